import {
  choiceColumn,
  choicePosition,
  countChoice,
  countFlags,
  flagsColumn,
  missingCodes,
  momentsOf,
  numberColumn,
  type Rows,
  rowsWith,
  selectRows,
} from '#core/dataset'
import { type CountryRound, categories } from '#core/mapping'

/** Unrounded numbers by table and figure, in the layout of `data/published-2020.json`. */
export type ComputedFigures = Map<string, Map<string, number>>

/** Counting helpers over one report round: plain counts of the registrations, nothing from how they were made. */
export interface Counter {
  readonly country: CountryRound
  readonly adults: Rows
  /** The six categories, the two groups and all, with their rows among the adults. */
  readonly populations: ReadonlyMap<string, Rows>
  population(code: string): Rows
  count(rows: Rows, question: string, ...choices: readonly string[]): number
  flag(rows: Rows, question: string, choice: string): number
  share(rows: Rows, question: string, ...choices: readonly string[]): number
  with(rows: Rows, question: string, choice: string): Rows
  withFlag(rows: Rows, question: string, choice: string): Rows
  withAny(rows: Rows, ...questions: readonly string[]): Rows
  mean(rows: Rows, question: string): number
  sum(rows: Rows, question: string): number
  number(rows: Rows, question: string, holds: (value: number) => boolean): Rows
}

export function createCounter(country: CountryRound): Counter {
  const { dataset, population, groups } = country
  const populations = new Map<string, Rows>([
    ...categories.map(({ code }) => [code, rowsWith(dataset, 'category', code, population.adults)] as const),
    ['substance', groups.substance],
    ['mental', groups.mental],
    ['all', population.adults],
  ])
  const counter: Counter = {
    country,
    adults: population.adults,
    populations,
    population(code) {
      const rows = populations.get(code)
      if (!rows) throw new Error(`No population "${code}"`)
      return rows
    },
    count(rows, question, ...choices) {
      const column = choiceColumn(dataset, question)
      const counts = countChoice(column, rows)
      return choices.reduce(
        (sum, code) =>
          sum + counts[code === 'unknown' ? missingCodes.unknown : choicePosition(column, code)]!,
        0,
      )
    },
    flag(rows, question, choice) {
      const column = flagsColumn(dataset, question)
      const { chosen, states } = countFlags(column, rows)
      return choice === 'unknown' ? states[missingCodes.unknown]! : chosen[choicePosition(column, choice)]!
    },
    share: (rows, question, ...choices) => (100 * counter.count(rows, question, ...choices)) / rows.length,
    with: (rows, question, choice) => rowsWith(dataset, question, choice, rows),
    withFlag(rows, question, choice) {
      const column = flagsColumn(dataset, question)
      const flag = column.flags[choicePosition(column, choice)]!
      return selectRows(dataset, (row) => flag[row] === 1, rows)
    },
    withAny(rows, ...questions) {
      const flags = questions.flatMap((question) => flagsColumn(dataset, question).flags)
      return selectRows(dataset, (row) => flags.some((flag) => flag[row] === 1), rows)
    },
    mean(rows, question) {
      const { n, sum } = momentsOf(numberColumn(dataset, question), rows)
      return sum / n
    },
    sum: (rows, question) => momentsOf(numberColumn(dataset, question), rows).sum,
    number(rows, question, holds) {
      const data = numberColumn(dataset, question).data
      return selectRows(dataset, (row) => holds(data[row]!), rows)
    },
  }
  return counter
}

/** Collects figures under their table. */
export function collect(figures: ComputedFigures, table: string): (figure: string, value: number) => void {
  const known = figures.get(table) ?? new Map<string, number>()
  figures.set(table, known)
  return (figure, value) => {
    known.set(figure, value)
  }
}

export const percent = (part: number, whole: number): number => (100 * part) / whole
