import { useQueryClient } from '@tanstack/react-query'
import { formatNumber, type LocalText } from '#core/foundation'
import { useLanguage, useSay } from '../../words/index.ts'
import type { OwnOrderAnswer } from './answers.ts'
import { forgetOrders } from './queries.ts'

const words = {
  document: { nb: 'PDF', nn: 'PDF', en: 'PDF' },
  workbook: { nb: 'Excel', nn: 'Excel', en: 'Excel' },
  fetch: {
    nb: 'Hent {title} som {format} ({size} kB)',
    nn: 'Hent {title} som {format} ({size} kB)',
    en: 'Fetch {title} as {format} ({size} kB)',
  },
} satisfies Record<string, LocalText>

/** The files of an order that is made. Fetching one notes that the order is delivered. */
export function OrderFiles({ order, title }: { order: OwnOrderAnswer; title: string }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  return (
    <ul className="lp-order-files">
      {order.files.map(({ edition, name, size }) => (
        <li key={edition}>
          <a
            className="ds-link"
            href={`/api/report-orders/${order.id}/files/${edition}`}
            download={name}
            // the browser fetches it by itself; what it changes shows soon after
            onClick={() => setTimeout(() => forgetOrders(queries), 1500)}
          >
            {say(words.fetch, {
              title: `«${title}»`,
              format: say(words[edition]),
              size: formatNumber(Math.max(1, Math.round(size / 1000)), 'count', language),
            })}
          </a>
        </li>
      ))}
    </ul>
  )
}
