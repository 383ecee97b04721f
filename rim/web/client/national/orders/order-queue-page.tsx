import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LocalText, textIn } from '#core/foundation'
import { type RoundAnswer, request, useRounds } from '../../api/index.ts'
import { orderTitle, stateColours, stateWords } from '../../coordinate/orders/order-words.ts'
import { Card, type Column, DataTable, Failure, PageTitle, Tag, Waiting } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { AnswerForm } from './answer-form.tsx'
import type { QueuedOrderAnswer } from './answers.ts'
import './queue.css'

const words = {
  title: { nb: 'Bestillinger', nn: 'Bestillingar', en: 'Orders' },
  lead: {
    nb: 'Her svarer du på bestillinger som kommunene har skrevet med egne ord. De andre lages av seg selv.',
    nn: 'Her svarar du på bestillingar som kommunane har skrive med eigne ord. Dei andre blir laga av seg sjølv.',
    en: 'Here you answer orders that municipalities have written in their own words. The others are made by themselves.',
  },
  waiting: {
    nb: 'Venter på svar ({count})',
    nn: 'Ventar på svar ({count})',
    en: 'Waiting for an answer ({count})',
  },
  noneWaiting: {
    nb: 'Ingen bestillinger venter på svar.',
    nn: 'Ingen bestillingar ventar på svar.',
    en: 'No orders wait for an answer.',
  },
  answered: {
    nb: 'Svaret til {name} er sendt.',
    nn: 'Svaret til {name} er sendt.',
    en: 'The answer to {name} is sent.',
  },
  all: { nb: 'Alle bestillinger', nn: 'Alle bestillingar', en: 'All orders' },
  none: {
    nb: 'Ingen har bestilt noe ennå. Når en kommune bestiller en ekstra rapport, står den her.',
    nn: 'Ingen har bestilt noko enno. Når ein kommune bestiller ein ekstra rapport, står han her.',
    en: 'Nobody has ordered anything yet. When a municipality orders an extra report, it is listed here.',
  },
  municipality: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  about: { nb: 'Tema', nn: 'Tema', en: 'Subject' },
  round: { nb: 'Runde', nn: 'Runde', en: 'Round' },
  asked: { nb: 'Bestilt', nn: 'Bestilt', en: 'Ordered' },
  state: { nb: 'Status', nn: 'Status', en: 'State' },
} satisfies Record<string, LocalText>

const useQueue = () =>
  useQuery({
    queryKey: ['order-queue'],
    queryFn: () => request<readonly QueuedOrderAnswer[]>('GET', '/api/report-orders'),
    refetchInterval: 30_000,
  })

/** The nation's part of the orders: those in own words, to be answered, and how far all have come. */
export default function OrderQueuePage() {
  const say = useSay()
  const queue = useQueue()
  const rounds = useRounds()
  const failed = queue.isError && !queue.data ? queue : rounds.isError && !rounds.data ? rounds : null
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {failed && <Failure cause={failed.error} again={() => void failed.refetch()} />}
      {!failed && !(queue.data && rounds.data) && <Waiting />}
      {queue.data && rounds.data && <Queue orders={queue.data} rounds={rounds.data} />}
    </div>
  )
}

function Queue({ orders, rounds }: { orders: readonly QueuedOrderAnswer[]; rounds: readonly RoundAnswer[] }) {
  const say = useSay()
  const language = useLanguage()
  /** The municipality that was answered last. */
  const [answered, setAnswered] = useState<string | null>(null)
  // whoever has waited longest first
  const waiting = orders.filter(({ state }) => state === 'requested').toReversed()
  const roundName = (id: string) => {
    const round = rounds.find((one) => one.id === id)
    return round ? textIn(round.name, language) : ''
  }
  const moment = (at: string) => momentInWords(new Date(at), new Date(), say, language)
  const columns: readonly Column<QueuedOrderAnswer>[] = [
    {
      key: 'municipality',
      head: say(words.municipality),
      cell: (order) => order.municipalityName,
      names: true,
    },
    { key: 'about', head: say(words.about), cell: ({ subject }) => say(orderTitle(subject)) },
    { key: 'round', head: say(words.round), cell: ({ round }) => roundName(round) },
    { key: 'asked', head: say(words.asked), cell: ({ askedAt }) => moment(askedAt) },
    {
      key: 'state',
      head: say(words.state),
      cell: ({ state }) => <Tag colour={stateColours[state]}>{say(stateWords[state])}</Tag>,
    },
  ]
  return (
    <>
      <Card title={say(words.waiting, { count: waiting.length })}>
        <p role="status">{answered !== null && say(words.answered, { name: answered })}</p>
        {waiting.length === 0 && <p>{say(words.noneWaiting)}</p>}
        {waiting.map((order) => (
          <AnswerForm
            key={order.id}
            order={order}
            round={roundName(order.round)}
            asked={moment(order.askedAt)}
            sent={() => setAnswered(order.municipalityName)}
          />
        ))}
      </Card>
      <DataTable
        caption={say(words.all)}
        columns={columns}
        rows={orders}
        keyOf={({ id }) => id}
        empty={say(words.none)}
      />
    </>
  )
}
