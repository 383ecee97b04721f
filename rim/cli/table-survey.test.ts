import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readJson } from '#rim/assets'
import { answersCsv, lyttepost, surveyForm, surveyPlacesByHand, testAnswers } from '#rim/test-kit'

/**
 * The command's figures against a recomputation in SQL that shares no code with it: DuckDB reads the same file, and groups,
 * categories, margins of error and marks are written out here once more from the report.
 */
interface Cell {
  category: string
  count: number | null
  percent: number | null
  flag: string | null
}
interface Row {
  question: string
  variable: string
  group: string
  n: number | null
  suppressed: boolean
  cells: Cell[]
}

let folder: string
let duck: DuckDBConnection
let rows: Row[]
const file = (name: string): string => join(folder, name)
const survey = (...words: string[]) =>
  lyttepost('table', '--instrument', 'brukertilfredshet@2021.1', '--policy', 'as-published-2021', ...words)

const extent = `case when $q in ('not_at_all', 'small_extent') then 1 when $q = 'some_extent' then 2
  when $q in ('large_extent', 'very_large_extent') then 3 end`
const having = `case $q when 'yes' then 1 when 'no' then 2 when 'dont_know' then 3 end`
/** Ten tables, one of each kind: the column, how its codes become categories, and who is asked. */
const tables: Readonly<Record<string, readonly [column: string, category: string, asked?: string]>> = {
  '12_1': ['gets_needed_help', extent],
  '13_2': [
    'help_over_3_years',
    `case $q when 'worse' then 1 when 'unchanged' then 2 when 'better' then 3 end`,
  ],
  '16_1': [
    'life_overall',
    `case when $q in ('very_bad', 'quite_bad') then 1 when $q = 'neither' then 2 when $q in ('quite_good', 'very_good') then 3 end`,
  ],
  '17_3': ['talks_about_children', extent, `has_children = 'yes'`],
  '18_1': ['informed_of_plan', extent],
  '19': ['has_individual_plan', having],
  '19_1': ['plan_satisfied', extent, `has_individual_plan = 'yes'`],
  '22_4': ['met_with_respect', extent],
  '23': [
    'treated_badly',
    `case when $q = 'no' then 1 when $q in ('once', 'some_times', 'many_times') then 2 end`,
  ],
  '26_2': ['follow_up_after_discharge', extent, `admitted_last_year = 'yes'`],
}

const does = (...codes: string[]): string =>
  codes.map((code) => `list_contains(string_split(daily_activity, '|'), '${code}')`).join(' or ')
