import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type RoundAnswer, request, useWriteKey } from '../../api/index.ts'
import { Button, Dialog, Failure, goToFirstFault, TextField } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { forgetRounds } from '../rounds/queries.ts'

const words = {
  close: { nb: 'Avslutt runden', nn: 'Avslutt runden', en: 'Close the round' },
  closing: {
    nb: 'Når du avslutter runden, kan ingen kommuner registrere, levere eller åpne runden igjen. Registreringer som ikke er levert, kommer ikke med i tallene for landet. Du kan åpne runden igjen fram til tallene er gitt ut.',
    nn: 'Når du avsluttar runden, kan ingen kommunar registrere, levere eller opne runden igjen. Registreringar som ikkje er leverte, kjem ikkje med i tala for landet. Du kan opne runden igjen fram til tala er gitt ut.',
    en: 'When you close the round, no municipality can register, submit or reopen. Registrations that are not submitted do not count in the country’s figures. You can open the round again until the figures are released.',
  },
  early: {
    nb: 'Runden er åpen til og med {day}. Skriv hvorfor den avsluttes før tiden. Begrunnelsen kan leses av alle som er logget inn.',
    nn: 'Runden er open til og med {day}. Skriv kvifor han blir avslutta før tida. Grunngivinga kan lesast av alle som er logga inn.',
    en: 'The round is open until {day}. Write why it is closed before its time. Everybody who is logged in can read the reason.',
  },
  notSubmitted: {
    nb: 'Antall kommuner som er med og ikke har levert: {count}.',
    nn: 'Talet på kommunar som er med og ikkje har levert: {count}.',
    en: 'Municipalities that take part and have not submitted: {count}.',
  },
  open: { nb: 'Åpne runden igjen', nn: 'Opne runden igjen', en: 'Open the round again' },
  opening: {
    nb: 'Kommunene kan levere og åpne igjen som før. Registrering er åpen bare så lenge datoene for runden tillater det.',
    nn: 'Kommunane kan levere og opne igjen som før. Registrering er open berre så lenge datoane for runden tillèt det.',
    en: 'Municipalities can submit and reopen as before. Registration is open only as long as the dates of the round allow it.',
  },
  reason: { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reason' },
  tooShort: {
    nb: 'Skriv en begrunnelse på minst fem tegn.',
    nn: 'Skriv ei grunngiving på minst fem teikn.',
    en: 'Write a reason of at least five characters.',
  },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Asks once more before a round is closed for the whole country, or opened again, and for the reason where one is needed. */
export function ClosingDialog({
  round,
  today,
  notSubmitted,
  done,
}: {
  round: RoundAnswer
  today: string
  /** How many take part and have not submitted; undefined: not known. */
  notSubmitted: number | undefined
  done: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  // as it was asked: the answer changes the round while the dialog is still here
  const [opens] = useState(round.closedAt !== null)
  const early = !opens && today <= round.closesOn
  const needed = opens || early
  const act = useMutation({
    mutationFn: () => {
      const body = { reason: needed ? reason.trim() : '' }
      const address = `/api/rounds/${round.id}/${opens ? 'reopening' : 'closing'}`
      return request('POST', address, body, key.of([address, body]))
    },
    onSuccess: async () => {
      key.done()
      await forgetRounds(queries)
      done()
    },
  })
  const missing = needed && reason.trim().length < 5
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (missing) goToFirstFault(event.currentTarget)
    else act.mutate()
  }
  const title = say(opens ? words.open : words.close)
  return (
    <Dialog title={title} close={done}>
      <form className="lp-stack" noValidate onSubmit={submit}>
        <p>{say(opens ? words.opening : words.closing)}</p>
        {!opens && notSubmitted !== undefined && notSubmitted > 0 && (
          <p>
            <strong>{say(words.notSubmitted, { count: notSubmitted })}</strong>
          </p>
        )}
        {needed && (
          <TextField
            label={say(words.reason)}
            rows={3}
            value={reason}
            change={setReason}
            {...(early && { help: say(words.early, { day: dayInWords(round.closesOn, language) }) })}
            error={tried && missing ? say(words.tooShort) : undefined}
          />
        )}
        {act.isError && <Failure cause={act.error} />}
        <div className="lp-dialog-foot">
          <Button type="submit" colour={opens ? 'accent' : 'danger'} disabled={act.isPending}>
            {title}
          </Button>
          <Button look="tertiary" onClick={done}>
            {say(words.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
