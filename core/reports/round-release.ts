import type { RawFrequencyTable } from '#core/dataset'
import {
  choiceKey,
  createLinkers,
  type Decision,
  decide,
  type LinearSolver,
  type Linkers,
  linkEarlier,
  linkFrequencies,
  linkMeans,
  linkPopulations,
  type Policy,
  type PopulationSum,
  peopleKey,
} from '#core/disclosure'
import { groupBy, type LocalText } from '#core/foundation'
import {
  type CountryRound,
  comparison,
  countyRows,
  defaultIndexSettings,
  type IndexSettings,
  type MainGroup,
  type Participant,
  participantOf,
  participantsByCounty,
  sizeClassRows,
  standardTables,
} from '#core/mapping'
import { linkStandardTables } from './linked-tables.ts'
import {
  createRawColumns,
  meanKinds,
  type NamedPopulation,
  namedPopulations,
  populationNames,
  type RawColumns,
  youngPopulations,
} from './raw-columns.ts'
import { words } from './words.ts'

/** One report round as it may be shown: its tables, counted, and the decision that all its files follow. */
export interface RoundRelease {
  readonly country: CountryRound
  readonly settings: IndexSettings
  readonly columns: RawColumns
  readonly decision: Decision
  /** Where a municipality delivered tables instead of registrations: which. Absent: everything is counted from rows. */
  readonly delivered?: DeliveredTables
}

/** What a municipality without registrations delivered. Its rows are empty; its counts come from the columns. */
export interface DeliveredTables {
  /** Whether it delivered a table: a standard table's id, `index`, `services_count` or `young`. */
  has(table: string, group: MainGroup): boolean
  /** Whether it mapped the group at all. */
  mapped(group: MainGroup): boolean
  /** What readers are told of it. */
  readonly note: LocalText
}

/**
 * Whose tables are released together: everybody's; one municipality's beside its size class and the country; or one
 * municipality's of this round alone, where what stands beside them was decided before.
 */
export type ReleaseScope = 'country' | { readonly municipality: string } | { readonly alone: string }

/** Decides what may be shown of a round. Slow for the whole country (see docs/performance.md), so the answer is kept. */
export function releaseRound(
  country: CountryRound,
  policy: Policy,
  solver: LinearSolver,
  options: {
    readonly scope?: ReleaseScope
    readonly settings?: IndexSettings
    /** Decisions of the same round and policy that are out already; the latest last. */
    readonly earlier?: readonly Decision[]
  } = {},
): RoundRelease {
  const settings = options.settings ?? defaultIndexSettings
  const columns = createRawColumns(country, settings)
  const linkers = linkRound(country, columns, policy, options.scope ?? 'country')
  for (const earlier of options.earlier ?? []) linkEarlier(linkers, earlier, policy)
  return { country, settings, columns, decision: decide(linkers, policy, solver) }
}

/** A release whose decision was made before. */
export function releaseOf(
  country: CountryRound,
  decision: Decision,
  settings: IndexSettings = defaultIndexSettings,
): RoundRelease {
  return { country, settings, columns: createRawColumns(country, settings), decision }
}

/** The people of a group whose standard tables are decided together in a scope, each under its name in the decision. */
export const releasedPopulations = (
  country: CountryRound,
  group: MainGroup,
  scope: ReleaseScope = 'country',
): readonly NamedPopulation[] => populationsOf(country, group, scope).populations

/**
 * Links every standard table of every population that the round's files show.
 *
 * @param delivered where the one municipality of the scope delivered tables: only these are there to be linked.
 */
export function linkRound(
  country: CountryRound,
  columns: RawColumns,
  policy: Policy,
  scope: ReleaseScope = 'country',
  delivered?: DeliveredTables,
): Linkers {
  const linkers = createLinkers()
  for (const group of ['substance', 'mental'] as const) {
    const { populations, young, sums } = populationsOf(country, group, scope)
    for (const population of populations)
      linkPopulation(linkers, columns, group, population, policy, delivered)
    for (const population of delivered?.has('young', group) === false ? [] : young) {
      linkFrequencies(linkers, columns.young(group, population), policy, () => population.name)
    }
    linkPopulations(linkers, sums, policy)
  }
  return linkers
}

