import { remember } from '#core/foundation'
import { type Column, type Dataset, missingCodes, missingNumbers } from './columns.ts'
import { choiceColumn, type Rows, selectRows } from './rows.ts'

const cache = new WeakMap<Column, Uint8Array>()

/**
 * Which rounds' forms have a question: those in which somebody was asked it. A question that a round does not have is
 * `notAsked` for everyone in it, and must not be counted as "no".
 *
 * @returns 1 or 0 by the position of the round in the dataset's `round` column.
 */
export function roundsAsked(dataset: Dataset, column: Column): Uint8Array {
  return remember(cache, column, () => findRoundsAsked(dataset, column))
}

function findRoundsAsked(dataset: Dataset, column: Column): Uint8Array {
  const rounds = choiceColumn(dataset, 'round')
  const asked = new Uint8Array(rounds.choices.length)
  const states = column.kind === 'flags' ? column.state : column.data
  const notAsked = column.kind === 'number' ? missingNumbers.notAsked : missingCodes.notAsked
  if (column.kind === 'key') asked.fill(1)
  else for (let row = 0; row < dataset.size; row++) if (states[row] !== notAsked) asked[rounds.data[row]!] = 1
  return asked
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
