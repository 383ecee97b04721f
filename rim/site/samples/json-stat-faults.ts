import JSONstat from 'jsonstat-toolkit'
import type { SafeTable, SafeValue } from '#core/disclosure'
import { type Language, textIn } from '#core/foundation'

/** What the toolkit answers, as far as it is asked here; it has no types of its own. */
interface Read {
  readonly class: string
  readonly label: string
  readonly length: number
  readonly n: number
  Dimension(id: string): {
    readonly id: readonly string[]
    Category(id: string): { readonly label: string } | null
  }
  Data(
    at: Readonly<Record<string, string>>,
  ): { readonly value: number | null; readonly status: string | null } | null
}
const read = JSONstat as (json: unknown) => Read

/** The cells that a table promises, by row, column and measure; none of it from how the file is made. */
function* promised(table: SafeTable): Generator<readonly [Record<string, string>, SafeValue]> {
  for (const [c, column] of table.columns.entries()) {
    for (const [r, row] of table.rows.entries()) {
      const at = { rows: row.code, columns: column.code }
      if (table.kind === 'frequency') {
        const { count, percent } = table.cells[r]![c]!
        yield [{ ...at, measure: 'count' }, count]
        yield [{ ...at, measure: 'percent' }, percent]
      } else {
        const { n, mean, sd } = table.cells[r]![c]!
        yield [{ ...at, measure: 'count' }, n]
        yield [{ ...at, measure: 'mean' }, mean]
        yield [{ ...at, measure: 'sd' }, sd]
      }
    }
    if (table.kind === 'frequency') {
      yield [{ rows: 'n', columns: column.code, measure: 'count' }, table.columns[c]!.base]
      yield [{ rows: 'n', columns: column.code, measure: 'percent' }, { symbol: '.' }]
    }
  }
}

/**
 * Reads a JSON-stat file by the toolkit of those who keep the format, asks it for every cell and label by code, and tells where it
 * answers another thing than the table has. None is right.
 */
export function jsonStatFaults(json: string, table: SafeTable, language: Language): readonly string[] {
  const made = read(JSON.parse(json))
  const faults: string[] = []
  const same = (what: string, is: unknown, wanted: unknown): void => {
    if (is !== wanted) faults.push(`${table.id} ${language}: ${what} is ${String(is)}, not ${String(wanted)}`)
  }
  same('class', made.class, 'dataset')
  same('title', made.label, textIn(table.title, language))
  let cells = 0
  for (const [at, wanted] of promised(table)) {
    cells += 1
    const cell = made.Data(at)
    const name = Object.values(at).join('/')
    same(name, cell?.value, 'value' in wanted ? wanted.value : null)
    same(`the symbol of ${name}`, cell?.status ?? null, 'symbol' in wanted ? wanted.symbol : null)
  }
  same('the number of cells', made.n, cells)
  for (const [dimension, items] of [
    ['rows', table.rows],
    ['columns', table.columns],
  ] as const) {
    for (const { code, label } of items) {
      const told = made.Dimension(dimension).Category(code)?.label
      same(`the label of ${dimension}/${code}`, told, textIn(label, language))
    }
  }
  return faults
}
