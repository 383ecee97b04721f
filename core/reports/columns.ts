import type { Rows } from '#core/dataset'
import type { LocalText, SizeClass } from '#core/foundation'
import {
  type ColumnRole,
  type ComparedPopulation,
  type Comparison,
  comparison,
  type MainGroup,
} from '#core/mapping'
import { type NamedPopulation, namedPopulations, populationNames, youngPopulations } from './raw-columns.ts'
import type { RoundRelease } from './round-release.ts'

/** The place that a report is about. */
export interface ReportPlace {
  readonly kind: 'municipality' | 'county'
  readonly number: string
  readonly name: string
  /** The year of the mapping that the report is about. */
  readonly mapped: string
  /** 1 January of the round's year. */
  readonly residents: number
  /** Null for a county. */
  readonly sizeClass: SizeClass | null
}

/** The order that columns stand in. */
export const columnRoles: readonly ColumnRole[] = ['own', 'earlier', 'class', 'county', 'country']

/** A column of a report: whose numbers, and of which year. */
export interface ReportColumn {
  readonly code: string
  readonly role: ColumnRole
  readonly label: LocalText
  /** The place's shortest name. */
  readonly place: LocalText
  readonly year: string
}

/** A column, its people, and the release that decides what may be shown of them. */
export interface DecidedColumn extends ReportColumn {
  readonly release: RoundRelease
  readonly population: NamedPopulation
  /** The same place's 16 and 17 year olds; null where they are not shown. */
  readonly young: NamedPopulation | null
}

/** Where one group's numbers of a report come from. */
export interface GroupColumns {
  readonly group: MainGroup
  readonly place: ReportPlace
  /** Own first. */
  readonly columns: readonly DecidedColumn[]
  /** Every round of the place itself, the oldest first; own is the last. */
  readonly rounds: readonly DecidedColumn[]
  /** Whether the years of class, county and country are told: they may come from another report round. */
  readonly dated: boolean
  /** Whether the group was mapped there at all. */
  readonly mapped: boolean
  /** What the reader must know of the columns, under every table. */
  readonly notes: readonly LocalText[]
  /** What is said once, among the definitions: of columns that are not there, and of the year of others. */
  readonly remarks: readonly LocalText[]
}

/** All columns of a municipality's report from one release of its round. */
export function roundColumns(release: RoundRelease, municipality: string, group: MainGroup): GroupColumns {
  const { country } = release
  const compared = comparison(country, municipality, group)
  const { participant } = compared
  const young = youngPopulations(country, participant, group, compared.populations[0]!.label)
  const names = namedPopulations(country, compared)
  const columns = compared.populations.map(({ code, role, label, place, year }, at): DecidedColumn => {
    const shownYoung = young.find((population) => population.code === role) ?? null
    return { code, role, label, place, year, release, population: names[at]!, young: shownYoung }
  })
  return {
    group,
    place: placeOf(compared),
    columns,
    rounds: columns.filter(({ role }) => role === 'own' || role === 'earlier').reverse(),
    dated: false,
    mapped: isMapped(release, group, names[0]!),
    notes: compared.notes,
    remarks: [],
  }
}

/** A column of people who are called so in a release's decision, and of the young who belong to them. */
export function decidedColumn(
  release: RoundRelease,
  { code, role, label, place, year, rows }: ComparedPopulation,
  name: string,
  young: Rows | null = null,
): DecidedColumn {
  return {
    ...{ code, role, label, place, year, release },
    population: { code, label, rows, name },
    young: young && { code, label, rows: young, name: populationNames.young(name) },
  }
}

/** The municipality of a comparison as the place of a report. */
export function placeOf({ participant }: Pick<Comparison, 'participant'>): ReportPlace {
  const { number, name, mapped, residents, sizeClass } = participant
  return { kind: 'municipality', number, name, mapped, residents, sizeClass }
}

/** Whether a release has people of the group in a place. */
export function isMapped(release: RoundRelease, group: MainGroup, population: NamedPopulation): boolean {
  return release.delivered ? release.delivered.mapped(group) : population.rows.length > 0
}
