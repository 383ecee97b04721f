import type { SafeValue } from '#core/disclosure'
import { sizeClasses } from '#core/foundation'
import { categories, colours, type LifeArea, lifeAreas, standardTables } from '#core/mapping'
import type { SampleTables } from '../over-time/index.ts'
import { baseOf, meanCell, type RowPeople, sumOf } from './by-category.ts'
import { numberOf } from './context.ts'
import { groups, populationCodes, sexes } from './populations.ts'
import type { AnnualRelease, AnnualTables } from './release.ts'
import { rowCell, summedCell } from './shares.ts'

/** Unrounded numbers by table and figure, named as `core/synthetic/data/published-2020.json` names the printed ones. */
export type PrintedFigures = Map<string, Map<string, number>>

/**
 * The report's own cells under the names of the printed report's figures, to be set beside these. What is withheld, and
 * what stands in the printed text alone, is not there.
 */
export function printedFigures(
  release: AnnualRelease,
  tables: AnnualTables,
  sample: SampleTables | null,
): PrintedFigures {
  const figures: PrintedFigures = new Map()
  const put = (table: string, name: string, value: SafeValue | number | null | undefined): void => {
    const number = typeof value === 'number' ? value : numberOf(value ?? undefined)
    if (number === null) return
    const known = figures.get(table) ?? new Map<string, number>()
    figures.set(table, known.set(name, number))
  }
  const everybody: readonly RowPeople[] = [
    ...categories.map(({ code, group }): RowPeople => ({ code, group })),
    ...groups.map((group): RowPeople => ({ code: group, group })),
    { code: 'all', group: null },
  ]
  const share = (population: string, table: string, rows: readonly string[]): SafeValue | undefined =>
    summedCell(tables.frequency(population, table), rows)?.percent
  const count = (population: string, table: string, rows: readonly string[]): SafeValue | undefined =>
    summedCell(tables.frequency(population, table), rows)?.count
  for (const people of everybody) {
    const { code, group } = people
    const people11 = tables.frequency(code, 'own_children')
    put('table1', code, baseOf(people11))
    const mean = (table: string) =>
      group && code !== group
        ? meanCell(tables.mean(group, table), code)
        : meanCell(tables.mean(code, table), 'total')
    put('table2.n', code, mean('index')?.n)
    put('table2.mean', code, mean('index')?.mean)
    put('table2.sd', code, mean('index')?.sd)
    if (group && code !== group) put('table2.share', code, share(group, 'category', [code]))
    put('table6', code, mean('age')?.mean)
    for (const time of ['under_1', 'from_1_to_3', 'over_3', 'unknown']) {
      if (code !== 'substance_only') put('table7', `${code}.${time}`, share(code, 'mental_duration', [time]))
    }
    put('table8', `${code}.attempt`, share(code, 'suicide_attempt_3_years', ['suicide_attempt_3_years']))
    put('table8', `${code}.risk`, share(code, 'suicide_risk', ['suicide_risk']))
    put('table9', `${code}.last_year`, share(code, 'overdose', ['had', 'both']))
    put('table9', `${code}.risk`, share(code, 'overdose', ['risk', 'both']))
    put('table9', `${code}.neither`, share(code, 'overdose', ['neither']))
    put('table10', `${code}.victim`, share(code, 'violence', ['victim', 'both']))
    put('table10', `${code}.perpetrator`, share(code, 'violence', ['perpetrator', 'both']))
    put('table10', `${code}.neither`, share(code, 'violence', ['none']))
    put('table11.parents', code, rowCell(people11, 'own_children')?.count)
    put('table11.share', code, rowCell(people11, 'own_children')?.percent)
    const poor = tables.frequency(populationCodes.poor(code), 'child_welfare')
    const [all, having] = [numberOf(baseOf(poor)), numberOf(rowCell(poor, 'child_welfare')?.count)]
    put('table12', `${code}.total`, all)
    put('table12', `${code}.child_welfare`, having)
    if (all !== null && having !== null) put('table12', `${code}.no_child_welfare`, all - having)
    for (const family of ['nav', 'municipal', 'specialist']) {
      put('table13', `${code}.${family}`, share(code, 'services_any', [family]))
    }
  }
  for (const { code, group } of categories) {
    const colour = tables.frequency(code, 'area_colours')
    const set = group === 'mental' ? 'mental' : code === 'substance_only' ? 'substance' : 'dual'
    for (const use of colours) {
      for (const health of colours) {
        const cell = rowCell(colour, `${use}.${health}`)?.count
        // a pair of colours is in one category of its set
        if (numberOf(cell) !== 0) put('table1', `${set}.${use}.${health}`, cell)
      }
    }
    for (const sex of sexes) {
      put('figure1', `${sex}.${code}`, share(populationCodes.sex(sex), 'category', [code]))
    }
  }
  for (const sex of sexes) {
    put('figure1.n', sex, baseOf(tables.frequency(populationCodes.sex(sex), 'category')))
  }
  putCoverage(release, tables, put)
  putKeyFigures(tables, put)
  put('children', 'registered', sumOf(meanCell(tables.mean('all', 'children_count'), 'total')))
  put('children.mean', 'per_parent', meanCell(tables.mean('all', 'children_count'), 'total')?.mean)
  put('children', 'pregnant', count('all', 'pregnant', ['pregnant']))
  put(
    'children',
    'red_or_blue_parents',
    baseOf(tables.frequency(populationCodes.poor('all'), 'child_welfare')),
  )
  put(
    'children',
    'children_of_red_or_blue_parents',
    sumOf(meanCell(tables.mean(populationCodes.poor('all'), 'children_total'), 'total')),
  )
  for (const group of groups) {
    put(
      'children',
      `care_or_contact.${group}`,
      baseOf(tables.frequency(populationCodes.caring(group), 'index_level')),
    )
    put(
      'children',
      `others_children.${group}`,
      baseOf(tables.frequency(populationCodes.others(group), 'index_level')),
    )
    put('text.count', `young.${group}`, baseOf(tables.frequency(populationCodes.young(group), 'young')))
    put(
      'text.count',
      `experience_base.${group}`,
      baseOf(tables.frequency(populationCodes.workingAge(group), 'time_since_work')),
    )
    put(
      'text.percent',
      `young_education.${group}`,
      share(populationCodes.young(group), 'activity', ['education']),
    )
  }
  put('text.count', 'homeless', count('all', 'housing', ['red']))
  put('text.count', 'ordinary_work', count('all', 'livelihood', ['ordinary_work']))
  put('text.count', 'any_substance', baseOf(tables.frequency('any_substance', 'substances_used')))
  put('text.percent', 'higher_education.all', share('all', 'education', ['higher']))
  put('text.mean0', 'services', meanCell(tables.mean('all', 'services_count'), 'total')?.mean)
  for (const level of ['green', 'blue_light'])
    put('levels.hundreds', level, count('all', 'index_level', [level]))
  put('levels.thousands', 'red', count('all', 'index_level', ['red']))
  if (sample) putSample(sample, put)
  return figures
}

