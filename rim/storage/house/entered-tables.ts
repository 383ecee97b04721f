import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { MappedGroup } from './rounds.ts'
import type { Work } from './scope.ts'

/** A table that a municipality without registrations has entered. */
export interface StoredEnteredTable {
  readonly group: MappedGroup
  readonly table: string
  /** How many the table is about; null: not entered yet. */
  readonly base: number | null
  /** By row; a row that is not entered yet is left out. */
  readonly counts: Readonly<Record<string, number>>
  readonly note: string
  /** Grows by one with each change. */
  readonly revision: number
  readonly changedAt: string
}

/** What is written of a table. */
export type EnteredChange = Pick<StoredEnteredTable, 'base' | 'counts' | 'note'>

const selected = (work: Work, round: string, municipality: string) =>
  work
    .selectFrom('entered_table')
    .select([
      'main_group as group',
      'table_code as table',
      'base',
      'counts',
      'note',
      'revision',
      'changed_at as changedAt',
    ])
    .where('round', '=', round)
    .where('municipality', '=', municipality)

/** Everything that a municipality has entered in a round, by group and table. */
export async function listEnteredTables(
  work: Work,
  round: string,
  municipality: string,
): Promise<readonly StoredEnteredTable[]> {
  return await selected(work, round, municipality).orderBy('main_group').orderBy('table_code').execute()
}

/**
 * Writes a table that was seen in a revision (0: not there). Returns the new revision, or null where somebody else has
 * written meanwhile and nothing was changed.
 */
export async function writeEnteredTable(
  work: Work,
  where: {
    readonly round: string
    readonly municipality: string
    readonly group: MappedGroup
    readonly table: string
  },
  seen: number,
  change: EnteredChange,
  staff: string | null,
): Promise<number | null> {
  const values = {
    base: change.base,
    counts: JSON.stringify(change.counts),
    note: change.note,
    changed_by: staff,
  }
  const { round, municipality, group, table } = where
  const key = { round, municipality, main_group: group, table_code: table }
  const written =
    seen === 0
      ? await work
          .insertInto('entered_table')
          .values({ ...key, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await work
          .updateTable('entered_table')
          .set({ ...values, revision: seen + 1, changed_at: sql<string>`now()` })
          .where('round', '=', round)
          .where('municipality', '=', municipality)
          .where('main_group', '=', group)
          .where('table_code', '=', table)
          .where('revision', '=', seen)
          .returning('revision')
          .executeTakeFirst()
  if (!written) return null
  // which table, not its numbers: counts of one to four are about somebody
  await logEvent(work, {
    verb: 'change',
    noun: 'entered-table',
    thing: round,
    details: { table: `${group}/${table}`, revision: written.revision },
  })
  return written.revision
}
