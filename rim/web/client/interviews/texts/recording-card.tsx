import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Alert, Button, ConfirmDialog, Failure, FileField, ProgressBar } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { studyAddress } from '../queries.ts'
import { forgetTexts, type StepsAnswer } from './queries.ts'
import { sendRecording } from './send-recording.ts'

const words = {
  title: { nb: 'Opptaket', nn: 'Opptaket', en: 'The recording' },
  file: { nb: 'Lydfil', nn: 'Lydfil', en: 'Sound file' },
  help: {
    nb: 'mp3, m4a, ogg, wav eller webm, høyst 1 GB. Filen krypteres og ligger for seg selv. Bare de som leser rå tekster i studien, kan høre den.',
    nn: 'mp3, m4a, ogg, wav eller webm, høgst 1 GB. Fila blir kryptert og ligg for seg sjølv. Berre dei som les rå tekstar i studien, kan høyre ho.',
    en: 'mp3, m4a, ogg, wav or webm, at most 1 GB. The file is encrypted and kept apart. Only those who read raw texts in the study can hear it.',
  },
  choose: {
    nb: 'Velg en fil eller slipp den her',
    nn: 'Vel ei fil eller slepp ho her',
    en: 'Choose a file, or drop it here',
  },
  sending: {
    nb: 'Sender opptaket: del {sent} av {of}',
    nn: 'Sender opptaket: del {sent} av {of}',
    en: 'Sending the recording: part {sent} of {of}',
  },
  unfinished: {
    nb: 'Et opptak ble ikke sendt ferdig. Velg den samme filen igjen, så fortsetter det. Ellers slettes det som kom, etter et døgn.',
    nn: 'Eit opptak blei ikkje sendt ferdig. Vel den same fila igjen, så held det fram. Elles blir det som kom, sletta etter eit døgn.',
    en: 'A recording was not wholly sent. Choose the same file again, and it goes on. Otherwise what came is deleted after a day.',
  },
  notAgreed: {
    nb: 'Informanten har ikke samtykket til opptak. Skriv inn fra notater.',
    nn: 'Informanten har ikkje samtykt til opptak. Skriv inn frå notat.',
    en: 'The informant has not agreed to be recorded. Write from notes.',
  },
  deleteBy: {
    nb: 'Slettes av seg selv senest {day}.',
    nn: 'Blir sletta av seg sjølv seinast {day}.',
    en: 'Deleted by itself on {day} at the latest.',
  },
  deleted: {
    nb: 'Opptaket er slettet {day}.',
    nn: 'Opptaket er sletta {day}.',
    en: 'The recording was deleted {day}.',
  },
  delete: { nb: 'Slett opptaket', nn: 'Slett opptaket', en: 'Delete the recording' },
  sure: { nb: 'Slette opptaket?', nn: 'Slette opptaket?', en: 'Delete the recording?' },
  follows: {
    nb: 'Lyden og nøkkelen den er kryptert med, blir borte for godt. Teksten står.',
    nn: 'Lyden og nøkkelen han er kryptert med, blir borte for godt. Teksten står.',
    en: 'The sound and the key it is encrypted with are gone for good. The text stands.',
  },
  keep: { nb: 'Behold opptaket', nn: 'Behald opptaket', en: 'Keep the recording' },
} satisfies Record<string, LocalText>

/** The recording of an interview: brought in, told of, and deleted. */
export function RecordingCard({ one, study }: { one: StepsAnswer; study: string }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [sent, setSent] = useState<readonly [number, number] | null>(null)
  const [asking, ask] = useState(false)
  const sending = useMutation({
    mutationFn: (file: File) => sendRecording(study, one.id, file, (part, of) => setSent([part, of])),
    onSettled: () => {
      setSent(null)
      void forgetTexts(queries, study)
    },
  })
  const deleting = useMutation({
    mutationFn: () => request('DELETE', `${studyAddress(study)}/recordings/${one.sound!.id}`),
    onSuccess: () => {
      ask(false)
      void forgetTexts(queries, study)
    },
  })
  const { sound } = one
  const day = (moment: string): string => dayOfMoment(moment, language)
  if (one.source === 'notes') return null
  if (sound?.state === 'whole') {
    return (
      <div className="lp-row">
        <span>{say(words.deleteBy, { day: day(sound.deleteBy) })}</span>
        <Button look="tertiary" colour="danger" size="sm" onClick={() => ask(true)}>
          {say(words.delete)}
        </Button>
        {asking && (
          <ConfirmDialog
            title={say(words.sure)}
            keep={say(words.keep)}
            confirm={say(words.delete)}
            doing={deleting}
            act={() => deleting.mutate()}
            close={() => ask(false)}
          >
            <p className="ds-paragraph">{say(words.follows)}</p>
          </ConfirmDialog>
        )}
      </div>
    )
  }
  if (one.consent?.recording !== true) return <Alert colour="info">{say(words.notAgreed)}</Alert>
  return (
    <div className="lp-stack">
      {sound?.state === 'deleted' && <p>{say(words.deleted, { day: day(sound.deletedAt!) })}</p>}
      {sound?.state === 'coming' && sent === null && <Alert colour="warning">{say(words.unfinished)}</Alert>}
      {sending.isError && <Failure cause={sending.error} />}
      {sent === null ? (
        <FileField
          label={say(words.file)}
          choose={say(words.choose)}
          help={say(words.help)}
          accept=".mp3,.m4a,.mp4,.ogg,.oga,.opus,.wav,.webm,audio/*"
          chosen={(file) => sending.mutate(file)}
        />
      ) : (
        <ProgressBar label={say(words.sending, { sent: sent[0], of: sent[1] })} done={sent[0]} of={sent[1]} />
      )}
    </div>
  )
}
