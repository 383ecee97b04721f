import type { LocalText } from '#core/foundation'
import type { QuoteCheck } from '#core/interviews'
import { Alert, Button, Card } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Kontroll før trykk', nn: 'Kontroll før trykk', en: 'Check before printing' },
  stops: { nb: 'Må rettes ({count})', nn: 'Må rettast ({count})', en: 'Must be mended ({count})' },
  warnings: { nb: 'Vurder ({count})', nn: 'Vurder ({count})', en: 'Consider ({count})' },
  clear: {
    nb: 'Ingenting stopper sitatene.',
    nn: 'Ingenting stoppar sitata.',
    en: 'Nothing stops the quotes.',
  },
  go: { nb: 'Sitat {number}', nn: 'Sitat {number}', en: 'Quote {number}' },
} satisfies Record<string, LocalText>

/** What the check found: what stops and what a person judges, each leading to its quotes. */
export function ChecksCard({
  checks,
  numbers,
  go,
}: {
  checks: readonly QuoteCheck[]
  numbers: ReadonlyMap<string, number>
  go: (quote: string) => void
}) {
  const say = useSay()
  const group = (level: QuoteCheck['level']) => checks.filter((one) => one.level === level)
  const stops = group('stop')
  const warnings = group('warn')
  return (
    <Card title={say(words.title)}>
      {stops.length === 0 && (
        <Alert colour="success">
          <p className="ds-paragraph">{say(words.clear)}</p>
        </Alert>
      )}
      {stops.length > 0 && (
        <Group title={say(words.stops, { count: stops.length })} {...{ checks: stops, numbers, go }} open />
      )}
      {warnings.length > 0 && (
        <Group
          title={say(words.warnings, { count: warnings.length })}
          {...{ checks: warnings, numbers, go }}
        />
      )}
    </Card>
  )
}

function Group({
  title,
  checks,
  numbers,
  go,
  open = false,
}: {
  title: string
  checks: readonly QuoteCheck[]
  numbers: ReadonlyMap<string, number>
  go: (quote: string) => void
  open?: boolean
}) {
  const say = useSay()
  return (
    <details className="ds-details lp-quote-group" data-variant="default" open={open}>
      <summary>{title}</summary>
      <div>
        <ul className="lp-quote-checks">
          {checks.map(({ code, text, quotes }) => (
            <li key={`${code}/${quotes.join()}/${text.nb}`}>
              {say(text)}{' '}
              <span className="lp-no-print">
                {quotes.map((id) => (
                  <Button key={id} size="sm" look="tertiary" onClick={() => go(id)}>
                    {say(words.go, { number: numbers.get(id) ?? '' })}
                  </Button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
