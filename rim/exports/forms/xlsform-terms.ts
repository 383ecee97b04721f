import { type Language, type LocalText, textIn } from '#core/foundation'

export const sheetNames = { survey: 'survey', choices: 'choices', settings: 'settings' } as const

/** What languages are called in heads such as `label::Nynorsk (nn)`. */
export const languageNames: Readonly<Record<Language, string>> = {
  nb: 'Bokmål (nb)',
  nn: 'Nynorsk (nn)',
  en: 'English (en)',
}

/** Names of rows that are no question; no code of ours has a hyphen. */
export const rowNames = {
  section: 'section-',
  block: 'block-',
  rule: 'rule-',
  closing: 'closing-text',
} as const

/** A column of ours for a text in a language. */
export const column = (name: string, language: Language): string => `lyttepost_${name}_${language}`

/** A text in a column for each language; where a language has none, bokmål, which is what would be shown. */
export const textCells = (
  name: string,
  text: LocalText,
  languages: readonly Language[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    languages.map((language) => [`${name}::${languageNames[language]}`, textIn(text, language)]),
  )
