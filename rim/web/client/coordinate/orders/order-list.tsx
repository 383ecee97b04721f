import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { type RoundAnswer, request } from '../../api/index.ts'
import { Alert, Button, Failure, Tag } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { OwnOrderAnswer } from './answers.ts'
import { OrderFiles } from './order-files.tsx'
import { crossingWords, orderTitle, peopleWords, stateColours, stateWords } from './order-words.ts'
import { forgetOrders } from './queries.ts'

const words = {
  none: {
    nb: 'Dere har ikke bestilt noe ennå. Velg et tema under.',
    nn: 'De har ikkje bestilt noko enno. Vel eit tema under.',
    en: 'You have not ordered anything yet. Choose a subject below.',
  },
  facts: {
    nb: '{round}. {people}, delt etter {crossing}. Bestilt {day}.',
    nn: '{round}. {people}, delt etter {crossing}. Bestilt {day}.',
    en: '{round}. {people}, by {crossing}. Ordered {day}.',
  },
  requested: {
    nb: 'Nasjonalt team leser bestillingen og velger tabeller. Du ser svaret her.',
    nn: 'Nasjonalt team les bestillinga og vel tabellar. Du ser svaret her.',
    en: 'The national team reads the order and chooses tables. You will see the answer here.',
  },
  making: {
    nb: 'Rapporten lages av seg selv, som regel på under ett minutt.',
    nn: 'Rapporten blir laga av seg sjølv, som regel på under eitt minutt.',
    en: 'The report is made by itself, as a rule in less than a minute.',
  },
  answered: { nb: 'Svar: {answer}', nn: 'Svar: {answer}', en: 'Answer: {answer}' },
  outdated: {
    nb: 'Dere har levert på nytt etter at denne ble laget. Bestill den igjen for å få med endringene.',
    nn: 'De har levert på nytt etter at denne blei laga. Bestill han igjen for å få med endringane.',
    en: 'You have submitted again since this was made. Order it again to include the changes.',
  },
  failed: {
    nb: 'Rapporten kunne ikke lages (feil {problem}). Ingenting er endret, og du kan prøve igjen.',
    nn: 'Rapporten kunne ikkje lagast (feil {problem}). Ingenting er endra, og du kan prøve igjen.',
    en: 'The report could not be made (problem {problem}). Nothing is changed, and you can try again.',
  },
  explained: { nb: 'Hva feilen betyr', nn: 'Kva feilen betyr', en: 'What the problem means' },
  withdraw: { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Take back' },
  again: { nb: 'Prøv igjen', nn: 'Prøv igjen', en: 'Try again' },
} satisfies Record<string, LocalText>

/** The municipality's orders, the newest first, each with what can be done with it now. */
export function OrderList({
  orders,
  rounds,
}: {
  orders: readonly OwnOrderAnswer[]
  rounds: readonly RoundAnswer[]
}) {
  const say = useSay()
  if (orders.length === 0) return <p>{say(words.none)}</p>
  return (
    <ul className="lp-order-list">
      {orders.map((order) => (
        <Order key={order.id} order={order} round={rounds.find(({ id }) => id === order.round)} />
      ))}
    </ul>
  )
}

function Order({ order, round }: { order: OwnOrderAnswer; round: RoundAnswer | undefined }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const { state } = order
  const change = useMutation({
    mutationFn: (what: 'withdraw' | 'again') =>
      what === 'withdraw'
        ? request('DELETE', `/api/report-orders/${order.id}`)
        : request('POST', `/api/report-orders/${order.id}/attempts`),
    onSettled: () => forgetOrders(queries),
  })
  const title = say(orderTitle(order.subject))
  return (
    <li className="lp-order">
      <div className="lp-row">
        <h3 className="ds-heading" data-size="2xs">
          {title}
        </h3>
        <Tag colour={stateColours[state]}>{say(stateWords[state])}</Tag>
      </div>
      <p className="lp-subtle">
        {say(words.facts, {
          round: round ? say(round.name) : '',
          people: say(peopleWords[order.people]),
          crossing: say(crossingWords[order.crossing]).toLowerCase(),
          day: momentInWords(new Date(order.askedAt), new Date(), say, language),
        })}
      </p>
      {order.wish !== '' && <p className="lp-wish">«{order.wish}»</p>}
      {order.answer !== null && <p>{say(words.answered, { answer: order.answer })}</p>}
      {state === 'requested' && <p>{say(words.requested)}</p>}
      {(state === 'accepted' || state === 'making') && <p>{say(words.making)}</p>}
      {order.outdated && (
        <Alert colour="warning">
          <p className="ds-paragraph">{say(words.outdated)}</p>
        </Alert>
      )}
      {state === 'failed' && (
        <Alert colour="danger">
          <p className="ds-paragraph">{say(words.failed, { problem: order.problem ?? '' })}</p>
          <p>
            <a className="ds-link" href={`/problems/${order.problem}`}>
              {say(words.explained)}
            </a>
          </p>
        </Alert>
      )}
      {order.files.length > 0 && <OrderFiles order={order} title={title} />}
      {change.isError && <Failure cause={change.error} />}
      {state === 'requested' && (
        <div>
          <Button
            look="secondary"
            size="sm"
            aria-disabled={change.isPending}
            onClick={() => change.isPending || change.mutate('withdraw')}
          >
            {say(words.withdraw)}
          </Button>
        </div>
      )}
      {state === 'failed' && (
        <div>
          <Button
            size="sm"
            aria-disabled={change.isPending}
            onClick={() => change.isPending || change.mutate('again')}
          >
            {say(words.again)}
          </Button>
        </div>
      )}
    </li>
  )
}
