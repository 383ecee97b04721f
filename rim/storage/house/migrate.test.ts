import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fill } from '../backup/test-filler.ts'
import { query, type TestServer, testServer } from '../backup/test-server.ts'
import { migrate, migrations, pendingMigrations } from './migrate.ts'

const names = Object.keys(migrations())

describe('a migration', () => {
  it('is never changed once it was released: a change is a new migration (else: UPDATE_FROZEN=1)', () => {
    const path = fileURLToPath(new URL('../migrations/frozen.json', import.meta.url))
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
    const own = Object.fromEntries(Object.entries(migrations()).map(([name, text]) => [name, hash(text)]))
    if (process.env.UPDATE_FROZEN === '1') writeFileSync(path, `${JSON.stringify(own, null, 2)}\n`)
    expect(own).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })

  it('has a number of its own, without gaps', () => {
    expect(names.map((name) => name.slice(0, 5))).toEqual(
      names.map((_, at) => `${String(at + 1).padStart(4, '0')}-`),
    )
  })
})

describe('migrating', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.stop())

  const rowsOf = async (address: string, tables: readonly string[]): Promise<Record<string, number>> => {
    const counts = tables.map(
      (table) => `select '${table}' as name, count(*)::int as rows from lyttepost.${table}`,
    )
    const rows = await query<{ name: string; rows: number }>(address, counts.join(' union all '))
    return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]))
  }

  it.each(names.slice(1, -1))('a database filled at %s keeps its rows to the newest', async (name) => {
    const address = await server.database(name)
    await migrate(address, name)
    const filled = await fill(address)
    const tables = Object.keys(filled)
    expect(tables.length).toBeGreaterThan(4)
    expect(await pendingMigrations(address)).toEqual(names.slice(names.indexOf(name) + 1))
    expect(await migrate(address)).toEqual(names.slice(names.indexOf(name) + 1))
    expect(await rowsOf(address, tables)).toEqual(filled)
    expect(await pendingMigrations(address)).toEqual([])
    expect(await migrate(address)).toEqual([])
  })
})
