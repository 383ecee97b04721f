import { isMissing, type Language, type LocalText, textIn } from '#core/foundation'
import { choicesOf, type Instrument, type Question, questionOf, readNoteKey } from '#core/instruments'

/** What the kinds of missing answer are called in the form. */
export const missingWords = {
  unknown: { nb: 'Vet ikke', nn: 'Veit ikkje', en: 'Don’t know' },
  refused: { nb: 'Ønsker ikke å svare', nn: 'Ønskjer ikkje å svare', en: 'Does not wish to answer' },
  blank: { nb: 'Ikke besvart', nn: 'Ikkje svart', en: 'Not answered' },
  notAsked: { nb: 'Ikke spurt', nn: 'Ikkje spurt', en: 'Not asked' },
} as const satisfies Record<string, LocalText>

/** Said where a question with several choices is answered with none of them. */
export const noneWords = {
  nb: 'Ingen av disse',
  nn: 'Ingen av desse',
  en: 'None of these',
} satisfies LocalText

const words = {
  nothing: { nb: 'Ikke skrevet', nn: 'Ikkje skrive', en: 'Nothing written' },
  child: { nb: 'Barn {number}: {kind}', nn: 'Barn {number}: {kind}', en: 'Child {number}: {kind}' },
  notTold: { nb: 'ikke fortalt', nn: 'ikkje fortalt', en: 'not told' },
} as const satisfies Record<string, LocalText>

/**
 * A value as it is read aloud: an answer by its choices' labels, a note by its text.
 *
 * @param key answer code, note key, or another key whose value is a text
 * @example valueInWords(form, 'housing', 'yellow', 'nb') // 'Gul'
 */
export function valueInWords(
  instrument: Instrument,
  key: string,
  value: unknown,
  language: Language,
): string {
  const question = questionOf(instrument, key)
  if (question) return answerInWords(question, value, language)
  const place = readNoteKey(instrument, key)
  const kinds = place?.kind === 'part' ? questionOf(instrument, place.question) : undefined
  if (kinds) return partsInWords(kinds, value, language)
  return typeof value === 'string' && value.trim() !== '' ? `«${value}»` : textIn(words.nothing, language)
}

/** An answer in short words: labels, a number with its unit, or why there is none. Null and undefined are blank. */
export function answerInWords(question: Question, value: unknown, language: Language): string {
  if (value === null || value === undefined) return textIn(missingWords.blank, language)
  if (isMissing(value)) return textIn(missingWords[value.missing], language)
  if (question.type === 'integer') {
    return question.unit ? `${String(value)} ${textIn(question.unit, language)}` : String(value)
  }
  const codes: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (codes.length === 0) return textIn(noneWords, language)
  return codes
    .map((code) => {
      const choice = choicesOf(question).find((one) => one.code === code)
      return choice ? textIn(choice.label, language) : String(code)
    })
    .join(', ')
}

function partsInWords(question: Question, value: unknown, language: Language): string {
  if (!Array.isArray(value) || value.length === 0) return answerInWords(question, null, language)
  return value
    .map((one: unknown, at) => {
      const kind = one === null ? textIn(words.notTold, language) : answerInWords(question, one, language)
      return textIn(words.child, language)
        .replace('{number}', String(at + 1))
        .replace('{kind}', () => kind)
    })
    .join('; ')
}