type Put = (table: string, name: string, value: SafeValue | number | null | undefined) => void

function putCoverage({ country }: AnnualRelease, tables: AnnualTables, put: Put): void {
  groups.forEach((group, at) => {
    for (const { code } of sizeClasses) {
      const table = tables.frequency(populationCodes.sizeClass(group, code), 'people')
      put(`table${3 + at}`, `${code}.recipients`, baseOf(table))
    }
    put(`table${3 + at}`, 'all.recipients', baseOf(tables.frequency(group, 'people')))
    for (const code of [...sizeClasses.map((size) => size.code), 'all']) {
      const mine = country.participants.filter(
        ({ rows, sizeClass }) => rows[group].length > 0 && (code === 'all' || sizeClass.code === code),
      )
      put(`table${3 + at}`, `${code}.municipalities`, mine.length)
    }
  })
  put('coverage', 'municipalities', country.participants.length)
}

/** The standard tables whose rows the printed appendix names otherwise. */
const printedNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  suicide_attempt_3_years: { suicide_attempt_3_years: 'suicide.attempt' },
  suicide_risk: { suicide_risk: 'suicide.risk' },
  injecting: { injecting: 'overdose.injecting' },
  overdose: {
    had: 'overdose.last_year_only',
    risk: 'overdose.risk_only',
    both: 'overdose.both',
    neither: 'overdose.neither',
  },
}

/** Appendix 2. */
function putKeyFigures(tables: AnnualTables, put: Put): void {
  for (const { id } of standardTables) {
    for (const group of groups) {
      const table = tables.frequency(group, id)
      for (const { code } of table?.rows ?? []) {
        put(
          'key_figures',
          `${printedNames[id]?.[code] ?? `${id}.${code}`}.${group}`,
          rowCell(table, code)?.percent,
        )
      }
    }
  }
}

/** Tables 14 to 16. */
function putSample({ sizes, changes }: SampleTables, put: Put): void {
  const sides = [
    ['n2017', 0],
    ['n2020', 1],
  ] as const
  for (const [side, at] of sides) {
    for (const [row, { code }] of sizes.rows.entries())
      put('table14', `${code}.${side}`, sizes.cells[row]![at]!.count)
    put('table14', `all.${side}`, sizes.columns[at]!.base)
  }
  const area = (table: string, code: LifeArea, colour: string): void => {
    const row = changes.get(code)?.rows.find((one) => one.code === colour)
    put(table, `${code}.2017`, row?.from)
    put(table, `${code}.2020`, row?.to)
    put(table, `${code}.change`, row?.clustered.change)
  }
  for (const code of lifeAreas) {
    area('table15', code, 'green')
    area('table16', code, 'red')
  }
}
