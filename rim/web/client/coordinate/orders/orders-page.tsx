import type { LocalText } from '#core/foundation'
import { useRounds } from '../../api/index.ts'
import { Awaited, Card, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { ExportCard } from './export-card.tsx'
import { OrderForm } from './order-form.tsx'
import { OrderList } from './order-list.tsx'
import { useOrders } from './queries.ts'
import './orders.css'

const words = {
  title: { nb: 'Bestillinger', nn: 'Bestillingar', en: 'Orders' },
  lead: {
    nb: 'Her bestiller du flere tabeller enn dem rapporten har, og henter det som er laget.',
    nn: 'Her bestiller du fleire tabellar enn dei rapporten har, og hentar det som er laga.',
    en: 'Here you order more tables than the report has, and fetch what has been made.',
  },
  list: { nb: 'Det dere har bestilt', nn: 'Det de har bestilt', en: 'What you have ordered' },
  order: { nb: 'Bestill en tilleggsrapport', nn: 'Bestill ein tilleggsrapport', en: 'Order an extra report' },
  nothing: {
    nb: 'Det finnes ikke noen rapport å bestille mer av ennå. Når dere har levert en runde og rapporten er laget, kan du bestille her.',
    nn: 'Det finst ikkje nokon rapport å bestille meir av enno. Når de har levert ein runde og rapporten er laga, kan du bestille her.',
    en: 'There is no report to order more of yet. When you have submitted a round and the report is made, you can order here.',
  },
} satisfies Record<string, LocalText>

/** What the municipality orders beside its reports: extra reports, and its own registrations as a workbook. */
export default function OrdersPage() {
  const say = useSay()
  const orders = useOrders()
  const rounds = useRounds()
  const known = orders.data && rounds.data
  const failed = [orders, rounds].find(({ isError }) => isError)
  const orderable = known
    ? orders.data.rounds.flatMap(({ id }) => rounds.data.filter((round) => round.id === id))
    : []
  return (
    <div className="lp-stack lp-orders">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {!known && <Awaited query={failed ?? orders} />}
      {known && (
        <>
          {(orders.data.orders.length > 0 || orderable.length > 0) && (
            <Card title={say(words.list)}>
              <OrderList orders={orders.data.orders} rounds={rounds.data} />
            </Card>
          )}
          {orderable.length === 0 ? (
            <p>{say(words.nothing)}</p>
          ) : (
            <>
              <Card title={say(words.order)}>
                <OrderForm rounds={orderable} />
              </Card>
              <ExportCard rounds={orderable} />
            </>
          )}
        </>
      )}
    </div>
  )
}
