/** Counts, rows by columns; all rows equally long; whole numbers, 0 and up. */
export type CountTable = readonly (readonly number[])[]

export interface Margins {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly n: number
}

/**
 * Row sums, column sums and the grand total.
 * RangeError for rows of unequal length, or a count that is not a whole number from 0: weighted counts do not belong
 * in tests that take every count as a person.
 */
export function tableMargins(table: CountTable): Margins {
  const width = table[0]?.length ?? 0
  const rows: number[] = []
  const columns = new Array<number>(width).fill(0)
  for (const row of table) {
    if (row.length !== width) throw new RangeError('The rows of a count table must be equally long')
    rows.push(countTotal(row))
    for (let j = 0; j < width; j++) columns[j]! += row[j]!
  }
  return { rows, columns, n: rows.reduce((sum, count) => sum + count, 0) }
}

/** The sum of counts. RangeError for a count that is not a whole number from 0. */
export function countTotal(counts: readonly number[]): number {
  let sum = 0
  for (const count of counts) {
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError(`A count must be a whole number from 0, not ${count}`)
    }
    sum += count
  }
  return sum
}

/** Margins of a table with the same categories down and across. RangeError where it is not square. */
export function squareMargins(table: CountTable): Margins {
  const margins = tableMargins(table)
  if (margins.rows.length !== margins.columns.length) {
    throw new RangeError('The table must have the same categories in rows and columns')
  }
  return margins
}

/** Scores of ordered categories: those given, or 1, 2, ..., k. RangeError where their number differs from k. */
export function categoryScores(k: number, scores?: readonly number[]): readonly number[] {
  if (scores === undefined) return Array.from({ length: k }, (_, i) => i + 1)
  if (scores.length !== k) throw new RangeError(`${scores.length} scores for ${k} categories`)
  return scores
}
