import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { findSpeakers, normalised, turnsOf } from '#core/interviews'
import { request } from '../../api/index.ts'
import { Alert, Awaited, Button, Card, ConfirmDialog } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { type OwnStudyAnswer, studyAddress } from '../queries.ts'
import { DraftState } from './draft-state.tsx'
import { ImportFile } from './import-file.tsx'
import { Player, type PlayerHandle, playerKeys, timeMark } from './player.tsx'
import {
  forgetTexts,
  interviewAddress,
  type StepsAnswer,
  type TranscriptAnswer,
  type TranscriptContent,
  useTranscript,
} from './queries.ts'
import { RecordingCard } from './recording-card.tsx'
import { rolesOf, Speakers } from './speakers.tsx'
import { rawVersion, waitingVersion } from './steps.ts'
import { useDraft } from './use-draft.ts'

const words = {
  recording: { nb: 'Opptak', nn: 'Opptak', en: 'Recording' },
  transcript: { nb: 'Utskrift', nn: 'Utskrift', en: 'Transcript' },
  fromNotes: { nb: 'Notater fra intervjuet', nn: 'Notat frå intervjuet', en: 'Notes of the interview' },
  text: { nb: 'Det som ble sagt', nn: 'Det som blei sagt', en: 'What was said' },
  help: {
    nb: 'Skriv ordrett, en replikk på hver linje. Navn kan stå; de tas ut i neste steg.',
    nn: 'Skriv ordrett, éin replikk på kvar linje. Namn kan stå; dei blir tekne ut i neste steg.',
    en: 'Write word for word, one turn on each line. Names may stand; they are taken out in the next step.',
  },
  turns: { nb: '{count} replikker', nn: '{count} replikkar', en: '{count} turns' },
  turn: { nb: '1 replikk', nn: '1 replikk', en: '1 turn' },
  import: {
    nb: 'Hent inn en annen utskrift',
    nn: 'Hent inn ei anna utskrift',
    en: 'Bring in another transcript',
  },
  finish: { nb: 'Gjør utskriften ferdig', nn: 'Gjer utskrifta ferdig', en: 'Finish the transcript' },
  sure: { nb: 'Gjøre utskriften ferdig?', nn: 'Gjere utskrifta ferdig?', en: 'Finish the transcript?' },
  follows: {
    nb: 'Versjonen endres ikke etterpå. Neste steg er å avidentifisere den. Trengs det en ny utskrift før den er avidentifisert, kan du lage en.',
    nn: 'Versjonen blir ikkje endra etterpå. Neste steg er å avidentifisere han. Trengst det ei ny utskrift før han er avidentifisert, kan du lage ei.',
    en: 'The version is not changed afterwards. The next step is to de-identify it. If a new transcript is needed before that, you can make one.',
  },
  keep: { nb: 'Fortsett å skrive', nn: 'Hald fram å skrive', en: 'Go on writing' },
  stands: {
    nb: 'Utskriften er ferdig. Skriver du en ny, begynner avidentifiseringen på nytt fra den.',
    nn: 'Utskrifta er ferdig. Skriv du ei ny, byrjar avidentifiseringa på nytt frå henne.',
    en: 'The transcript is finished. If you write another, the de-identification begins anew from that.',
  },
  done: {
    nb: 'Teksten er avidentifisert. Feil rettes som en ny versjon, under «Retting».',
    nn: 'Teksten er avidentifisert. Feil blir retta som ein ny versjon, under «Retting».',
    en: 'The text is de-identified. Mistakes are corrected as a new version, under “Correction”.',
  },
} satisfies Record<string, LocalText>

/** The recording, and what is written down from it. */
export function Transcribe({ one, study }: { one: StepsAnswer; study: OwnStudyAnswer }) {
  const say = useSay()
  const found = useTranscript(study.id, one.id)
  const written = one.current !== null || waitingVersion(one) !== undefined
  if (found.data === undefined) return <Awaited query={found} />
  return (
    <>
      {written && (
        <Card title={say(words.recording)}>
          <Alert colour="info">{say(words.done)}</Alert>
          <RecordingCard one={one} study={study.id} />
        </Card>
      )}
      {!written && <Desk one={one} study={study.id} opened={found.data} />}
    </>
  )
}

const nothing: TranscriptContent = { text: '', roles: {}, imported: null }