const answered = (column: string, has: string, hasNot: string): [string, string][] => [
  [has, `${column} = 'yes'`],
  [hasNot, `${column} = 'no'`],
]
const placed = (at: number, wanted: string): string => {
  const numbers = Object.entries(surveyPlacesByHand).filter(([, place]) => place[at] === wanted)
  return `kommunenr in (${numbers.map(([number]) => `'${number}'`).join(', ')})`
}
/** The groups of the report, in SQL. */
const variables: [variable: string, kind: 'exclusive' | 'multiple', groups: [string, string][]][] = [
  [
    'kjønn',
    'exclusive',
    [
      ['Kvinne', `sex = 'female'`],
      ['Mann', `sex = 'male'`],
    ],
  ],
  [
    'alder',
    'exclusive',
    [
      ['25 år eller yngre', '2021 - birth_year::int <= 25'],
      ['26-35 år', '2021 - birth_year::int between 26 and 35'],
      ['36-45 år', '2021 - birth_year::int between 36 and 45'],
      ['46-59 år', '2021 - birth_year::int between 46 and 59'],
      ['60 år og eldre', '2021 - birth_year::int >= 60'],
    ],
  ],
  [
    'utdanning',
    'exclusive',
    [
      ['Barne-/ungdomsskole', `education in ('primary', 'lower_secondary')`],
      ['Videregående skole', `education = 'upper_secondary'`],
      ['Høyskole/universitet', `education = 'higher'`],
    ],
  ],
  [
    'sivilstatus',
    'exclusive',
    [
      ['Gift/partner/samboer', `marital_status in ('married', 'cohabiting')`],
      ['Enslig/ugift/enke/enkemann', `marital_status in ('single', 'widowed')`],
    ],
  ],
  ['barn', 'exclusive', answered('has_children', 'Har barn', 'Har ikke barn')],
  [
    'omsorgForBarn',
    'exclusive',
    [
      ['Omsorg (hel-/deltid)', `has_children = 'yes' and care_for_children in ('daily', 'part_time')`],
      ['Ikke omsorg for barn', `has_children = 'yes' and care_for_children = 'no'`],
    ],
  ],
  [
    'gjørTilDaglig',
    'multiple',
    [
      ['Fulltidsjobb/deltidsjobb', does('full_time', 'part_time')],
      ['Arbeidsledig', does('unemployed')],
      ['Under utdanning', does('education')],
      ['Sykmeldt/arbeidsavklaring', does('sick_leave', 'work_assessment')],
      ['Uføretrygdet', does('disability_benefit')],
      ['Arbeidstiltak', does('work_measure')],
      ['Annet', does('other')],
    ],
  ],
  [
    'individuellPlan',
    'exclusive',
    answered('has_individual_plan', 'Har individuell plan', 'Har ikke individuell plan'),
  ],
  [
    'ansvarsgruppe',
    'exclusive',
    answered('has_responsibility_group', 'Har ansvarsgruppe', 'Har ikke ansvarsgruppe'),
  ],
  ['koordinator', 'exclusive', answered('has_contact_person', 'Har koordinator', 'Har ikke koordinator')],
  ['lar', 'exclusive', answered('in_lar', 'Er i LAR', 'Er ikke i LAR')],
  [
    'kommunestørrelse',
    'exclusive',
    [
      ['Liten kommune (under 5000)', placed(0, 'small')],
      ['Mellomstor kommune (5000-19999)', placed(0, 'medium')],
      ['Stor kommune (20000 eller flere)', placed(0, 'large')],
    ],
  ],
  [
    'region',
    'exclusive',
    [
      ['Nord', placed(1, 'north')],
      ['Midt', placed(1, 'mid')],
      ['Sør-Øst', placed(1, 'south_east')],
      ['Vest', placed(1, 'west')],
    ],
  ],
  ['alle', 'exclusive', [['Totalt', 'true']]],
]

/** Shares with margins, and a mark where the margins of x of n and x0 of n0 have no point in common. */
const mark = (x: string, n: string, x0: string, n0: string): string => {
  const margin = (a: string, b: string): string =>
    `1.96 * sqrt((${a} / ${b}::double) * (1 - ${a} / ${b}::double) / ${b})`
  const [p, p0] = [`${x} / ${n}::double`, `${x0} / ${n0}::double`]
  return `case when ${n} < 5 or ${n0} < 5 then null
    when ${p} - ${margin(x, n)} > ${p0} + ${margin(x0, n0)} then 'higher'
    when ${p} + ${margin(x, n)} < ${p0} - ${margin(x0, n0)} then 'lower' end`
}

async function sql(text: string): Promise<Record<string, unknown>[]> {
  return (await duck.runAndReadAll(text)).getRowObjectsJson() as Record<string, unknown>[]
}

