import {
  type AxisItem,
  frequencyTable,
  meanTable,
  type Population,
  type RawFrequencyTable,
  type RawMeanTable,
  type Rows,
  rowsWith,
} from '#core/dataset'
import { remember } from '#core/foundation'
import {
  type Comparison,
  type CountryRound,
  categories,
  type IndexSettings,
  type MainGroup,
  type Participant,
  type StandardTable,
  tableForGroup,
} from '#core/mapping'
import { words } from './words.ts'

/** People under a name that is the same in every table and every release: what the counts about them are linked by. */
export interface NamedPopulation extends Population {
  readonly name: string
}

/** The names. A municipality's people are those of a mapping, whichever report shows them. */
export const populationNames = {
  municipality: (group: MainGroup, number: string, mapped: string): string =>
    `${group}/municipality/${number}/${mapped}`,
  sizeClass: (group: MainGroup, code: string, round: string): string => `${group}/class/${code}/${round}`,
  county: (group: MainGroup, code: string, round: string): string => `${group}/county/${code}/${round}`,
  country: (group: MainGroup, round: string): string => `${group}/country/${round}`,
  young: (population: string): string => `young/${population}`,
}

/** A municipality's columns for one group, each under its name. */
export function namedPopulations(country: CountryRound, compared: Comparison): NamedPopulation[] {
  const { group, participant } = compared
  return compared.populations.map((population) => {
    const { role } = population
    const name =
      role === 'own'
        ? populationNames.municipality(group, participant.number, participant.mapped)
        : role === 'earlier'
          ? populationNames.municipality(group, participant.number, population.year)
          : role === 'class'
            ? populationNames.sizeClass(group, participant.sizeClass.code, country.round)
            : populationNames.country(group, country.round)
    return { ...population, name }
  })
}

export type MeanKind = 'index' | 'services_count'
export const meanKinds: readonly MeanKind[] = ['index', 'services_count']

/** Counts tables one population at a time, so that what many reports show is counted once. */
export interface RawColumns {
  frequency(spec: StandardTable, group: MainGroup, population: NamedPopulation): RawFrequencyTable
  mean(kind: MeanKind, group: MainGroup, population: NamedPopulation): RawMeanTable
  /** 16 and 17 years, in merged categories. */
  young(group: MainGroup, population: NamedPopulation): RawFrequencyTable
}

/** Counts over one report round. Populations that are in every report are remembered; never share it between rounds. */
export function createRawColumns(country: CountryRound, settings: IndexSettings): RawColumns {
  const { dataset } = country
  const known = new Map<string, RawFrequencyTable | RawMeanTable>()
  const remembered = <T extends RawFrequencyTable | RawMeanTable>(
    population: NamedPopulation,
    table: string,
    make: () => T,
  ): T => {
    // a municipality's own columns are asked for once or twice; keeping them all would cost more than counting again
    if (population.name.includes('/municipality/')) return make()
    return remember(known as Map<string, T>, `${population.name}|${table}`, make)
  }
  return {
    frequency: (spec, group, population) =>
      remembered(population, spec.id, () =>
        frequencyTable(dataset, tableForGroup(spec, group), [population]),
      ),
    mean: (kind, group, population) =>
      remembered(population, kind, () => categoryMeans(country, kind, group, population, settings)),
    young: (group, population) =>
      frequencyTable(
        dataset,
        {
          id: 'young',
          title: words.youngTitle,
          column: 'category',
          base: 'population',
          rows: youngRows(group),
        },
        [population],
      ),
  }
}

function categoryMeans(
  country: CountryRound,
  kind: MeanKind,
  group: MainGroup,
  population: NamedPopulation,
  settings: IndexSettings,
): RawMeanTable {
  const { dataset } = country
  const mine = categories.filter((category) => category.group === group)
  const rows: AxisItem[] = [...mine, { code: 'total', label: words.total }]
  const people: Rows[] = [
    ...mine.map((category) => rowsWith(dataset, 'category', category.code, population.rows)),
    population.rows,
  ]
  const spec =
    kind === 'index'
      ? { id: 'index', title: words.indexMean, column: 'index_units', unit: settings.pointsPerUnit }
      : { id: 'services_count', title: words.servicesMean, column: 'services_count', unit: 1 }
  return meanTable(dataset, spec, rows, [population], (row) => people[row]!, [
    { total: mine.length, parts: mine.map((_, at) => at) },
  ])
}

function youngRows(group: MainGroup): { code: string; label: AxisItem['label']; choices: string[] }[] {
  if (group === 'mental') {
    return categories.filter((c) => c.group === 'mental').map((c) => ({ ...c, choices: [c.code] }))
  }
  return [
    { ...categories[0]!, choices: ['substance_only'] },
    {
      code: 'dual',
      label: { nb: 'ROP (mindre alvorlig og alvorlig)', nn: 'ROP (mindre alvorleg og alvorleg)' },
      choices: ['dual_less_severe', 'dual_severe'],
    },
  ]
}

/** The young of a municipality and of the country, in one group. */
export function youngPopulations(
  country: CountryRound,
  participant: Participant,
  group: MainGroup,
  label: AxisItem['label'],
): readonly [NamedPopulation, NamedPopulation] {
  const { dataset, population, round } = country
  const inGroup = (rows: Rows): Rows => rowsWith(dataset, 'group', group, rows)
  return [
    {
      code: 'own',
      label,
      name: populationNames.young(
        populationNames.municipality(group, participant.number, participant.mapped),
      ),
      rows: inGroup(participant.young),
    },
    {
      code: 'country',
      label: words.country,
      name: populationNames.young(populationNames.country(group, round)),
      rows: inGroup(population.young),
    },
  ]
}

/** Puts one-column tables of the same rows side by side, under their populations' headings. */
export function besideEachOther(
  tables: readonly RawFrequencyTable[],
  populations: readonly AxisItem[],
): RawFrequencyTable {
  const first = tables[0]!
  return {
    ...first,
    columns: populations.map(({ code, label }) => ({ code, label })),
    counts: first.rows.map((_, row) => tables.map((table) => table.counts[row]![0]!)),
    pieces: first.pieces.map((row, r) =>
      row.map(({ choice }, p) => ({
        choice,
        counts: tables.map((table) => table.pieces[r]![p]!.counts[0]!),
      })),
    ),
    bases: tables.map((table) => table.bases[0]!),
    everyone: tables.map((table) => table.everyone[0]!),
    people: tables.map((table) => table.people[0]!),
    available: first.rows.map((_, row) => tables.map((table) => table.available[row]![0]!)),
    rowsCoverBase: tables.every((table) => table.rowsCoverBase),
  }
}

/** The same for means. */
export function meansBesideEachOther(
  tables: readonly RawMeanTable[],
  populations: readonly AxisItem[],
): RawMeanTable {
  return {
    ...tables[0]!,
    columns: populations.map(({ code, label }) => ({ code, label })),
    cells: tables[0]!.rows.map((_, row) => tables.map((table) => table.cells[row]![0]!)),
  }
}
