import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, ChoiceGroup, Dialog, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { ParticipantAnswer } from './answers.ts'
import { forgetWave, participantAddress } from './queries.ts'

const words = {
  title: { nb: 'Svar fra {name}', nn: 'Svar frå {name}', en: 'Answer of {name}' },
  lead: {
    nb: 'Før inn det kommunen har svart på telefon, i brev eller på e-post.',
    nn: 'Før inn det kommunen har svart på telefon, i brev eller på e-post.',
    en: 'Note what the municipality has answered by telephone, letter or e-mail.',
  },
  answer: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  accepted: { nb: 'Ja, blir med', nn: 'Ja, blir med', en: 'Yes, takes part' },
  declined: { nb: 'Nei, blir ikke med', nn: 'Nei, blir ikkje med', en: 'No, does not take part' },
  choose: { nb: 'Velg et svar.', nn: 'Vel eit svar.', en: 'Choose an answer.' },
  reason: { nb: 'Hvorfor ikke', nn: 'Kvifor ikkje', en: 'Why not' },
  reasonHelp: {
    nb: 'For eksempel egen undersøkelse, eller ikke kapasitet. Ikke skriv navn på personer.',
    nn: 'Til dømes eiga undersøking, eller ikkje kapasitet. Ikkje skriv namn på personar.',
    en: 'For example an own survey, or no capacity. Do not write names of people.',
  },
  short: {
    nb: 'Skriv minst fem tegn.',
    nn: 'Skriv minst fem teikn.',
    en: 'Write at least five characters.',
  },
  save: { nb: 'Lagre svaret', nn: 'Lagre svaret', en: 'Save the answer' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Notes an answer that came in another way. */
export function RecordAnswer({ participant, close }: { participant: ParticipantAnswer; close: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [answer, setAnswer] = useState<string | null>(participant.answer)
  const [reason, setReason] = useState(participant.reason)
  const [tried, setTried] = useState(false)
  const short = answer === 'declined' && reason.trim().length < 5
  const save = useMutation({
    mutationFn: () => {
      const body = { answer, reason: answer === 'declined' ? reason.trim() : '' }
      const address = `${participantAddress(participant.id)}/recorded-answer`
      return request('POST', address, body, key.of([participant.id, body]))
    },
    onSuccess: async () => {
      key.done()
      await forgetWave(queries)
      close()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (answer === null || short) goToFirstFault(event.currentTarget)
    else save.mutate()
  }
  return (
    <Dialog title={say(words.title, { name: participant.name })} close={close}>
      <form className="lp-stack" noValidate onSubmit={submit}>
        <p>{say(words.lead)}</p>
        <ChoiceGroup
          legend={say(words.answer)}
          kind="radio"
          options={[
            { value: 'accepted', text: say(words.accepted) },
            { value: 'declined', text: say(words.declined) },
          ]}
          chosen={answer === null ? [] : [answer]}
          change={([chosen]) => setAnswer(chosen ?? null)}
          error={tried && answer === null ? say(words.choose) : undefined}
        />
        {answer === 'declined' && (
          <TextField
            label={say(words.reason)}
            help={say(words.reasonHelp)}
            rows={3}
            value={reason}
            change={setReason}
            error={tried && short ? say(words.short) : undefined}
          />
        )}
        {save.isError && <Failure cause={save.error} />}
        <div className="lp-dialog-foot">
          <Button type="submit" disabled={save.isPending}>
            {say(words.save)}
          </Button>
          <Button look="tertiary" onClick={close}>
            {say(words.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
