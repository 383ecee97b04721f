import { unitTypes } from '#core/dataset'
import { osloDay, type Problem, type ProblemKind, problem } from '#core/foundation'
import { readIdentityNumber } from '#core/identity'
import type { Instrument } from '#core/instruments'
import { folded, type RecordField } from './header.ts'
import { importProblems as kinds } from './problems.ts'

/** Where a registration belongs; `instrument` is null where the round has none. */
export interface RecordFields {
  readonly municipality: string
  readonly round: string
  readonly unitType: string
  readonly unit: string
  readonly person: string
  readonly instrument: Instrument | null
}

/** What the record's fields are checked against. */
export interface RecordChecks {
  readonly instruments: readonly Instrument[]
  municipalityExists(number: string, round: string): boolean
}

/** Reads where a row belongs. Every field that is wrong has its own problem; values of `person` are never repeated. */
export function readRecord(
  cells: Readonly<Record<RecordField, string>>,
  row: number,
  checks: RecordChecks,
): { readonly record: RecordFields; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const tell = (kind: ProblemKind, column: RecordField, details: Record<string, string> = {}): void => {
    problems.push(problem(kind, details, { row, column }))
  }
  const field = (column: RecordField): string => {
    const text = cells[column].trim()
    if (text === '') tell(kinds.emptyRecordField, column, { column })
    return text
  }
  const round = field('round')
  const instrument = checks.instruments.findLast(({ rounds }) => rounds.includes(round)) ?? null
  if (round !== '' && !instrument) {
    const known = checks.instruments.flatMap(({ rounds }) => rounds)
    tell(kinds.unknownRound, 'round', { given: shortened(round), known: known.join(', ') })
  }
  // spreadsheets take the zero off numbers such as 0301
  const given = field('municipality')
  const municipality = /^\d{3}$/.test(given) ? `0${given}` : given
  if (municipality !== '' && !/^\d{4}$/.test(municipality)) {
    tell(kinds.municipalityForm, 'municipality', { given: shortened(given) })
  } else if (municipality !== '' && instrument && !checks.municipalityExists(municipality, round)) {
    tell(kinds.unknownMunicipality, 'municipality', { given: municipality, round })
  }
  const type = field('unit_type')
  const unitType = unitTypes.find(({ code, label }) =>
    [code, label.nb, label.nn].some((name) => folded(name) === folded(type)),
  )
  if (type !== '' && !unitType) {
    const known = unitTypes.map(({ code }) => code).join(', ')
    tell(kinds.unknownUnitType, 'unit_type', { given: shortened(type), known })
  }
  const unit = field('unit')
  const person = field('person')
  for (const [column, key] of [
    ['unit', unit],
    ['person', person],
  ] as const) {
    if (isShortened(key)) tell(kinds.shortenedNumber, column, { column, given: key })
  }
  if (isIdentityNumber(person)) tell(kinds.identityNumber, 'person')
  return {
    record: { municipality, round, unitType: unitType?.code ?? type, unit, person, instrument },
    problems,
  }
}

export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)} …` : text)

/** A long number as Excel shows it when the column is narrow or general: `1,23E+11`. */
const isShortened = (text: string): boolean => /^\d([.,]\d+)?e\+\d+$/i.test(text)

/** Whether a text can be somebody's identity number, of any kind; synthetic ones too, since they come from real systems. */
const isIdentityNumber = (text: string): boolean =>
  !Array.isArray(readIdentityNumber(text, { today: osloDay(new Date().toISOString()), synthetic: true }))
