/** The language forms a text can be shown in. Instruments and problems are complete in both Norwegian forms. */
export type Language = 'nb' | 'nn' | 'en'

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
