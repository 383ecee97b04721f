import type { Registration } from '#core/dataset'
import { type Problem, problem } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { syntheticHead } from '#rim/exports'
import { type Header, missingColumns, readHeader } from './header.ts'
import { importProblems as kinds } from './problems.ts'
import type { ImportOptions, ImportResult, RejectedRow } from './result.ts'
import { createRowReader, type ReadRow } from './row.ts'
import { isEmptyRow, type RowSource, type SourceRow } from './source-rows.ts'

interface TakenRow {
  readonly source: SourceRow
  readonly read: ReadRow | null
  readonly problems: readonly Problem[]
}

/** Rows being read one after the other, and what they come to. */
export interface Gathering {
  add(row: SourceRow, kind: RowSource['kind']): void
  /** The file cannot be read further. */
  stop(problems: readonly Problem[]): void
  result(file: string, opened: RowSource | null): ImportResult
}

export function createGathering(options: ImportOptions): Gathering {
  const family = options.family ?? 'brukerplan'
  const instruments = options.instruments.list.filter((instrument) => instrument.family === family)
  const checks = {
    instruments,
    municipalityExists: (number: string, round: string) => options.municipalityExists(number, round),
  }
  const stopped: Problem[] = []
  const taken: TakenRow[] = []
  const empty: number[] = []
  const used = new Set<Instrument>()
  /** The row where a person was first registered by a unit in a round. */
  const first = new Map<string, number>()
  let head: SourceRow | null = null
  let header: Header | null = null
  let readRow: ((row: SourceRow) => ReadRow) | null = null
  /** How many of the rows read are marked as made up, and how many are not; and the first of each. */
  const made = { marked: 0, others: 0, firstMarked: 0, firstOther: 0 }

  const judge = (row: SourceRow, kind: RowSource['kind']): TakenRow => {
    if (headIsWrong(header)) return { source: row, read: null, problems: [] }
    const expected = head!.cells.length
    // a workbook has no cell too many or too few: what is not there is empty
    if (kind === 'csv' && row.cells.length !== expected) {
      const details = { found: row.cells.length, expected }
      return { source: row, read: null, problems: [problem(kinds.columnCount, details, { row: row.number })] }
    }
    const read = readRow!(row)
    if (read.instrument) used.add(read.instrument)
    countMark(read.synthetic, row.number)
    const repeated = read.place ? repetition(read.place, row.number) : []
    return { source: row, read, problems: [...read.problems, ...repeated] }
  }

  const countMark = (marked: boolean, row: number): void => {
    if (marked && made.marked++ === 0) made.firstMarked = row
    if (!marked && made.others++ === 0) made.firstOther = row
  }

  const repetition = (place: NonNullable<ReadRow['place']>, row: number): Problem[] => {
    const key = JSON.stringify([place.municipality, place.round, place.unit, place.person])
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, row)
      return []
    }
    return [problem(kinds.duplicateRow, { row: earlier }, { row, column: 'person' })]
  }

  return {
    add(row, kind) {
      if (isEmptyRow(row)) empty.push(row.number)
      else if (!head) {
        head = row
        header = readHeader(row, instruments)
        readRow = createRowReader(row.cells, header.columns, checks)
      } else {
        taken.push(judge(row, kind))
        options.onRow?.(taken.length)
      }
    },
    stop(problems) {
      stopped.push(...problems)
    },
    result(file, opened) {
      const ofFile: Problem[] = [...stopped, ...(opened?.notices ?? [])]
      if (empty.length > 0) {
        ofFile.push(problem(kinds.emptyRows, { count: empty.length, row: empty[0]! }, { row: empty[0]! }))
      }
      if (header) {
        const missing = headIsWrong(header)
          ? []
          : missingColumns(header.columns, inOrder(used, instruments), head!.number)
        ofFile.push(...header.problems, ...missing)
      }
      // one mark must not make training data of real people, whose numbers are protected otherwise
      if (made.marked > 0 && made.others > 0) {
        const { marked, others, firstOther: row } = made
        const where = { row: Math.max(made.firstMarked, row), column: syntheticHead }
        ofFile.push(problem(kinds.mixedRows, { marked, others, row }, where))
      }
      if (stopped.length === 0) {
        if (!head) ofFile.push(problem(kinds.emptyFile))
        else if (taken.length === 0) ofFile.push(problem(kinds.headerOnly))
      }
      const fileIsWrong = ofFile.some(isError)
      const wrongRows = taken.some((row) => row.problems.some(isError))
      const refused = fileIsWrong || (wrongRows && options.acceptValid !== true)
      const { accepted, rejected } = divide(taken, refused)
      const placed = [...ofFile, ...taken.flatMap(({ problems }) => problems)]
      return {
        kind: opened?.kind ?? null,
        profile: opened?.profile ?? null,
        rowsRead: taken.length,
        emptyRows: empty.length,
        refused,
        synthetic: made.marked > 0 && made.others === 0,
        accepted,
        rejected: rejected.map((row) => ({ ...row, problems: row.problems.map((met) => inFile(met, file)) })),
        head: head?.cells ?? [],
        problems: placed.map((met) => inFile(met, file)),
      }
    },
  }
}

const isError = (met: Problem): boolean => met.severity === 'error'
const headIsWrong = (header: Header | null): boolean => header === null || header.problems.some(isError)
const inFile = (met: Problem, file: string): Problem => ({ ...met, where: { file, ...met.where } })
const inOrder = (used: ReadonlySet<Instrument>, all: readonly Instrument[]): Instrument[] =>
  all.filter((instrument) => used.has(instrument))

/** Every row goes to one side; one that is lost would be a mistake in the program, and throws. */
function divide(
  taken: readonly TakenRow[],
  refused: boolean,
): { readonly accepted: Registration[]; readonly rejected: RejectedRow[] } {
  const accepted: Registration[] = []
  const rejected: RejectedRow[] = []
  for (const { source, read, problems } of taken) {
    if (!refused && read?.registration && !problems.some(isError)) accepted.push(read.registration)
    else rejected.push({ row: source.number, cells: source.cells, problems })
  }
  if (accepted.length + rejected.length !== taken.length) {
    throw new Error(`${taken.length} rows read, ${accepted.length} accepted and ${rejected.length} rejected`)
  }
  return { accepted, rejected }
}
