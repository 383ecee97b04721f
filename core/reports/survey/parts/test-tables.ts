import type { SafeFrequencyTable, SafeValue } from '#core/disclosure'
import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { backgroundVariables, type TableQuestion, tableQuestions } from '#core/survey'
import { everybodyColumn, groupColumn, knownColumn, type SurveyTables } from '../tables.ts'

/** Counts of a column's people by category, in the question's order; null: withheld. For tests. */
type ColumnCounts = readonly (number | null)[]

/** A question's counts by column code. */
export type QuestionCounts = Readonly<Record<string, ColumnCounts>>

const plain = (content: string): LocalText => ({ nb: content, nn: content })
const shown = (value: number | null): SafeValue => (value === null ? { symbol: ':' } : { value })

/** A table as disclosure control would hand it over, from counts written by hand. */
export function handTable(
  rows: readonly { readonly code: string; readonly label: LocalText }[],
  counts: QuestionCounts,
  year: number,
): SafeFrequencyTable {
  const columns = Object.entries(counts).map(([code, of]) => ({
    code,
    of,
    base: of.includes(null) ? null : of.reduce<number>((sum, one) => sum + one!, 0),
  }))
  const table = {
    kind: 'frequency',
    id: 'hand',
    title: plain('Tabell'),
    shape: 'partition',
    rows,
    columns: columns.map(({ code, base }) => ({ code, label: plain(code), base: shown(base) })),
    cells: rows.map((_, row) =>
      columns.map(({ of, base }) => {
        const count = of[row]!
        return {
          count: shown(count),
          percent: shown(count === null || base === null || base === 0 ? null : (100 * count) / base),
        }
      }),
    ),
    provenance: {
      source: plain('Lyttepost'),
      round: String(year),
      population: plain('De som svarte'),
      excluded: [],
      policy: 'default',
      ruleVersion: 'default-2',
      notes: [],
      synthetic: true,
    },
  }
  return table as unknown as SafeFrequencyTable
}

/** Every column that a wave's tables by group have. */
export const groupColumns: readonly string[] = [
  everybodyColumn,
  ...backgroundVariables.flatMap((variable) => [
    ...variable.groups.map(({ code }) => groupColumn(variable.code, code)),
    ...(variable.kind === 'exclusive' ? [knownColumn(variable.code)] : []),
  ]),
]

/**
 * A wave's tables with counts written by hand: of a question all columns that are given, and everybody.
 *
 * @param countsOf a question's counts; the points of everybody are its categories' own, the rest of each scale none.
 */
export function handTables(
  instrument: Instrument,
  year: number,
  countsOf: (question: TableQuestion) => QuestionCounts,
): SurveyTables {
  const questions = tableQuestions(instrument)
  const byCode = new Map(questions.map((question) => [question.code, question]))
  const groups = new Map(
    questions.map((question) => [question.code, handTable(question.categories, countsOf(question), year)]),
  )
  const never = (): never => {
    throw new RangeError('The wave has no such table')
  }
  return {
    wave: {
      year,
      title: plain(`Undersøkelsen ${year}`),
      opensOn: `${year}-02-01`,
      closesOn: `${year}-03-31`,
      participants: 64,
      municipalities: 60,
      synthetic: true,
    },
    instrument,
    questions,
    groups: (code) => groups.get(code)!,
    points: (code) => {
      const question = byCode.get(code)!
      const everybody = countsOf(question)[everybodyColumn]!
      // a category's people all at its first point
      const counts = question.points.map((point) => {
        const at = question.categories.findIndex(({ choices }) => choices[0] === point.code)
        return at < 0 ? 0 : everybody[at]!
      })
      return handTable(question.points, { [everybodyColumn]: counts }, year)
    },
    background: never,
    crossed: never,
    derived: never,
    places: never,
    answers: never,
    ownPlaces: [],
    has: (id) => id.startsWith('groups_') || id.startsWith('points_'),
    hasPlace: () => false,
  }
}
