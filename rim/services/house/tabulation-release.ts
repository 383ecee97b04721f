import type { RawFrequencyTable } from '#core/dataset'
import {
  choiceKey,
  createLinkers,
  type Decision,
  decide,
  type EarlierCells,
  type LinearSolver,
  type Linkers,
  linkEarlier,
  linkFrequencies,
  linkPopulations,
  type Policy,
  peopleKey,
  type SafeFrequencyTable,
} from '#core/disclosure'
import { ProblemError, problem } from '#core/foundation'
import { country } from './tabulated-table.ts'
import { tabulationProblems } from './tabulation-problems.ts'

/** A table that is out already: its counts, and the tables that readers have got of it. */
export interface EarlierTable {
  readonly raw: RawFrequencyTable
  /** Together they have every column of `raw`. */
  readonly shown: readonly SafeFrequencyTable[]
}

/** The people of a place have the same name in every table of a round. */
export const nameOf = (code: string): string => `registered/${code}`

/**
 * Decides what may be shown of a table by place, all its columns together and beside every table of the round that is
 * out: no difference between tables, places or times gives anybody away.
 *
 * @param earlier oldest first; tables of other questions too, since all tell how many people there are.
 * @throws problem 4238 where the earlier tables leave no way to show the new one.
 */
export function decideTabulation(
  raw: RawFrequencyTable,
  earlier: readonly EarlierTable[],
  policy: Policy,
  solver: LinearSolver,
): Decision {
  const decision = decide(linkTabulation(raw, earlier, policy), policy, solver)
  // what is out cannot be taken back, and nobody looks over what is decided here
  if (decision.counts.unresolved > 0) throw new ProblemError(problem(tabulationProblems.tooLittleChanged))
  return decision
}

function linkTabulation(raw: RawFrequencyTable, earlier: readonly EarlierTable[], policy: Policy): Linkers {
  const linkers = linkPlaces(raw, policy)
  for (const table of earlier)
    linkEarlier(linkers, { counts: earlierCells(table, policy), sums: nothing }, policy)
  return linkers
}

function linkPlaces(raw: RawFrequencyTable, policy: Policy): Linkers {
  const linkers = createLinkers()
  linkFrequencies(linkers, raw, policy, (column) => nameOf(raw.columns[column]!.code))
  const codes = raw.columns.map(({ code }) => code)
  const counties = codes.filter((code) => code.length === 2 && code !== country)
  const within = (county: string): string[] =>
    codes.filter((code) => code.length === 4 && code.startsWith(county))
  const sums = [
    { whole: country, parts: counties },
    ...counties.map((county) => ({ whole: county, parts: within(county) })),
  ].filter(({ parts }) => parts.length > 0)
  linkPopulations(
    linkers,
    sums.map(({ whole, parts }) => ({ whole: nameOf(whole), parts: parts.map(nameOf) })),
    policy,
  )
  return linkers
}

const nothing: EarlierCells = { keys: [], counts: [], sums: [], printed: [], hidden: [], protection: [] }

/** An earlier table's cells as they were linked then, with what its readers were not shown. */
function earlierCells({ raw, shown }: EarlierTable, policy: Policy): EarlierCells {
  const { counts: linker } = linkPlaces(raw, policy)
  const withheld = new Set(shown.flatMap((table) => withheldIn(table, raw)))
  return {
    ...linker.build(),
    keys: linker.keys,
    hidden: linker.keys.map((key) => (withheld.has(key) ? 1 : 0)),
  }
}

function withheldIn({ rows, columns, cells }: SafeFrequencyTable, raw: RawFrequencyTable): string[] {
  const pieces = new Map(raw.rows.map(({ code }, row) => [code, raw.pieces[row]![0]!.choice]))
  return columns.flatMap(({ code, base }, column) => [
    ...('symbol' in base ? [peopleKey(nameOf(code))] : []),
    ...rows.flatMap((row, at) =>
      'symbol' in cells[at]![column]!.count
        ? [choiceKey(nameOf(code), raw.question, pieces.get(row.code)!)]
        : [],
    ),
  ])
}

/** A part of a table: who may read it, and its columns. */
export interface View {
  /** The place that the view is for first. */
  readonly territories: readonly string[]
  /** Places of the columns, in order. */
  readonly columns: readonly string[]
}

/**
 * What each reader gets: the country for everybody, the counties side by side for the nation, a county with its
 * municipalities for the county, a municipality beside its county for itself.
 */
export function viewsOf(raw: RawFrequencyTable): readonly View[] {
  const codes = raw.columns.map(({ code }) => code)
  const counties = codes.filter((code) => code.length === 2 && code !== country)
  const view = (...columns: string[]): View => ({ territories: columns, columns })
  return [
    ...(counties.length > 0 ? [view(country, ...counties)] : []),
    view(country),
    ...counties.map((county) =>
      view(county, ...codes.filter((code) => code.length === 4 && code.startsWith(county)), country),
    ),
    ...codes.filter((code) => code.length === 4).map((code) => view(code, code.slice(0, 2), country)),
  ]
}

/** A table with some of its columns only. */
export function columnsIn(raw: RawFrequencyTable, codes: readonly string[]): RawFrequencyTable {
  const at = codes.map((code) => raw.columns.findIndex((column) => column.code === code))
  const pick = <T>(values: readonly T[]): T[] => at.map((column) => values[column]!)
  return {
    ...raw,
    columns: pick(raw.columns),
    counts: raw.counts.map(pick),
    bases: pick(raw.bases),
    available: raw.available.map(pick),
    everyone: pick(raw.everyone),
    people: pick(raw.people),
    pieces: raw.pieces.map((pieces) =>
      pieces.map(({ choice, counts }) => ({ choice, counts: pick(counts) })),
    ),
  }
}
