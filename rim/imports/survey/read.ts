import { isUtf8 } from 'node:buffer'
import type { Dataset } from '#core/dataset'
import { type Problem, ProblemError, problem, type Territory } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { type SurveyPlace, surveyDataset, surveyPlaces, withGroups } from '#core/survey'
import { syntheticHead } from '#rim/exports'
import { answerColumnsOf } from './columns.ts'
import { headOf } from './head.ts'
import { surveyImportProblems as kinds } from './problems.ts'
import { cellProblem } from './refusal.ts'
import { QuoteError, type RowScanner, scanRows, separatorOf } from './scan.ts'

/** How many problems of rows are told one by one. */
const mostTold = 20

export interface SurveyFileOptions {
  /** The form that was answered. */
  readonly instrument: Instrument
  /** The year of the wave: for ages, municipality numbers and residents. */
  readonly year: number
  readonly territory: Territory
  /** Take the rows without errors. Otherwise one row with an error refuses the whole file. */
  readonly skipBadRows?: boolean
}

/** What a file of answers gave. Every row of it is among the answers, or has a problem, or is empty. */
export interface SurveyFile {
  /** As `surveyDataset` makes it. No rows where the file was refused. */
  readonly dataset: Dataset
  readonly places: ReadonlyMap<string, SurveyPlace>
  readonly refused: boolean
  /** Rows under the head, without the empty ones; and those of them with an error. */
  readonly rows: number
  readonly badRows: number
  /** What there is to say of the file, then of its first rows with errors, then how many there are. */
  readonly problems: readonly Problem[]
}

/**
 * Reads answers to the survey from a file of separated fields: one row an answer, the code book's codes as columns and
 * cells. Columns that are not known are told of and left out. Nothing is mended but a municipality number's lost zero.
 *
 * @throws ProblemError where the file as a whole cannot be read: empty, not text, not UTF-8, no known column, two columns
 *   about the same, a quotation mark astray.
 */
export function readSurveyAnswers(file: Uint8Array, options: SurveyFileOptions): SurveyFile {
  const start = startOf(file)
  const { instrument, year, territory } = options
  const ground = { year, versions: [instrument], places: new Map<string, SurveyPlace>() }
  const empty = surveyDataset([], { ...ground, synthetic: false })
  const columns = answerColumnsOf(instrument, empty, (participant) => {
    for (const [known, place] of surveyPlaces(territory, year, [participant])) ground.places.set(known, place)
    return ground.places.has(participant)
  })
  const scanner = scanRows(file, start, separatorOf(file, start))
  const { heads, targets, problems } = headOf(scanner, columns, instrument.id)
  const told: Problem[] = []
  let [taken, badRows, emptyRows, firstEmpty, firstShort, capacity] = [0, 0, 0, 0, 0, 0]
  let bad = false
  const tell = (met: Problem): void => {
    bad = true
    if (told.length < mostTold) told.push(met)
  }
  const take = (column: number, bytes: Uint8Array, from: number, to: number): void => {
    const target = targets[column]
    if (!target?.cells || target.cells.take(bytes, from, to, taken)) return
    const { row } = scanner
    tell(cellProblem(target, bytes.subarray(from, to), year, { row, column: heads[column]! }))
  }
  while (
    nextRow(scanner, () => {
      if (taken === capacity) {
        capacity = Math.max(4096, capacity * 2)
        columns.grow(capacity)
      }
      columns.begin(taken)
      bad = false
      return take
    })
  ) {
    if (!scanner.filled) {
      emptyRows++
      firstEmpty ||= scanner.row
      continue
    }
    if (scanner.cells !== heads.length) {
      const { row, cells } = scanner
      tell(problem(kinds.columnCount, { found: cells, expected: heads.length }, { row }))
    }
    if (columns.places.short) firstShort ||= scanner.row
    if (bad) badRows++
    else taken++
  }
  const rows = taken + badRows
  if (rows === 0) throw new ProblemError(problem(kinds.headerOnly))
  const refused = badRows > 0 && !options.skipBadRows
  const size = refused ? 0 : taken
  const marks = columns.marked.data(taken)
  const synthetic = heads.includes(syntheticHead) && taken > 0 && marks.every((mark) => mark === 1)
  const { shortened } = columns.places
  return {
    dataset: withGroups({ size, columns: columns.fill(empty, size), synthetic }, ground),
    places: ground.places,
    refused,
    rows,
    badRows,
    problems: [
      ...problems,
      ...(shortened > 0 ? [problem(kinds.shortPlaces, { count: shortened, row: firstShort })] : []),
      ...(emptyRows > 0 ? [problem(kinds.emptyRows, { count: emptyRows, row: firstEmpty })] : []),
      ...told,
      ...(badRows > 0
        ? [problem(refused ? kinds.rowsRefused : kinds.rowsSkipped, { bad: badRows, rows })]
        : []),
    ],
  }
}

/** The next row; a quotation mark astray ends the reading, since what is a row after it cannot be known. */
function nextRow(scanner: RowScanner, begin: () => Parameters<RowScanner['next']>[0]): boolean {
  try {
    return scanner.next(begin())
  } catch (cause) {
    throw cause instanceof QuoteError ? new ProblemError(problem(kinds.quote, {}, { row: cause.row })) : cause
  }
}

/** Where the text begins, after a byte-order mark. Throws where it is no text. */
function startOf(file: Uint8Array): number {
  if (file.length === 0) throw new ProblemError(problem(kinds.emptyFile))
  const marks = [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0xff, 0xfe],
    [0xfe, 0xff],
  ]
  const is = (mark: readonly number[]): boolean => mark.every((byte, at) => file[at] === byte)
  if (marks.some(is) || file.includes(0)) throw new ProblemError(problem(kinds.notText))
  if (!isUtf8(file)) throw new ProblemError(problem(kinds.notUtf8, { line: firstWrongLine(file) }))
  const start = is([0xef, 0xbb, 0xbf]) ? 3 : 0
  if (file.length === start) throw new ProblemError(problem(kinds.emptyFile))
  return start
}

function firstWrongLine(file: Uint8Array): number {
  for (let line = 1, from = 0; ; line++) {
    const stop = file.indexOf(0x0a, from)
    if (stop < 0 || !isUtf8(file.subarray(from, stop))) return line
    from = stop + 1
  }
}
