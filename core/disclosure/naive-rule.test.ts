import { beforeAll, describe, expect, it } from 'vitest'
import { choiceColumn, frequencyTable, type RawFrequencyTable } from '#core/dataset'
import { createRandom } from '#core/foundation'
import { loadLinearSolver } from '#rim/assets'
import {
  attack,
  createLinkers,
  decide,
  type LinearSolver,
  linkFrequencies,
  linkPopulations,
  policies,
} from './index.ts'
import { baseKey, rowKey } from './link-tables.ts'
import { naiveRule } from './test-naive-rule.ts'
import { item, type TestGroup, testDataset, text, threeRows } from './test-releases.ts'

/**
 * Protecting each table alone, as the last release did, is not enough: the same people stand in a five-point, a
 * three-point and a by-sex table of seven municipalities and their sum. What one withholds another shows.
 */

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadLinearSolver()
})

const municipalities = 7
const cases = 60
const answers = [0, 1, 2, 3, 4]

/** 5 to 50 people in each municipality, of whom few give each of the rarer answers. */
function peopleOf(seed: number): TestGroup[] {
  const random = createRandom(`naive ${seed}`)
  const groups: TestGroup[] = []
  for (let place = 0; place < municipalities; place++) {
    for (const answer of answers)
      for (const sex of [0, 1])
        groups.push({
          times: random.below(13 - 2 * answer),
          place,
          sex,
          answer,
          second: 0,
          services: 0,
          score: -1,
        })
  }
  return groups
}

interface Table {
  readonly raw: RawFrequencyTable
  readonly names: readonly string[]
}

/** The three tables, each with a column for each municipality and one for all. */
function tablesOf(seed: number): Table[] {
  const dataset = testDataset(peopleOf(seed))
  const place = choiceColumn(dataset, 'place').data
  const sexes = choiceColumn(dataset, 'sex').data
  const rowsOf = (keep: (row: number) => boolean): Uint32Array =>
    Uint32Array.from([...place.keys()].filter(keep))
  const places = Array.from({ length: municipalities }, (_, at) => at)
  const columns = (suffix: string, keep: (row: number) => boolean) => [
    ...places.map((at) => ({
      ...item(`m${at}${suffix}`),
      rows: rowsOf((row) => place[row] === at && keep(row)),
    })),
    { ...item(`all${suffix}`), rows: rowsOf(keep) },
  ]
  const everyone = columns('', () => true)
  const bySex = [
    ...columns('/f', (row) => sexes[row] === 0),
    ...columns('/m', (row) => sexes[row] === 1),
    ...everyone,
  ]
  const width = municipalities + 1
  const across = (from: number) => ({ total: from + municipalities, parts: places.map((at) => from + at) })
  const sexTotals = Array.from({ length: width }, (_, at) => ({
    total: 2 * width + at,
    parts: [at, width + at],
  }))
  const base = 'population' as const
  const five = { id: 'five', title: text, column: 'answer', base, rows: answers.map((at) => row(`a${at}`)) }
  const three = { id: 'three', title: text, column: 'answer', base, rows: threeRows }
  return [
    { raw: frequencyTable(dataset, five, everyone, [across(0)]), names: everyone.map(({ code }) => code) },
    { raw: frequencyTable(dataset, three, everyone, [across(0)]), names: everyone.map(({ code }) => code) },
    {
      raw: frequencyTable(dataset, { ...three, id: 'bySex' }, bySex, [
        across(0),
        across(width),
        across(2 * width),
        ...sexTotals,
      ]),
      names: bySex.map(({ code }) => code),
    },
  ]
}
const row = (code: string) => ({ ...item(code), choices: [code] })

interface Outcome {
  /** Places in the tables where nothing is printed. */
  readonly withheld: number
  /** Sensitive ones that the attacker computes exactly. */
  readonly computed: number
}

function linkAll(tables: readonly Table[]) {
  const linkers = createLinkers()
  for (const { raw, names } of tables)
    linkFrequencies(linkers, raw, policies.default, (column) => names[column]!)
  linkPopulations(linkers, [], policies.default)
  return linkers
}

/** The cell of each place in the tables where a number is printed: rows, then bases. */
function placesOf({ raw, names }: Table, linkers: ReturnType<typeof linkAll>): number[] {
  return Array.from({ length: raw.rows.length + 1 }, (_, at) =>
    names.map((name, column) => {
      const key = at === raw.rows.length ? baseKey(raw, column, name) : rowKey(raw, at, name)
      return linkers.counts.find(key)!
    }),
  ).flat()
}

/** Sensitive figures that the attacker computes exactly. */
function computedFrom(hidden: Uint8Array, linkers: ReturnType<typeof linkAll>): number {
  const cells = linkers.counts.build()
  return attack(cells, hidden, solver).filter(
    ({ cell, low, high }) => low === high && cells.protection[cell]! > 0,
  ).length
}

/** A figure that any table shows is known, whichever withholds it. */
function eachAlone(tables: readonly Table[], linkers: ReturnType<typeof linkAll>): Outcome {
  const hidden = Uint8Array.from(linkers.counts.build().printed)
  let withheld = 0
  for (const table of tables) {
    const answer = naiveRule(table.raw, policies.default.minimumCount)
    placesOf(table, linkers).forEach((cell, at) => {
      if (answer[at]) withheld++
      else hidden[cell] = 0
    })
  }
  return { withheld, computed: computedFrom(hidden, linkers) }
}

function jointly(tables: readonly Table[], linkers: ReturnType<typeof linkAll>): Outcome {
  const { hidden } = decide(linkers, policies.default, solver).counts
  const all = tables.flatMap((table) => placesOf(table, linkers))
  return {
    withheld: all.filter((cell) => hidden[cell] === 1).length,
    computed: computedFrom(hidden, linkers),
  }
}

describe('the rule that looks at one table at a time', () => {
  // found: 55 of 60 releases give away 237 sensitive figures; the joint decision withholds 65.0 of 216 figures, the
  // rule 64.3, so that the protection costs less than one figure more
  it('gives sensitive figures away in most releases; the joint decision in none', () => {
    let broken = 0
    let computed = 0
    let printed = 0
    let before = 0
    let after = 0
    for (let seed = 0; seed < cases; seed++) {
      const tables = tablesOf(seed)
      const linkers = linkAll(tables)
      const alone = eachAlone(tables, linkers)
      const joint = jointly(tables, linkers)
      if (alone.computed > 0) broken++
      computed += alone.computed
      printed += tables.reduce((sum, table) => sum + placesOf(table, linkers).length, 0)
      before += alone.withheld
      after += joint.withheld
      expect(joint.computed, `case ${seed}`).toBe(0)
    }
    expect(printed).toBe(12_960)
    expect(broken).toBeGreaterThan(cases / 2)
    expect(computed).toBeGreaterThan(cases)
    expect((after - before) / cases).toBeGreaterThan(0)
    expect((after - before) / cases).toBeLessThan(6)
  })
})
