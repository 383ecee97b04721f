import { useId, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { fillMessage, type MessageText, unknownPlaces } from '#core/messages'
import { SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { ByForm, DraftAnswer, RecipientAnswer } from './answers.ts'

const words = {
  title: { nb: 'Slik blir den', nn: 'Slik blir ho', en: 'How it will look' },
  for: { nb: 'Vis meldingen til', nn: 'Vis meldinga til', en: 'Show the message to' },
  contact: { nb: '{name}, {municipality}', nn: '{name}, {municipality}', en: '{name}, {municipality}' },
  faulty: {
    nb: 'Teksten må rettes før den kan vises.',
    nn: 'Teksten må rettast før han kan visast.',
    en: 'The text must be corrected before it can be shown.',
  },
} satisfies Record<string, LocalText>

/** The message as one of the recipients will get it. */
export function Preview({
  draft,
  texts,
  recipients,
}: {
  draft: DraftAnswer
  texts: ByForm<MessageText>
  /** Those who get it. */
  recipients: readonly RecipientAnswer[]
}) {
  const say = useSay()
  const title = useId()
  const [chosen, setChosen] = useState('')
  const contacts = recipients.flatMap((recipient) =>
    recipient.contacts.map((contact) => ({ ...contact, recipient })),
  )
  const shown = contacts.find(({ id }) => id === chosen) ?? contacts[0]
  if (!shown) return null
  const { language, recipient, name } = shown
  const text = texts[language]
  const readable = unknownPlaces(`${text.subject} ${text.body}`, draft.places).length === 0
  const filled = readable
    ? fillMessage(text, { ...draft.facts[language], ...recipient.facts, kontakt: name })
    : { subject: '', body: say(words.faulty) }
  return (
    <section className="lp-stack lp-wide lp-preview" aria-labelledby={title}>
      <h3 id={title} className="ds-heading" data-size="xs">
        {say(words.title)}
      </h3>
      {contacts.length > 1 && (
        <SelectField
          label={say(words.for)}
          value={shown.id}
          change={setChosen}
          options={contacts.map((one) => ({
            value: one.id,
            text: say(words.contact, { name: one.name, municipality: one.recipient.name }),
          }))}
        />
      )}
      <div className="lp-letter" lang={readable ? language : undefined}>
        <p className="lp-letter-subject">{filled.subject}</p>
        <p className="lp-letter-body">{filled.body}</p>
      </div>
    </section>
  )
}
