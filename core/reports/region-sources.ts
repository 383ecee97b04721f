import { type LocalText, ProblemError, problem, type Territory } from '#core/foundation'
import {
  countryPopulation,
  countyPopulation,
  type MainGroup,
  ownPopulation,
  participantsByCounty,
} from '#core/mapping'
import { type DecidedColumn, decidedColumn, type GroupColumns, type ReportPlace } from './columns.ts'
import { reportProblems } from './problems.ts'
import { populationNames } from './raw-columns.ts'
import type { RoundRelease } from './round-release.ts'
import { filled, words } from './words.ts'

/**
 * What a county's report is made from: national releases, in which its municipalities' sums were decided together with
 * everything else. Nothing is decided for the county alone.
 */
export interface RegionSources {
  /** The national release of the round. */
  readonly release: RoundRelease
  /** National releases of earlier rounds, the newest first. */
  readonly earlier: readonly RoundRelease[]
}

/** The county as the place of a report. @throws problem 1520 where none of its municipalities takes part. */
function countyPlace({ country }: RoundRelease, county: string): ReportPlace {
  const { territory, round } = country
  const found = territory.counties(Number(round)).find(({ number }) => number === county)
  if (!found || !participantsByCounty(country).has(county)) {
    throw new ProblemError(problem(reportProblems.nobodyInCounty))
  }
  return {
    kind: 'county',
    number: county,
    name: found.name,
    mapped: round,
    residents: residentsOf(territory, county, round),
    sizeClass: null,
  }
}

function residentsOf(territory: Territory, county: string, round: string): number {
  const year = Number(round)
  return territory
    .municipalitiesAt(year)
    .filter((one) => one.county === county)
    .reduce((sum, { number }) => sum + (territory.population(number, year)?.residents ?? 0), 0)
}

/** The columns of one group of a county's report: the county, its last earlier round, and the country. */
export function countyColumns(sources: RegionSources, county: string, group: MainGroup): GroupColumns {
  const { release, earlier } = sources
  const place = countyPlace(release, county)
  const own = countyColumn(release, place, county, group, 'own')
  const remarks: LocalText[] = []
  const before: DecidedColumn[] = []
  for (const older of earlier) {
    const year = older.country.round
    if (year >= place.mapped || before.some((column) => column.year === year)) continue
    const then = sameCounty(release, county, Number(year))
    if (then === null) {
      remarks.push(filled(words.bordersChanged, { year }))
      continue
    }
    const column = countyColumn(older, place, then, group, 'earlier')
    if (column.population.rows.length > 0) before.push(column)
  }
  const { country } = release
  const whole = decidedColumn(
    release,
    countryPopulation(country, group),
    populationNames.country(group, country.round),
  )
  return {
    group,
    place,
    columns: [own, ...before.slice(0, 1), whole],
    rounds: [own, ...before].reverse(),
    dated: false,
    mapped: own.population.rows.length > 0,
    notes: [],
    remarks,
  }
}

function countyColumn(
  release: RoundRelease,
  { name }: ReportPlace,
  county: string,
  group: MainGroup,
  as: 'own' | 'earlier',
): DecidedColumn {
  const { country } = release
  const { round } = country
  const { rows } = countyPopulation(country, { number: county, name }, group)
  return decidedColumn(
    release,
    ownPopulation(as, { name, mapped: round }, rows),
    populationNames.county(group, county, round),
  )
}

/** The county of an earlier year with just the same area; null where there is none. */
function sameCounty({ country }: RoundRelease, county: string, then: number): string | null {
  const { territory, round } = country
  const now = Number(round)
  const lineages = territory
    .municipalitiesAt(now)
    .filter((one) => one.county === county)
    .map(({ number }) => territory.earlier(number, now, then))
  const numbers = new Set(lineages.flatMap((lineage) => lineage.numbers))
  const counties = new Set([...numbers].map((number) => territory.municipalityAt(number, then)?.county))
  const [old] = counties
  if (counties.size !== 1 || old === undefined) return null
  const all = territory.municipalitiesAt(then).filter((one) => one.county === old)
  // a municipality that was divided between counties is kin to both, and counted whole it would be too much
  const whole = all.every(({ number }) =>
    territory
      .later(number, then, now)
      .numbers.every((later) => territory.municipalityAt(later, now)?.county === county),
  )
  return whole && all.every(({ number }) => numbers.has(number)) ? old : null
}
