import type { LocalText } from '#core/foundation'
import { smsSize } from '#core/messages'
import { CopyText } from '../../contacts/copy-text.tsx'
import { useSay } from '../../words/index.ts'
import type { ByForm } from './answers.ts'

const words = {
  title: { nb: 'Samme melding som SMS', nn: 'Same melding som SMS', en: 'The same as a text message' },
  how: {
    nb: 'Lyttepost sender ikke SMS. Kopier teksten til den tjenesten dere bruker.',
    nn: 'Lyttepost sender ikkje SMS. Kopier teksten til den tenesta de bruker.',
    en: 'Lyttepost does not send text messages. Copy the text to the service you use.',
  },
  nb: { nb: 'Bokmål', nn: 'Bokmål', en: 'Bokmål' },
  nn: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Nynorsk' },
  count: { nb: '{used} av {limit} tegn', nn: '{used} av {limit} teikn', en: '{used} of {limit} characters' },
  long: {
    nb: '{used} tegn: blir mer enn én SMS',
    nn: '{used} teikn: blir meir enn éin SMS',
    en: '{used} characters: more than one text message',
  },
} satisfies Record<string, LocalText>

/** The text for the telephone in both forms, with how much of a message it takes. */
export function SmsTexts({ texts }: { texts: ByForm<string> | null }) {
  const say = useSay()
  if (texts === null) return null
  return (
    <details className="ds-details lp-wide">
      <summary>{say(words.title)}</summary>
      <div className="lp-stack">
        <p>{say(words.how)}</p>
        {(['nb', 'nn'] as const).map((form) => {
          const { used, limit, fits } = smsSize(texts[form])
          return (
            <section key={form} className="lp-stack lp-wide">
              <h4 className="ds-heading" data-size="2xs">
                {say(words[form])}
              </h4>
              <CopyText
                text={texts[form]}
                language={form}
                note={
                  <span className="lp-subtle">{say(fits ? words.count : words.long, { used, limit })}</span>
                }
              />
            </section>
          )
        })}
      </div>
    </details>
  )
}
