import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { forget, request } from '../../api/index.ts'
import { Awaited } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { addressOf, useEntryForm } from '../queries.ts'
import type { OpenedAnswer, OutcomeAnswer } from '../types.ts'
import { WithWave } from '../with-wave.tsx'
import { CodeForm } from './code-form.tsx'
import { EntryForm } from './entry-form.tsx'
import { OutcomeNote, type Told } from './outcome-note.tsx'
import { ThirdLook } from './third-look.tsx'
import './entry.css'

const words = {
  title: { nb: 'Tast inn skjemaer', nn: 'Tast inn skjema', en: 'Enter forms' },
  lead: {
    nb: 'Tast det som står på papiret, også når svarene ikke går sammen. Det er ikke vi som retter dem.',
    nn: 'Tast det som står på papiret, òg når svara ikkje går saman. Det er ikkje vi som rettar dei.',
    en: 'Type what stands on the paper, also where the answers do not go together. They are not ours to mend.',
  },
} satisfies Record<string, LocalText>

/** Where paper forms are entered: a code, then the form, then the next code. */
export default function EntryPage() {
  const say = useSay()
  return (
    <WithWave title={say(words.title)} lead={say(words.lead)}>
      {({ id }) => <Entry wave={id} />}
    </WithWave>
  )
}

function Entry({ wave }: { wave: string }) {
  const queries = useQueryClient()
  const laidOut = useEntryForm(wave)
  const [opened, setOpened] = useState<OpenedAnswer | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const opening = useMutation({
    mutationFn: (asked: { readonly typed: string; readonly takeOver: boolean }) =>
      request<OpenedAnswer>('POST', `${addressOf(wave)}/sheets/opening`, asked),
    onSuccess: setOpened,
    onMutate: () => setTold(null),
  })
  if (!laidOut.data) return <Awaited query={laidOut} />
  const leave = (now: Told | null) => {
    setOpened(null)
    setTold(now)
    void forget(queries, ['survey-entry-desk'], ['survey-batches'])
  }
  const done =
    ({ code }: OpenedAnswer) =>
    (outcome: OutcomeAnswer) => {
      // two entries that differ are looked at now, while the paper is at hand
      if (outcome.differing !== null && outcome.differing > 0) {
        setOpened(null)
        opening.mutate({ typed: code, takeOver: false })
      } else leave({ code, outcome })
    }
  if (opened === null) {
    return (
      <div className="lp-stack">
        <OutcomeNote told={told} />
        <CodeForm opening={opening} open={(typed, takeOver) => opening.mutate({ typed, takeOver })} />
      </div>
    )
  }
  const parts = { wave, opened, laidOut: laidOut.data }
  return opened.entryNumber === 'third' ? (
    <ThirdLook key={opened.turn} {...parts} done={() => leave({ code: opened.code, outcome: null })} />
  ) : (
    <EntryForm key={opened.turn} {...parts} done={done(opened)} left={() => leave(null)} />
  )
}
