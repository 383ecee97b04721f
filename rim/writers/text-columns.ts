import type { ShownTable } from '#core/reports'

/**
 * Whether a column is of words and not of numbers: it has a long text without a value, as no symbol and no number is, or it has words
 * and no numbers at all.
 */
export function isTextColumn({ rows }: Pick<ShownTable, 'rows'>, column: number): boolean {
  const cells = rows.flatMap((row) => row.cells[column] ?? [])
  if (cells.some(({ value, text }) => value === null && text.length > 14)) return true
  return cells.every(({ value }) => value === null) && cells.some(({ text }) => /\p{L}{4}/u.test(text))
}
