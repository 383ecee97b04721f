import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

export type OrderState =
  | 'requested'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'making'
  | 'made'
  | 'delivered'
  | 'failed'

/** What stands side by side in an extra report. */
export type OrderCrossing = 'category' | 'group' | 'sex'
/** Whose registrations it counts; young: 16 and 17 years. */
export type OrderPeople = 'all' | 'substance' | 'mental' | 'young'

/** What is asked for. */
export interface NewReportOrder {
  readonly id: string
  readonly round: string
  readonly municipality: string
  /** Code of a subject of the list; `own`: in the words of `wish`. */
  readonly subject: string
  readonly wish: string
  readonly crossing: OrderCrossing
  readonly people: OrderPeople
  /** Ids of the standard tables; empty until the nation has chosen them. */
  readonly tables: readonly string[]
  readonly language: 'nb' | 'nn'
  /** `accepted`: nobody needs to decide about it. */
  readonly state: 'requested' | 'accepted'
}

export interface StoredReportOrder extends Omit<NewReportOrder, 'state'> {
  readonly state: OrderState
  /** Why it was declined, or what the nation says beside it. */
  readonly answer: string | null
  readonly attempts: number
  /** Number of the problem for which it could not be made. */
  readonly problem: number | null
  /** Number of the municipality's release that it rests on. */
  readonly release: number | null
  readonly askedAt: string
  readonly decidedAt: string | null
  readonly madeAt: string | null
  readonly deliveredAt: string | null
}

const columns = [
  'id',
  'round',
  'municipality',
  'subject',
  'wish',
  'crossing',
  'people',
  'tables',
  'language',
  'state',
  'answer',
  'attempts',
  'problem',
  'release',
  'asked_at as askedAt',
  'decided_at as decidedAt',
  'made_at as madeAt',
  'delivered_at as deliveredAt',
] as const

const selected = (work: Work) => work.selectFrom('report_order').select(columns)
type OrderRow = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>

/** The columns are held to these words by the database. */
const orderOf = (row: OrderRow): StoredReportOrder => ({
  ...row,
  state: row.state as OrderState,
  crossing: row.crossing as OrderCrossing,
  people: row.people as OrderPeople,
})

/** The orders that the scope sees, the newest first. */
export async function listReportOrders(work: Work): Promise<readonly StoredReportOrder[]> {
  return (await selected(work).orderBy('asked_at', 'desc').orderBy('id', 'desc').execute()).map(orderOf)
}

export async function findReportOrder(work: Work, id: string): Promise<StoredReportOrder | null> {
  const found = await selected(work).where('id', '=', id).executeTakeFirst()
  return found ? orderOf(found) : null
}

export async function addReportOrder(work: Work, order: NewReportOrder, staff: string): Promise<void> {
  await work
    .insertInto('report_order')
    .values({ ...order, tables: [...order.tables], asked_by: staff })
    .execute()
  const { subject, crossing, people } = order
  await logEvent(work, {
    verb: 'create',
    noun: 'report-order',
    thing: order.id,
    details: { subject, crossing, people },
  })
}

/** Takes an order back that nobody has decided about. Problem 4095 where somebody has. */
export async function withdrawReportOrder(work: Work, id: string): Promise<void> {
  await work.updateTable('report_order').set({ state: 'withdrawn' }).where('id', '=', id).execute()
  await logEvent(work, { verb: 'delete', noun: 'report-order', thing: id })
}

/** What the nation says to an order in the municipality's own words. */
export type OrderDecision =
  | { readonly accepted: false; readonly answer: string }
  | {
      readonly accepted: true
      readonly answer: string | null
      readonly tables: readonly string[]
      readonly crossing: OrderCrossing
      readonly people: OrderPeople
    }

/** Accepts or declines. Problem 4095 where it is decided already. */
export async function decideReportOrder(
  work: Work,
  id: string,
  decision: OrderDecision,
  by: { readonly staff: string | null; readonly now: string },
): Promise<void> {
  const { answer } = decision
  const decided = { answer, decided_by: by.staff, decided_at: by.now }
  const chosen = decision.accepted && {
    tables: [...decision.tables],
    crossing: decision.crossing,
    people: decision.people,
  }
  await work
    .updateTable('report_order')
    .set({ state: decision.accepted ? 'accepted' : 'declined', ...decided, ...chosen })
    .where('id', '=', id)
    .execute()
  await logEvent(work, {
    verb: 'decide',
    noun: 'report-order',
    thing: id,
    details: { accepted: decision.accepted, ...(chosen && { tables: chosen.tables.join(' ') }) },
  })
}

/** Has an order tried again that could not be made. */
export async function retryReportOrder(work: Work, id: string): Promise<void> {
  await work
    .updateTable('report_order')
    .set({ state: 'accepted', problem: null, attempts: 0 })
    .where('id', '=', id)
    .execute()
  await logEvent(work, { verb: 'change', noun: 'report-order', thing: id, details: { again: true } })
}

/** Notes that the municipality has got its files. */
export async function deliverReportOrder(work: Work, id: string, now: string): Promise<void> {
  await work
    .updateTable('report_order')
    .set({ state: 'delivered', delivered_at: now })
    .where('id', '=', id)
    .where('state', '=', 'made')
    .execute()
  await logEvent(work, { verb: 'deliver', noun: 'report-order', thing: id })
}

/**
 * Claims the order that has waited longest, for so many seconds; also one whose claim has run out, because whoever held it
 * died. Of workers that ask at once each gets another. Null where none waits. In the house's scope.
 */
