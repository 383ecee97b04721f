import type { RawFrequencyTable } from '#core/dataset'
import { baseKey, type DecidedCells, type Decision, type Policy, rowKey } from '#core/disclosure'
import type { NamedTable, SurveyRawTables } from './raw-tables.ts'

/**
 * How much of a wave is tabled at all. In a wave of few answers nearly every number by group or place is one to four
 * people; what protects them takes everything else with it, and sometimes does not suffice. What is not tabled is
 * printed nowhere, so that nothing of it can be computed.
 */
export interface Breadth {
  /** By service, housing and own health. */
  readonly crossed: boolean
  /** By municipality, city district and region. Size classes are groups. */
  readonly places: boolean
  readonly groups: boolean
  /** Everybody's points of the scales, and the tables on who answers. Without them: the questions' categories alone. */
  readonly details: boolean
}

/** From the whole to the least, each a part of the one before. */
export const breadths: readonly Breadth[] = [
  { crossed: true, places: true, groups: true, details: true },
  { crossed: false, places: true, groups: true, details: true },
  { crossed: false, places: false, groups: true, details: true },
  { crossed: false, places: false, groups: false, details: true },
  { crossed: false, places: false, groups: false, details: false },
]

/** A wave with fewer answers has no tables by group or place: more than half of their numbers would be withheld. */
export const smallestGrouped = 150

/** The breadths to try, the widest first, until one leaves nothing unprotected. Where nothing is withheld: the whole. */
export function breadthsFor(answers: number, { method, minimumCount }: Policy): readonly Breadth[] {
  if (method === 'round' || minimumCount <= 1) return breadths.slice(0, 1)
  return answers < smallestGrouped ? breadths.filter(({ groups }) => !groups) : breadths
}

/** The tables of a breadth, without the columns that it does not have. */
export function tabled(counted: SurveyRawTables, breadth: Breadth): SurveyRawTables {
  const open = openNames(counted, breadth)
  const { populations, crossings, tables } = counted
  return {
    ...counted,
    populations: {
      ...populations,
      sums: populations.sums.filter(({ whole, parts }) => [whole, ...parts].every((name) => open.has(name))),
    },
    tables: tables
      .filter((table) => breadth.details || !isDetail(table))
      .map((table) => withColumns(table, (name) => open.has(name)))
      .filter(({ names }) => names.length > 0),
    crossings: breadth.crossed ? crossings : [],
  }
}

/** Tables of everybody that a wave of very few does without. */
const isDetail = ({ id }: NamedTable): boolean => !/^(groups_|places_|answers$)/.test(id)

function openNames(
  { populations, crossings }: SurveyRawTables,
  { crossed, places, groups }: Breadth,
): ReadonlySet<string> {
  const { everybody, groups: variables, regions, ownPlaces, smallPlaces } = populations
  const people = [
    everybody,
    ...(groups ? variables.flatMap(({ members }) => members) : []),
    ...(places ? [...regions, ...ownPlaces, ...smallPlaces] : []),
    ...(crossed ? crossings.flatMap((one) => one.populations) : []),
  ]
  return new Set(people.map(({ name }) => name))
}

function withColumns(table: NamedTable, isOpen: (name: string) => boolean): NamedTable {
  if (table.names.every(isOpen)) return table
  const kept = <T>(of: readonly T[]): T[] => of.filter((_, column) => isOpen(table.names[column]!))
  const { raw } = table
  if (raw.columnTotals.length + raw.nested.length > 0) throw new RangeError(`${table.id}: columns with parts`)
  const only: RawFrequencyTable = {
    ...raw,
    columns: kept(raw.columns),
    bases: kept(raw.bases),
    people: kept(raw.people),
    everyone: kept(raw.everyone),
    counts: raw.counts.map(kept),
    available: raw.available.map(kept),
    pieces: raw.pieces.map((pieces) => pieces.map((piece) => ({ ...piece, counts: kept(piece.counts) }))),
  }
  return { ...table, raw: only, names: kept(table.names) }
}

/** The decision, and that every figure which it does not know is withheld: those of tables that are not there. */
export function closedBeside(decision: Decision, { tables }: SurveyRawTables): Decision {
  const { counts } = decision
  const known = new Set([...counts.keys, ...counts.aliases.map(([key]) => key)])
  const closed = new Map<string, number>()
  const close = (key: string, count: number): void => {
    if (!known.has(key)) closed.set(key, count)
  }
  for (const { raw, names, implied } of tables) {
    if (implied) continue
    for (const [column, name] of names.entries()) {
      close(baseKey(raw, column, name), raw.bases[column]!)
      raw.rows.forEach((_, row) => {
        if (raw.available[row]![column]) close(rowKey(raw, row, name), raw.counts[row]![column]!)
      })
    }
  }
  return closed.size === 0 ? decision : { ...decision, counts: longer(counts, closed) }
}

/** Cells after the others, in no sum: not printed, so that a later and larger release of the wave is free to print them. */
function longer(cells: DecidedCells, closed: ReadonlyMap<string, number>): DecidedCells {
  const more = closed.size
  const added = [...closed.values()]
  const nothing = new Array<number>(more).fill(0)
  const counts = Int32Array.from([...cells.counts, ...added])
  return {
    ...cells,
    keys: [...cells.keys, ...closed.keys()],
    counts,
    shown: cells.shown === cells.counts ? counts : Int32Array.from([...cells.shown, ...added]),
    printed: Uint8Array.from([...cells.printed, ...nothing]),
    hidden: Uint8Array.from([...cells.hidden, ...nothing.map(() => 1)]),
    state: Uint8Array.from([...cells.state, ...nothing]),
    cost: Float64Array.from([...cells.cost, ...nothing]),
    protection: Float64Array.from([...cells.protection, ...nothing]),
  }
}
