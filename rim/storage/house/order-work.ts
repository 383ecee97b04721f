import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import { claimedBy, hasRunOut, heldFor, letGo } from './claims.ts'
import { type NewOrderFile, orderColumns, type StoredReportOrder } from './report-orders.ts'
import type { Work } from './scope.ts'

/**
 * Claims the order that has waited longest, for so many seconds; also one whose claim has run out, because whoever held it
 * died. Of workers that ask at once each gets another. Null where none waits. In the house's scope.
 */
export async function claimReportOrder(
  work: Work,
  claim: string,
  seconds: number,
): Promise<StoredReportOrder | null> {
  const next = work
    .selectFrom('report_order')
    .select('id')
    .where(({ and, eb, or }) =>
      or([eb('state', '=', 'accepted'), and([eb('state', '=', 'making'), hasRunOut])]),
    )
    .orderBy('asked_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
  const claimed = await work
    .updateTable('report_order')
    .set({ state: 'making', ...claimedBy(claim, seconds) })
    .where('id', '=', next)
    .returning(orderColumns)
    .executeTakeFirst()
  return claimed ?? null
}

/** An order as long as the claim on it holds. */
const held = (work: Work, id: string, claim: string) =>
  work.updateTable('report_order').where('id', '=', id).where('claimed_by', '=', claim)

/** Holds a claim for so many seconds more. False where it has gone to somebody else. */
export async function holdReportOrder(
  work: Work,
  id: string,
  claim: string,
  seconds: number,
): Promise<boolean> {
  const { numUpdatedRows } = await held(work, id, claim)
    .set({ claimed_until: heldFor(seconds) })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What an order is decided on: what is frozen, and what has been decided about the same people before. */
export interface OrderGround {
  /** False while the municipality has opened the round again. */
  readonly submitted: boolean
  readonly mode: string
  /** Number of the newest release that is made; null where there is none. */
  readonly release: number | null
  /** Names the frozen data that it is made of. */
  readonly dataHash: string | null
  /** Whether they are still kept. */
  readonly kept: boolean
  /** Id of the country's newest release of the round. */
  readonly national: string | null
  /** How many orders of the municipality are decided. */
  readonly decided: number
}

/** What an order of the house's own municipality would be decided on now; null where it does not take part. */
export async function orderGround(work: Work, round: string): Promise<OrderGround | null> {
  const { rows } = await sql<OrderGround>`
    select p.submitted_at is not null as submitted, p.mode, r.number as release, r.data_hash as "dataHash",
      f.sealed is not null as kept, lyttepost.decided_orders(p.round)::int as decided,
      (select n.id from lyttepost.release n
       where n.round = p.round and n.territory = 'NO' and n.state = 'made' order by n.number desc limit 1) as national
    from lyttepost.participation p
    left join lateral (
      select made.number, made.data_hash from lyttepost.release made
      where made.round = p.round and made.territory = p.municipality and made.state = 'made'
      order by made.number desc limit 1) r on true
    left join lyttepost.frozen_data f
      on f.round = p.round and f.municipality = p.municipality and f.hash = r.data_hash
    where p.round = ${round} and p.municipality = lyttepost.current_municipality()`.execute(work)
  return rows[0] ?? null
}

const sameGround = (one: OrderGround, other: OrderGround | null): boolean =>
  other !== null && (Object.keys(one) as (keyof OrderGround)[]).every((fact) => one[fact] === other[fact])

/** Waits until nobody else decides about the round's people; then nobody does until the transaction ends. */
const holdDecisions = (work: Work, round: string) =>
  sql`select lyttepost.hold_decisions(${round})`.execute(work)

/** How many orders of a round are decided: in the house's municipality or, without one, in all. */
export async function decidedOrders(work: Work, round: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select lyttepost.decided_orders(${round})::int as count`.execute(work)
  return rows[0]!.count
}

/**
 * Whether no order has been decided since there were so many (`decidedOrders`), and none will be until the transaction ends.
 * Whatever decides about the same people asks before it stores, as the first thing in its transaction: where it is not so,
 * it must be decided anew.
 */
export async function ordersStand(work: Work, round: string, decided: number): Promise<boolean> {
  await holdDecisions(work, round)
  return (await decidedOrders(work, round)) === decided
}

/** What became of an order that was made: where something was decided or frozen meanwhile, it waits to be made anew. */
export type Completed = 'made' | 'overtaken' | 'lost'

/**
 * Stores what was made, once: not where the claim has gone to somebody else, nor where what it was decided on is no longer
 * what it would be decided on now. In the municipality's house scope, as the first thing in its transaction.
 */
export async function completeReportOrder(
  work: Work,
  order: Pick<StoredReportOrder, 'id' | 'municipality' | 'round'>,
  claim: string,
  made: {
    /** Read before anything that it was decided on. */
    readonly ground: OrderGround
    readonly now: string
    readonly files: readonly NewOrderFile[]
    readonly decision: Uint8Array
  },
): Promise<Completed> {
  const { municipality, round, id } = order
  const { release } = made.ground
  await holdDecisions(work, round)
  if (!sameGround(made.ground, await orderGround(work, round))) return await overtaken(work, id, claim)
  const { numUpdatedRows } = await held(work, id, claim)
    .set({ state: 'made', ...letGo, release, made_at: made.now })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'lost'
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
  const details = { release, files: made.files.length }
  await logEvent(work, { verb: 'complete', noun: 'report-order', thing: id, details })
  return 'made'
}

/** Lets it be made anew where something was decided or frozen meanwhile. */
const overtaken = async (work: Work, id: string, claim: string): Promise<Completed> =>
  (await giveBack(work, id, claim, { overtaken: true })) ? 'overtaken' : 'lost'

/** Gives an order back that the program's own end stopped: it waits as before, and was not begun. */
export async function giveBackReportOrder(work: Work, id: string, claim: string): Promise<void> {
  await giveBack(work, id, claim, { stopped: true })
}

/** It waits again; that it was begun in vain is no failed attempt. False where it is somebody else's. */
async function giveBack(
  work: Work,
  id: string,
  claim: string,
  why: Readonly<Record<string, boolean>>,
): Promise<boolean> {
  const { numUpdatedRows } = await held(work, id, claim)
    .set({ state: 'accepted', ...letGo, attempts: sql`greatest(attempts - 1, 0)` })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await logEvent(work, { verb: 'fail', noun: 'report-order', thing: id, details: why })
  return true
}

/** Gives a claim up: to be tried again, or (with the number of a problem) for good. Nothing where it is somebody else's. */
export async function giveUpReportOrder(
  work: Work,
  id: string,
  claim: string,
  problem: number | null,
): Promise<void> {
  const { numUpdatedRows } = await held(work, id, claim)
    .set({ state: problem === null ? 'accepted' : 'failed', ...letGo, problem })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await logEvent(work, { verb: 'fail', noun: 'report-order', thing: id, details: { problem } })
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

/**
 * Gives up what was decided for the municipality's orders of a round, and what was written in them, when the round is kept
 * no longer. In its house scope. Returns how many things there were.
 */
export async function expireOrders(work: Work, round: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select lyttepost.expire_orders(${round})::int as gone`.execute(work)
  return rows[0]!.gone
}
