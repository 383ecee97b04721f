import {
  type ChoiceColumn,
  type Column,
  type Dataset,
  frequencyTable,
  meanTable,
  missingCodes,
  type Population,
  populationsBy,
  type RawFrequencyTable,
  type RawMeanTable,
  rowsWith,
  selectRows,
} from '#core/dataset'
import { linkPopulations, type PopulationSum } from './link-populations.ts'
import { choiceKey, linkAsked, linkFrequencies, linkMeans, linkWithin, peopleKey } from './link-tables.ts'
import { createLinkers, type Linkers } from './linker.ts'
import type { Policy } from './policies.ts'

/** Releases of made-up people, counted and linked as a real release is, for the tests of this folder. */

export const text = { nb: 'T', nn: 'T' }
export const item = (code: string) => ({ code, label: text })

/** People who are alike. */
export interface TestGroup {
  readonly times: number
  readonly place: number
  readonly sex: number
  /** One of five, or 5: left open. */
  readonly answer: number
  /** One of three, or 3: left open. Asked of those with answer 0 only. */
  readonly second: number
  /** Services, a bit each; the bit of "any service" is added. */
  readonly services: number
  /** A measured number, or -1: unknown. */
  readonly score: number
}

/** People of one place with one answer, and nothing measured. */
export const group = (place: number, answer: number, times: number, services = 0): TestGroup => ({
  times,
  place,
  sex: 0,
  answer,
  second: 0,
  services,
  score: -1,
})

/** `classes[place]` and `counties[place]`. */
export interface TestPlaces {
  readonly classes: readonly number[]
  readonly counties: readonly number[]
}

export const tableNames = ['five', 'three', 'bySex', 'second', 'services', 'score'] as const
export type TestTable = (typeof tableNames)[number]

const fiveCodes = ['a0', 'a1', 'a2', 'a3', 'a4']
const fiveRows = fiveCodes.map((code) => ({ ...item(code), choices: [code] }))
export const threeRows = [
  { ...item('low'), choices: ['a0', 'a1'] },
  { ...item('middle'), choices: ['a2', 'a3'] },
  { ...item('high'), choices: ['a4'] },
]
const secondCodes = ['b0', 'b1', 'b2']
const serviceCodes = ['any', 's1', 's2']

const choices = (code: string, codes: readonly string[], data: Uint8Array): ChoiceColumn => ({
  code,
  label: text,
  number: null,
  kindOfSource: 'question',
  kind: 'choice',
  choices: codes.map(item),
  data,
})

/** @param openAs what answer 5 is: left open, or another choice that no table prints. */
export function testDataset(groups: readonly TestGroup[], openAs: 'open' | 'other' = 'open'): Dataset {
  const people = groups.flatMap((group) => Array<TestGroup>(group.times).fill(group))
  const { blank, notAsked } = missingCodes
  const code = (of: (person: TestGroup) => number): Uint8Array => Uint8Array.from(people, of)
  const columns: Column[] = [
    choices(
      'round',
      ['2020'],
      code(() => 0),
    ),
    choices(
      'place',
      Array.from({ length: 12 }, (_, at) => `p${at}`),
      code(({ place }) => place),
    ),
    choices(
      'sex',
      ['f', 'm'],
      code(({ sex }) => sex),
    ),
    choices(
      'answer',
      openAs === 'open' ? fiveCodes : [...fiveCodes, 'other'],
      code(({ answer }) => (answer === 5 && openAs === 'open' ? blank : answer)),
    ),
    choices(
      'second',
      secondCodes,
      code(({ answer, second }) => (answer !== 0 ? notAsked : second === 3 ? blank : second)),
    ),
    {
      ...choices('services', serviceCodes, new Uint8Array(0)),
      kind: 'flags',
      flags: serviceCodes.map((_, at) =>
        code(({ services }) => (at === 0 ? (services > 0 ? 1 : 0) : (services >> (at - 1)) & 1)),
      ),
      state: new Uint8Array(people.length),
    },
    {
      code: 'score',
      label: text,
      number: null,
      kindOfSource: 'question',
      kind: 'number',
      data: Int16Array.from(people, ({ score }) => (score < 0 ? -2 : score)),
    },
  ]
  return {
    size: people.length,
    columns: new Map(columns.map((column) => [column.code, column])),
    synthetic: true,
  }
}

interface TestFrequencies {
  readonly raw: RawFrequencyTable
  readonly names: readonly string[]
}
interface TestMeans {
  readonly raw: RawMeanTable
  readonly name: string
}

export interface TestRelease {
  readonly linkers: Linkers
  readonly frequencies: readonly TestFrequencies[]
  readonly means: readonly TestMeans[]
}

