import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

export interface StoredUnit {
  readonly id: string
  readonly municipality: string
  readonly name: string
  readonly unitType: string
  readonly contact: string
  readonly closedAt: string | null
}

const selected = (work: Work) =>
  work
    .selectFrom('unit')
    .select(['id', 'municipality', 'name', 'unit_type as unitType', 'contact', 'closed_at as closedAt'])

/** The units that the scope sees, by name as Norwegian is sorted. */
export async function listUnits(work: Work): Promise<readonly StoredUnit[]> {
  return await selected(work).orderBy('name').execute()
}

export async function findUnit(work: Work, municipality: string, id: string): Promise<StoredUnit | null> {
  const query = selected(work).where('municipality', '=', municipality).where('id', '=', id)
  return (await query.executeTakeFirst()) ?? null
}

export interface NewUnit {
  readonly id: string
  readonly municipality: string
  readonly name: string
  readonly unitType: string
  readonly contact: string
}

export async function addUnit(
  work: Work,
  { id, municipality, name, unitType, contact }: NewUnit,
): Promise<void> {
  await work.insertInto('unit').values({ id, municipality, name, unit_type: unitType, contact }).execute()
  await logEvent(work, { verb: 'create', noun: 'unit', thing: id, details: { unitType } })
}

export async function changeUnit(
  work: Work,
  id: string,
  change: { readonly name?: string; readonly contact?: string; readonly closed?: boolean },
  now: string,
): Promise<void> {
  const { closed, ...plain } = change
  const closing = closed === undefined ? {} : { closed_at: closed ? now : null }
  await work
    .updateTable('unit')
    .set({ ...plain, ...closing })
    .where('id', '=', id)
    .execute()
  await logEvent(work, {
    verb: 'change',
    noun: 'unit',
    thing: id,
    details: { fields: Object.keys(change).join(' ') },
  })
}
