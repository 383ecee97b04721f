import type { Language, LocalText } from '#core/foundation'
import type { Question } from '#core/instruments'
import { textCells } from './xlsform-terms.ts'
import { absentNames } from './xpath.ts'

/** What an answer must be like, in XPath where `.` is the answer, and what is said where it is not. Nothing: any answer will do. */
export function constraintOf(
  question: Question,
  languages: readonly Language[],
): Readonly<Record<string, string>> {
  const cells = (constraint: string, message: LocalText) => ({
    constraint,
    ...textCells('constraint_message', message, languages),
  })
  switch (question.type) {
    case 'integer':
      return cells(`. >= ${question.min} and . <= ${question.max}`, {
        nb: `Skriv et helt tall fra ${question.min} til ${question.max}.`,
        nn: `Skriv eit heilt tal frå ${question.min} til ${question.max}.`,
        en: `Write a whole number from ${question.min} to ${question.max}.`,
      })
    case 'text':
      return cells(`string-length(.) <= ${question.longest}`, {
        nb: `Det er plass til ${question.longest} tegn. Kort det ned.`,
        nn: `Det er plass til ${question.longest} teikn. Kort det ned.`,
        en: `There is room for ${question.longest} characters. Make it shorter.`,
      })
    case 'multi': {
      const alone = [
        ...question.choices.filter(({ exclusive }) => exclusive).map(({ code }) => code),
        ...(question.allowsUnknown ? [absentNames.unknown] : []),
        ...(question.allowsRefused ? [absentNames.refused] : []),
      ]
      if (alone.length === 0) return {}
      const chosen = alone.map((code) => `selected(., '${code}')`).join(' or ')
      return cells(`not(count-selected(.) > 1 and (${chosen}))`, {
        nb: 'Ett av svarene kan ikke velges sammen med andre. Fjern det, eller fjern de andre.',
        nn: 'Eitt av svara kan ikkje veljast saman med andre. Fjern det, eller fjern dei andre.',
        en: 'One of the answers cannot be chosen with others. Remove it, or remove the others.',
      })
    }
    default:
      return {}
  }
}
