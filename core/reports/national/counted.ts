import {
  type AxisItem,
  type FrequencySpec,
  frequencyTable,
  meanTable,
  type RawFrequencyTable,
  type RawMeanTable,
  rowsWith,
} from '#core/dataset'
import { choiceKey, peopleKey } from '#core/disclosure'
import { remember } from '#core/foundation'
import {
  type CountryRound,
  categories,
  colours,
  type IndexSettings,
  indexLevels,
  levelLabels,
  lifeAreas,
  type MainGroup,
  type StandardTable,
  standardTable,
  standardTables,
  tableForGroup,
} from '#core/mapping'
import { createRawColumns, type NamedPopulation, type RawColumns } from '../raw-columns.ts'
import { words } from '../words.ts'
import {
  type AnnualPopulations,
  adultAges,
  adultBands,
  annualPopulations,
  populationCodes as codes,
  groups,
  sexes,
  youngCategories,
} from './populations.ts'
import { annualWords } from './words.ts'

/** A table of means, and the key of the count that each row's people stand among, if any. */
interface CountedMeans {
  readonly raw: RawMeanTable
  readonly among: readonly (string | undefined)[]
}

/** Every table of one population of the annual report, by id. */
export interface CountedPopulation {
  readonly population: NamedPopulation
  readonly group: MainGroup | null
  readonly frequencies: ReadonlyMap<string, RawFrequencyTable>
  readonly means: ReadonlyMap<string, CountedMeans>
}

/**
 * How much is tabled: everything; without the small populations beside the categories; or the groups alone. A population
 * of a few that stands in another of a few cannot always be protected, however much is withheld: then it is left out.
 */
export type AnnualBreadth = 'whole' | 'categories' | 'groups'

/** What the annual report counts: not to be shown. */
export interface AnnualCounts extends Pick<AnnualPopulations, 'sums'> {
  /** By the population's code. */
  readonly populations: ReadonlyMap<string, CountedPopulation>
  /** How much of everything it is. */
  readonly breadth: AnnualBreadth
}

/** Tables that only the annual report has. */
const ownTables: Readonly<Record<string, FrequencySpec>> = {
  // of the parents alone, where the standard table is of everybody
  children_contact_of_parents: {
    ...standardTable('children_contact')!,
    id: 'children_contact_of_parents',
    base: 'asked',
  },
  // how many they are, and nothing else
  people: { id: 'people', title: annualWords.recipients, column: 'category', base: 'population', rows: [] },
  area_colours: {
    id: 'area_colours',
    title: annualWords.areaColours,
    column: 'area_colours',
    base: 'population',
  },
  young_age: { id: 'young_age', title: annualWords.youngAge, column: 'young_age', base: 'population' },
  child_welfare: {
    id: 'child_welfare',
    title: annualWords.childWelfare,
    column: 'services_municipal',
    base: 'population',
    rows: [{ code: 'child_welfare', label: annualWords.childWelfare, choices: ['child_welfare'] }],
  },
}

/** Counts everything that the annual report shows, each population's tables by themselves. */
export function countAnnual(country: CountryRound, settings: IndexSettings): AnnualCounts {
  const { all, sums } = annualPopulations(country)
  const counter = createCounter(country, createRawColumns(country, settings), settings)
  const populations = new Map<string, CountedPopulation>()
  const put = (
    code: string,
    group: MainGroup | null,
    tables: readonly string[],
    means: readonly string[] = [],
  ): void => {
    const population = all.get(code)
    if (!population) return
    populations.set(code, {
      population,
      group,
      frequencies: new Map(['people', ...tables].map((id) => [id, counter.frequency(id, group, population)])),
      means: new Map(means.map((id) => [id, counter.mean(id, group, population)])),
    })
  }
  const standard = (group: MainGroup | null): string[] =>
    standardTables
      .filter((table) => (group === null ? table.groups.length > 1 : table.groups.includes(group)))
      .map(({ id }) => id)
  const kinds = ['index', 'services_count', 'services_by_level', 'age', 'children_count']
  // by category it would count the groups' rows once more
  const ofAll = standard(null).filter((id) => id !== 'category')
  put('all', null, [...ofAll, 'children_contact_of_parents'], kinds)
  for (const sex of sexes) put(codes.sex(sex), null, ['category'])
  put('daily_care', null, ['lives_with'], ['children_by_mental_health'])
  put(codes.poor('all'), null, ['child_welfare'], ['children_total'])
  for (const group of groups) {
    put(group, group, [...standard(group), 'children_contact_of_parents'], kinds)
    for (const [code] of all) {
      if (code.startsWith(`class:${group}:`)) put(code, group, [])
    }
    put(codes.poor(group), group, ['child_welfare'])
    put(codes.caring(group), group, ['index_level'])
    put(codes.others(group), group, ['index_level'], ['others_children_count'])
    put(codes.workingAge(group), group, ['work_experience', 'time_since_work'])
    for (const age of adultAges) put(codes.age(group, age), group, [...areasOf(group), 'index_level'])
    put(codes.young(group), group, [
      ...['young', 'young_age', 'sex', 'activity', 'index_level'],
      ...areasOf(group),
    ])
  }
  for (const { code, group } of categories) {
    const tables = standard(group).filter((id) => id !== 'category')
    put(code, group, [...tables, 'children_contact_of_parents', 'area_colours'])
    put(codes.poor(code), group, ['child_welfare'])
  }
  for (const { code, group } of youngCategories) put(codes.young(code), group, ['young_age', 'sex'])
  put('any_substance', 'substance', ['age_band', 'substances_used'])
  for (const { code } of adultBands) put(codes.usersOf(code), 'substance', ['substances_used'])
  return { populations, sums, breadth: 'whole' }
}