function Desk({ one, study, opened }: { one: StepsAnswer; study: string; opened: TranscriptAnswer | null }) {
  const say = useSay()
  const queries = useQueryClient()
  const [content, setContent] = useState<TranscriptContent>(opened?.content ?? nothing)
  const [asking, ask] = useState(false)
  const player = useRef<PlayerHandle>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const address = `${interviewAddress(study, one.id)}/transcript`
  const saving = useDraft<TranscriptContent>(opened?.revision ?? 0, async (written, after) => {
    const { revision } = await request<{ revision: number }>('PUT', address, { after, content: written })
    return revision
  })
  const speakers = useMemo(() => findSpeakers(content.text), [content.text])
  const roles = rolesOf(speakers, content.roles)
  const whole = { ...content, roles: { ...content.roles, ...roles } }
  const write = (next: TranscriptContent): void => {
    setContent(next)
    const told = rolesOf(findSpeakers(next.text), next.roles)
    saving.change({ ...next, roles: { ...next.roles, ...told } })
  }
  const finishing = useMutation({
    mutationFn: async () => {
      const revision = await saving.flush(whole)
      await request('POST', `${address}/finishing`, { revision })
    },
    onSuccess: async () => {
      ask(false)
      queries.removeQueries({ queryKey: ['study-transcript', study, one.id] })
      queries.removeQueries({ queryKey: ['study-deidentification', study, one.id] })
      await forgetTexts(queries, study)
    },
  })
  const insertTime = (milliseconds: number): void => {
    const area = field.current
    if (!area) return
    const { selectionStart: at, selectionEnd: end, value } = area
    const begins = at === 0 || value[at - 1] === '\n'
    const mark = `${begins ? '' : '\n'}${timeMark(milliseconds)} `
    write({ ...content, text: value.slice(0, at) + mark + value.slice(end) })
    requestAnimationFrame(() => {
      area.focus()
      area.setSelectionRange(at + mark.length, at + mark.length)
    })
  }
  const pressed = (event: KeyboardEvent): void => {
    const key =
      event.key === 'Enter' && (event.ctrlKey || event.metaKey)
        ? 'insert'
        : playerKeys[event.key as keyof typeof playerKeys]
    if (key === undefined || !player.current) return
    event.preventDefault()
    player.current.press(key)
  }
  const turns = useMemo(
    () => turnsOf(normalised(content.text), new Map(Object.entries(roles))).length,
    [content.text, roles],
  )
  return (
    <div className="lp-transcribe">
      {one.source === 'recording' && (
        <Card title={say(words.recording)}>
          {one.sound?.state === 'whole' && (
            <Player
              ref={player}
              address={`${studyAddress(study)}/recordings/${one.sound.id}/sound`}
              insert={insertTime}
            />
          )}
          <RecordingCard one={one} study={study} />
        </Card>
      )}
      <Card
        title={say(one.source === 'notes' ? words.fromNotes : words.transcript)}
        tools={<DraftState saving={saving} />}
      >
        {rawVersion(one) && <Alert colour="info">{say(words.stands)}</Alert>}
        {content.text.trim() === '' && (
          <ImportFile study={study} interview={one.id} replaces={false} use={write} />
        )}
        <div className="ds-field lp-wide">
          <label className="ds-label" data-weight="medium" htmlFor="lp-transcript">
            {say(words.text)}
          </label>
          <div data-field="description" id="lp-transcript-help">
            {say(words.help)}
          </div>
          <textarea
            ref={field}
            id="lp-transcript"
            className="ds-input lp-transcript"
            rows={18}
            aria-describedby="lp-transcript-help"
            value={content.text}
            onKeyDown={pressed}
            onChange={({ target }) => write({ ...content, text: target.value })}
          />
        </div>
        <p>{turns === 1 ? say(words.turn) : say(words.turns, { count: turns })}</p>
        <Speakers
          speakers={speakers}
          roles={roles}
          change={(told) => write({ ...content, roles: { ...content.roles, ...told } })}
        />
        {content.text.trim() !== '' && (
          <details>
            <summary>{say(words.import)}</summary>
            <ImportFile study={study} interview={one.id} replaces use={write} />
          </details>
        )}
        <div>
          <Button
            disabled={content.text.trim() === '' || saving.state === 'refused'}
            onClick={() => ask(true)}
          >
            {say(words.finish)}
          </Button>
        </div>
      </Card>
      {asking && (
        <ConfirmDialog
          title={say(words.sure)}
          keep={say(words.keep)}
          confirm={say(words.finish)}
          doing={finishing}
          act={() => finishing.mutate()}
          close={() => ask(false)}
        >
          <p className="ds-paragraph">{say(words.follows)}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
