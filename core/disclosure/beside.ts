import { unansweredRow } from '#core/dataset'
import { type PolicyName, policies } from './policies.ts'
import type {
  Provenance,
  SafeAxisItem,
  SafeCell,
  SafeFrequencyTable,
  SafeMeanTable,
  SafeValue,
} from './safe-table.ts'

/**
 * Puts safe tables of the same question side by side: each column comes from the decision that its table was made by.
 * Nothing is decided and no number is touched, so what each decision withheld stays withheld. Rows that only some of the
 * tables have (a choice that came or went with a form) are `..` in the others.
 *
 * Releases of different rounds are about different people; of one round, the later decision must have taken the earlier
 * into account (docs/disclosure.md), which is for whoever made them to see to.
 *
 * @param tables at least one; the first gives title, shape and what the whole says of itself.
 * @throws RangeError where they are not of one question and policy, two columns have one code, or made-up people stand
 *   beside real ones.
 */
export function frequenciesBeside(tables: readonly SafeFrequencyTable[]): SafeFrequencyTable {
  const first = firstOf(tables)
  if (tables.length === 1) return first
  if (tables.some(({ shape }) => shape !== first.shape)) throw new RangeError(`${first.id} has two shapes`)
  const rows = rowsOfAll(tables)
  const made = {
    kind: 'frequency' as const,
    id: first.id,
    title: first.title,
    shape: first.shape,
    rows,
    columns: tables.flatMap(({ columns }) => columns),
    cells: rows.map((row) => tables.flatMap((table) => rowIn(table, row.code))),
    provenance: provenanceOfAll(tables),
  }
  return made as unknown as SafeFrequencyTable
}

/** The same for means. */
export function meansBeside(tables: readonly SafeMeanTable[]): SafeMeanTable {
  const first = firstOf(tables)
  if (tables.length === 1) return first
  const rows = rowsOfAll(tables)
  const absent = { n: notAvailable, mean: notAvailable, sd: notAvailable }
  const made = {
    kind: 'mean' as const,
    id: first.id,
    title: first.title,
    rows,
    columns: tables.flatMap(({ columns }) => columns),
    cells: rows.map((row) =>
      tables.flatMap((table) => {
        const at = table.rows.findIndex(({ code }) => code === row.code)
        return at < 0 ? table.columns.map(() => absent) : table.cells[at]!
      }),
    ),
    provenance: provenanceOfAll(tables),
  }
  return made as unknown as SafeMeanTable
}

const notAvailable: SafeValue = { symbol: '..' }

type AnySafe = SafeFrequencyTable | SafeMeanTable

function firstOf<T extends AnySafe>(tables: readonly T[]): T {
  const [first] = tables
  if (!first) throw new RangeError('no tables to put side by side')
  const { policy, ruleVersion, synthetic } = first.provenance
  for (const { id, provenance } of tables) {
    if (id !== first.id) throw new RangeError(`${id} cannot stand beside ${first.id}`)
    if (provenance.policy !== policy || provenance.ruleVersion !== ruleVersion)
      throw new RangeError(`${id} is shown by ${provenance.policy} and by ${policy}`)
    if (provenance.synthetic !== synthetic) throw new RangeError(`${id} has made-up people beside real ones`)
  }
  const codes = tables.flatMap(({ columns }) => columns.map(({ code }) => code))
  if (new Set(codes).size < codes.length) throw new RangeError(`${first.id} has two columns of one code`)
  return first
}

/** The rows of all, each where its own table has it: after the row that it follows there. */
function rowsOfAll(tables: readonly AnySafe[]): SafeAxisItem[] {
  const rows: SafeAxisItem[] = []
  for (const table of tables) {
    let after = -1
    for (const row of table.rows) {
      const known = rows.findIndex(({ code }) => code === row.code)
      if (known < 0) rows.splice(after + 1, 0, row)
      after = known < 0 ? after + 1 : known
    }
  }
  return rows
}

function rowIn(table: SafeFrequencyTable, code: string): readonly SafeCell[] {
  const at = table.rows.findIndex((row) => row.code === code)
  if (at >= 0) return table.cells[at]!
  const { minimumBase } = policies[table.provenance.policy as PolicyName]
  return table.columns.map(({ base }): SafeCell => {
    const none = 'symbol' in base && base.symbol === '..'
    if (none || code !== unansweredRow.code) return { count: notAvailable, percent: notAvailable }
    // a table without a row of the unanswered says that there are none
    return { count: { value: 0 }, percent: percentOfNone(base, minimumBase) }
  })
}

function percentOfNone(base: SafeValue, minimumBase: number): SafeValue {
  if ('symbol' in base) return { symbol: ':' }
  if (base.value === 0) return { symbol: '.' }
  return base.value < minimumBase ? { symbol: ':' } : { value: 0 }
}

/** The first's own facts, and whatever any of them says besides. */
function provenanceOfAll(tables: readonly AnySafe[]): Provenance {
  const notes = tables.flatMap(({ provenance }) => provenance.notes)
  const seen = new Map(notes.map((note) => [`${note.nb}|${note.nn}`, note]))
  return { ...tables[0]!.provenance, notes: [...seen.values()] }
}
