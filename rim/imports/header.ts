import { type Problem, problem } from '#core/foundation'
import { type Instrument, type Question, questionName, questionsOf } from '#core/instruments'
import { recordHeads, syntheticHead } from '#rim/exports'
import { importProblems as kinds } from './problems.ts'
import type { SourceRow } from './source-rows.ts'

export type RecordField = (typeof recordHeads)[number]

/** What a column of the file is. */
export type HeaderColumn =
  | { readonly kind: 'record'; readonly field: RecordField }
  /** The question that it answers, by instrument: a number may stand for different questions in different versions. */
  | { readonly kind: 'question'; readonly head: string; readonly questions: ReadonlyMap<string, Question> }
  | { readonly kind: 'synthetic' }
  /** Begins with `#`: for people, not for us. */
  | { readonly kind: 'remark' }
  /** Without a name: nothing may stand in it. */
  | { readonly kind: 'unnamed' }

export interface Header {
  readonly columns: readonly HeaderColumn[]
  /** Problems of the head; an error here means that no row can be read. */
  readonly problems: readonly Problem[]
}

/** Other names that people give the record's fields, in lower case. */
const otherNames: Readonly<Record<string, RecordField>> = {
  kommune: 'municipality',
  kommunenummer: 'municipality',
  kommunenr: 'municipality',
  runde: 'round',
  år: 'round',
  enhetstype: 'unit_type',
  einingstype: 'unit_type',
  'kartlagt av': 'unit_type',
  enhet: 'unit',
  eining: 'unit',
}

export const folded = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Reads the names of the columns: question codes or numbers, whatever the case, and the record's fields. */
export function readHeader(row: SourceRow, instruments: readonly Instrument[]): Header {
  const { cells } = row
  const problems: Problem[] = []
  const columns = cells.map((cell): HeaderColumn => {
    const name = folded(cell)
    if (name === '') return { kind: 'unnamed' }
    if (name === syntheticHead) return { kind: 'synthetic' }
    if (name.startsWith('#')) {
      problems.push(
        problem(kinds.remarkColumn, { column: cell.trim() }, { row: row.number, column: cell.trim() }),
      )
      return { kind: 'remark' }
    }
    const field = recordHeads.find((head) => head === name) ?? otherNames[name]
    if (field) return { kind: 'record', field }
    const questions = questionsNamed(name, instruments)
    if (questions.size === 0) {
      problems.push(
        problem(kinds.unknownColumn, { column: cell.trim() }, { row: row.number, column: cell.trim() }),
      )
    }
    return { kind: 'question', head: cell.trim(), questions }
  })
  problems.push(...duplicates(row, columns), ...missingFields(columns, row.number))
  return { columns, problems }
}

function questionsNamed(name: string, instruments: readonly Instrument[]): Map<string, Question> {
  const found = new Map<string, Question>()
  const find = (is: (question: Question) => boolean): void => {
    for (const instrument of instruments) {
      const question = questionsOf(instrument).find(is)
      if (question) found.set(instrument.id, question)
    }
  }
  find((question) => question.code === name)
  if (found.size === 0) find((question) => question.number.toLowerCase() === name)
  return found
}

function duplicates({ cells, number }: SourceRow, columns: readonly HeaderColumn[]): Problem[] {
  const first = new Map<string, number>()
  return columns.flatMap((column, at) => {
    const earlier = meanings(column).map((meaning) => first.get(meaning))
    for (const meaning of meanings(column)) if (!first.has(meaning)) first.set(meaning, at)
    const same = earlier.find((place) => place !== undefined)
    if (same === undefined) return []
    const names = { column: cells[at]!.trim(), first: cells[same]!.trim() }
    return [problem(kinds.duplicateColumn, names, { row: number, column: names.column })]
  })
}

function meanings(column: HeaderColumn): string[] {
  if (column.kind === 'record') return [column.field]
  if (column.kind === 'synthetic') return [syntheticHead]
  if (column.kind !== 'question') return []
  return [...column.questions].map(([instrument, question]) => `${instrument} ${question.code}`)
}

function missingFields(columns: readonly HeaderColumn[], row: number): Problem[] {
  return recordHeads
    .filter((field) => !columns.some((column) => column.kind === 'record' && column.field === field))
    .map((field) => problem(kinds.missingRecordColumn, { column: field }, { row, column: field }))
}

/** Questions of a form that the file has no column for. */
export function questionsWithoutColumn(columns: readonly HeaderColumn[], instrument: Instrument): Question[] {
  const there = new Set(
    columns.flatMap((column) =>
      column.kind === 'question' ? [column.questions.get(instrument.id)?.code] : [],
    ),
  )
  return questionsOf(instrument).filter((question) => !there.has(question.code))
}

/** Tells once for the file, not once per row, that questions have no column. */
export function missingColumns(
  columns: readonly HeaderColumn[],
  used: readonly Instrument[],
  row: number,
): Problem[] {
  const rounds = new Map<string, { question: Question; rounds: string[] }>()
  for (const instrument of used) {
    for (const question of questionsWithoutColumn(columns, instrument)) {
      const known = rounds.get(question.code) ?? { question, rounds: [] }
      // the newest form says how the question is printed, the strictest whether it must be answered
      rounds.set(question.code, {
        question: known.question.required ? known.question : question,
        rounds: [...known.rounds, ...instrument.rounds],
      })
    }
  }
  return [...rounds.values()].map(({ question, rounds: asked }) =>
    problem(
      question.required ? kinds.missingQuestionColumn : kinds.missingOptionalColumn,
      { question: questionName(question), rounds: asked.join(', ') },
      { row, column: question.code },
    ),
  )
}
