import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { CodePoints, type Mark, unread } from '#core/interviews'
import { request } from '../../api/index.ts'
import { Alert, Awaited, Button, Card, ConfirmDialog } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { OwnStudyAnswer } from '../queries.ts'
import { Checklist } from './checklist.tsx'
import { DraftState } from './draft-state.tsx'
import { GroupCard } from './group-card.tsx'
import { MarkByHand } from './mark-by-hand.tsx'
import { groupsOf } from './mark-groups.ts'
import { MarkedText, selectedIn } from './marked-text.tsx'
import {
  type DeidentificationAnswer,
  forgetTexts,
  interviewAddress,
  type StepsAnswer,
  useDeidentification,
} from './queries.ts'
import { useDraft } from './use-draft.ts'

const words = {
  title: {
    nb: 'Det som kan vise hvem noen er',
    nn: 'Det som kan vise kven nokon er',
    en: 'What may tell who somebody is',
  },
  lead: {
    nb: 'Maskinen foreslår, du avgjør. Den finner ikke alt. Når du er ferdig, må en annen lese teksten.',
    nn: 'Maskina foreslår, du avgjer. Ho finn ikkje alt. Når du er ferdig, må ein annan lese teksten.',
    en: 'The machine suggests, you decide. It does not find everything. When you are done, somebody else must read the text.',
  },
  decided: {
    nb: '{done} av {all} steder er avgjort',
    nn: '{done} av {all} stader er avgjorde',
    en: '{done} of {all} places are decided',
  },
  none: {
    nb: 'Ingen forslag. Les teksten og marker det du finner.',
    nn: 'Ingen forslag. Les teksten og marker det du finn.',
    en: 'No suggestions. Read the text, and mark what you find.',
  },
  text: { nb: 'Den rå teksten', nn: 'Den rå teksten', en: 'The raw text' },
  open: { nb: 'ikke avgjort', nn: 'ikkje avgjort', en: 'not decided' },
  kept: { nb: 'står', nn: 'står', en: 'stays' },
  finish: {
    nb: 'Lag avidentifisert versjon',
    nn: 'Lag avidentifisert versjon',
    en: 'Make the de-identified version',
  },
  left: {
    nb: 'Igjen: {marks} steder og {points} punkter i sjekklisten.',
    nn: 'Igjen: {marks} stader og {points} punkt i sjekklista.',
    en: 'Left: {marks} places and {points} points of the checklist.',
  },
  sure: {
    nb: 'Lage avidentifisert versjon?',
    nn: 'Lage avidentifisert versjon?',
    en: 'Make the de-identified version?',
  },
  follows: {
    nb: '{count} steder tas ut. Nøkkelen fra merke til det som sto der, krypteres og ligger for seg selv. En annen må kontrollere teksten før den kan kodes.',
    nn: '{count} stader blir tekne ut. Nøkkelen frå merke til det som stod der, blir kryptert og ligg for seg sjølv. Ein annan må kontrollere teksten før han kan kodast.',
    en: '{count} places are taken out. The key from token to what stood there is encrypted and kept apart. Somebody else must check the text before it can be coded.',
  },
  keep: { nb: 'Fortsett', nn: 'Hald fram', en: 'Go on' },
} satisfies Record<string, LocalText>

/** Decides, place by place, what is taken out of a raw text. */
export function Deidentify({ one, study }: { one: StepsAnswer; study: OwnStudyAnswer }) {
  const found = useDeidentification(study.id, one.id)
  if (!found.data) return <Awaited query={found} />
  return <Desk key={found.data.version.id} study={study.id} interview={one.id} opened={found.data} />
}

interface Decided {
  readonly marks: readonly Mark[]
  readonly ticked: readonly string[]
}

function Desk({
  study,
  interview,
  opened,
}: {
  study: string
  interview: string
  opened: DeidentificationAnswer
}) {
  const say = useSay()
  const queries = useQueryClient()
  const [{ marks, ticked }, setDecided] = useState<Decided>({ marks: opened.marks, ticked: opened.ticked })
  const [picked, pick] = useState('')
  const [asking, ask] = useState(false)
  const pane = useRef<HTMLDivElement>(null)
  const points = useMemo(() => new CodePoints(opened.version.text), [opened])
  const address = `${interviewAddress(study, interview)}/deidentification`
  const saving = useDraft<Decided>(opened.revision, async (content, after) => {
    const body = { version: opened.version.id, after, ...content }
    return (await request<{ revision: number }>('PUT', address, body)).revision
  })
  const write = (next: Decided): void => {
    setDecided(next)
    saving.change(next)
  }
  const changed = (which: readonly Mark[], change: Partial<Mark>): void => {
    const starts = new Set(which.map(({ start }) => start))
    write({ ticked, marks: marks.map((mark) => (starts.has(mark.start) ? { ...mark, ...change } : mark)) })
  }
  const finishing = useMutation({
    mutationFn: async () => {
      const revision = await saving.flush({ marks, ticked })
      await request('POST', `${address}/finishing`, { revision })
    },
    onSuccess: async () => {
      ask(false)
      await forgetTexts(queries, study)
      queries.removeQueries({ queryKey: ['study-deidentification', study, interview] })
    },
  })
  const groups = groupsOf(points, marks)
  const open = marks.filter(({ state }) => state === 'open').length
  const shown = useMemo(
    () =>
      marks.map(({ start, end, state, token }) => ({
        start,
        end,
        look: state,
        title: state === 'taken' ? token : say(words[state]),
      })),
    [marks, say],
  )
  const left = unread(ticked).length
  return (
    <>
      <p className="ds-paragraph">{say(words.lead)}</p>
      <div className="lp-deidentify">
        <Card title={say(words.text)}>
          <div onPointerUp={() => pick(selectedIn(pane.current) || picked)}>
            <MarkedText ref={pane} text={opened.version.text} marks={shown} />
          </div>
        </Card>
        <Card title={say(words.title)} tools={<DraftState saving={saving} />}>
          <p role="status">{say(words.decided, { done: marks.length - open, all: marks.length })}</p>
          {groups.length === 0 && <p>{say(words.none)}</p>}
          <ul className="lp-mark-groups">
            {groups.map((group) => (
              <GroupCard
                key={group.token}
                group={group}
                points={points}
                decide={(which, state) => changed(which, { state })}
                rename={(which, token) => changed(which, { token })}
              />
            ))}
          </ul>
          <MarkByHand
            points={points}
            marks={marks}
            picked={{ words: picked, set: pick }}
            change={(next) => write({ ticked, marks: next })}
          />
          <Checklist ticked={ticked} change={(next) => write({ marks, ticked: next })} />
          {open + left > 0 && <Alert colour="info">{say(words.left, { marks: open, points: left })}</Alert>}
          <div>
            <Button disabled={open + left > 0 || saving.state === 'refused'} onClick={() => ask(true)}>
              {say(words.finish)}
            </Button>
          </div>
        </Card>
      </div>
      {asking && (
        <ConfirmDialog
          title={say(words.sure)}
          keep={say(words.keep)}
          confirm={say(words.finish)}
          doing={finishing}
          act={() => finishing.mutate()}
          close={() => ask(false)}
        >
          <p className="ds-paragraph">
            {say(words.follows, { count: marks.filter(({ state }) => state === 'taken').length })}
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
