import { type Language, type Problem, problemText, textIn } from '#core/foundation'

const severityWords = {
  error: { nb: 'Feil', nn: 'Feil', en: 'Error' },
  warning: { nb: 'Advarsel', nn: 'Åtvaring', en: 'Warning' },
  info: { nb: 'Merk', nn: 'Merk', en: 'Note' },
} as const
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
  const head = `${textIn(severityWords[met.severity], language)} ${met.number}`
  return `${[head, ...place].join(', ')}: ${problemText(met, language)}`
}
