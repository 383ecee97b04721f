import type { LocalText } from '#core/foundation'

/** The forms speak about «mottakeren»; these are the words that then become another than «du». */
const exceptions: readonly (readonly [RegExp, string])[] = [
  [/\bmottakerens (?=behov\b)/gi, 'ditt '],
  [/\bmottakerens /gi, 'din '],
]

/**
 * A text of the form as it is said to the person it is about: «Har mottakeren egne barn?» becomes «Har du egne barn?».
 * Only the person's name in the text is changed, so that it stays the form's own text otherwise.
 *
 * @example toYou('Hvem bor mottakeren sammen med?') // 'Hvem bor du sammen med?'
 */
export function toYou(text: string): string {
  const possessive = exceptions.reduce((said, [found, other]) => said.replace(found, other), text)
  const said = possessive.replace(/\bmottak(?:eren|aren)\b/gi, 'du')
  return said.replace(/(^|[.!?] )(d)(?=u |in |itt )/g, (_, before: string) => `${before}D`)
}

/** The same in both forms of the language. */
export const textToYou = (text: LocalText): LocalText => ({ nb: toYou(text.nb), nn: toYou(text.nn) })

/** The first sentence of a text: what is unusual, without what the one who registers is asked to check. */
export const firstSentence = (text: string): string => text.split(/(?<=[.!?]) (?=[A-ZÆØÅ])/)[0] ?? text
