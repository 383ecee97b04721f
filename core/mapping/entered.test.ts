import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemText } from '#core/foundation'
import { loadInstruments } from '#rim/assets'
import {
  type EnteredNumbers,
  enteredBase,
  enteredFaults,
  enteredState,
  enteredSum,
} from './entered-checks.ts'
import { enteredProblems } from './entered-problems.ts'
import { enteredLines, readEnteredLines } from './entered-rows.ts'
import { type EnteredTable, enteredSpecs } from './entered-specs.ts'

const versions = loadInstruments()
const form = versions.find(({ id }) => id === 'brukerplan@2026.1')!
const groups = ['substance', 'mental'] as const
const specs = groups.flatMap((group) => enteredSpecs(versions, form, group))
const specOf = (group: string, table: string) =>
  specs.find((spec) => spec.group === group && spec.table === table)!

const table = (
  name: string,
  counts: Record<string, number>,
  base: number | null = null,
  group: 'substance' | 'mental' = 'mental',
): EnteredTable => ({ group, table: name, base, counts })
const category = table('category', { mental_milder: 3, mental_moderate: 5, mental_severe: 2 }, 10)
const numbers = (...tables: EnteredTable[]): EnteredNumbers => ({ specs, tables })
const faultsOf = (...tables: EnteredTable[]) =>
  enteredFaults(numbers(...tables)).map((fault) => [fault.table, fault.row, fault.problem.number])

describe('the forms', () => {
  it('are the tables of the report that the group has, with the rows that the round’s own form offers', () => {
    expect(specOf('mental', 'category').rows.map(({ code }) => code)).toEqual([
      'mental_milder',
      'mental_moderate',
      'mental_severe',
    ])
    expect(specOf('mental', 'substances_used')).toBeUndefined()
    expect(specOf('mental', 'services_any').rows.map(({ code }) => code)).not.toContain('tsb')
    expect(specOf('substance', 'education')).toMatchObject({ kind: 'single', base: 'everyone' })
    expect(
      specOf('substance', 'education')
        .rows.map(({ code }) => code)
        .slice(-2),
    ).toEqual(['unknown', 'unanswered'])
    expect(specOf('substance', 'age_band').kind).toBe('single')
    expect(specOf('substance', 'suicide_risk')).toMatchObject({ kind: 'some', base: 'everyone' })
    expect(specOf('substance', 'work_position').base).toBe('asked')
    expect(
      specOf('substance', 'plans')
        .rows.filter(({ alone }) => alone)
        .map(({ code }) => code),
    ).toEqual(['none', 'unknown'])
    expect(specs.filter(({ required }) => required).map(({ table: id }) => id)).toEqual([
      'category',
      'category',
    ])
    expect(new Set(specs.map(({ group, table: id }) => `${group}/${id}`)).size).toBe(specs.length)
    // a choice that only another version has is entered by nobody
    const older = versions.find(({ id }) => id === 'brukerplan@2015.1')!
    const rowsIn = (version: typeof form) =>
      enteredSpecs(versions, version, 'mental')
        .find(({ table: id }) => id === 'services_other')!
        .rows.map(({ code }) => code)
    expect(rowsIn(form)).toContain('guardian')
    expect(rowsIn(older)).not.toContain('guardian')
  })
})

describe('states', () => {
  const state = (name: string, ...tables: EnteredTable[]) => {
    const all = numbers(...tables)
    return enteredState(all, specOf('mental', name), enteredFaults(all))
  }
  it('go from empty over begun to what adds up', () => {
    expect(state('category')).toBe('empty')
    expect(state('category', table('category', {}))).toBe('empty')
    expect(state('category', table('category', { mental_milder: 3 }, 10))).toBe('begun')
    expect(state('category', category)).toBe('ready')
    expect(state('category', { ...category, base: 11 })).toBe('wrong')
    expect(state('sex', category, table('sex', { female: 6 }))).toBe('begun')
    expect(state('sex', category, table('sex', { female: 6, male: 4, unanswered: 0 }))).toBe('ready')
    expect(state('sex', table('sex', { female: 6, male: 4, unanswered: 0 }))).toBe('wrong')
  })
  it('know how many a table is about', () => {
    expect(enteredBase(numbers(category), specOf('mental', 'sex'))).toBe(10)
    expect(enteredBase(numbers(category), specOf('mental', 'work_position'))).toBeNull()
    expect(enteredSum(category)).toBe(10)
  })
})