function linkPopulation(
  linkers: Linkers,
  columns: RawColumns,
  group: MainGroup,
  population: NamedPopulation,
  policy: Policy,
  delivered?: DeliveredTables,
): void {
  const { name } = population
  const there = (table: string): boolean => delivered?.has(table, group) ?? true
  const tables = new Map<string, RawFrequencyTable>()
  for (const spec of standardTables) {
    if (!spec.groups.includes(group) || !there(spec.id)) continue
    tables.set(spec.id, columns.frequency(spec, group, population))
  }
  linkStandardTables(linkers, tables, policy, name)
  for (const kind of meanKinds.filter(there)) {
    const raw = columns.mean(kind, group, population)
    linkMeans(
      linkers,
      raw,
      policy,
      () => name,
      (row) => {
        const { code } = raw.rows[row]!
        return code === 'total' ? peopleKey(name) : choiceKey(name, 'category', code)
      },
    )
  }
}

interface LinkedPopulations {
  readonly populations: readonly NamedPopulation[]
  readonly young: readonly NamedPopulation[]
  readonly sums: readonly PopulationSum[]
}

function populationsOf(country: CountryRound, group: MainGroup, scope: ReleaseScope): LinkedPopulations {
  if (scope === 'country') return wholeCountry(country, group)
  if ('alone' in scope) return oneMunicipality(country, group, scope.alone)
  const compared = comparison(country, scope.municipality, group)
  const populations = namedPopulations(country, compared)
  const named = (role: string): string =>
    populations[compared.populations.findIndex((population) => population.role === role)]!.name
  const young = youngPopulations(country, compared.participant, group, words.total)
  return {
    populations,
    young,
    sums: [
      { whole: named('class'), parts: [named('own')] },
      { whole: named('country'), parts: [named('class')] },
      { whole: young[1].name, parts: [young[0].name] },
    ],
  }
}

/** A municipality's people of this round: earlier ones are decided in their own releases. */
function oneMunicipality(country: CountryRound, group: MainGroup, number: string): LinkedPopulations {
  const participant = participantOf(country, number)
  const name = populationNames.municipality(group, number, participant.mapped)
  const own = { code: 'own', label: words.total, name, rows: participant.rows[group] }
  const [young] = youngPopulations(country, participant, group, words.total)
  return { populations: [own], young: [young], sums: [] }
}

function wholeCountry(country: CountryRound, group: MainGroup): LinkedPopulations {
  const { participants, round } = country
  const item = (code: string): { code: string; label: typeof words.country } => ({
    code,
    label: words.country,
  })
  const own = (participant: Participant): string =>
    populationNames.municipality(group, participant.number, participant.mapped)
  const places: NamedPopulation[] = []
  const young: NamedPopulation[] = []
  for (const participant of participants) {
    const compared = comparison(country, participant.number, group)
    const named = namedPopulations(country, compared)
    places.push(...named.filter((_, at) => ['own', 'earlier'].includes(compared.populations[at]!.role)))
    young.push(youngPopulations(country, participant, group, words.total)[0])
  }
  const whole: NamedPopulation = {
    ...item('country'),
    name: populationNames.country(group, round),
    rows: country.groups[group],
  }
  if (participants[0]) young.push(youngPopulations(country, participants[0], group, words.total)[1])
  const classes = groupBy(participants, ({ sizeClass }) => sizeClass.code)
  const counties = participantsByCounty(country)
  const className = (code: string): string => populationNames.sizeClass(group, code, round)
  const countyName = (code: string): string => populationNames.county(group, code, round)
  return {
    populations: [
      whole,
      ...[...classes].map(([code, members]) => ({
        ...item(code),
        name: className(code),
        rows: sizeClassRows(country, members[0]!.sizeClass, group),
      })),
      ...[...counties.keys()].map((code) => ({
        ...item(code),
        name: countyName(code),
        rows: countyRows(country, code, group),
      })),
      ...places,
    ],
    young,
    sums: [
      { whole: whole.name, parts: [...classes.keys()].map(className) },
      { whole: whole.name, parts: [...counties.keys()].map(countyName) },
      ...[...classes].map(([code, members]) => ({ whole: className(code), parts: members.map(own) })),
      ...[...counties].map(([code, members]) => ({ whole: countyName(code), parts: members.map(own) })),
      {
        whole: populationNames.young(whole.name),
        parts: participants.map((participant) => populationNames.young(own(participant))),
      },
    ],
  }
}