/** A table by SQL, in the command's form. */
async function tableBySql(question: string): Promise<Row[]> {
  const [column, category, asked] = tables[question]!
  const width = question === '23' ? 2 : 3
  const found: Row[] = []
  for (const [variable, kind, groups] of variables) {
    const known = kind === 'multiple' ? 'true' : groups.map(([, is]) => `coalesce(${is}, false)`).join(' or ')
    for (const [group, is] of groups) {
      const counted = await sql(`
        with base as (select *, ${category.replaceAll('$q', column)} as category from answers
          where ${asked ?? 'true'}),
        used as (select category, coalesce(${is}, false) as inside from base
          where category is not null and (${known})),
        sums as (select count(*) filter (inside) as n, count(*) filter (not inside) as n0 from used),
        cells as (select c as category, count(*) filter (inside) as x, count(category) filter (not inside) as x0
          from range(1, ${width + 1}) t(c) left join used on used.category = c group by c)
        select category, x::int as x, n::int as n, 100.0::double * x / nullif(n, 0) as percent,
          ${mark('x', 'n', 'x0', 'n0')} as flag
        from cells, sums order by category`)
      const n = Number(counted[0]!.n)
      const shown = n >= 5
      const { cells } = rows.find((row) => row.question === question)!
      found.push({
        question,
        variable,
        group,
        n: shown ? n : null,
        suppressed: !shown,
        cells: counted.map(({ x, percent, flag }, at) => ({
          category: cells[at]!.category,
          count: shown ? Number(x) : null,
          percent: shown ? Number(percent) : null,
          flag: shown ? (flag as string | null) : null,
        })),
      })
    }
  }
  return found
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-table-'))
  const form = surveyForm('brukertilfredshet@2021.1')
  // few in some groups, so that some are suppressed
  const answers = testAnswers(form, 1121, 7)
  writeFileSync(file('2021.csv'), answersCsv(form, answers))
  const older = surveyForm('brukertilfredshet@2019.1')
  writeFileSync(file('2019.csv'), answersCsv(older, testAnswers(older, 700, 8)))
  duck = await (await DuckDBInstance.create(':memory:')).connect()
  for (const [name, path] of [
    ['answers', '2021.csv'],
    ['earlier', '2019.csv'],
  ]) {
    await duck.run(
      `create table ${name} as select * from read_csv('${file(path!)}', all_varchar = true, header = true, parallel = false)`,
    )
  }
  const { exit, out } = await survey('--data', file('2021.csv'), '--report', 'subgroups', '--json')
  expect(exit).toBe(0)
  rows = JSON.parse(out)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('subgroups', () => {
  it('has every table, variable and group of the report in printed order', () => {
    const printed = readJson('core/statistics/reference/survey-2021-subgroups.json') as {
      tables: { id: string; rows: { variable: string; group: string; percent: unknown[] | null }[] }[]
    }
    expect(rows).toHaveLength(50 * 39)
    for (const table of printed.tables) {
      const own = rows.filter(({ question }) => question === table.id)
      expect(own.map(({ variable, group }) => [variable, group])).toEqual(
        table.rows.map(({ variable, group }) => [variable, group]),
      )
      const width = table.rows.at(-1)!.percent!.length
      for (const { cells } of own) expect(cells).toHaveLength(width)
    }
    expect(rows.find(({ question }) => question === '12_1')!.cells.map(({ category }) => category)).toEqual([
      'I liten grad',
      'I noen grad',
      'I stor grad',
    ])
  })

  it.each(Object.keys(tables))('%s agrees with SQL', async (question) => {
    const wanted = await tableBySql(question)
    const own = rows.filter((row) => row.question === question)
    expect(own.map(withoutPercent)).toEqual(wanted.map(withoutPercent))
    for (const [at, row] of own.entries()) {
      for (const [k, { percent }] of row.cells.entries()) {
        const other = wanted[at]!.cells[k]!.percent
        if (percent === null || other === null) expect(percent).toBe(other)
        else expect(percent).toBeCloseTo(other, 10)
      }
    }
  })

  it('has marks of both kinds and suppressed rows among them, so that agreeing says something', () => {
    const cells = rows.filter(({ question }) => tables[question]).flatMap((row) => row.cells)
    expect(cells.filter(({ flag }) => flag === 'higher').length).toBeGreaterThan(10)
    expect(cells.filter(({ flag }) => flag === 'lower').length).toBeGreaterThan(10)
    expect(rows.filter(({ question, suppressed }) => tables[question] && suppressed).length).toBeGreaterThan(
      0,
    )
  })
})

const withoutPercent = ({ cells, ...row }: Row) => ({
  ...row,
  cells: cells.map(({ percent: _, ...cell }) => cell),
})

describe('waves', () => {
  it('two comparisons agree with SQL, one of them of a question put in other words', async () => {
    const { exit, out, notes } = await survey(
      ...['--data', file('2021.csv'), '--report', 'waves', '--against', file('2019.csv'), '--json'],
    )
    expect(exit).toBe(0)
    const compared = JSON.parse(out) as Record<string, never>[]
    for (const [question, column, asked] of [
      ['12_1', 'gets_needed_help', 'true'],
      ['19_1', 'plan_satisfied', `has_individual_plan = 'yes'`],
    ]) {
      const category = extent.replaceAll('$q', column!)
      const wanted = await sql(`
        with now as (select ${category} as c from answers where ${asked}),
        before as (select ${category} as c from earlier),
        cells as (select c, (select count(*) from now where now.c = t.c) as x, (select count(c) from now) as n,
          (select count(*) from before where before.c = t.c) as x0, (select count(c) from before) as n0
          from range(1, 4) t(c))
        select n::int as n, n0::int as n0, 100.0::double * x / n as percent, 100.0::double * x0 / n0 as before,
          ${mark('x', 'n', 'x0', 'n0')} as flag from cells order by c`)
      const own = compared.find((row) => row.question === question)! as unknown as {
        n: number
        nBefore: number
        changedWording?: true
        cells: { percent: number; percentBefore: number; flag: string | null }[]
      }
      expect([own.n, own.nBefore]).toEqual([wanted[0]!.n, wanted[0]!.n0])
      expect(own.cells.map(({ flag }) => flag)).toEqual(wanted.map(({ flag }) => flag))
      for (const [at, cell] of own.cells.entries()) {
        expect(cell.percent).toBeCloseTo(Number(wanted[at]!.percent), 10)
        expect(cell.percentBefore).toBeCloseTo(Number(wanted[at]!.before), 10)
      }
      expect(own.changedWording).toBe(question === '19_1' ? true : undefined)
    }
    const left = ['13_1', '13_2', '16_1', '19', '20', '22_5', '24', '25', '26']
    const told = notes.split('\n').flatMap((line) => /^Ikke sammenlignet: (\S+) –/.exec(line)?.[1] ?? [])
    expect(told).toEqual(left)
    expect(compared).toHaveLength(50 - left.length)
    // every comparison that the report prints is among them
    const printed = readJson('core/statistics/reference/survey-waves.json') as { comparisons: unknown[] }
    expect(printed.comparisons).toHaveLength(19)
  })
})

describe('other policies and reports', () => {
  it('default withholds small counts and what would give them away', async () => {
    const words = ['table', '--instrument', 'brukertilfredshet@2021.1', '--data', file('2021.csv'), '--json']
    const { exit, out, notes } = await lyttepost(...words)
    expect([exit, notes]).toEqual([0, ''])
    const safe = JSON.parse(out) as Row[]
    expect(safe).toHaveLength(rows.length)
    let withheld = 0
    for (const [at, row] of safe.entries()) {
      const open = rows[at]!
      expect([row.question, row.variable, row.group]).toEqual([open.question, open.variable, open.group])
      // nobody at all is not a few: the house's rule tells of it, the report's did not
      if (row.n !== null) expect(row.n).toBe(open.n ?? 0)
      expect(row.suppressed).toBe(
        row.n === null || row.cells.some(({ count, percent }) => count === null || percent === null),
      )
      for (const [k, { count, percent }] of row.cells.entries()) {
        if (count === null) {
          withheld++
          expect(percent).toBeNull()
        } else {
          expect(count === 0 || count >= 5).toBe(true)
          if (open.n !== null) expect(count).toBe(open.cells[k]!.count)
        }
      }
    }
    expect(withheld).toBeGreaterThan(50)
  }, 60_000)

  it('rounded shows every count, none from 1 to 4', async () => {
    const { exit, out } = await lyttepost(
      ...['table', '--instrument', 'brukertilfredshet@2021.1', '--data', file('2021.csv'), '--json'],
      ...['--policy', 'rounded', '--report', 'questions'],
    )
    expect(exit).toBe(0)
    const counts = (JSON.parse(out) as Row[]).flatMap(({ cells }) => cells.map(({ count }) => count!))
    expect(counts.every((count) => count === 0 || count >= 5)).toBe(true)
  }, 60_000)

  it('questions: points add up to categories', async () => {
    const { out } = await survey('--data', file('2021.csv'), '--report', 'questions', '--json')
    const all = JSON.parse(out) as (Row & { points: Cell[] })[]
    expect(all).toHaveLength(50)
    const sum = (cells: Cell[]): number => cells.reduce((total, { count }) => total + count!, 0)
    for (const { n, cells, points } of all) expect([sum(cells), sum(points)]).toEqual([n, n])
  })

  it.each(['text', 'md', 'csv'])('as %s', async (format) => {
    const { exit, out } = await survey('--data', file('2021.csv'), '--format', format)
    expect(exit).toBe(0)
    expect(out).toContain('12_1 I hvilken grad opplever du å få den hjelpa du trenger?')
    expect(out).toMatch(/Sykmeldt\/arbeidsavklaring/)
    expect(out).toContain('▲')
  })
})

describe('what the command refuses', () => {
  const refused = async (exit: number, number: number, ...words: string[]) => {
    const said = await lyttepost('table', ...words)
    expect(said.notes).toContain(` ${number}`)
    expect(said.exit).toBe(exit)
    return said.notes
  }
  it('its own words', async () => {
    const form = ['--instrument', 'brukertilfredshet@2021.1']
    const data = ['--data', file('2021.csv')]
    await refused(2, 4120, '--report', 'subgroups')
    await refused(2, 4120, '--skip-bad-rows')
    await refused(2, 4121, ...form, ...data, '--municipality', '1103')
    await refused(2, 4121, 'housing', ...form, ...data)
    await refused(2, 4122, ...form)
    await refused(2, 4122, ...form, ...data, '--report', 'waves')
    await refused(2, 4122, ...form, ...data, '--against', file('2019.csv'))
    await refused(2, 4122, ...form, ...data, '--against-instrument', 'brukertilfredshet@2019.1')
    await refused(2, 4105, ...form, ...data, '--policy', 'as-published-2020')
    await refused(2, 4105, ...form, ...data, '--year', 'x')
    await refused(2, 4106, ...form, '--data', file('none.csv'))
    await refused(3, 1002, '--instrument', 'brukertilfredshet@1999.1', ...data)
    const oldest = ['--instrument', 'brukertilfredshet@2017.1', '--data', file('2019.csv')]
    await refused(2, 4123, ...oldest, '--skip-bad-rows', '--report', 'waves', '--against', file('2019.csv'))
  })

  it('a file with a bad cell, unless it is to be passed over', async () => {
    const bad = file('bad.csv')
    writeFileSync(bad, 'kommunenr,sex\n0301,female\n9999,male\n0301,x\n')
    const words = ['--instrument', 'brukertilfredshet@2021.1', '--data', bad]
    const notes = await refused(3, 2054, ...words)
    expect(notes).toMatch(/2066, .*bad\.csv, rad 3, felt kommunenr/)
    expect(notes).toMatch(/2063, .*bad\.csv, rad 4, felt sex/)
    const said = await survey('--data', bad, '--skip-bad-rows', '--json')
    expect([said.exit, JSON.parse(said.out).length]).toEqual([0, 1950])
    expect(said.notes).toContain('2069')
  })

  it('finds the form by itself where only the family is named', async () => {
    const { exit, notes } = await lyttepost(
      ...['table', '--instrument', 'brukertilfredshet', '--policy', 'as-published-2021', '--json'],
      ...['--data', file('2019.csv')],
    )
    expect([exit, notes.includes('brukertilfredshet@2019.1')]).toEqual([0, true])
  })
})
