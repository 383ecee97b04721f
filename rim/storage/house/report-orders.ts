import { logEvent } from './audit-events.ts'
import type { StoredReleaseFile } from './releases.ts'
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

export const orderColumns = [
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

const selected = (work: Work) => work.selectFrom('report_order').select(orderColumns)

/** The orders that the scope sees, the newest first. */
export async function listReportOrders(work: Work): Promise<readonly StoredReportOrder[]> {
  return await selected(work).orderBy('asked_at', 'desc').orderBy('id', 'desc').execute()
}

export async function findReportOrder(work: Work, id: string): Promise<StoredReportOrder | null> {
  return (await selected(work).where('id', '=', id).executeTakeFirst()) ?? null
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

export interface NewOrderFile {
  readonly edition: 'document' | 'workbook'
  readonly name: string
  /** A media type. */
  readonly type: string
  /** Hexadecimal. */
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A file without its content. */
export interface OrderFileTitle extends StoredReleaseFile {
  readonly order: string
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
