import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { roundHalfUp } from '#core/foundation'
import { calibratedWave } from '#core/synthetic'
import { loadTerritory, readJson } from '#rim/assets'
import { answersCsv, lyttepost, surveyForm, type TestAnswer } from '#rim/test-kit'

/** The training waves, made to give the printed figures, through a file and the whole command. */
let folder: string
const file = (year: number): string => join(folder, `${year}.csv`)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-printed-'))
  for (const year of [2019, 2021]) {
    const form = surveyForm(`brukertilfredshet@${year}.1`)
    const { respondents } = calibratedWave(form, loadTerritory())
    const answers = respondents.map(({ participant, channel, answers }): TestAnswer => {
      return { participant, channel, service: null, answers: answers as TestAnswer['answers'] }
    })
    writeFileSync(file(year), answersCsv(form, answers))
  }
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const table = async <T>(...words: string[]): Promise<T[]> => {
  const form = ['--instrument', 'brukertilfredshet@2021.1', '--policy', 'as-published-2021', '--json']
  const { exit, out } = await lyttepost('table', ...form, '--data', file(2021), ...words)
  expect(exit).toBe(0)
  return JSON.parse(out) as T[]
}
const marks: Record<string, string> = { higher: '▲', lower: '▼' }
const printedFlags = (cells: readonly { flag: string | null }[]): string[] =>
  cells.map(({ flag }) => marks[flag ?? ''] ?? '')
const rounded = (percent: number | null): number => roundHalfUp(percent!, 0)

it('the 19 comparisons with 2019 that are printed', async () => {
  const { comparisons } = readJson('core/statistics/reference/survey-waves.json') as {
    comparisons: { waves: Record<'2019' | '2021', { n: number; percent: number[]; flag: string[] }> }[]
  }
  const made = await table<{
    n: number
    nBefore: number
    cells: { percent: number; percentBefore: number; flag: string | null }[]
  }>('--report', 'waves', '--against', file(2019))
  const asPrinted = made.map(({ n, nBefore, cells }) => ({
    now: { n, percent: cells.map(({ percent }) => rounded(percent)), flag: printedFlags(cells) },
    before: { n: nBefore, percent: cells.map(({ percentBefore }) => rounded(percentBefore)) },
  }))
  expect(comparisons).toHaveLength(19)
  for (const { waves } of comparisons) {
    const { n, percent } = waves['2019']
    expect(asPrinted).toContainEqual({ now: waves['2021'], before: { n, percent } })
  }
})

it('the 25 printed tables: everybody, and which groups are too small to show', async () => {
  const { tables } = readJson('core/statistics/reference/survey-2021-subgroups.json') as {
    tables: {
      id: string
      rows: { variable: string; group: string; n: number | null; percent: number[] | null }[]
    }[]
  }
  const made = await table<{
    question: string
    variable: string
    group: string
    n: number | null
    suppressed: boolean
    cells: { percent: number | null }[]
  }>('--report', 'subgroups')
  expect(tables).toHaveLength(25)
  for (const { id, rows } of tables) {
    const own = made.filter(({ question }) => question === id)
    const all = own.at(-1)!
    const printed = rows.at(-1)!
    expect([id, all.n, all.cells.map(({ percent }) => rounded(percent))]).toEqual([
      id,
      printed.n,
      printed.percent,
    ])
    expect(own.filter(({ suppressed }) => suppressed).map(({ group }) => [id, group])).toEqual(
      rows.filter(({ n }) => n === null).map(({ group }) => [id, group]),
    )
  }
})
