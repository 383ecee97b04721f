import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Button, CheckField } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { RecipientAnswer } from './answers.ts'

const words = {
  legend: {
    nb: 'Mottakere: {count} av {all} kommuner',
    nn: 'Mottakarar: {count} av {all} kommunar',
    en: 'Recipients: {count} of {all} municipalities',
  },
  all: { nb: 'Velg alle', nn: 'Vel alle', en: 'Choose all' },
  none: { nb: 'Velg ingen', nn: 'Vel ingen', en: 'Choose none' },
  last: { nb: 'sist skrevet til {when}', nn: 'sist skrive til {when}', en: 'last written to {when}' },
  lacking: {
    nb: 'Disse har ingen kontakt og får ikke meldingen:',
    nn: 'Desse har ingen kontakt og får ikkje meldinga:',
    en: 'These have no contact and do not get the message:',
  },
  add: { nb: 'Legg inn kontakter', nn: 'Legg inn kontaktar', en: 'Add contacts' },
} satisfies Record<string, LocalText>

/** The municipalities that a message concerns; each can be left out. */
export function Recipients({
  recipients,
  left,
  leave,
}: {
  recipients: readonly RecipientAnswer[]
  /** Codes of those who do not get it. */
  left: ReadonlySet<string>
  leave: (left: ReadonlySet<string>) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const now = new Date()
  const reachable = recipients.filter(({ contacts }) => contacts.length > 0)
  const lacking = recipients.filter(({ contacts }) => contacts.length === 0)
  const chosen = reachable.filter(({ municipality }) => !left.has(municipality)).length
  const toggle = (municipality: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(municipality)
    else next.add(municipality)
    leave(next)
  }
  return (
    <fieldset className="ds-fieldset lp-wide">
      <legend className="ds-label" data-weight="medium">
        {say(words.legend, { count: chosen, all: recipients.length })}
      </legend>
      {reachable.length > 0 && (
        <>
          <div className="lp-row">
            <Button look="tertiary" size="sm" onClick={() => leave(new Set())}>
              {say(words.all)}
            </Button>
            <Button
              look="tertiary"
              size="sm"
              onClick={() => leave(new Set(reachable.map(({ municipality }) => municipality)))}
            >
              {say(words.none)}
            </Button>
          </div>
          <ul className="lp-check-list lp-recipients">
            {reachable.map(({ municipality, name, contacts, lastWritten }) => (
              <li key={municipality}>
                <CheckField
                  checked={!left.has(municipality)}
                  change={(on) => toggle(municipality, on)}
                  label={
                    <>
                      {name}
                      <span className="lp-subtle">
                        {`: ${contacts.map((one) => one.name).join(', ')}`}
                        {lastWritten !== null &&
                          ` (${say(words.last, { when: momentInWords(new Date(lastWritten), now, say, language) })})`}
                      </span>
                    </>
                  }
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {lacking.length > 0 && (
        <p className="lp-lacking">
          {say(words.lacking)} {lacking.map(({ name }) => name).join(', ')}.{' '}
          <Link className="ds-link" to="/national/municipalities">
            {say(words.add)}
          </Link>
        </p>
      )}
    </fieldset>
  )
}
