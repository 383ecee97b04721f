import { parse } from 'csv-parse/sync'
import {
  canonicalJson,
  fillText,
  type Language,
  type Problem,
  ProblemError,
  type ProblemKind,
  problem,
  textIn,
} from '#core/foundation'
import {
  type EnteredNumbers,
  type EnteredSpec,
  type EnteredTable,
  enteredColumns,
  enteredFaults,
  enteredLines,
  enteredSpecs,
  enteredState,
  readEnteredLines,
} from '#core/mapping'
import { groupNames } from '#core/reports'
import { csvLine, csvUnguarded } from '#rim/exports'
import {
  type EnteredChange,
  listEnteredTables,
  type MappedGroup,
  type StoredEnteredTable,
  type StoredParticipation,
  type StoredRound,
  type Work,
  writeEnteredTable,
} from '#rim/storage'
import type { Desks } from './desks.ts'
import { numbersProblems } from './numbers-problems.ts'

/** A municipality's tables in a round: the forms, and what stands in them. */
export interface EnteredHouse extends EnteredNumbers {
  readonly stored: readonly StoredEnteredTable[]
}

type Forms = Pick<Desks, 'instruments'>

/** The forms of the main groups that a municipality has joined with. */
function specsOf(
  { instruments }: Forms,
  { instrument }: Pick<StoredRound, 'instrument'>,
  groups: readonly MappedGroup[],
): readonly EnteredSpec[] {
  const form = instruments.get(instrument)
  const versions = instruments.list.filter(({ family }) => family === form.family)
  return groups.flatMap((group) => enteredSpecs(versions, form, group))
}

/** Everything that a municipality has entered. Throws problem 4283 where it registers persons. */
export async function enteredHouse(
  desks: Forms,
  work: Work,
  round: StoredRound,
  taking: StoredParticipation,
): Promise<EnteredHouse> {
  if (taking.mode !== 'aggregate') throw new ProblemError(problem(numbersProblems.registersPersons))
  return houseOf(desks, round, taking, await listEnteredTables(work, round.id, taking.municipality))
}

function houseOf(
  desks: Forms,
  round: StoredRound,
  taking: StoredParticipation,
  stored: readonly StoredEnteredTable[],
): EnteredHouse {
  const specs = specsOf(desks, round, taking.groups)
  // of a group that the municipality has taken away since, nothing is told
  const known = stored.filter(({ group, table }) => specOf(specs, group, table) !== undefined)
  return { specs, stored: known, tables: known }
}

const specOf = (specs: readonly EnteredSpec[], group: string, table: string): EnteredSpec | undefined =>
  specs.find((spec) => spec.group === group && spec.table === table)

/** Who writes a table, and where. */
export interface Entering {
  readonly round: StoredRound
  readonly taking: StoredParticipation
  readonly staff: string | null
}

/**
 * Writes one table as it was filled in. What does not add up is kept too: it is told beside the table, and hinders
 * submission. Returns the new revision.
 *
 * @param seen the revision that was changed; 0 where the table was not there.
 * @throws problems 4281 where somebody else was first, 4285 for a row that the table has not, 4286 for no such table.
 */
export async function enterTable(
  work: Work,
  { round, taking, staff }: Entering,
  spec: EnteredSpec | undefined,
  seen: number,
  change: EnteredChange,
): Promise<number> {
  if (!spec) throw new ProblemError(problem(numbersProblems.unknownEnteredTable))
  const strange = Object.keys(change.counts).find((row) => !spec.rows.some(({ code }) => code === row))
  if (strange !== undefined)
    throw new ProblemError(problem(numbersProblems.unknownRow, { row: strange.slice(0, 60) }))
  const { group, table } = spec
  const where = { round: round.id, municipality: taking.municipality, group, table }
  // how many there are in the group stands with the categories alone
  const base = spec.base === 'everyone' ? null : change.base
  const written = await writeEnteredTable(work, where, seen, { ...change, base }, staff)
  if (written === null) throw new ProblemError(problem(numbersProblems.tableChangedSince))
  return written
}

/** The file to fill in, with what is entered already: CSV that spreadsheets in Norwegian open as it is. */
export function enteredTemplate(house: EnteredHouse, language: 'nb' | 'nn'): Uint8Array {
  const lines = enteredLines(house.specs, house.tables, language)
  const rows = [[...enteredColumns], ...lines.map((line) => enteredColumns.map((name) => line[name]))]
  return new TextEncoder().encode(rows.map((cells, at) => csvLine(cells, 'excel', at === 0)).join(''))
}

