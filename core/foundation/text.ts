/** The language forms a text can be shown in. Instruments and problems are complete in both Norwegian forms. */
export type Language = 'nb' | 'nn' | 'en'

/** The forms that reports, letters and forms are written in; English is the interface's only. */
export type WrittenForm = Exclude<Language, 'en'>

/** The form to write in for a reader of a language: bokmål for who reads English. */
export const writtenFormOf = (language: Language): WrittenForm => (language === 'nn' ? 'nn' : 'nb')

/** A text in both Norwegian forms; English where the interface offers it. */
export interface LocalText {
  readonly nb: string
  readonly nn: string
  readonly en?: string
}

/**
 * Picks the form asked for. English falls back to bokmål where the text has none, because instruments are not
 * translated without saying so.
 *
 * @example textIn({ nb: 'Bosituasjon', nn: 'Busituasjon' }, 'nn') // 'Busituasjon'
 */
export function textIn(text: LocalText, language: Language): string {
  return language === 'en' ? (text.en ?? text.nb) : text[language]
}

/**
 * Fills `{name}` places in a text. A place without a value is an error: a half-filled sentence must not reach print.
 *
 * @example fillText('{n} mottakere', { n: '12' }) // '12 mottakere'
 */
export function fillText(template: string, values: Readonly<Record<string, string>>): string {
  // any name between braces: one that is misspelt with å or a hyphen must fail too, not be printed as it stands
  return template.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new Error(`The text "${template}" lacks a value for {${name}}`)
    return value
  })
}

/** A text with a capital letter first, as a sentence or a heading begins. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A label inside a sentence: "Under 2 000" is "under 2 000" there. Not for names. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/**
 * Things in a row, as running text has them.
 *
 * @param and the word before the last; the same in bokmål and nynorsk.
 * @example listed(['a', 'b', 'c']) // 'a, b og c'
 */
export const listed = (items: readonly string[], and = 'og'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`

/** A text in a language that was chosen before, with its places filled. */
export type Say = (text: LocalText, values?: Readonly<Record<string, string>>) => string

/** How texts are said in one language. @example sayIn('nn')({ nb: '{n} svar', nn: '{n} svar' }, { n: '2' }) // '2 svar' */
export const sayIn =
  (language: Language): Say =>
  (text, values = {}) =>
    fillText(textIn(text, language), values)

/** A name as part of a file's name: `Storfjord - Omasvuotna` gives `storfjord-omasvuotna`. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'a')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
