import { fillText, type LocalText, listed as listedWords } from '#core/foundation'

/** What fills a place in a sentence: the same in both forms, or one in each. */
export type Filling = string | number | LocalText

/**
 * A sentence filled in both written forms at once, so that what a check or a draft says can be kept and printed in either.
 *
 * @throws Error for a place without a value.
 * @example said({ nb: '{n} personer', nn: '{n} personar' }, { n: 3 }) // { nb: '3 personer', nn: '3 personar' }
 */
export function said(template: LocalText, values: Readonly<Record<string, Filling>> = {}): LocalText {
  const fill = (form: 'nb' | 'nn'): string =>
    fillText(
      template[form],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[form] : String(value),
        ]),
      ),
    )
  return { nb: fill('nb'), nn: fill('nn') }
}

/** Things in a row: `a`, `a og b`, `a, b og c`. */
export function listed(parts: readonly Filling[]): LocalText {
  const join = (form: 'nb' | 'nn'): string =>
    listedWords(parts.map((part) => (typeof part === 'object' ? part[form] : String(part))))
  return { nb: join('nb'), nn: join('nn') }
}

/** Sentences one after the other, as a paragraph. */
export const together = (sentences: readonly LocalText[]): LocalText => ({
  nb: sentences.map(({ nb }) => nb).join(' '),
  nn: sentences.map(({ nn }) => nn).join(' '),
})

/** One of two texts, by whether there is one of something or several. */
export const counted = (n: number, one: LocalText, several: LocalText): LocalText =>
  said(n === 1 ? one : several, { n })
