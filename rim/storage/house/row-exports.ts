import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { FrozenRow } from './frozen-data.ts'
import type { Work } from './scope.ts'

/** The municipality's own registrations of a round that somebody asks to take out. */
export interface NewRowExport {
  readonly id: string
  readonly round: string
  readonly municipality: string
  /** The type of units that the legal basis covers: theirs alone are taken out. */
  readonly unitType: string
  readonly legalBasis: string
  readonly purpose: string
}

export interface StoredRowExport extends NewRowExport {
  readonly askedBy: string
  readonly askedAt: string
  /** Number of the release whose frozen data it is; null until it is confirmed. */
  readonly release: number | null
  readonly dataHash: string | null
  readonly confirmedAt: string | null
  /** Until when it can be opened. */
  readonly validUntil: string | null
  /** How many registrations there were; null until it is opened. */
  readonly rows: number | null
  readonly openedAt: string | null
}

const selected = (work: Work) =>
  work
    .selectFrom('row_export')
    .select([
      'id',
      'round',
      'municipality',
      'unit_type as unitType',
      'legal_basis as legalBasis',
      'purpose',
      'asked_by as askedBy',
      'asked_at as askedAt',
      'release',
      'data_hash as dataHash',
      'confirmed_at as confirmedAt',
      'valid_until as validUntil',
      'rows',
      'opened_at as openedAt',
    ])

/** The municipality's, the newest first. */
export async function listRowExports(work: Work): Promise<readonly StoredRowExport[]> {
  return await selected(work).orderBy('asked_at', 'desc').orderBy('id', 'desc').execute()
}

export async function findRowExport(work: Work, id: string): Promise<StoredRowExport | null> {
  return (await selected(work).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function addRowExport(work: Work, made: NewRowExport, staff: string): Promise<void> {
  const { id, round, municipality, unitType, legalBasis, purpose } = made
  await work
    .insertInto('row_export')
    .values({
      id,
      round,
      municipality,
      unit_type: unitType,
      legal_basis: legalBasis,
      purpose,
      asked_by: staff,
    })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'row-export', thing: id, purpose, details: { legalBasis } })
}

/** Confirms it for what is frozen, for a quarter of an hour at most. Problem 4096 where that is done already. */
export async function confirmRowExport(
  work: Work,
  id: string,
  confirmed: {
    readonly release: number
    readonly dataHash: string
    readonly now: string
    readonly until: string
  },
): Promise<void> {
  const { release, dataHash, now, until } = confirmed
  await work
    .updateTable('row_export')
    .set({ release, data_hash: dataHash, confirmed_at: now, valid_until: until })
    .where('id', '=', id)
    .execute()
  await logEvent(work, { verb: 'confirm', noun: 'row-export', thing: id, details: { release } })
}

/**
 * Opens it, once: the complete registrations under its own legal basis, and under no other. How many they are, and what
 * for, is in the log before any leaves. Null where it is not confirmed, is opened already, has run out, or is no longer
 * what the release was made of. In the municipality's house scope, with whoever opens it.
 */
export async function openRowExport(work: Work, id: string): Promise<readonly FrozenRow[] | null> {
  const { rows } = await sql<{ taken: readonly FrozenRow[] | null }>`
    select lyttepost.open_row_export(${id}) as taken`.execute(work)
  return rows[0]!.taken
}
