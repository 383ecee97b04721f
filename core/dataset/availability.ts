import { remember } from '#core/foundation'
import type { Column, Dataset } from './columns.ts'
import { choiceColumn, type Rows, selectRows } from './rows.ts'

/**
 * Which rounds' forms have a question, by the position of the round in the dataset's `round` column: 1 or 0.
 * It is what the forms say, not what the answers look like: a question that was put to nobody is still in the form.
 */
export function roundsAsked(dataset: Dataset, column: Column): Uint8Array {
  const codes = choiceColumn(dataset, 'round').choices.map((choice) => choice.code)
  return Uint8Array.from(codes, (code) =>
    column.rounds === undefined || column.rounds.includes(code) ? 1 : 0,
  )
}

const presentRounds = new WeakMap<Rows, Uint8Array>()

/** Which rounds some rows are of: 1 or 0 by position. Remembered by the set of rows, which is never changed. */
function roundsOf(dataset: Dataset, rows: Rows): Uint8Array {
  return remember(presentRounds, rows, () => {
    const rounds = choiceColumn(dataset, 'round')
    const seen = new Uint8Array(rounds.choices.length)
    for (let i = 0; i < rows.length; i++) seen[rounds.data[rows[i]!]!] = 1
    return seen
  })
}

/** The rows whose round has the question. The same set, not a copy, where all of them do. */
export function rowsAsked(dataset: Dataset, column: Column, rows: Rows): Rows {
  const asked = roundsAsked(dataset, column)
  if (roundsOf(dataset, rows).every((present, at) => present === 0 || asked[at] === 1)) return rows
  const round = choiceColumn(dataset, 'round').data
  return selectRows(dataset, (row) => asked[round[row]!] === 1, rows)
}

/** The earliest round among some rows, or null for none. */
export function earliestRound(dataset: Dataset, rows: Rows): string | null {
  const present = roundsOf(dataset, rows)
  const codes = choiceColumn(dataset, 'round').choices.map((choice) => choice.code)
  return codes.filter((_, at) => present[at] === 1).sort()[0] ?? null
}
