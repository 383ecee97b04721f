import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answersCsv, lyttepost, surveyForm, testAnswers } from '#rim/test-kit'

interface Row {
  against: string
  question: string
  variable: string | null
  group: string | null
  category: string
  n: number
  percent: number
  published: string | null
  bh: string | null
  holm: string | null
  clusteredPercent: number | null
  clusteredP: number | null
  bhP: number | null
  holmP: number | null
}

let folder: string
let duck: DuckDBConnection
const file = (name: string): string => join(folder, name)
const run = (policy: string, ...words: string[]) =>
  lyttepost('table', '--instrument', 'brukertilfredshet@2021.1', '--policy', policy, '--json', ...words)
const rowsOf = async (policy: string, ...words: string[]): Promise<Row[]> => {
  const { exit, out, notes } = await run(policy, '--report', 'methods', ...words)
  expect(exit, notes).toBe(0)
  expect(notes).not.toContain('2058')
  return JSON.parse(out)
}
/** Weights from 1 to 5 by the last digit of the participant's number. */
const weighted = (csv: string, weightOf: (number: string, row: number) => string): string => {
  const [head, ...lines] = csv.trimEnd().split('\n')
  const at = head!.split(',').indexOf('kommunenr')
  return [
    `${head},weight`,
    ...lines.map((line, row) => `${line},${weightOf(line.split(',')[at]!, row)}`),
  ].join('\n')
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-methods-'))
  const form = surveyForm('brukertilfredshet@2021.1')
  const csv = answersCsv(form, testAnswers(form, 700, 7))
  writeFileSync(file('plain.csv'), csv)
  writeFileSync(
    file('weighted.csv'),
    weighted(csv, (number) => (number === '' ? '' : String(1 + (Number(number) % 5)))),
  )
  writeFileSync(
    file('uneven.csv'),
    weighted(csv, (number, row) => (number === '' ? '' : row < 400 ? '2' : '3')),
  )
  const older = surveyForm('brukertilfredshet@2019.1')
  writeFileSync(file('2019.csv'), answersCsv(older, testAnswers(older, 500, 8)))
  duck = await (await DuckDBInstance.create(':memory:')).connect()
  await duck.run(
    `create table answers as select * from read_csv('${file('weighted.csv')}', all_varchar = true, header = true, parallel = false)`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it("has the report's own marks, and the weighted shares that SQL finds", async () => {
  const rows = await rowsOf('as-published-2021', '--data', file('weighted.csv'))
  const { out } = await run('as-published-2021', '--report', 'subgroups', '--data', file('weighted.csv'))
  const flags = (
    JSON.parse(out) as {
      question: string
      variable: string
      group: string
      cells: { category: string; flag: string | null }[]
    }[]
  ).flatMap(({ question, variable, group, cells }) =>
    cells.flatMap(({ category, flag }) =>
      flag ? [[question, variable, group, category, flag].join('/')] : [],
    ),
  )
  const own = rows.flatMap(({ question, variable, group, category, published }) =>
    published ? [[question, variable, group, category, published].join('/')] : [],
  )
  expect(own.length).toBeGreaterThan(5)
  // a question is not compared by groups that are its own answers
  expect(flags.filter((one) => !own.includes(one)).every((one) => /^(19|20|24|25)\//.test(one))).toBe(true)
  expect(own.filter((one) => !flags.includes(one))).toEqual([])
  const women = rows.find(
    ({ question, group, category }) =>
      question === '12_1' && group === 'Kvinne' && category === 'I stor grad',
  )!
  const [found] = (
    await duck.runAndReadAll(`
    select 100 * sum(weight::double) filter (gets_needed_help in ('large_extent', 'very_large_extent')) /
      sum(weight::double) filter (gets_needed_help in
        ('not_at_all', 'small_extent', 'some_extent', 'large_extent', 'very_large_extent')) as share
    from answers where sex = 'female' and kommunenr is not null`)
  ).getRowObjectsJson() as { share: number }[]
  expect(women.clusteredPercent).toBeCloseTo(found!.share, 9)
  const plain = await rowsOf('as-published-2021', '--data', file('plain.csv'))
  expect(plain.length).toBe(rows.length)
  expect(plain.map(({ percent }) => percent)).toEqual(rows.map(({ percent }) => percent))
  expect(plain.map(({ clusteredPercent }) => clusteredPercent)).not.toEqual(
    rows.map(({ clusteredPercent }) => clusteredPercent),
  )
})

it('under default tells whole percent of what is shown, and with the wave before what has changed', async () => {
  const words = [
    '--data',
    file('weighted.csv'),
    '--against',
    file('2019.csv'),
    '--against-instrument',
    'brukertilfredshet@2019.1',
  ]
  const [all, shown] = [await rowsOf('as-published-2021', ...words), await rowsOf('default', ...words)]
  expect(shown.length).toBeLessThan(all.length)
  expect(shown.filter(({ against }) => against === 'before').length).toBeGreaterThan(50)
  const key = ({ against, question, variable, group, category }: Row) =>
    [against, question, variable, group, category].join('/')
  const known = new Map(all.map((row) => [key(row), row]))
  for (const row of shown) {
    const same = known.get(key(row))!
    expect([row.percent, row.published, row.bh, row.holm]).toEqual([
      same.percent,
      same.published,
      same.bh,
      same.holm,
    ])
    if (row.clusteredPercent !== null) {
      expect(Math.abs(row.clusteredPercent - same.clusteredPercent!)).toBeLessThanOrEqual(0.5 + 1e-9)
      expect(Number.isInteger(row.clusteredPercent)).toBe(true)
    }
  }
})

it('refuses weights that are not one number for each participant', async () => {
  const { exit, notes } = await run('default', '--report', 'methods', '--data', file('uneven.csv'))
  expect(exit).toBe(2)
  expect(notes).toContain('4124')
})

it('never adjusts downwards, and marks by Holm what Benjamini and Hochberg mark too', async () => {
  const rows = await rowsOf('as-published-2021', '--data', file('weighted.csv'))
  for (const { clusteredP, bhP, holmP, bh, holm } of rows) {
    if (clusteredP === null) continue
    expect(clusteredP <= bhP! && bhP! <= holmP!).toBe(true)
    if (holm) expect(bh).toBe(holm)
  }
  expect(readFileSync(file('weighted.csv'), 'utf8')).toContain(',weight')
})
