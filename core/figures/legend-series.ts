import type { Figure } from './specification.ts'

/**
 * Which series a legend names, in order. Of stacked bars, those with a piece in some bar, and those that are withheld
 * in a bar of which other pieces are shown, since they are what its hatched piece holds. A series of zeros, or one that
 * is withheld only where the whole bar is, has no place in the drawing, and would be looked for in vain. Of other
 * figures, every series.
 *
 * @returns one answer per series
 */
export function inLegend(figure: Figure): readonly boolean[] {
  if (figure.kind !== 'stacked') return figure.series.map(() => true)
  const open = figure.categories.map((_, c) => figure.cells.some((row) => (row[c]!.value ?? 0) > 0))
  return figure.cells.map((row) => row.some(({ value }, c) => (value === null ? open[c]! : value > 0)))
}
