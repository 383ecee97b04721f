import { type Language, type Problem, problemText, textIn } from '#core/foundation'
import { severityInWords } from '#core/instruments'

const placeWords = {
  row: { nb: 'rad', nn: 'rad', en: 'row' },
  column: { nb: 'felt', nn: 'felt', en: 'field' },
} as const

/** A problem on one line: severity, number, place, text. */
export function problemLine(met: Problem, language: Language): string {
  const place = [
    met.where?.file,
    met.where?.row === undefined ? undefined : `${textIn(placeWords.row, language)} ${met.where.row}`,
    met.where?.column === undefined
      ? undefined
      : `${textIn(placeWords.column, language)} ${met.where.column}`,
  ].filter((part) => part !== undefined)
  const severity = severityInWords(met.severity, language)
  const head = `${severity.charAt(0).toUpperCase()}${severity.slice(1)} ${met.number}`
  return `${[head, ...place].join(', ')}: ${problemText(met, language)}`
}
