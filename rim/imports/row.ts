import type { Registration } from '#core/dataset'
import { isMissing, type Problem, problem } from '#core/foundation'
import { type Answer, type Instrument, questionName, session } from '#core/instruments'
import { columnName } from '#rim/writers/xlsx'
import { answerFrom } from './cells.ts'
import { type HeaderColumn, questionsWithoutColumn, type RecordField } from './header.ts'
import { importProblems as kinds } from './problems.ts'
import { type RecordChecks, readRecord, shortened } from './record.ts'
import type { PeculiarCell, SourceRow } from './source-rows.ts'

/** What became of a row. `registration` is null where an error stands in the way. */
export interface ReadRow {
  readonly registration: Registration | null
  readonly problems: readonly Problem[]
  readonly instrument: Instrument | null
  /** Null where not all of it could be read. */
  readonly place: Omit<Registration, 'answers'> | null
  readonly synthetic: boolean
}

const peculiarKinds = { date: kinds.dateCell, formula: kinds.formulaCell, error: kinds.errorCell }

/** Makes a registration of a row, or tells everything that is wrong with it. */
export function readRow(
  row: SourceRow,
  head: readonly string[],
  columns: readonly HeaderColumn[],
  checks: RecordChecks,
): ReadRow {
  const problems: Problem[] = []
  const peculiar = new Map(row.peculiar)
  for (const [at, what] of peculiar) problems.push(peculiarProblem(row, at, what, head))
  const fields: Record<RecordField, string> = {
    municipality: '',
    round: '',
    unit_type: '',
    unit: '',
    person: '',
  }
  let synthetic = false
  const width = Math.max(row.cells.length, columns.length)
  for (let at = 0; at < width; at++) {
    const column = columns[at] ?? { kind: 'unnamed' as const }
    const cell = row.cells[at] ?? ''
    if (column.kind === 'record') fields[column.field] = cell
    else if (column.kind === 'synthetic') synthetic ||= cell.trim() !== ''
    else if (column.kind === 'unnamed' && cell.trim() !== '') {
      problems.push(problem(kinds.cellOutsideColumns, {}, { row: row.number, column: columnName(at) }))
    }
  }
  const { record, problems: fieldProblems } = readRecord(fields, row.number, checks)
  problems.push(...fieldProblems)
  const { instrument, ...where } = record
  const place = fieldProblems.length === 0 ? where : null
  if (!instrument) return { registration: null, problems, instrument, place, synthetic }
  const given: Record<string, Answer> = {}
  for (const [at, column] of columns.entries()) {
    if (column.kind !== 'question' || peculiar.has(at)) continue
    const cell = row.cells[at] ?? ''
    const spot = { row: row.number, column: column.head }
    const question = column.questions.get(instrument.id)
    if (!question) {
      if (!['', '#notasked'].includes(cell.trim().toLowerCase())) {
        problems.push(problem(kinds.questionNotInRound, { column: column.head, round: record.round }, spot))
      }
      continue
    }
    const answer = answerFrom(cell, question)
    if (answer === null) problems.push(problem(kinds.unknownMark, { given: shortened(cell.trim()) }, spot))
    else if (!isMissing(answer) || answer.missing !== 'blank') given[question.code] = answer
  }
  const answers = readAnswers(instrument, given, columns, row, peculiar, problems)
  const wrong = problems.some(({ severity }) => severity === 'error')
  return { registration: wrong ? null : { ...where, answers }, problems, instrument, place, synthetic }
}

/** Reads the answers against the form and adds what the form has to say. */
function readAnswers(
  instrument: Instrument,
  given: Readonly<Record<string, Answer>>,
  columns: readonly HeaderColumn[],
  row: SourceRow,
  peculiar: ReadonlyMap<number, PeculiarCell>,
  problems: Problem[],
): Registration['answers'] {
  const read = session(instrument, given)
  // told already: once for the file, or as what is peculiar about the cell
  const told = new Set(questionsWithoutColumn(columns, instrument).map(({ code }) => code))
  for (const at of peculiar.keys()) {
    const column = columns[at]
    const code = column?.kind === 'question' ? column.questions.get(instrument.id)?.code : undefined
    if (code) told.add(code)
  }
  const headOf = new Map(
    columns.flatMap((column) => {
      const code = column.kind === 'question' ? column.questions.get(instrument.id)?.code : undefined
      return code && column.kind === 'question' ? [[code, column.head] as const] : []
    }),
  )
  for (const { questions, rule: _, ...met } of read.problems) {
    const first = questions[0]
    if (met.number === requiredNumber && first !== undefined && told.has(first)) continue
    const column = first === undefined ? undefined : (headOf.get(first) ?? first)
    problems.push({ ...met, where: { row: row.number, ...(column === undefined ? {} : { column }) } })
  }
  if (!read.complete && problems.every(({ severity }) => severity !== 'error')) {
    const waiting = [...read.states.values()].filter(
      ({ state, question }) => state === 'pending' && question.required,
    )
    if (waiting.some(({ question }) => !told.has(question.code))) {
      const questions = waiting.map(({ question }) => questionName(question)).join(', ')
      problems.push(problem(kinds.incompleteRow, { questions }, { row: row.number }))
    }
  }
  return read.answers
}

/** The form's own "must be answered"; problem numbers are permanent. */
const requiredNumber = 1047

function peculiarProblem(row: SourceRow, at: number, what: PeculiarCell, head: readonly string[]): Problem {
  const column = head[at]?.trim() || columnName(at)
  const details = what === 'error' ? { given: row.cells[at] ?? '' } : {}
  return problem(peculiarKinds[what], details, { row: row.number, column })
}
