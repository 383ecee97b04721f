import { sql } from 'kysely'
import type { AuditEvent } from '#core/audit'
import type { Work } from './scope.ts'

/** What is written in the log beside a change; who, from where and in which request come from the scope. */
export interface LoggedEvent {
  readonly verb: string
  readonly noun: string
  readonly thing?: string
  /** The registration whose person data it is about. */
  readonly subject?: string
  readonly purpose?: string
  /** Never answers, names or numbers of persons. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** Adds a line to the log, in the transaction of what it tells about. */
export async function logEvent(work: Work, event: LoggedEvent): Promise<void> {
  const details = JSON.stringify(event.details ?? {})
  await sql`select lyttepost.log_event(${event.verb}, ${event.noun}, ${event.thing ?? null}, ${event.subject ?? null},
    ${event.purpose ?? null}, ${details})`.execute(work)
}

/** The hash that the log knows of something, and the seal that the line stands under; null until it is sealed. */
export interface LoggedHash {
  readonly hash: string | null
  readonly seal: number | null
}

/**
 * The first line in the log of when something got its hash; null where there is none. For the house.
 *
 * @param version of something that is sealed more than once.
 */
export async function loggedHash(
  work: Work,
  { noun, verb, thing }: { readonly noun: string; readonly verb: string; readonly thing: string },
  version?: number,
): Promise<LoggedHash | null> {
  const lines = await work
    .selectFrom('audit_event')
    .select(['details', 'seal'])
    .where('noun', '=', noun)
    .where('verb', '=', verb)
    .where('thing', '=', thing)
    .orderBy('id')
    .execute()
  const found = lines.find(
    ({ details }) => version === undefined || (details as { version?: unknown }).version === version,
  )
  if (!found) return null
  const { hash } = found.details as { hash?: unknown }
  return { hash: typeof hash === 'string' ? hash : null, seal: found.seal }
}

/** What was deleted of something, as the log tells it. */
export interface LoggedDeletion {
  readonly noun: string
  /** In Norway, `YYYY-MM-DD`. */
  readonly day: string
  readonly purpose: string | null
  readonly count: number
}

/** Nouns whose deletions are told in an archive: what the house kept, never what a single person did. */
const archived = ['release', 'annual-report', 'report-order', 'study-report', 'recording', 'survey-comment']

/** What was deleted of a round, a wave or a study, by day. For the house. */
export async function loggedDeletions(work: Work, of: string): Promise<readonly LoggedDeletion[]> {
  const day = sql<string>`to_char(at at time zone 'Europe/Oslo', 'YYYY-MM-DD')`
  return await work
    .selectFrom('audit_event')
    .select(['noun', 'purpose', day.as('day')])
    .select(sql<number>`sum(coalesce((details ->> 'count')::integer, 1))::integer`.as('count'))
    .where('verb', '=', 'delete')
    .where('noun', 'in', archived)
    .where('thing', '=', of)
    .groupBy(['noun', 'purpose', day])
    .orderBy('day')
    .orderBy('noun')
    .execute()
}

/** What is read of an event: all that is sealed, and nothing else. */
export const eventColumns = [
  'id',
  'at',
  'actor',
  'role',
  'municipality',
  'unit',
  'verb',
  'noun',
  'thing',
  'subject',
  'purpose',
  'request',
  'details',
] as const satisfies readonly (keyof AuditEvent)[]

/** Which part of the log is wanted; what is left out does not narrow it. */
export interface WantedEvents {
  readonly limit: number
  /** An event's id: those before it, for the next page. */
  readonly before?: string | undefined
  /** By those who acted in a unit. */
  readonly unit?: string | undefined
  /** First and last day in Norway, `YYYY-MM-DD`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only what was done with a registered person's data. */
  readonly persons?: boolean | undefined
}

/** The municipality's log, newest first. */
export async function listEvents(work: Work, wanted: WantedEvents): Promise<readonly AuditEvent[]> {
  const { limit, before, unit, from, to, persons } = wanted
  let query = work.selectFrom('audit_event').select(eventColumns).orderBy('id', 'desc').limit(limit)
  if (before !== undefined) query = query.where('id', '<', before)
  if (unit !== undefined) query = query.where('unit', '=', unit)
  if (from !== undefined)
    query = query.where('at', '>=', sql<string>`${from}::timestamp at time zone 'Europe/Oslo'`)
  if (to !== undefined)
    query = query.where('at', '<', sql<string>`(${to}::date + 1)::timestamp at time zone 'Europe/Oslo'`)
  if (persons === true) query = query.where('subject', 'is not', null)
  return await query.execute()
}

/** A line about a registered person, with the names that she may know. */
export interface OwnEvent extends AuditEvent {
  readonly staffName: string | null
  readonly unitName: string | null
}

/** Who has read and written about the registered person of the scope, oldest first. */
export async function ownEvents(work: Work): Promise<readonly OwnEvent[]> {
  const { rows } = await sql<OwnEvent>`select ${sql.join(eventColumns.map((name) => sql.ref(name)))},
    staff_name as "staffName", unit_name as "unitName" from lyttepost.own_log()`.execute(work)
  return rows
}
