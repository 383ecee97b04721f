import { type Dataset, keyColumnOf, type Population, type Rows, selectRows } from '#core/dataset'
import { groupBy, type LocalText } from '#core/foundation'
import {
  type BackgroundVariable,
  backgroundVariables,
  type CrossedTable,
  groupedChoices,
  noParticipant,
  tableRegionOf,
} from '#core/survey'
import {
  crossedColumn,
  everybodyColumn,
  groupColumn,
  knownColumn,
  placeColumn,
  regionColumn,
  type SurveyReportPlace,
  smallestPlace,
} from './tables.ts'

/** Some people of a wave, and what they are called among the linked cells: the same people have one name. */
export interface SurveyPopulation extends Population {
  readonly name: string
}

/** People who are parts of others. `open`: those left over are nobody that a reader could point at. */
export interface SurveySum {
  readonly whole: string
  readonly parts: readonly string[]
  readonly rest: 'protected' | 'open'
}

export interface SurveyPopulations {
  readonly everybody: SurveyPopulation
  /** By variable: its groups and, of an exclusive one, all who are in any of them, last. */
  readonly groups: readonly {
    readonly variable: BackgroundVariable
    readonly members: readonly SurveyPopulation[]
  }[]
  readonly regions: readonly SurveyPopulation[]
  /** With tables of their own. */
  readonly ownPlaces: readonly (SurveyPopulation & { readonly place: SurveyReportPlace })[]
  /** Too small for tables of their own; they are parts in the sums. */
  readonly smallPlaces: readonly SurveyPopulation[]
  readonly sums: readonly SurveySum[]
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const everyone = text('Totalt', 'Totalt')

/** What the people of a column are called among the linked cells of a wave. A name holds no `|`. */
export const populationName = (year: number, code: string): string => `survey/${year}/${code}`

/** Everybody, the groups of the background variables, and the places, with the sums that tie them. */
export function surveyPopulations(
  dataset: Dataset,
  year: number,
  places: readonly SurveyReportPlace[] = [],
): SurveyPopulations {
  const make = (code: string, label: LocalText, rows: Rows): SurveyPopulation => ({
    code,
    label,
    rows,
    name: populationName(year, code),
  })
  const everybody = make(
    everybodyColumn,
    everyone,
    selectRows(dataset, () => true),
  )
  const groups = backgroundVariables.map((variable) => ({
    variable,
    members: groupsOf(dataset, variable, make),
  }))
  const found = placePopulations(dataset, places, make)
  return {
    everybody,
    groups,
    regions: found.regions,
    ownPlaces: found.all.filter(({ rows }) => rows.length >= smallestPlace),
    smallPlaces: found.all.filter(({ rows }) => rows.length < smallestPlace),
    sums: [...groupSums(dataset, year), ...placeSums(dataset, year, places, found)],
  }
}

type Make = (code: string, label: LocalText, rows: Rows) => SurveyPopulation

/** The variable's groups, and for an exclusive one everybody who is in any of them. */
function groupsOf(dataset: Dataset, variable: BackgroundVariable, make: Make): SurveyPopulation[] {
  const column = dataset.columns.get(variable.column)
  const inGroup =
    (group: number) =>
    (row: number): boolean =>
      column?.kind === 'choice'
        ? column.data[row] === group
        : column?.kind === 'flags' && column.flags[group]![row] === 1
  const groups = variable.groups.map(({ code, label }, at) =>
    make(groupColumn(variable.code, code), label, selectRows(dataset, inGroup(at))),
  )
  if (column?.kind !== 'choice') return groups
  const known = selectRows(dataset, (row) => column.data[row]! < variable.groups.length)
  return [...groups, make(knownColumn(variable.code), variable.label, known)]
}

/**
 * Groups make up those known on their variable, who are some of everybody: who left a question on themselves open is
 * nobody that a reader could point at. Whoever has given an answer that no group has, as another sex, is. Of a variable
 * with several answers each group stands among everybody by itself. Those known on the care of children are among those
 * who have some.
 */
function groupSums(dataset: Dataset, year: number): SurveySum[] {
  const name = (code: string): string => populationName(year, code)
  const parents = groupColumn('children', 'yes')
  return backgroundVariables.flatMap(({ code, kind, groups }): SurveySum[] => {
    const members = groups.map((group) => name(groupColumn(code, group.code)))
    if (kind === 'multiple') {
      return members.map((part) => ({ whole: name(everybodyColumn), parts: [part], rest: 'protected' }))
    }
    const known = name(knownColumn(code))
    const whole = code === 'care' ? parents : everybodyColumn
    return [
      { whole: known, parts: members, rest: 'protected' },
      { whole: name(whole), parts: [known], rest: answeredOutside(dataset, code) ? 'protected' : 'open' },
    ]
  })
}

/** Whether somebody's answer to the variable's question is in none of its groups. */
function answeredOutside(dataset: Dataset, variable: string): boolean {
  const source = groupedChoices[variable]
  const column = source && dataset.columns.get(source.question)
  if (column?.kind !== 'choice') return false
  const grouped = new Set(Object.values(source!.groups).flat())
  const outside = column.choices.map(({ code }) => !grouped.has(code))
  return column.data.some((value) => outside[value])
}

interface PlacePopulations {
  readonly regions: readonly SurveyPopulation[]
  readonly all: readonly (SurveyPopulation & { readonly place: SurveyReportPlace })[]
}

function placePopulations(
  dataset: Dataset,
  places: readonly SurveyReportPlace[],
  make: Make,
): PlacePopulations {
  if (places.length === 0) return { regions: [], all: [] }
  const key = keyColumnOf(dataset, 'participant')
  const rowsIn = (numbers: readonly string[]): Rows => {
    const wanted = new Set(numbers.map((number) => key.keys.indexOf(number)))
    return selectRows(dataset, (row) => wanted.has(key.data[row]!))
  }
  const regions = [...groupBy(withRegion(places), (place) => place.region.code)].map(([code, members]) => {
    const made = make(
      regionColumn(code),
      members[0]!.region.name,
      rowsIn(members.map(({ number }) => number)),
    )
    return { ...made, name: regionName(made.name, code, places) }
  })
  const own = places.map((place) => ({
    ...make(placeColumn(place.number), { nb: place.name, nn: place.name }, rowsIn([place.number])),
    place,
  }))
  const cities = [...citiesOf(places)].map(([number, districts]) => {
    const { name } = districts[0]!.municipality!
    const { municipality: _, ...district } = districts[0]!
    return {
      ...make(placeColumn(number), { nb: name, nn: name }, rowsIn(districts.map((one) => one.number))),
      place: { ...district, number, name },
    }
  })
  return { regions, all: [...own, ...cities] }
}

type WithRegion = SurveyReportPlace & { readonly region: NonNullable<SurveyReportPlace['region']> }
const withRegion = (places: readonly SurveyReportPlace[]): WithRegion[] =>
  places.filter((place): place is WithRegion => place.region !== null)

/** Municipalities of which several city districts took part, by number: one district alone is its municipality. */
const citiesOf = (places: readonly SurveyReportPlace[]): Map<string, readonly SurveyReportPlace[]> =>
  new Map(
    [
      ...groupBy(
        places.filter(({ municipality }) => municipality),
        (place) => place.municipality!.number,
      ),
    ].filter(([, districts]) => districts.length > 1),
  )

/** A region that is one of the tables' four by itself has the same people, and so the same name. */
function regionName(own: string, code: string, places: readonly SurveyReportPlace[]): string {
  const group = tableRegionOf[code]
  if (group === undefined) return own
  const also = withRegion(places).some(
    ({ region }) => region.code !== code && tableRegionOf[region.code] === group,
  )
  return also ? own : own.replace(regionColumn(code), groupColumn('region', group))
}

/** Places make up their region and their size class, city districts their city, and regions the tables' four. */
function placeSums(
  dataset: Dataset,
  year: number,
  places: readonly SurveyReportPlace[],
  { regions }: PlacePopulations,
): SurveySum[] {
  if (places.length === 0) return []
  const name = (code: string): string => populationName(year, code)
  const cities = citiesOf(places)
  const partsOf = (members: readonly SurveyReportPlace[]): string[] =>
    members.map(({ number }) => name(placeColumn(number)))
  const sum = (whole: string, parts: readonly string[]): SurveySum => ({ whole, parts, rest: 'protected' })
  const nameOf = (code: string): string => regions.find((one) => one.code === regionColumn(code))!.name
  const byRegion = groupBy(withRegion(places), ({ region }) => region.code)
  const bySize = groupBy(
    places.filter(({ size }) => size !== null),
    ({ size }) => size!,
  )
  const four = groupBy(
    [...byRegion.keys()].filter((code) => tableRegionOf[code] !== undefined),
    (code) => tableRegionOf[code]!,
  )
  const placed = places.every(({ region }) => region !== null && tableRegionOf[region.code] !== undefined)
  const key = keyColumnOf(dataset, 'participant')
  const stray = key.keys.some(
    (number) => number !== noParticipant && !places.some((one) => one.number === number),
  )
  if (stray) throw new RangeError('Answers of a participant that is not among the places')
  return [
    ...[...cities].map(([number, districts]) => sum(name(placeColumn(number)), partsOf(districts))),
    ...[...byRegion].map(([code, members]) => sum(nameOf(code), partsOf(members))),
    ...[...bySize].map(([size, members]) => sum(name(groupColumn('size', size)), partsOf(members))),
    ...[...four].map(([group, codes]) => sum(name(groupColumn('region', group)), codes.map(nameOf))),
    // where some have no region the chain by regions does not reach everybody
    ...(placed ? [] : [{ whole: name(everybodyColumn), parts: partsOf(places), rest: 'open' as const }]),
  ].filter(({ whole, parts }) => parts.length !== 1 || parts[0] !== whole)
}

/** Those with each choice of a crossed table's column, and all with any, last; `name` tells them from other crossings. */
export function crossedPopulations(
  dataset: Dataset,
  year: number,
  table: CrossedTable,
): readonly SurveyPopulation[] {
  const column = dataset.columns.get(table.by)
  if (column?.kind !== 'choice') return []
  const name = (choice: string): string => populationName(year, `${table.by}:${choice}`)
  const parts = column.choices.map(({ code, label }, at) => ({
    code: crossedColumn(code),
    label,
    rows: selectRows(dataset, (row) => column.data[row] === at),
    name: name(code),
  }))
  const rows = selectRows(dataset, (row) => column.data[row]! < column.choices.length)
  return [...parts, { code: crossedColumn('known'), label: column.label, rows, name: name('known') }]
}