/** The populations of a release and which are parts of which, without sex. */
function testPopulations(
  dataset: Dataset,
  { classes, counties }: TestPlaces,
): { populations: Population[]; sums: PopulationSum[] } {
  const place = dataset.columns.get('place') as ChoiceColumn
  const of = (code: string, members: readonly number[]): Population => ({
    ...item(code),
    rows: selectRows(dataset, (row) => members.includes(place.data[row]!)),
  })
  const all = classes.map((_, at) => at)
  const among = (codes: readonly number[], letter: string) =>
    [...new Set(codes)].map((value) => ({
      name: `${letter}${value}`,
      members: all.filter((at) => codes[at] === value),
    }))
  const middle = [...among(classes, 'class'), ...among(counties, 'county')]
  const first = among(classes, 'class')
  const second = among(counties, 'county')
  return {
    populations: [
      of('country', all),
      ...middle.map(({ name, members }) => of(name, members)),
      ...all.map((at) => of(`place${at}`, [at])),
    ],
    sums: [
      ...[first, second]
        .filter((parts) => parts.length > 0)
        .map((parts) => ({ whole: 'country', parts: parts.map(({ name }) => name) })),
      ...middle.map(({ name, members }) => ({ whole: name, parts: members.map((at) => `place${at}`) })),
    ],
  }
}

/** Links tables of every place, class, county and the country, as the standard tables of a release are linked. */
export function testRelease(
  groups: readonly TestGroup[],
  places: TestPlaces,
  tables: readonly TestTable[],
  policy: Policy,
): TestRelease {
  const dataset = testDataset(groups, tables.includes('score') ? 'other' : 'open')
  const { populations, sums } = testPopulations(dataset, places)
  const linkers = createLinkers()
  const frequencies: TestFrequencies[] = []
  const means: TestMeans[] = []
  const add = (raw: RawFrequencyTable, names: readonly string[]): void => {
    linkFrequencies(linkers, raw, policy, (column) => names[column]!)
    frequencies.push({ raw, names })
  }
  const base = 'population' as const
  for (const population of populations) {
    const { code: name, rows } = population
    const five = frequencyTable(
      dataset,
      { id: 'five', title: text, column: 'answer', base, rows: fiveRows },
      [population],
    )
    if (tables.includes('five')) add(five, [name])
    if (tables.includes('three')) {
      const spec = { id: 'three', title: text, column: 'answer', base, rows: threeRows }
      add(frequencyTable(dataset, spec, [population]), [name])
    }
    if (tables.includes('bySex')) {
      const by = populationsBy(dataset, 'sex', rows, item(name))
      const spec = { id: 'bySex', title: text, column: 'answer', base, rows: threeRows }
      add(frequencyTable(dataset, spec, by.populations, by.columnTotals), [`${name}/f`, `${name}/m`, name])
    }
    if (tables.includes('second')) {
      const spec = { id: 'second', title: text, column: 'second', base: 'asked' as const }
      const raw = frequencyTable(dataset, spec, [population])
      add(raw, [name])
      const routing = tables.includes('five') ? five : undefined
      linkAsked(linkers.counts, raw, routing, { table: 'five', row: 'a0', whether: 'in' }, name)
    }
    if (tables.includes('services')) {
      const raw = frequencyTable(dataset, { id: 'services', title: text, column: 'services', base }, [
        population,
      ])
      add(raw, [name])
      linkWithin(linkers.counts, raw, raw, { row: 'any' }, name)
    }
    if (tables.includes('score')) {
      const codes = [...fiveCodes, 'total']
      const rowsOf = codes.map((code) => (code === 'total' ? rows : rowsWith(dataset, 'answer', code, rows)))
      const raw = meanTable(
        dataset,
        { id: 'score', title: text, column: 'score', unit: 1 },
        codes.map(item),
        [population],
        (row) => rowsOf[row]!,
        [{ total: 5, parts: [0, 1, 2, 3, 4] }],
      )
      linkMeans(
        linkers,
        raw,
        policy,
        () => name,
        (row) => (codes[row] === 'total' ? peopleKey(name) : choiceKey(name, 'answer', codes[row]!)),
      )
      means.push({ raw, name })
    }
  }
  const bySex = tables.includes('bySex')
    ? ['f', 'm'].flatMap((sex) =>
        sums.map(({ whole, parts }) => ({
          whole: `${whole}/${sex}`,
          parts: parts.map((part) => `${part}/${sex}`),
        })),
      )
    : []
  linkPopulations(linkers, [...sums, ...bySex], policy)
  return { linkers, frequencies, means }
}
