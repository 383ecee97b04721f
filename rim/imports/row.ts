import type { Registration } from '#core/dataset'
import { isMissing, type Problem, problem } from '#core/foundation'
import { type Answer, type Instrument, type Question, questionName, session } from '#core/instruments'
import { columnName } from '#rim/writers'
import { answerFrom } from './cells.ts'
import { folded, type HeaderColumn, questionsWithoutColumn, type RecordField } from './header.ts'
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

/** Makes registrations of rows, or tells everything that is wrong with them. Made once for a file's head. */
export function createRowReader(
  head: readonly string[],
  columns: readonly HeaderColumn[],
  checks: RecordChecks,
): (row: SourceRow) => ReadRow {
  const prepared = new Map<Instrument, FormColumns>()
  const formColumns = (instrument: Instrument): FormColumns => {
    const known = prepared.get(instrument) ?? columnsFor(instrument, columns)
    prepared.set(instrument, known)
    return known
  }
  return (row) => {
    const peculiarities = peculiarProblems(row, head, columns)
    const { fields, synthetic, problems: outside } = fieldsOf(row, columns)
    const { record, problems: fieldProblems } = readRecord(fields, row.number, checks)
    const problems = [...peculiarities, ...outside, ...fieldProblems]
    const { instrument, ...where } = record
    const place = fieldProblems.length === 0 ? where : null
    if (!instrument) return { registration: null, problems, instrument, place, synthetic }
    const read = readAnswers(row, where.round, instrument, formColumns(instrument))
    problems.push(...read.problems)
    const wrong = problems.some(({ severity }) => severity === 'error')
    const registration = wrong ? null : { ...where, answers: read.answers }
    return { registration, problems, instrument, place, synthetic }
  }
}

/** What people and spreadsheets write for "not made up"; anything else is the mark. */
const saysNo: ReadonlySet<string> = new Set(['', 'false', 'usann', 'nei', 'no', '0'])

function fieldsOf(
  row: SourceRow,
  columns: readonly HeaderColumn[],
): {
  readonly fields: Record<RecordField, string>
  readonly synthetic: boolean
  readonly problems: Problem[]
} {
  const fields = { municipality: '', round: '', unit_type: '', unit: '', person: '' }
  const problems: Problem[] = []
  let synthetic = false
  const width = Math.max(row.cells.length, columns.length)
  for (let at = 0; at < width; at++) {
    const column = columns[at] ?? { kind: 'unnamed' as const }
    const cell = row.cells[at] ?? ''
    if (column.kind === 'record') fields[column.field] = cell
    else if (column.kind === 'synthetic') synthetic ||= !saysNo.has(folded(cell))
    else if (column.kind === 'unnamed' && cell.trim() !== '') {
      problems.push(problem(kinds.cellOutsideColumns, {}, { row: row.number, column: columnName(at) }))
    }
  }
  return { fields, synthetic, problems }
}

const peculiarKinds = { date: kinds.dateCell, formula: kinds.formulaCell, error: kinds.errorCell }

function peculiarProblems(
  row: SourceRow,
  head: readonly string[],
  columns: readonly HeaderColumn[],
): Problem[] {
  return [...row.peculiar]
    .filter(([at]) => columns[at]?.kind !== 'remark')
    .map(([at, what]) => {
      const details = what === 'error' ? { given: row.cells[at] ?? '' } : {}
      const column = head[at]?.trim() || columnName(at)
      return problem(peculiarKinds[what], details, { row: row.number, column })
    })
}

/** A file's columns as one form sees them. */
interface FormColumns {
  /** Name of the column by question code. */
  readonly headOf: ReadonlyMap<string, string>
  readonly withoutColumn: ReadonlySet<string>
  /** The columns with questions of the form, or of other forms only. */
  readonly columns: readonly {
    readonly at: number
    readonly head: string
    readonly question: Question | null
  }[]
}

function columnsFor(instrument: Instrument, columns: readonly HeaderColumn[]): FormColumns {
  const own = columns.flatMap((column, at) =>
    column.kind === 'question'
      ? [{ at, head: column.head, question: column.questions.get(instrument.id) ?? null }]
      : [],
  )
  return {
    columns: own,
    headOf: new Map(own.flatMap(({ head, question }) => (question ? [[question.code, head]] : []))),
    withoutColumn: new Set(questionsWithoutColumn(columns, instrument).map(({ code }) => code)),
  }
}

/** The form's own "must be answered"; problem numbers are permanent. */
const requiredNumber = 1047

/** Reads the answers against the form, and tells what the form has to say of them. */
function readAnswers(
  row: SourceRow,
  round: string,
  instrument: Instrument,
  form: FormColumns,
): { readonly answers: Registration['answers']; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const given: Record<string, Answer> = {}
  // told already, once for the file or as what is wrong with the cell: no need to say that they lack an answer too
  const told = new Set(form.withoutColumn)
  for (const { at, head, question } of form.columns) {
    const cell = row.cells[at] ?? ''
    const where = { row: row.number, column: head }
    if (!question) {
      if (!['', '#notasked'].includes(cell.trim().toLowerCase())) {
        problems.push(problem(kinds.questionNotInRound, { column: head, round }, where))
      }
      continue
    }
    const answer = isPeculiar(row, at) ? null : answerFrom(cell, question)
    if (answer === null) {
      told.add(question.code)
      if (!isPeculiar(row, at)) {
        problems.push(problem(kinds.unknownMark, { given: shortened(cell.trim()) }, where))
      }
    } else if (!isMissing(answer) || answer.missing !== 'blank') given[question.code] = answer
  }
  const read = session(instrument, given)
  for (const { questions, rule: _, ...met } of read.problems) {
    const first = questions[0]
    if (met.number === requiredNumber && first !== undefined && told.has(first)) continue
    const column = first === undefined ? undefined : (form.headOf.get(first) ?? first)
    problems.push({ ...met, where: { row: row.number, ...(column === undefined ? {} : { column }) } })
  }
  const waiting = [...read.states.values()]
    .filter(({ state, question }) => state === 'pending' && question.required && !told.has(question.code))
    .map(({ question }) => questionName(question))
  if (waiting.length > 0 && problems.every(({ severity }) => severity !== 'error')) {
    problems.push(problem(kinds.incompleteRow, { questions: waiting.join(', ') }, { row: row.number }))
  }
  return { answers: read.answers, problems }
}

const isPeculiar = (
  { peculiar }: { readonly peculiar: ReadonlyMap<number, PeculiarCell> },
  at: number,
): boolean => peculiar.has(at)