describe('what does not fit', () => {
  it('a table of one answer each: rows that do not add up', () => {
    const sex = (female: number, male: number) => table('sex', { female, male, unanswered: 0 })
    expect(faultsOf(category, sex(6, 4))).toEqual([])
    expect(faultsOf(category, sex(6, 3))).toEqual([['sex', null, 1560]])
    expect(faultsOf(category, table('sex', { female: 9 }))).toEqual([])
    expect(faultsOf(category, table('sex', { female: 11 }))).toEqual([['sex', null, 1560]])
    const [met] = enteredFaults(numbers(category, sex(6, 3)))
    expect(problemText(met!.problem, 'nb')).toBe(
      'Radene summerer til 9, men det er 10 mottakere i tabellen. Forskjellen er 1.',
    )
  })

  it('several answers: more than there are people, or than answered anything else', () => {
    const plans = (individual_plan: number, none: number, unknown = 0) =>
      table('plans', { individual_plan, none, unknown })
    expect(faultsOf(category, plans(6, 4))).toEqual([])
    expect(faultsOf(category, plans(7, 4))).toEqual([['plans', 'individual_plan', 1561]])
    expect(faultsOf(category, plans(6, 3, 2))).toEqual([['plans', 'individual_plan', 1561]])
    expect(faultsOf(category, plans(0, 11)).map(([, row]) => row)).toContain('none')
    expect(faultsOf(category, table('suicide_risk', { suicide_risk: 11 }))).toEqual([
      ['suicide_risk', 'suicide_risk', 1561],
    ])
  })

  it('those asked must be as many as another table says', () => {
    const livelihood = table('livelihood', { ordinary_work: 4 })
    const position = (base: number) => table('work_position', {}, base)
    expect(faultsOf(category, livelihood, position(4))).toEqual([])
    expect(faultsOf(category, livelihood, position(5))).toEqual([['work_position', null, 1562]])
    const experience = table('work_experience', { none: 3 })
    expect(faultsOf(category, experience, table('time_since_work', {}, 7))).toEqual([])
    expect(faultsOf(category, experience, table('time_since_work', {}, 8))).toEqual([
      ['time_since_work', null, 1562],
    ])
  })

  it('parts of a total elsewhere', () => {
    const any = (somatic: number, specialist: number) => table('services_any', { somatic, specialist })
    const somatic = (acute: number, inpatient = 0, outpatient = 0) =>
      table('services_somatic', { acute, inpatient, outpatient })
    expect(faultsOf(category, any(3, 3), somatic(3))).toEqual([])
    expect(faultsOf(category, any(3, 3), somatic(4))).toEqual([['services_somatic', 'acute', 1563]])
    expect(faultsOf(category, any(3, 3), somatic(1, 1))).toEqual([['services_somatic', null, 1564]])
    expect(faultsOf(category, any(3, 2))).toEqual([['services_any', 'somatic', 1563]])
    const sex = table('sex', { female: 2 })
    expect(faultsOf(category, sex, table('pregnant', { pregnant: 2 }))).toEqual([])
    expect(faultsOf(category, sex, table('pregnant', { pregnant: 3 }))).toEqual([
      ['pregnant', 'pregnant', 1563],
    ])
    const own = table('own_children', { own_children: 2 })
    expect(faultsOf(category, own, table('children_contact', { contact: 3 }))).toEqual([
      ['children_contact', 'contact', 1563],
    ])
    // a row of the same name as the total is a part like the others
    const other = table(
      'services_other',
      Object.fromEntries(
        specOf('mental', 'services_other').rows.map(({ code }) => [code, code === 'other' ? 2 : 0]),
      ),
    )
    expect(faultsOf(category, table('services_any', { other: 2 }), other)).toEqual([])
  })

  it('the colour of mental health, which decides the category', () => {
    const colours = (green: number, yellow: number, red: number) =>
      table('mental_health', { green, yellow, red, unanswered: 0 })
    expect(faultsOf(category, colours(3, 5, 2))).toEqual([])
    expect(faultsOf(category, colours(4, 4, 2))).toEqual([
      ['mental_health', 'green', 1565],
      ['mental_health', 'yellow', 1565],
    ])
    const substance = table(
      'category',
      { substance_only: 4, dual_less_severe: 1, dual_severe: 1 },
      6,
      'substance',
    )
    const green = (count: number) => table('mental_health', { green: count }, null, 'substance')
    expect(faultsOf(substance, green(4))).toEqual([])
    expect(faultsOf(substance, green(3))).toEqual([['mental_health', 'green', 1565]])
  })

  it('tables without the categories that they are held against', () => {
    expect(faultsOf(table('sex', { female: 1 }))).toEqual([['sex', null, 1566]])
  })
})

