import type { LocalText } from '#core/foundation'
import type { Quote } from '#core/interviews'
import { ChoiceGroup } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { InterviewAnswer } from '../queries.ts'
import { usePrintedQuotes } from '../together/quote-words.tsx'

const words = {
  quotes: { nb: 'Sitater som viser det', nn: 'Sitat som viser det', en: 'Quotes that show it' },
  none: {
    nb: 'Ingen sitater å velge ennå. De velges under Sitater.',
    nn: 'Ingen sitat å velje enno. Dei blir valde under Sitat.',
    en: 'No quotes to choose yet. They are chosen under Quotes.',
  },
} satisfies Record<string, LocalText>

/** Which quotes show a finding or a recommendation. */
export function QuoteChoice({
  study,
  quotes,
  interviews,
  chosen,
  change,
}: {
  study: string
  quotes: readonly Quote[]
  interviews: readonly InterviewAnswer[]
  chosen: readonly string[]
  change: (chosen: readonly string[]) => void
}) {
  const say = useSay()
  const printed = usePrintedQuotes(study, quotes, interviews)
  if (quotes.length === 0) return <p>{say(words.none)}</p>
  return (
    <div className="lp-finding-quotes">
      <ChoiceGroup
        legend={say(words.quotes)}
        kind="checkbox"
        options={quotes.flatMap(({ id }) => {
          const one = printed.get(id)
          return one ? [{ value: id, text: `«${one.text}» ${one.label}` }] : []
        })}
        chosen={chosen}
        change={change}
      />
    </div>
  )
}

/** The quotes of a finding or a recommendation, as they are printed. */
export function ShownQuotes({
  study,
  quotes,
  interviews,
}: {
  study: string
  quotes: readonly Quote[]
  interviews: readonly InterviewAnswer[]
}) {
  const printed = usePrintedQuotes(study, quotes, interviews)
  if (quotes.length === 0) return null
  return (
    <ul className="lp-finding-shown">
      {quotes.flatMap(({ id }) => {
        const one = printed.get(id)
        return one
          ? [
              <li key={id}>
                <span lang="nb">«{one.text}»</span> <span className="lp-quote-by">{one.label}</span>
              </li>,
            ]
          : []
      })}
    </ul>
  )
}
