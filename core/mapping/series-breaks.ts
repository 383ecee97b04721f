import type { LocalText } from '#core/foundation'
import { comparableRounds, type Instrument } from '#core/instruments'
import { questionsBehind } from './dependencies.ts'

/** A year that a figure cannot be followed into from the one before, and why. */
export interface SeriesBreak {
  readonly year: string
  readonly note: LocalText | null
}

/**
 * Where a column's figures break off over some years: one of the questions behind it was changed so that the versions'
 * mapping says that the series breaks.
 *
 * @param years ascending.
 * @param versions the versions of the form, oldest first.
 */
export function seriesBreaks(
  column: string,
  years: readonly string[],
  versions: readonly Instrument[],
): SeriesBreak[] {
  const series = questionsBehind(column).map((question) => comparableRounds(question, versions))
  return years.slice(1).flatMap((year, at) => {
    const before = years[at]!
    const broken = series.filter((parts) => partOf(parts, before) !== partOf(parts, year))
    if (broken.length === 0) return []
    const notes = broken.map((parts) => parts[partOf(parts, year)]?.breakNote ?? null)
    return [{ year, note: notes.find((note) => note !== null) ?? null }]
  })
}

/** The part that a year's figures are in: that of its form, or of the last form before it. */
function partOf(parts: ReturnType<typeof comparableRounds>, year: string): number {
  return parts.findLastIndex(({ rounds }) => rounds.some((round) => round <= year))
}
