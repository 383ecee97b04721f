import { textIn } from '#core/foundation'
import type { SeriesBreak } from '#core/mapping'

/** The notes of breaks as lines: which year, and why. */
export const breakLines = (
  breaks: readonly SeriesBreak[],
  line: (year: string) => string,
  language: 'nb' | 'nn',
): string[] => breaks.map(({ year, note }) => (note ? `${line(year)} ${textIn(note, language)}` : line(year)))