const areasOf = (group: MainGroup): readonly string[] =>
  lifeAreas.filter((area) => standardTable(area)!.groups.includes(group))

function createCounter(country: CountryRound, columns: RawColumns, settings: IndexSettings) {
  const { dataset } = country
  const made = new Map<string, RawFrequencyTable>()
  const specOf = (id: string, group: MainGroup | null): FrequencySpec => {
    const spec: StandardTable | undefined = standardTable(id)
    if (!spec) return ownTables[id]!
    return group === null ? spec : tableForGroup(spec, group)
  }
  const levels: readonly AxisItem[] = indexLevels.map((code) => ({ code, label: levelLabels[code] }))
  const mean = (
    spec: { id: string; column: string; unit?: number },
    population: NamedPopulation,
    by: { column: string; items: readonly AxisItem[]; among: (code: string) => string | undefined } | null,
    total: string | undefined = peopleKey(population.name),
  ): CountedMeans => {
    const items = by?.items ?? []
    const rows = [...items, { code: 'total', label: words.total }]
    const people = [
      ...items.map(({ code }) => rowsWith(dataset, by!.column, code, population.rows)),
      population.rows,
    ]
    const named = { unit: 1, ...spec, title: annualWords.mean }
    const totals = items.length > 0 ? [{ total: items.length, parts: items.map((_, at) => at) }] : []
    return {
      raw: meanTable(dataset, named, rows, [population], (row) => people[row]!, totals),
      among: [...items.map(({ code }) => by!.among(code)), total],
    }
  }
  const byCategory = (group: MainGroup | null, population: NamedPopulation) =>
    group && {
      column: 'category',
      items: categories.filter((category) => category.group === group),
      among: (code: string) => choiceKey(population.name, 'category', code),
    }
  const byLevel = (population: NamedPopulation) => ({
    column: 'index_level',
    items: levels,
    among: (code: string) => choiceKey(population.name, 'index_level', code),
  })
  const means: Readonly<
    Record<string, (group: MainGroup | null, population: NamedPopulation) => CountedMeans>
  > = {
    index: (group, population) =>
      mean(
        { id: 'index', column: 'index_units', unit: settings.pointsPerUnit },
        population,
        byCategory(group, population),
      ),
    services_count: (group, population) =>
      mean({ id: 'services_count', column: 'services_count' }, population, byCategory(group, population)),
    // the same figures of everybody, by level: one name for one total
    services_by_level: (_, population) =>
      mean({ id: 'services_count', column: 'services_count' }, population, byLevel(population)),
    age: (group, population) => mean({ id: 'age', column: 'age' }, population, byCategory(group, population)),
    children_count: (group, population) => {
      const by = byCategory(group, population)
      return mean(
        { id: 'children_count', column: 'children_count' },
        population,
        by && {
          ...by,
          among: (code) => choiceKey(`${population.name}/category/${code}`, 'own_children', 'yes'),
        },
        choiceKey(population.name, 'own_children', 'yes'),
      )
    },
    children_total: (_, population) =>
      mean({ id: 'children_count', column: 'children_count' }, population, null),
    children_by_mental_health: (_, population) =>
      mean({ id: 'children_count', column: 'children_count' }, population, {
        column: 'mental_health',
        items: colours.map((code) => ({ code, label: levelLabels[code] })),
        among: () => undefined,
      }),
    others_children_count: (_, population) =>
      mean({ id: 'others_children_count', column: 'others_children_count' }, population, null),
  }
  return {
    frequency: (id: string, group: MainGroup | null, population: NamedPopulation): RawFrequencyTable =>
      remember(made, `${population.name}|${id}`, () =>
        id === 'young'
          ? columns.young(group!, population)
          : frequencyTable(dataset, specOf(id, group), [population]),
      ),
    mean: (id: string, group: MainGroup | null, population: NamedPopulation): CountedMeans =>
      means[id]!(group, population),
  }
}
