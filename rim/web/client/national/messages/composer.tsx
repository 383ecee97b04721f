import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type MessageText, unknownPlaces } from '#core/messages'
import { request, useWriteKey } from '../../api/index.ts'
import { Button, Failure, goToFirstFault } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { ByForm, DraftAnswer, WrittenAnswer } from './answers.ts'
import { Preview } from './preview.tsx'
import { forgetMessages, messagesOf } from './queries.ts'
import { Recipients } from './recipients.tsx'
import { SmsTexts } from './sms-texts.tsx'
import { type TextFaults, TextFields } from './text-fields.tsx'

const words = {
  nobody: {
    nb: 'Denne meldingen gjelder ingen kommuner nå, så det er ingenting å sende.',
    nn: 'Denne meldinga gjeld ingen kommunar no, så det er ingenting å sende.',
    en: 'This message concerns no municipalities now, so there is nothing to send.',
  },
  send: {
    nb: 'Send til {count} kontakter',
    nn: 'Send til {count} kontaktar',
    en: 'Send to {count} contacts',
  },
  sendOne: { nb: 'Send til 1 kontakt', nn: 'Send til 1 kontakt', en: 'Send to 1 contact' },
  sendNone: { nb: 'Send', nn: 'Send', en: 'Send' },
  make: { nb: 'Lag {count} brev', nn: 'Lag {count} brev', en: 'Make {count} letters' },
  makeOne: { nb: 'Lag 1 brev', nn: 'Lag 1 brev', en: 'Make 1 letter' },
  makeNone: { nb: 'Lag brev', nn: 'Lag brev', en: 'Make letters' },
  allHave: {
    nb: 'Alle som er invitert, har fått invitasjonen. Velg dem som skal få den en gang til.',
    nn: 'Alle som er inviterte, har fått invitasjonen. Vel dei som skal få han ein gong til.',
    en: 'All who are invited have got the invitation. Choose those who are to get it again.',
  },
  final: {
    nb: 'En melding som er sendt, kan ikke trekkes tilbake.',
    nn: 'Ei melding som er send, kan ikkje trekkjast tilbake.',
    en: 'A message that is sent cannot be taken back.',
  },
  chooseSomebody: {
    nb: 'Velg minst én kommune som har en kontakt.',
    nn: 'Vel minst éin kommune som har ein kontakt.',
    en: 'Choose at least one municipality that has a contact.',
  },
  lacking: { nb: 'Fyll ut dette.', nn: 'Fyll ut dette.', en: 'Fill this in.' },
  unknown: {
    nb: '{places} kan ikke fylles ut her. Rett det, eller ta det bort.',
    nn: '{places} kan ikkje fyllast ut her. Rett det, eller ta det bort.',
    en: '{places} cannot be filled in here. Correct it, or take it away.',
  },
  fix: {
    nb: 'Teksten må rettes før den kan sendes. Feilene står ved feltene over.',
    nn: 'Teksten må rettast før han kan sendast. Feila står ved felta over.',
    en: 'The text must be corrected before it can be sent. The faults stand by the fields above.',
  },
} satisfies Record<string, LocalText>

const isInvitation = ({ template }: DraftAnswer): boolean =>
  template === 'invitation' || template === 'survey-invitation'

/** A message is looked over, changed, and sent to those who are chosen. */
export function Composer({
  place,
  draft,
  sent,
}: {
  /** Address of what it is about. */
  place: string
  draft: DraftAnswer
  sent: (answer: WrittenAnswer) => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [texts, setTexts] = useState<ByForm<MessageText>>(draft.texts)
  // whoever has got the invitation gets it again only where somebody wants it
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        draft.recipients
          .filter(({ lastWritten }) => isInvitation(draft) && lastWritten !== null)
          .map(({ municipality }) => municipality),
      ),
  )
  const [tried, setTried] = useState(false)
  const send = useMutation({
    mutationFn: (body: Readonly<Record<string, unknown>>) =>
      request<WrittenAnswer>('POST', messagesOf(place), body, key.of(body)),
    onSuccess: async (answer) => {
      key.done()
      await forgetMessages(queries)
      sent(answer)
    },
  })
  if (draft.recipients.length === 0) {
    return (
      <>
        <p className="lp-lead">{say(words.nobody)}</p>
        <SmsTexts texts={draft.sms} />
      </>
    )
  }
  const chosen = draft.recipients.filter(
    ({ municipality, contacts }) => contacts.length > 0 && !left.has(municipality),
  )
  const addressees = chosen.flatMap(({ contacts }) => contacts)
  const used = (['nb', 'nn'] as const).filter((form) => addressees.some(({ language }) => language === form))
  const forms = used.length === 0 ? (['nb', 'nn'] as const) : used
  const faultOf = (text: string): string | undefined => {
    if (text.trim() === '') return say(words.lacking)
    const unknown = unknownPlaces(text, draft.places)
    return unknown.length === 0
      ? undefined
      : say(words.unknown, { places: unknown.map((name) => `{${name}}`).join(', ') })
  }
  const faults = Object.fromEntries(
    forms.map((form) => [form, { subject: faultOf(texts[form].subject), body: faultOf(texts[form].body) }]),
  ) as Partial<ByForm<TextFaults>>
  const faulty = Object.values(faults).some(
    ({ subject, body }) => subject !== undefined || body !== undefined,
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (faulty) goToFirstFault(event.currentTarget)
    if (faulty || chosen.length === 0 || send.isPending) return
    send.mutate({
      template: draft.template,
      municipalities: chosen.map(({ municipality }) => municipality),
      // what nobody gets stays as it was: it may be half changed
      texts: { ...draft.texts, ...Object.fromEntries(forms.map((form) => [form, texts[form]])) },
    })
  }
  const count = addressees.length
  const [none, one, several] = draft.mail
    ? [words.sendNone, words.sendOne, words.send]
    : [words.makeNone, words.makeOne, words.make]
  const label = count === 0 ? none : count === 1 ? one : several
  const reachable = draft.recipients.filter(({ contacts }) => contacts.length > 0)
  const allHave =
    isInvitation(draft) && reachable.length > 0 && reachable.every(({ lastWritten }) => lastWritten !== null)
  return (
    <form className="lp-stack lp-wide" onSubmit={submit} noValidate>
      {allHave && <p className="lp-lead">{say(words.allHave)}</p>}
      <Recipients recipients={draft.recipients} left={left} leave={setLeft} />
      {forms.map((form) => (
        <TextFields
          key={form}
          form={form}
          text={texts[form]}
          change={(text) => setTexts({ ...texts, [form]: text })}
          places={draft.places}
          faults={faults[form]}
        />
      ))}
      <Preview draft={draft} texts={texts} recipients={chosen} />
      <SmsTexts texts={draft.sms} />
      {tried && faulty && <p className="ds-validation-message">{say(words.fix)}</p>}
      {tried && chosen.length === 0 && (
        <p className="ds-validation-message" role="alert">
          {say(words.chooseSomebody)}
        </p>
      )}
      {send.isError && <Failure cause={send.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={send.isPending}>
          {say(label, { count })}
        </Button>
        {draft.mail && <span className="lp-subtle">{say(words.final)}</span>}
      </div>
    </form>
  )
}
