import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ResearchFormat, researchFiles, researchFormats } from './files.ts'
import { createNames, utf8Within } from './names.ts'
import { asked, expectedRows, released } from './test-rows.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-research-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const made = (format: ResearchFormat, rows = released()): Map<string, Buffer> =>
  new Map(
    researchFiles(rows, { ...asked, format }).map(({ name, chunks }) => [name, Buffer.concat([...chunks()])]),
  )

describe('rows for researchers', () => {
  it('are in CSV what was answered, with every kind of missing answer apart', () => {
    const [head, ...rows] = parse(made('csv').get('rader.csv')!) as string[][]
    const expected = expectedRows()
    expect(head).toEqual(expected.names)
    expect(rows).toEqual(expected.rows)
    const cells = new Set(rows.flat())
    for (const value of ['-9', '-8', '-7', '-6']) expect(cells.has(value), value).toBe(true)
  })

  it('are the same in Parquet, read by DuckDB, with what the values stand for', async () => {
    const path = join(folder, 'rader.parquet')
    writeFileSync(path, made('parquet').get('rader.parquet')!)
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson()
    const expected = expectedRows()
    const rows = await read(`select * from '${path}'`)
    expect(rows.map((row) => row.map(String))).toEqual(expected.rows)
    const columns = await read(`describe select * from '${path}'`)
    expect(columns.map(([name]) => name)).toEqual(expected.names)
    expect(new Set(columns.map(([, type]) => type))).toEqual(new Set(['VARCHAR', 'INTEGER']))
    const [[json]] = (await read(
      `select decode(value) from parquet_kv_metadata('${path}') where decode(key) = 'lyttepost.variables'`,
    )) as [[string]]
    const housing = (JSON.parse(json) as { name: string; values: unknown[] }[]).find(
      ({ name }) => name === 'housing',
    )
    expect(housing?.values[2]).toEqual({ value: 3, code: 'red', label: { nb: 'Rød', nn: 'Raud' } })
  })

  it('have a code book with a line for every value that stands in them', () => {
    const files = made('csv')
    const book = parse(files.get('rader-kodebok.csv')!, { columns: true }) as Record<string, string>[]
    const { names, rows } = expectedRows()
    for (const [at, name] of names.entries()) {
      const lines = book.filter((line) => line.name === name)
      expect(lines.length, name).toBeGreaterThan(0)
      if (lines[0]!.type !== 'nominal') continue
      const known = new Set(lines.map(({ value }) => value))
      for (const row of rows) expect(known.has(row[at]!), `${name} ${row[at]}`).toBe(true)
    }
    expect(book.find(({ name, value }) => name === 'housing' && value === '-7')).toMatchObject({
      value_code: 'unknown',
      value_label: 'vet ikke',
      missing: 'missing',
    })
  })

  it('carry purpose, legal basis and the line in the log in every format, and no pseudonym', () => {
    for (const format of researchFormats) {
      const files = made(format)
      const all = Buffer.concat([...files.values()]).toString('utf8')
      expect(files.get('rader-lesmeg.txt')!.toString()).toContain('Formål: analyse av boforhold')
      expect(all).toContain('linje-1')
      expect(all).not.toContain('0301-12')
    }
  })

  it('say of themselves in every row that they are made up', () => {
    const rows = parse(made('csv', released(true)).get('rader.csv')!, { columns: true }) as Record<
      string,
      string
    >[]
    expect(rows.every(({ synthetic }) => synthetic === '1')).toBe(true)
    expect(made('sav', released(true)).get('rader-lesmeg.txt')!.toString()).toContain('OPPDIKTEDE')
  })

  it('are the same bytes each time', () => {
    const hashes = () =>
      researchFormats.map((format) =>
        [...made(format).values()].map((bytes) => createHash('sha256').update(bytes).digest('hex')),
      )
    expect(hashes()).toEqual(hashes())
  })
})

describe('names of variables', () => {
  it('are valid in SPSS, unlike each other, and the same each time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('with', 'AND', 'a'.repeat(70), 'å', '#x'))),
        (wishes) => {
          const name = createNames()
          const names = wishes.map(name)
          for (const one of names) expect(one).toMatch(/^[A-Za-z]([A-Za-z0-9_]{0,62}[A-Za-z0-9])?$/)
          expect(new Set(names.map((one) => one.toUpperCase())).size).toBe(names.length)
          for (const word of ['WITH', 'AND'])
            expect(names.map((one) => one.toUpperCase())).not.toContain(word)
          const again = createNames()
          expect(wishes.map(again)).toEqual(names)
        },
      ),
    )
  })

  it('texts are cut at whole characters', () => {
    expect(utf8Within('åå', 3).toString()).toBe('å')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, most) => {
        const cut = utf8Within(text, most)
        expect(cut.length).toBeLessThanOrEqual(most)
        expect(text.startsWith(cut.toString())).toBe(true)
      }),
    )
  })
})
