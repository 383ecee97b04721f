import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import { orderSubject, standardTable } from '#core/mapping'
import {
  addReportOrder,
  decideReportOrder,
  listOrderFiles,
  listParticipations,
  listReportOrders,
  listRounds,
  newestReleases,
  type OrderCrossing,
  type OrderDecision,
  type OrderFileTitle,
  type OrderPeople,
  type StoredReportOrder,
  type StoredRound,
  type Work,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { orderProblems } from './order-problems.ts'
import { demandStanding } from './standing.ts'

/** What a coordinator orders. */
export interface AskedReport {
  /** Code of a subject; `own`: in the words of `wish`. */
  readonly subject: string
  /** In own words: what it is to show. Beside a subject: nothing is asked beyond it. */
  readonly wish: string
  readonly crossing: OrderCrossing
  /** One of the main groups, or both. */
  readonly group: 'substance' | 'mental' | null
}

/** Tables that are no standard table, and are made all the same. */
const meanTables: readonly string[] = ['index', 'services_count']

/**
 * Orders an extra report, in the coordinator's own transaction. One of a subject in the list is accepted at once and made
 * by the next task that is free; one in own words waits for the nation. Returns its id.
 *
 * @throws problems 4210, 4305 to 4308, 4310, 4311 and 4317.
 */
export async function orderReport(
  work: Work,
  desks: Pick<Desks, 'ordersSoon' | 'clock'>,
  asked: AskedReport,
  place: { readonly round: StoredRound; readonly municipality: string; readonly staff: string },
): Promise<string> {
  const { round, municipality, staff } = place
  const { taking } = await demandStanding(work, desks, round, municipality)
  const { tables, people } = chosen(asked)
  const id = v7()
  const own = asked.subject === 'own'
  await addReportOrder(
    work,
    {
      id,
      round: round.id,
      municipality,
      subject: asked.subject,
      wish: own ? asked.wish : '',
      crossing: asked.crossing,
      people,
      tables,
      language: taking.language,
      state: own ? 'requested' : 'accepted',
    },
    staff,
  )
  if (!own) desks.ordersSoon?.()
  return id
}

function chosen({ subject, wish, crossing, group }: AskedReport): {
  readonly tables: readonly string[]
  readonly people: OrderPeople
} {
  if (subject === 'own') {
    if (wish.trim().length < 10) throw new ProblemError(problem(orderProblems.wishMissing))
    return { tables: [], people: group ?? 'all' }
  }
  const known = orderSubject(subject)
  if (!known) throw new ProblemError(problem(orderProblems.unknownSubject, { subject }))
  const people: OrderPeople = known.people === 'young' ? 'young' : (group ?? 'all')
  refuseTooFine(people, crossing)
  return { tables: known.tables, people }
}

function refuseTooFine(people: OrderPeople, crossing: OrderCrossing): void {
  if (people === 'young' && crossing === 'category') {
    throw new ProblemError(problem(orderProblems.tooFineForYoung))
  }
}

/**
 * Answers an order in own words, for the nation: which tables it becomes, or why none. Those that are accepted are made by
 * the next task that is free.
 *
 * @throws problems 4095, 4308 and 4309.
 */
export async function answerOrder(
  work: Work,
  desks: Pick<Desks, 'ordersSoon' | 'clock'>,
  order: Pick<StoredReportOrder, 'id'>,
  decision: OrderDecision,
  staff: string | null,
): Promise<void> {
  if (decision.accepted) {
    const unknown = decision.tables.filter((id) => !standardTable(id) && !meanTables.includes(id))
    if (unknown.length > 0) {
      throw new ProblemError(problem(orderProblems.unknownTables, { tables: unknown.join(', ') }))
    }
    refuseTooFine(decision.people, decision.crossing)
  }
  await decideReportOrder(work, order.id, decision, { staff, now: desks.clock.now() })
  if (decision.accepted) desks.ordersSoon?.()
}

/** An order as its municipality sees it. */
export interface OwnOrder extends StoredReportOrder {
  readonly files: readonly Omit<OrderFileTitle, 'order'>[]
  /** The municipality has submitted again since it was made. */
  readonly outdated: boolean
}

/** A round of which something can be ordered or taken out. */
interface OrderableRound {
  readonly id: string
  /** Number of the newest release. */
  readonly release: number
}

/** What the scope's own municipality has ordered, and what it can order of. */
interface OrderDesk {
  /** The newest first. */
  readonly orders: readonly OwnOrder[]
  /** Those that there is a report of, that are not opened again, and whose registrations are still kept; the newest first. */
  readonly rounds: readonly OrderableRound[]
}

export async function orderDesk(work: Work, { clock }: Pick<Desks, 'clock'>): Promise<OrderDesk> {
  const newest = await newestReleases(work)
  return {
    orders: await ownOrders(work, newest),
    rounds: await orderableRounds(work, newest, clock.today()),
  }
}

type Newest = Awaited<ReturnType<typeof newestReleases>>

async function ownOrders(work: Work, newest: Newest): Promise<readonly OwnOrder[]> {
  const orders = await listReportOrders(work)
  const files = await listOrderFiles(work)
  return orders.map((order) => ({
    ...order,
    files: files.filter((file) => file.order === order.id).map(({ order: _, ...file }) => file),
    outdated: order.release !== null && order.release < (newest.get(order.round)?.number ?? 0),
  }))
}

async function orderableRounds(
  work: Work,
  newest: Newest,
  today: string,
): Promise<readonly OrderableRound[]> {
  const submitted = new Set(
    (await listParticipations(work))
      .filter(({ mode, submittedAt }) => mode !== 'aggregate' && submittedAt !== null)
      .map(({ round }) => round),
  )
  return (await listRounds(work)).flatMap(({ id, retentionUntil }) => {
    const release = newest.get(id)
    return release && retentionUntil > today && submitted.has(id) ? [{ id, release: release.number }] : []
  })
}
