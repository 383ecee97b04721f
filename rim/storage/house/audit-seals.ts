import { sql } from 'kysely'
import type { AuditEvent, Seal } from '#core/audit'
import { eventColumns } from './audit-events.ts'
import type { Work } from './scope.ts'

const sealed = (work: Work) =>
  work
    .selectFrom('audit_seal')
    .select([
      'number',
      'first_event as firstEvent',
      'last_event as lastEvent',
      'count',
      'root',
      'previous',
      'hash',
      'at',
    ])

export async function lastSeal(work: Work): Promise<Seal | null> {
  return (await sealed(work).orderBy('number', 'desc').limit(1).executeTakeFirst()) ?? null
}

/** Seals in order of number, after one; null for the first. */
export async function listSeals(work: Work, after: number | null, limit: number): Promise<readonly Seal[]> {
  const query = sealed(work).orderBy('number').limit(limit)
  return await (after === null ? query : query.where('number', '>', after)).execute()
}

/** One program seals at a time; the lock ends with the transaction. Returns false where another one is at it. */
export async function holdSealing(work: Work): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(7050) as held`.execute(work)
  return rows[0]!.held
}

/** Events to be sealed, by id, at most so many. */
export async function unsealedEvents(work: Work, limit: number): Promise<readonly AuditEvent[]> {
  return await work
    .selectFrom('audit_event')
    .select(eventColumns)
    .where('seal', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** An event with the number that it lies under, whether there is such a seal or not. */
export interface SealedEvent extends AuditEvent {
  readonly seal: number
}

/** Events that lie under a number, in order of number and id, after one; null for the first. */
export async function sealedEvents(
  work: Work,
  after: SealedEvent | null,
  limit: number,
): Promise<readonly SealedEvent[]> {
  const query = work
    .selectFrom('audit_event')
    .select([...eventColumns, sql<number>`seal`.as('seal')])
    .where('seal', 'is not', null)
    .orderBy('seal')
    .orderBy('id')
    .limit(limit)
  const rest = after === null ? query : query.where(sql<boolean>`(seal, id) > (${after.seal}, ${after.id})`)
  return await rest.execute()
}

/** Events that no seal holds, by id, after one: not sealed yet, or under a number that no seal has. */
export async function looseEvents(
  work: Work,
  after: AuditEvent | null,
  limit: number,
): Promise<readonly AuditEvent[]> {
  const query = work
    .selectFrom('audit_event')
    .select(eventColumns)
    .where(sql<boolean>`not exists (select from lyttepost.audit_seal s where s.number = audit_event.seal)`)
    .orderBy('id')
    .limit(limit)
  return await (after === null ? query : query.where('id', '>', after.id)).execute()
}

/** A time as it is read back from storage: what is sealed must have the very text that is checked later. */
export async function storedTime(work: Work, time: string): Promise<string> {
  const { rows } = await sql<{ at: string }>`select ${time}::timestamptz as at`.execute(work)
  return rows[0]!.at
}

/** Stores a seal and ties the events to it. */
export async function addSeal(work: Work, seal: Seal, ids: readonly string[]): Promise<void> {
  await work
    .insertInto('audit_seal')
    .values({
      number: seal.number,
      first_event: seal.firstEvent,
      last_event: seal.lastEvent,
      count: seal.count,
      root: seal.root,
      previous: seal.previous,
      hash: seal.hash,
      at: seal.at,
    })
    .execute()
  await sql`update lyttepost.audit_event set seal = ${seal.number} where id = any(${sql.val([...ids])}::uuid[])`.execute(
    work,
  )
}