describe('the file to fill in', () => {
  const anyTables = fc.array(
    fc.record({
      spec: fc.constantFrom(...specs),
      base: fc.option(fc.integer({ min: 0, max: 999_999 })),
      picked: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }),
      count: fc.integer({ min: 0, max: 999_999 }),
    }),
    { maxLength: 5 },
  )

  it('gives back what was written, in either form of Norwegian', () => {
    fc.assert(
      fc.property(anyTables, fc.constantFrom('nb', 'nn'), (drawn, language) => {
        const tables = drawn
          .map(({ spec, base, picked, count }) => ({
            group: spec.group,
            table: spec.table,
            base: spec.base === 'everyone' ? null : base,
            counts: Object.fromEntries(
              spec.rows.filter((_, at) => picked.includes(at)).map(({ code }) => [code, count]),
            ),
          }))
          .filter(
            (one, at, all) =>
              (one.base !== null || Object.keys(one.counts).length > 0) &&
              all.findIndex((other) => other.group === one.group && other.table === one.table) === at,
          )
        const read = readEnteredLines(specs, enteredLines(specs, tables, language))
        const key = (one: EnteredTable) => `${one.group}/${one.table}`
        const sorted = (all: readonly EnteredTable[]) => [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1))
        expect(sorted(read.tables)).toEqual(sorted(tables))
        expect(read.problems.map(({ number }) => number)).toEqual(tables.length === 0 ? [1575] : [])
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  const line = (rad: string, antall: string, tabell = 'category', gruppe = 'mental') => ({
    gruppe,
    tabell,
    rad,
    antall,
  })
  const problems = (...lines: Record<string, string>[]) =>
    readEnteredLines(specs, lines).problems.map(({ number, details }) => [
      number,
      details.line ?? details.column,
    ])

  it('tells line by line what cannot be read', () => {
    expect(problems(line('antall', '1 204'), line('mental_milder', '12'))).toEqual([])
    expect(problems(line('antall', '12'), line('mental_milder', 'tolv'))).toEqual([[1572, '3']])
    expect(
      problems(line('antall', '-1'), line('mental_milder', '1,5'), line('mental_severe', '1000000')),
    ).toEqual([
      [1572, '2'],
      [1572, '3'],
      [1572, '4'],
    ])
    expect(problems(line('finnes_ikke', '1'))).toEqual([[1571, '2']])
    expect(problems(line('antall', '1', 'sex'))).toEqual([[1571, '2']])
    expect(problems(line('antall', '1', 'finnes_ikke'))).toEqual([[1570, '2']])
    expect(problems(line('antall', '1'), line('antall', '1'))).toEqual([[1573, '3']])
    expect(problems({ gruppe: 'mental' })).toEqual([
      [1574, 'tabell'],
      [1574, 'rad'],
      [1574, 'antall'],
    ])
    expect(problems()).toEqual([[1575, undefined]])
    expect(problems(line('', '', '', ''), line('antall', '4'))).toEqual([])
  })
})

it('every problem has a number of its own', () => {
  const found = Object.values(enteredProblems).map(({ number }) => number)
  expect(new Set(found).size).toBe(found.length)
})
