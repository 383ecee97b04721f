import { choiceColumn, type Dataset, keyColumnOf, type Rows, selectRows } from '#core/dataset'
import {
  type LocalText,
  ProblemError,
  problem,
  remember,
  type SizeClass,
  type Territory,
} from '#core/foundation'
import type { InclusionCriterion } from '#core/instruments'
import type { MainGroup } from './category.ts'
import { groupRows, type ReportPopulation, reportPopulation } from './population.ts'
import { mappingProblems } from './problems.ts'

/** A municipality that takes part in a report round. */
export interface Participant {
  /** The number in the report's round. */
  readonly number: string
  readonly name: string
  /** The year of its latest mapping: the report's round or the one before. */
  readonly mapped: string
  readonly sizeClass: SizeClass
  readonly residents: number
  /** Adults by main group; an empty set where it did not map the group. */
  readonly rows: Readonly<Record<MainGroup, Rows>>
  readonly young: Rows
}

/** A municipality of a year, with its residents on 1 January; undefined where there was none such. */
export function placeOfYear(
  territory: Territory,
  number: string,
  year: number,
): Pick<Participant, 'number' | 'name' | 'residents' | 'sizeClass'> | undefined {
  const found = territory.municipalityAt(number, year)
  if (!found) return undefined
  const residents = territory.population(number, year)?.residents ?? 0
  return {
    number,
    name: territory.nameIn(found, year),
    residents,
    sizeClass: territory.sizeClassOf(residents),
  }
}

/** Everything that the tables of one report round are made from. */
export interface CountryRound {
  readonly dataset: Dataset
  readonly round: string
  readonly territory: Territory
  readonly population: ReportPopulation
  readonly criteria: readonly InclusionCriterion[]
  /** By number, ascending. */
  readonly participants: readonly Participant[]
  readonly groups: Readonly<Record<MainGroup, Rows>>
}

/**
 * Gathers a report round: who is in it, and each municipality under the number it has in that round.
 *
 * @param dataset with derived columns.
 * @throws problem 1504 where the dataset has no such round.
 */
export function countryRound(
  dataset: Dataset,
  territory: Territory,
  criteria: readonly InclusionCriterion[],
  round: string,
): CountryRound {
  const rounds = choiceColumn(dataset, 'round')
  if (!rounds.choices.some((choice) => choice.code === round)) {
    const known = rounds.choices.map((choice) => choice.code).join(', ')
    throw new ProblemError(problem(mappingProblems.unknownRound, { round, known }))
  }
  const year = Number(round)
  const now = (number: string, then: string): string | null => {
    // keys of the whole dataset are asked about, also numbers that were not in use that year
    if (!territory.municipalityAt(number, Number(then))) return null
    const lineage = territory.later(number, Number(then), year)
    return lineage.kind === 'split' || lineage.kind === 'mixed' ? null : lineage.numbers[0]!
  }
  const population = reportPopulation(dataset, round, criteria, now)
  const column = keyColumnOf(dataset, 'municipality')
  const nowOf = (row: number): string | null => {
    const mapped = rounds.choices[rounds.data[row]!]!.code
    return now(column.keys[column.data[row]!]!, mapped)
  }
  const places = new Map<string, { mapped: string; adults: number[]; young: number[] }>()
  const cache = new Map<number, string | null>()
  const place = (row: number, kind: 'adults' | 'young'): void => {
    const key = column.data[row]! * 256 + rounds.data[row]!
    const number = remember(cache, key, () => nowOf(row))
    if (number === null) return
    const mapped = rounds.choices[rounds.data[row]!]!.code
    const found = places.get(number)
    if (found) found[kind].push(row)
    else places.set(number, { mapped, adults: [], young: [], [kind]: [row] })
  }
  for (const row of population.adults) place(row, 'adults')
  for (const row of population.young) place(row, 'young')
  const participants = [...places]
    .map(([number, { mapped, adults, young }]): Participant => {
      const rows = Uint32Array.from(adults)
      return {
        ...placeOfYear(territory, number, year)!,
        mapped,
        rows: {
          substance: groupRows(dataset, 'substance', rows),
          mental: groupRows(dataset, 'mental', rows),
        },
        young: Uint32Array.from(young),
      }
    })
    .sort((a, b) => (a.number < b.number ? -1 : 1))
  return {
    dataset,
    round,
    territory,
    population,
    criteria,
    participants,
    groups: {
      substance: groupRows(dataset, 'substance', population.adults),
      mental: groupRows(dataset, 'mental', population.adults),
    },
  }
}

/** One participant by number. Throws problem 1502 where it has no usable registrations. */
export function participantOf(country: CountryRound, municipality: string): Participant {
  const found = country.participants.find((candidate) => candidate.number === municipality)
  if (!found) {
    throw new ProblemError(problem(mappingProblems.noRegistrations, { municipality, round: country.round }))
  }
  return found
}

/** Excluded registrations of one municipality, by reason: what its report must say was left out. */
export function excludedIn(
  country: CountryRound,
  municipality: string,
): { reason: LocalText; count: number }[] {
  const { dataset, territory, round, population } = country
  const column = keyColumnOf(dataset, 'municipality')
  const rounds = choiceColumn(dataset, 'round')
  const mine = (row: number): boolean => {
    const then = Number(rounds.choices[rounds.data[row]!]!.code)
    return territory
      .later(column.keys[column.data[row]!]!, then, Number(round))
      .numbers.includes(municipality)
  }
  return population.excluded
    .map(({ reason, rows }) => ({ reason, count: selectRows(dataset, mine, rows).length }))
    .filter(({ count }) => count > 0)
}
