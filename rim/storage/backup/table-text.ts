import { createHash } from 'node:crypto'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { StoredTable } from './manifest.ts'
import { quoted, type Table } from './tables.ts'

/** Text that passes by, counted and hashed. */
export interface Measured {
  readonly bytes: number
  readonly rows: number
  readonly sha256: string
}

/** Passes text on and measures it; `result` is known when it has ended. A row is a line: breaks within one are escaped. */
export function measure(): {
  pass(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>
  result(): Measured
} {
  const hash = createHash('sha256')
  let bytes = 0
  let rows = 0
  return {
    async *pass(chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows++
        yield chunk
      }
    },
    result: () => ({ bytes, rows, sha256: hash.digest('hex') }),
  }
}

/** A table's rows by primary key, in PostgreSQL's text format, which all its versions read and write alike. */
export function textOfTable(client: pg.Client, table: Pick<Table, 'name' | 'columns' | 'key'>) {
  const columns = table.columns.map((name) => `"${name}"`).join(', ')
  const order = table.key.map(({ name, text }) => (text ? `"${name}" collate "C"` : `"${name}"`)).join(', ')
  return client.query(
    copyTo(`copy (select ${columns} from ${quoted(table.name)} order by ${order}) to stdout (format text)`),
  )
}

/** Measures a table as it stands in the database. */
export async function measureTable(
  client: pg.Client,
  table: Pick<Table, 'name' | 'columns' | 'key'>,
): Promise<Measured> {
  const measuring = measure()
  for await (const _ of measuring.pass(textOfTable(client, table)));
  return measuring.result()
}

/** Whether both tell of the same rows. */
export const sameText = (one: Measured, other: Pick<StoredTable, 'bytes' | 'rows' | 'sha256'>): boolean =>
  one.sha256 === other.sha256 && one.rows === other.rows && one.bytes === other.bytes