/**
 * Reads a file back and writes the tables in it, all of them or none; tables that are not in it stay as they are.
 * Returns how many were written.
 *
 * @throws problem 4284 for what is no CSV, and 1570 to 1575 by line for what is wrong in it.
 */
export async function readEnteredFile(
  work: Work,
  entering: Entering,
  house: EnteredHouse,
  text: string,
): Promise<number> {
  const { tables, problems } = readEnteredLines(house.specs, linesOf(text))
  if (problems.length > 0) throw new ProblemError(...problems.slice(0, 50))
  for (const { group, table, base, counts } of tables) {
    const spec = specOf(house.specs, group, table)!
    const before = house.stored.find((one) => one.group === group && one.table === table)
    await enterTable(work, entering, spec, before?.revision ?? 0, { base, counts, note: before?.note ?? '' })
  }
  return tables.length
}

function linesOf(text: string): Record<string, string>[] {
  try {
    const rows: Record<string, string>[] = parse(text, {
      bom: true,
      columns: (heads: string[]) => heads.map((head) => head.trim().toLowerCase()),
      delimiter: [';', ',', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
    })
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, csvUnguarded(value)])),
    )
  } catch {
    throw new ProblemError(problem(numbersProblems.fileNotRead))
  }
}

/**
 * Whether the tables of a municipality with numbers only may be submitted: the categories of each main group are there and
 * add up, and nothing that was begun is wrong.
 *
 * @throws problems 4280 and 4282.
 */
export async function demandNumbers(
  desks: Forms,
  work: Work,
  round: StoredRound,
  taking: StoredParticipation,
): Promise<void> {
  const problems = submissionFaults(await enteredHouse(desks, work, round, taking))
  if (problems.length > 0) throw new ProblemError(...problems)
}

/** How many tables of a municipality with numbers only are begun, and whether they may be submitted. */
export async function enteredSoFar(
  desks: Forms,
  work: Work,
  round: StoredRound,
  taking: StoredParticipation,
): Promise<{ readonly begun: number; readonly ready: boolean }> {
  const stored = await listEnteredTables(work, round.id, taking.municipality)
  return {
    begun: stored.length,
    ready: submissionFaults(houseOf(desks, round, taking, stored)).length === 0,
  }
}

function submissionFaults(house: EnteredHouse): readonly Problem[] {
  const faults = enteredFaults(house)
  const states = house.specs.map((spec) => ({ spec, state: enteredState(house, spec, faults) }))
  const lacking = states.filter(({ spec, state }) => spec.required && state !== 'ready')
  const wrong = states.filter(({ spec, state }) => !spec.required && state === 'wrong')
  return [
    ...(lacking.length > 0 ? [aboutTables(numbersProblems.categoriesNotReady, lacking)] : []),
    ...(wrong.length > 0 ? [aboutTables(numbersProblems.tablesDoNotFit, wrong)] : []),
  ]
}

/** A problem with the tables that it is about, by name in each language. */
function aboutTables(kind: ProblemKind, about: readonly { readonly spec: EnteredSpec }[]): Problem {
  const fill = (language: Language): string =>
    fillText(textIn(kind.text, language), {
      tables: about
        .map(
          ({ spec }) => `${textIn(groupNames[spec.group].title, language)}: ${textIn(spec.title, language)}`,
        )
        .join('; '),
    })
  return { ...problem(kind), text: { nb: fill('nb'), nn: fill('nn'), en: fill('en') } }
}

/** What is frozen of a municipality with numbers only when it submits: the tables that add up. */
export interface EnteredData {
  /** The year of the round. */
  readonly round: string
  readonly municipality: string
  readonly tables: readonly EnteredTable[]
}

/**
 * A municipality's numbers as they are frozen: the same numbers give the same bytes. At the house's own desk or the
 * municipality's.
 */
export async function enteredData(
  desks: Forms,
  work: Work,
  round: StoredRound,
  taking: StoredParticipation,
): Promise<{ readonly data: EnteredData; readonly json: string; readonly bytes: Uint8Array }> {
  const house = await enteredHouse(desks, work, round, taking)
  const faults = enteredFaults(house)
  const tables = house.specs.flatMap((spec) => {
    if (enteredState(house, spec, faults) !== 'ready') return []
    const { group, table, base, counts } = house.stored.find(
      (one) => one.group === spec.group && one.table === spec.table,
    )!
    return [{ group, table, base, counts }]
  })
  const data = { round: String(round.year), municipality: taking.municipality, tables }
  const json = canonicalJson(data)
  return { data, json, bytes: new TextEncoder().encode(json) }
}
