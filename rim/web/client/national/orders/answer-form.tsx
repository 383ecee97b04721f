import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { crossingWords, peopleWords } from '../../coordinate/orders/order-words.ts'
import { Button, ChoiceGroup, Failure, goToFirstFault, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { QueuedOrderAnswer } from './answers.ts'
import { TableChoice } from './table-choice.tsx'

const words = {
  about: {
    nb: '{round}, bestilt {asked}. Ønsker {people}, delt etter {crossing}.',
    nn: '{round}, bestilt {asked}. Ønskjer {people}, delt etter {crossing}.',
    en: '{round}, ordered {asked}. Wants {people}, by {crossing}.',
  },
  answer: { nb: 'Bestilling fra {name}', nn: 'Bestilling frå {name}', en: 'Order from {name}' },
  what: { nb: 'Hva svarer du?', nn: 'Kva svarar du?', en: 'What do you answer?' },
  accept: {
    nb: 'Lag rapporten av tabellene jeg velger',
    nn: 'Lag rapporten av tabellane eg vel',
    en: 'Make the report of the tables I choose',
  },
  decline: {
    nb: 'Avslå bestillingen, og si hvorfor',
    nn: 'Avslå bestillinga, og sei kvifor',
    en: 'Decline the order, and say why',
  },
  crossing: { nb: 'Del tallene etter', nn: 'Del tala etter', en: 'Divide the numbers by' },
  people: { nb: 'Hvem skal være med?', nn: 'Kven skal vere med?', en: 'Who is to be counted?' },
  note: {
    nb: 'Kommentar til kommunen (valgfri)',
    nn: 'Kommentar til kommunen (valfri)',
    en: 'Note to the municipality (optional)',
  },
  noteHelp: {
    nb: 'Står i rapporten og på kommunens side. Si gjerne hva som ikke lot seg lage.',
    nn: 'Står i rapporten og på sida til kommunen. Sei gjerne kva som ikkje lét seg lage.',
    en: "Stands in the report and on the municipality's page. Say what could not be made.",
  },
  reason: { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reason' },
  reasonHelp: {
    nb: 'Kommunen kan lese begrunnelsen.',
    nn: 'Kommunen kan lese grunngivinga.',
    en: 'The municipality can read the reason.',
  },
  chooseTables: {
    nb: 'Velg minst én tabell.',
    nn: 'Vel minst éin tabell.',
    en: 'Choose at least one table.',
  },
  writeReason: {
    nb: 'Skriv hvorfor, med minst fem tegn.',
    nn: 'Skriv kvifor, med minst fem teikn.',
    en: 'Write why, in at least five characters.',
  },
  young: {
    nb: '16- og 17-åringer kan ikke deles etter kategori. Velg hovedgruppe eller kjønn.',
    nn: '16- og 17-åringar kan ikkje delast etter kategori. Vel hovudgruppe eller kjønn.',
    en: '16 and 17 year olds cannot be divided by category. Choose main group or sex.',
  },
  final: {
    nb: 'Svaret kan ikke endres etterpå.',
    nn: 'Svaret kan ikkje endrast etterpå.',
    en: 'The answer cannot be changed afterwards.',
  },
  send: { nb: 'Send svaret', nn: 'Send svaret', en: 'Send the answer' },
} satisfies Record<string, LocalText>

type Crossing = keyof typeof crossingWords
type People = keyof typeof peopleWords
const optionsOf = <T extends string>(
  texts: Readonly<Record<T, LocalText>>,
  say: (text: LocalText) => string,
) => (Object.entries(texts) as [T, LocalText][]).map(([value, text]) => ({ value, text: say(text) }))

/** One order in own words, with the answer to it. What is written stays where the answer is refused. */
export function AnswerForm({
  order,
  round,
  asked,
  sent,
}: {
  order: QueuedOrderAnswer
  round: string
  asked: string
  /** Called when the answer is on its way. */
  sent: () => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const heading = useId()
  const [kind, setKind] = useState<'accept' | 'decline'>('accept')
  const [tables, setTables] = useState<readonly string[]>([])
  const [crossing, setCrossing] = useState<Crossing>(order.crossing)
  const [people, setPeople] = useState<People>(order.people)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const accepted = kind === 'accept'
  const send = useMutation({
    mutationFn: () =>
      request('POST', `/api/report-orders/${order.id}/decision`, {
        accepted,
        answer: text,
        ...(accepted && { tables, crossing, people }),
      }),
    onSuccess: sent,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['order-queue'] }),
  })
  const tooFine = accepted && people === 'young' && crossing === 'category'
  const lacking = accepted ? tables.length === 0 || tooFine : text.trim().length < 5
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (lacking) goToFirstFault(event.currentTarget)
    if (lacking || send.isPending) return
    send.mutate()
  }
  return (
    <form className="lp-queued lp-stack" onSubmit={submit} noValidate aria-labelledby={heading}>
      <h3 className="ds-heading" data-size="2xs" id={heading}>
        {say(words.answer, { name: order.municipalityName })}
      </h3>
      <p className="lp-subtle">
        {say(words.about, {
          round,
          asked,
          people: say(peopleWords[order.people]).toLowerCase(),
          crossing: say(crossingWords[order.crossing]).toLowerCase(),
        })}
      </p>
      <p className="lp-queued-wish">«{order.wish}»</p>
      <ChoiceGroup
        legend={say(words.what)}
        kind="radio"
        chosen={[kind]}
        change={([one]) => setKind(one === 'decline' ? 'decline' : 'accept')}
        options={[
          { value: 'accept', text: say(words.accept) },
          { value: 'decline', text: say(words.decline) },
        ]}
      />
      {accepted && (
        <>
          <TableChoice
            chosen={tables}
            change={setTables}
            error={tried && tables.length === 0 ? say(words.chooseTables) : undefined}
          />
          <SelectField
            label={say(words.crossing)}
            value={crossing}
            change={(one) => setCrossing(one as Crossing)}
            options={optionsOf(crossingWords, say)}
            error={tried && tooFine ? say(words.young) : undefined}
          />
          <SelectField
            label={say(words.people)}
            value={people}
            change={(one) => setPeople(one as People)}
            options={optionsOf(peopleWords, say)}
          />
        </>
      )}
      <TextField
        label={say(accepted ? words.note : words.reason)}
        help={say(accepted ? words.noteHelp : words.reasonHelp)}
        value={text}
        change={setText}
        rows={2}
        error={tried && !accepted && lacking ? say(words.writeReason) : undefined}
      />
      {send.isError && <Failure cause={send.error} />}
      <div className="lp-row">
        <Button type="submit" aria-disabled={send.isPending}>
          {say(words.send)}
        </Button>
        <span className="lp-subtle">{say(words.final)}</span>
      </div>
    </form>
  )
}