export async function claimReportOrder(
  work: Work,
  claim: string,
  seconds: number,
): Promise<StoredReportOrder | null> {
  const { rows } = await sql<{ id: string }>`
    update lyttepost.report_order set state = 'making', claimed_by = ${claim},
      claimed_until = clock_timestamp() + make_interval(secs => ${seconds}), attempts = attempts + 1
    where id = (
      select id from lyttepost.report_order
      where state = 'accepted' or state = 'making' and claimed_until < clock_timestamp()
      order by asked_at, id for update skip locked limit 1)
    returning id`.execute(work)
  const [claimed] = rows
  return claimed ? findReportOrder(work, claimed.id) : null
}

/** Holds a claim for so many seconds more. False where it has gone to somebody else. */
export async function holdReportOrder(
  work: Work,
  id: string,
  claim: string,
  seconds: number,
): Promise<boolean> {
  const held = await work
    .updateTable('report_order')
    .set({ claimed_until: sql`clock_timestamp() + make_interval(secs => ${seconds})` })
    .where('id', '=', id)
    .where('claimed_by', '=', claim)
    .executeTakeFirst()
  return held.numUpdatedRows > 0n
}

export interface NewOrderFile {
  readonly edition: 'document' | 'workbook'
  readonly name: string
  /** A media type. */
  readonly type: string
  /** Hexadecimal. */
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Stores what was made, once: false where the claim has gone to somebody else. In the municipality's house scope. */
export async function completeReportOrder(
  work: Work,
  order: Pick<StoredReportOrder, 'id' | 'municipality' | 'round'>,
  claim: string,
  made: {
    readonly release: number
    readonly now: string
    readonly files: readonly NewOrderFile[]
    readonly decision: Uint8Array
  },
): Promise<boolean> {
  const { municipality, round, id } = order
  const { numUpdatedRows } = await work
    .updateTable('report_order')
    .set({ state: 'made', claimed_by: null, claimed_until: null, release: made.release, made_at: made.now })
    .where('id', '=', id)
    .where('claimed_by', '=', claim)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  for (const { bytes, ...file } of made.files) {
    await work
      .insertInto('report_order_file')
      .values({ ...file, municipality, report_order: id, size: bytes.length, bytes: Buffer.from(bytes) })
      .execute()
  }
  await work
    .insertInto('report_order_decision')
    .values({ municipality, round, report_order: id, sealed: Buffer.from(made.decision) })
    .execute()
  await logEvent(work, {
    verb: 'complete',
    noun: 'report-order',
    thing: id,
    details: { release: made.release, files: made.files.length },
  })
  return true
}

/** Gives a claim up: to be tried again, or (with the number of a problem) for good. Nothing where it is somebody else's. */
export async function giveUpReportOrder(
  work: Work,
  id: string,
  claim: string,
  problem: number | null,
): Promise<void> {
  const { numUpdatedRows } = await work
    .updateTable('report_order')
    .set({ state: problem === null ? 'accepted' : 'failed', claimed_by: null, claimed_until: null, problem })
    .where('id', '=', id)
    .where('claimed_by', '=', claim)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await logEvent(work, { verb: 'fail', noun: 'report-order', thing: id, details: { problem } })
}

/** A release that is made. */
export interface NewestRelease {
  readonly number: number
  /** Names the frozen data that it is made of. */
  readonly dataHash: string
}

/** The newest release of each round that is made for the scope's own municipality, by round. */
export async function newestReleases(work: Work): Promise<ReadonlyMap<string, NewestRelease>> {
  const found = await work
    .selectFrom('release')
    .select(['round', 'number', 'data_hash'])
    .where('municipality', '=', sql<string>`lyttepost.current_municipality()`)
    .where('state', '=', 'made')
    .orderBy('number')
    .execute()
  return new Map(found.map(({ round, number, data_hash: hash }) => [round, { number, dataHash: hash ?? '' }]))
}

/** A file without its content. */
export interface OrderFileTitle extends Omit<NewOrderFile, 'bytes' | 'edition'> {
  readonly order: string
  readonly edition: string
  /** Bytes. */
  readonly size: number
}

/** The files of the scope's orders, without their content. */
export async function listOrderFiles(work: Work): Promise<readonly OrderFileTitle[]> {
  return await work
    .selectFrom('report_order_file')
    .select(['report_order as order', 'edition', 'name', 'type', 'size', 'sha256'])
    .orderBy('report_order')
    .orderBy('edition')
    .execute()
}

export async function findOrderFile(
  work: Work,
  order: string,
  edition: string,
): Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array } | null> {
  const found = await work
    .selectFrom('report_order_file')
    .select(['name', 'type', 'bytes'])
    .where('report_order', '=', order)
    .where('edition', '=', edition)
    .executeTakeFirst()
  return found ?? null
}

/** What was decided for an order, sealed. */
export interface OrderDecisionSealed {
  readonly order: string
  readonly sealed: Uint8Array
}

/** What was decided for the municipality's earlier orders of a round, oldest first. In its house scope. */
export async function orderDecisions(work: Work, round: string): Promise<readonly OrderDecisionSealed[]> {
  return await work
    .selectFrom('report_order_decision')
    .innerJoin('report_order', 'report_order.id', 'report_order_decision.report_order')
    .select(['report_order.id as order', 'sealed'])
    .where('report_order_decision.round', '=', round)
    .where('report_order.municipality', '=', sql<string>`lyttepost.current_municipality()`)
    .orderBy('report_order.made_at')
    .execute()
}
