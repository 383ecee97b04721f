import type { RawFrequencyTable } from '#core/dataset'
import { type Decision, decide, type LinearSolver, linkEarlier, type Policy } from '#core/disclosure'
import type { LocalText, Territory } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import {
  type CountryRound,
  defaultIndexSettings,
  type EnteredTable,
  emptyDataset,
  enteredTable,
  type IndexSettings,
  type MainGroup,
  placeOfYear,
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
  const undecided = undecidedOf(numbers, tools)
  const { country, columns, delivered } = undecided
  const linkers = linkRound(country, columns, tools.policy, { alone: numbers.municipality }, delivered)
  for (const earlier of tools.earlier ?? []) linkEarlier(linkers, earlier, tools.policy)
  return { ...undecided, decision: decide(linkers, tools.policy, tools.solver) }
}

/** A release of entered tables whose decision was made before. */
export const enteredReleaseOf = (
  numbers: EnteredMunicipality,
  tools: UndecidedTools,
  decision: Decision,
): RoundRelease => ({ ...undecidedOf(numbers, tools), decision })

type UndecidedTools = Pick<EnteredTools, 'territory' | 'versions' | 'settings' | 'synthetic'>

/** All of a release but what is decided. */
function undecidedOf(numbers: EnteredMunicipality, tools: UndecidedTools) {
  const settings = tools.settings ?? defaultIndexSettings
  const country = countryOf(numbers, tools)
  const delivered = deliveredOf(numbers)
  return { country, settings, columns: columnsOf(numbers, country, settings), delivered }
}

const noRows = new Uint32Array(0)

/** A round of one municipality with nobody in its rows. */
function countryOf(
  { municipality: number, round }: EnteredMunicipality,
  { territory, versions, synthetic }: UndecidedTools,
): CountryRound {
  const place = placeOfYear(territory, number, Number(round))
  if (!place) throw new RangeError(`${number} was no municipality in ${round}`)
  const nobody = { substance: noRows, mental: noRows }
  return {
    dataset: emptyDataset(versions, synthetic),
    round,
    territory,
    population: { round, adults: noRows, young: noRows, excluded: [] },
    criteria: [],
    participants: [{ ...place, mapped: round, rows: nobody, young: noRows }],
    groups: nobody,
  }
}

function deliveredOf({ tables }: EnteredMunicipality): DeliveredTables {
  const known = new Set(tables.map(({ group, table }) => `${group}/${table}`))
  const mapped = (group: MainGroup): boolean => (enteredTable(tables, group, 'category')?.base ?? 0) > 0
  return {
    has: (table, group) => known.has(`${group}/${table}`) && known.has(`${group}/category`),
    mapped,
    note,
  }
}

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
      const entered = enteredTable(tables, group, spec.id)
      if (!entered || !isOwn(group, population)) return raw
      const people = enteredTable(tables, group, 'category')?.base ?? 0
      return filled(raw, entered, people, spec.base === 'asked' ? (entered.base ?? 0) : people)
    },
    mean: nobody.mean,
    young: (group, population) => {
      const raw = nobody.young(group, population)
      const entered = enteredTable(tables, group, 'young')
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
