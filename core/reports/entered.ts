import type { RawFrequencyTable } from '#core/dataset'
import { type Decision, decide, type LinearSolver, linkEarlier, type Policy } from '#core/disclosure'
import type { LocalText, Territory } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import {
  type CountryRound,
  defaultIndexSettings,
  type EnteredTable,
  emptyDataset,
  type IndexSettings,
  type MainGroup,
} from '#core/mapping'
import { createRawColumns, type NamedPopulation, populationNames, type RawColumns } from './raw-columns.ts'
import { type DeliveredTables, linkRound, type RoundRelease } from './round-release.ts'

/** What a municipality that takes part with numbers only has delivered of a round: tables that add up. */
export interface EnteredMunicipality {
  readonly municipality: string
  /** The year of the round. */
  readonly round: string
  /** Complete tables alone; those of a group without its categories are left out. */
  readonly tables: readonly EnteredTable[]
}

/** What a release of entered tables is made with. */
export interface EnteredTools {
  readonly territory: Territory
  /** All versions of the form in use, oldest first: the tables then have the rows that everybody's have. */
  readonly versions: readonly Instrument[]
  readonly policy: Policy
  readonly solver: LinearSolver
  readonly settings?: IndexSettings
  /** Decisions of the same round and policy that are out already; the latest last. */
  readonly earlier?: readonly Decision[]
  readonly synthetic: boolean
}

/** What readers are told of numbers that were entered. */
const note: LocalText = {
  nb: 'Kommunen har levert tall og ikke registreringer om personer. Bare tabellene som er levert, er med, og gjennomsnitt kan ikke regnes ut.',
  nn: 'Kommunen har levert tal og ikkje registreringar om personar. Berre tabellane som er leverte, er med, og gjennomsnitt kan ikkje reknast ut.',
}

/**
 * A release of tables that were entered instead of persons, decided alone: the same protection, the same cells and the
 * same reports as counted from rows, but for means and for tables that were not delivered.
 *
 * @throws RangeError for a municipality that was none in the round's year.
 */
export function enteredRelease(numbers: EnteredMunicipality, tools: EnteredTools): RoundRelease {
  const settings = tools.settings ?? defaultIndexSettings
  const country = countryOf(numbers, tools)
  const delivered = deliveredOf(numbers)
  const columns = columnsOf(numbers, country, settings)
  const linkers = linkRound(country, columns, tools.policy, { alone: numbers.municipality }, delivered)
  for (const earlier of tools.earlier ?? []) linkEarlier(linkers, earlier, tools.policy)
  return { country, settings, columns, decision: decide(linkers, tools.policy, tools.solver), delivered }
}

/** A release of entered tables whose decision was made before. */
export function enteredReleaseOf(
  numbers: EnteredMunicipality,
  tools: Pick<EnteredTools, 'territory' | 'versions' | 'settings' | 'synthetic'>,
  decision: Decision,
): RoundRelease {
  const settings = tools.settings ?? defaultIndexSettings
  const country = countryOf(numbers, tools)
  return {
    country,
    settings,
    columns: columnsOf(numbers, country, settings),
    decision,
    delivered: deliveredOf(numbers),
  }
}

const noRows = new Uint32Array(0)

/** A round of one municipality with nobody in its rows. */
function countryOf(
  { municipality: number, round }: EnteredMunicipality,
  { territory, versions, synthetic }: Pick<EnteredTools, 'territory' | 'versions' | 'synthetic'>,
): CountryRound {
  const year = Number(round)
  const there = territory.municipalityAt(number, year)
  if (!there) throw new RangeError(`${number} was no municipality in ${round}`)
  const residents = territory.population(number, year)?.residents ?? 0
  const nobody = { substance: noRows, mental: noRows }
  return {
    dataset: emptyDataset(versions, synthetic),
    round,
    territory,
    population: { round, adults: noRows, young: noRows, excluded: [] },
    criteria: [],
    participants: [
      {
        number,
        name: territory.nameIn(there, year),
        mapped: round,
        residents,
        sizeClass: territory.sizeClassOf(residents),
        rows: nobody,
        young: noRows,
      },
    ],
    groups: nobody,
  }
}

function deliveredOf({ tables }: EnteredMunicipality): DeliveredTables {
  const known = new Set(tables.map(({ group, table }) => `${group}/${table}`))
  const mapped = (group: MainGroup): boolean => (tableOf(tables, group, 'category')?.base ?? 0) > 0
  return {
    has: (table, group) => known.has(`${group}/${table}`) && known.has(`${group}/category`),
    mapped,
    note,
  }
}

const tableOf = (
  tables: readonly EnteredTable[],
  group: MainGroup,
  table: string,
): EnteredTable | undefined => tables.find((one) => one.group === group && one.table === table)

/** The tables as they would be counted: the empty ones of nobody, with what was entered in them. */
function columnsOf(
  { municipality, round, tables }: EnteredMunicipality,
  country: CountryRound,
  settings: IndexSettings,
): RawColumns {
  const nobody = createRawColumns(country, settings)
  const isOwn = (group: MainGroup, { name }: NamedPopulation): boolean =>
    name === populationNames.municipality(group, municipality, round)
  return {
    frequency: (spec, group, population) => {
      const raw = nobody.frequency(spec, group, population)
      const entered = tableOf(tables, group, spec.id)
      if (!entered || !isOwn(group, population)) return raw
      const people = tableOf(tables, group, 'category')?.base ?? 0
      return filled(raw, entered, people, spec.base === 'asked' ? (entered.base ?? 0) : people)
    },
    mean: nobody.mean,
    young: (group, population) => {
      const raw = nobody.young(group, population)
      const entered = tableOf(tables, group, 'young')
      const own = populationNames.young(populationNames.municipality(group, municipality, round))
      if (!entered || population.name !== own) return raw
      return filled(raw, entered, entered.base ?? 0, entered.base ?? 0)
    },
  }
}

function filled(
  raw: RawFrequencyTable,
  { counts: entered }: EnteredTable,
  people: number,
  base: number,
): RawFrequencyTable {
  // rows that put choices together are entered choice by choice
  const pieces = raw.rows.map(({ code }, row) =>
    raw.pieces[row]!.map(({ choice }, _, all) => ({
      choice,
      counts: [entered[all.length > 1 ? choice : code] ?? 0],
    })),
  )
  const counts = pieces.map((row) => [row.reduce((sum, piece) => sum + piece.counts[0]!, 0)])
  const sum = counts.reduce((total, [count]) => total + count!, 0)
  return {
    ...raw,
    pieces,
    counts,
    bases: [base],
    everyone: [people],
    people: [people],
    rowsCoverBase: raw.shape === 'partition' && sum === base,
  }
}
