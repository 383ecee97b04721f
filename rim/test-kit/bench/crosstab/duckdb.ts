import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { type BenchData, groupCount, itemCount, values } from './data.ts'

/** The two fastest forms of the question in SQL, of those tried. `count_if` is faster than FILTER and than sums. */
export type SqlForm = 'grouping-sets' | 'union-all'

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`)
const itemNames = numbered('i', itemCount)
const flagNames = numbered('f', groupCount)

/** Puts the columns into a table in memory, in bytes as here. */
export async function loadTable(data: BenchData, threads: number): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  const names = [...itemNames, ...flagNames]
  await connection.run(`CREATE TABLE t (${names.map((name) => `${name} UTINYINT NOT NULL`).join(', ')})`)
  const folder = mkdtempSync(join(tmpdir(), 'lyttepost-bench-'))
  try {
    const step = 500_000
    for (let from = 0; from < data.size; from += step) {
      const file = join(folder, 'part.csv')
      writeCsv(file, [...data.items, ...data.flags], from, Math.min(data.size, from + step))
      const types = names.map((name) => `'${name}': 'UTINYINT'`).join(', ')
      await connection.run(
        `INSERT INTO t SELECT * FROM read_csv('${file}', header = false, columns = {${types}})`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return connection
}

function writeCsv(path: string, columns: readonly Uint8Array[], from: number, to: number): void {
  const file = openSync(path, 'w')
  const texts = Array.from({ length: 256 }, (_, byte) =>
    [...String(byte)].map((digit) => digit.charCodeAt(0)),
  )
  const [comma, newline] = [44, 10]
  const rows = 5_000
  const buffer = Buffer.alloc(rows * columns.length * 4)
  for (let start = from; start < to; start += rows) {
    let length = 0
    for (let row = start; row < Math.min(to, start + rows); row++) {
      for (let at = 0; at < columns.length; at++) {
        for (const digit of texts[columns[at]![row]!]!) buffer[length++] = digit
        buffer[length++] = at + 1 < columns.length ? comma : newline
      }
    }
    writeSync(file, buffer, 0, length)
  }
  closeSync(file)
}

const inGroups = flagNames.map((name) => `count_if(${name} = 1)`).join(', ')

const statements: Record<SqlForm, string> = {
  'grouping-sets': `SELECT ${itemNames.join(', ')}, count(*), ${inGroups} FROM t
    GROUP BY GROUPING SETS (${itemNames.map((name) => `(${name})`).join(', ')})`,
  'union-all': itemNames
    .map((name, at) => `SELECT ${at}, ${name}, count(*), ${inGroups} FROM t GROUP BY ${name}`)
    .join(' UNION ALL '),
}

/** Asks for all counts; the answer's rows as they come. */
export async function askCounts(connection: DuckDBConnection, form: SqlForm): Promise<unknown[][]> {
  return (await connection.runAndReadAll(statements[form])).getRows() as unknown[][]
}

/** The answer's rows in the order of our own results: counts, then rest, each `[item][group][value]`. */
export function arrangeCounts(rows: readonly unknown[][], form: SqlForm): Int32Array[] {
  const counts = new Int32Array(itemCount * groupCount * values.length)
  const rest = new Int32Array(counts.length)
  for (const row of rows) {
    const keys = form === 'union-all' ? 2 : itemCount
    const item = form === 'union-all' ? Number(row[0]) : row.findIndex((value) => value !== null)
    const value = values.indexOf(Number(form === 'union-all' ? row[1] : row[item]))
    if (value < 0) continue
    for (let group = 0; group < groupCount; group++) {
      const cell = (item * groupCount + group) * values.length + value
      counts[cell] = Number(row[keys + 1 + group])
      rest[cell] = Number(row[keys]) - counts[cell]!
    }
  }
  return [counts, rest]
}
