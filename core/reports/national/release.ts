import {
  type Decision,
  decide,
  type LinearSolver,
  linkEarlier,
  type Origin,
  type Policy,
  protectFrequencies,
  protectMeans,
  type SafeFrequencyTable,
  type SafeMeanTable,
} from '#core/disclosure'
import { ProblemError, problem, remember } from '#core/foundation'
import {
  type CountryRound,
  defaultIndexSettings,
  type IndexSettings,
  type MainGroup,
  standardTable,
} from '#core/mapping'
import { reportProblems } from '../problems.ts'
import { words } from '../words.ts'
import { breadthOf, breadthsFor, narrowed } from './breadth.ts'
import { type AnnualCounts, countAnnual } from './counted.ts'
import { annualColumns } from './derived-columns.ts'
import { linkAnnual } from './linking.ts'
import { annualWords } from './words.ts'

/** A round's annual report as it may be shown: its tables, counted, and the one decision that all its files follow. */
export interface AnnualRelease {
  readonly country: CountryRound
  readonly settings: IndexSettings
  readonly counts: AnnualCounts
  readonly decision: Decision
}

/**
 * Decides what the annual report may show of a round, in all its tables at once. Where something cannot be protected, less
 * is tabled (`breadthsFor`) until everything is.
 *
 * @param earlier decisions of the same round and policy that are out already; the latest last.
 * @throws problem 1521 where not even the groups' own tables can be protected.
 */
export function releaseAnnual(
  country: CountryRound,
  policy: Policy,
  solver: LinearSolver,
  earlier: readonly Decision[] = [],
): AnnualRelease {
  const counted = countedRelease(country)
  let release: AnnualRelease | undefined
  for (const breadth of breadthsFor(country.population.adults.length, policy)) {
    const counts = narrowed(counted.counts, breadth)
    const linkers = linkAnnual(counts, policy)
    for (const one of earlier) linkEarlier(linkers, one, policy)
    release = { ...counted, counts, decision: decide(linkers, policy, solver) }
    if (unprotected(release.decision) === 0) return release
  }
  // what is out already can be protected no more, and is no reason to hold back what is new
  if (release && earlier.length > 0) return release
  throw new ProblemError(problem(reportProblems.notProtected))
}

const unprotected = ({ counts, sums }: Decision): number => counts.unresolved + sums.unresolved

/** A release whose decision was made before. */
export function annualReleaseOf(country: CountryRound, decision: Decision): AnnualRelease {
  const counted = countedRelease(country)
  const counts = narrowed(counted.counts, breadthOf(counted.counts, decision))
  return { ...counted, counts, decision }
}

function countedRelease(plain: CountryRound): Omit<AnnualRelease, 'decision'> {
  const country = annualColumns(plain)
  const settings = defaultIndexSettings
  return { country, settings, counts: countAnnual(country, settings) }
}

/** The annual report's safe tables, each of one population, by the population's code and the table's id. */
export interface AnnualTables {
  /** Undefined where the population has no such table. */
  frequency(population: string, table: string): SafeFrequencyTable | undefined
  mean(population: string, table: string): SafeMeanTable | undefined
}

/**
 * Every table looked up in the decision when it is first asked for.
 *
 * @throws problem 3004, when a table is asked for, where the decision was made for other registrations.
 */
export function annualTables(release: AnnualRelease): AnnualTables {
  const { counts, decision } = release
  const made = new Map<string, SafeFrequencyTable | SafeMeanTable>()
  return {
    frequency(population, table) {
      const counted = counts.populations.get(population)
      const raw = counted?.frequencies.get(table)
      if (!counted || !raw) return undefined
      const { name } = counted.population
      const origin = originOf(release, counted.group, population, [
        ...(table === 'index_level' ? [release.settings.label] : []),
        ...(standardTable(table)?.note ? [standardTable(table)!.note!] : []),
      ])
      return remember(made as Map<string, SafeFrequencyTable>, `${population}|${table}`, () =>
        protectFrequencies(raw, decision, origin, () => name),
      )
    },
    mean(population, table) {
      const counted = counts.populations.get(population)
      const means = counted?.means.get(table)
      if (!counted || !means) return undefined
      const { name } = counted.population
      const notes = table === 'index' ? [release.settings.label] : []
      const origin = originOf(release, counted.group, population, notes)
      return remember(made as Map<string, SafeMeanTable>, `${population}|mean|${table}`, () =>
        protectMeans(means.raw, decision, origin, () => name),
      )
    },
  }
}

function originOf(
  { country }: AnnualRelease,
  group: MainGroup | null,
  population: string,
  notes: Origin['notes'],
): Origin {
  const young = population.startsWith('young:')
  const { synthetic } = country.dataset
  const people = young ? 'youngPeople' : 'adultPeople'
  return {
    source: synthetic ? words.sourceSynthetic : annualWords.source,
    round: country.round,
    population: annualWords[people][group ?? 'all'],
    excluded:
      population === 'all'
        ? country.population.excluded.map(({ reason, rows }) => ({ reason, count: rows.length }))
        : [],
    excludedNote: annualWords.excludedNote,
    notes,
    synthetic,
  }
}
