import type { Rows } from '#core/dataset'
import type { LocalText, Territory } from '#core/foundation'
import {
  type ComparedPopulation,
  type CountryRound,
  classPopulation,
  countryPopulation,
  countyPopulation,
  groupRows,
  type MainGroup,
  ownPopulation,
  type Participant,
  participantOf,
  participantsByCounty,
} from '#core/mapping'
import { type DecidedColumn, decidedColumn, type GroupColumns, isMapped, placeOf } from './columns.ts'
import { populationNames } from './raw-columns.ts'
import type { RoundRelease } from './round-release.ts'
import { filled, words } from './words.ts'

/**
 * What a municipality's report is made from. Each column is shown by the release that decided it: the own round by its
 * own, earlier rounds by theirs, and all that stands beside by the last national one, the same for every municipality.
 */
export interface MunicipalSources {
  readonly own: RoundRelease
  /** The releases of earlier rounds that the municipality took part in, the newest first. */
  readonly earlier: readonly RoundRelease[]
  /** The last national release; null before the first. */
  readonly reference: RoundRelease | null
}

/**
 * The columns of one group of a municipality's report: own, earlier, size class, county and country.
 *
 * @throws problem 1502 where the municipality has no usable registrations in the own release.
 */
export function sourceColumns(
  { own, earlier, reference }: MunicipalSources,
  municipality: string,
  group: MainGroup,
): GroupColumns {
  const participant = participantOf(own.country, municipality)
  const first = placeColumn(own, group, 'own', participant, participant.name)
  const before = earlierColumns(own, earlier, participant, group)
  const beside = referenceColumns(own, reference, participant, group)
  return {
    group,
    place: placeOf({ participant }),
    columns: [first, ...before.columns.slice(0, 1), ...beside.columns],
    rounds: [first, ...before.columns].reverse(),
    dated: true,
    mapped: isMapped(own, group, first.population),
    notes: own.delivered ? [own.delivered.note] : [],
    remarks: [...before.remarks, ...beside.remarks],
  }
}

interface Found {
  readonly columns: readonly DecidedColumn[]
  readonly remarks: readonly LocalText[]
}

/** A municipality's people of one release, under the name that it has in the report. */
function placeColumn(
  release: RoundRelease,
  group: MainGroup,
  role: 'own' | 'earlier',
  participant: Participant,
  name: string,
): DecidedColumn {
  const { mapped, number, rows, young } = participant
  const known = populationNames.municipality(group, number, mapped)
  return decidedColumn(
    release,
    ownPopulation(role, { name, mapped }, rows[group]),
    known,
    role === 'own' ? groupRows(release.country.dataset, group, young) : null,
  )
}

/** The municipality's earlier rounds, the newest first: each year once. */
function earlierColumns(
  own: RoundRelease,
  earlier: readonly RoundRelease[],
  { number, name, mapped }: Participant,
  group: MainGroup,
): Found {
  const columns: DecidedColumn[] = []
  const remarks: LocalText[] = []
  for (const release of earlier) {
    const then = placeIn(own.country, number, release.country.round)
    if (then.kind === 'merged') remarks.push(filled(words.mergedSince, { name, year: release.country.round }))
    if (then.numbers.length !== 1 || then.kind === 'split' || then.kind === 'mixed') continue
    const found = release.country.participants.find((one) => one.number === then.numbers[0])
    if (!found || found.mapped >= mapped) continue
    const column = placeColumn(release, group, 'earlier', found, name)
    if (isMapped(release, group, column.population)) columns.push(column)
  }
  const years = columns.map(({ year }) => year)
  return {
    columns: columns
      .filter(({ year }, at) => years.indexOf(year) === at)
      .sort((a, b) => (a.year < b.year ? 1 : -1)),
    remarks,
  }
}

/** Size class, county and country. One that would only be the municipality itself over again is left out. */
function referenceColumns(
  own: RoundRelease,
  reference: RoundRelease | null,
  { number, sizeClass }: Participant,
  group: MainGroup,
): Found {
  if (!reference) return { columns: [], remarks: [words.noReference] }
  const { country } = reference
  const { round, participants } = country
  const then = placeIn(own.country, number, round)
  const others = (members: readonly Participant[]): boolean =>
    members.some((one) => !then.numbers.includes(one.number))
  const remarks: LocalText[] = []
  const columns: DecidedColumn[] = []
  const add = (compared: ComparedPopulation, name: string, young: Rows | null = null): void => {
    columns.push(decidedColumn(reference, compared, name, young))
  }
  if (others(participants.filter((one) => one.sizeClass.code === sizeClass.code))) {
    add(classPopulation(country, sizeClass, group), populationNames.sizeClass(group, sizeClass.code, round))
  } else remarks.push(filled(words.noOthersInClass, { round, class: sizeClass.label }))
  const county = countyIn(country, then.numbers)
  if (county && others(participantsByCounty(country).get(county.number) ?? [])) {
    add(countyPopulation(country, county, group), populationNames.county(group, county.number, round))
  } else if (county) remarks.push(filled(words.noOthersInCounty, { round, county: county.name }))
  const young = groupRows(country.dataset, group, country.population.young)
  add(countryPopulation(country, group), populationNames.country(group, round), young)
  return {
    columns,
    remarks: round === own.country.round ? remarks : [filled(words.referenceYear, { round }), ...remarks],
  }
}

/** Where a municipality lies in another year, before or after. */
function placeIn(
  { territory, round }: CountryRound,
  number: string,
  year: string,
): ReturnType<Territory['later']> {
  const [now, then] = [Number(round), Number(year)]
  return then <= now ? territory.earlier(number, now, then) : territory.later(number, now, then)
}

/** The county that municipalities lie in together; null where they lie in several, or are a county by themselves. */
function countyIn(
  { territory, round }: CountryRound,
  numbers: readonly string[],
): { readonly number: string; readonly name: string } | null {
  const year = Number(round)
  const counties = new Set(numbers.map((number) => territory.municipalityAt(number, year)?.county))
  const found = territory.counties(year).find((county) => counties.size === 1 && counties.has(county.number))
  if (!found) return null
  const members = territory.municipalitiesAt(year).filter(({ county }) => county === found.number)
  return members.length > numbers.length ? found : null
}
