import type { LocalText } from '#core/foundation'
import type { QuoteLabel } from '../project/entities.ts'
import type { Informant, Sex } from '../study/informants.ts'
import { said } from '../study/said.ts'

const sexes: Readonly<Record<Sex, LocalText>> = {
  female: { nb: 'Kvinne', nn: 'Kvinne' },
  male: { nb: 'Mann', nn: 'Mann' },
  other: { nb: 'Person', nn: 'Person' },
}

const words = {
  exact: { nb: '{sex}, {age}', nn: '{sex}, {age}' },
  band: { nb: '{sex}, {from}–{to} år', nn: '{sex}, {from}–{to} år' },
  exactAlone: { nb: '{age} år', nn: '{age} år' },
  bandAlone: { nb: '{from}–{to} år', nn: '{from}–{to} år' },
  nobody: { nb: 'Informant', nn: 'Informant' },
} as const satisfies Record<string, LocalText>

/** Years in an age band. */
export type BandWidth = 5 | 10

/** How wide the band of a label is. */
const widths = { band: 5, decade: 10 } as const satisfies Partial<Record<QuoteLabel['age'], BandWidth>>

/** The band that an age lies in, both ends in; bands begin at whole multiples of their width. */
export function ageBand(age: number, width: BandWidth): { readonly from: number; readonly to: number } {
  const from = Math.floor(age / width) * width
  return { from, to: from + width - 1 }
}

/**
 * What stands beside a quote: sex and age, nothing else.
 *
 * @example quoteLabel({ sex: 'male', age: 76 }, { sex: true, age: 'exact' }).nb // 'Mann, 76'
 * @example quoteLabel({ sex: 'female', age: 71 }, { sex: true, age: 'band' }).nn // 'Kvinne, 70–74 år'
 * @example quoteLabel({ sex: 'female', age: 71 }, { sex: true, age: 'decade' }).nb // 'Kvinne, 70–79 år'
 */
export function quoteLabel(
  { sex, age }: Pick<Informant, 'sex' | 'age'>,
  { sex: showsSex, age: shown }: QuoteLabel,
): LocalText {
  if (shown === 'none') return showsSex ? said(sexes[sex]) : said(words.nobody)
  const values = { sex: sexes[sex], age }
  if (shown === 'exact') return said(showsSex ? words.exact : words.exactAlone, values)
  return said(showsSex ? words.band : words.bandAlone, { ...values, ...ageBand(age, widths[shown]) })
}

/** Whether two ages are told alike by a label. */
export function agesAlike(one: number, other: number, shown: QuoteLabel['age']): boolean {
  if (shown === 'none') return true
  if (shown === 'exact') return one === other
  return ageBand(one, widths[shown]).from === ageBand(other, widths[shown]).from
}

/** A label that somebody has typed in a text: a sex and an age. */
export interface TypedLabel {
  readonly sex: Sex
  readonly age: number
  readonly label: string
}

const typed = /(?<![\p{L}\p{N}])(Mann|Kvinne),?\s(\d{1,3})(?![\p{L}\p{N}–-])/gu

/**
 * The labels that stand typed in a text, `Mann, 80`, so that those of writers can be held against the register.
 *
 * @example typedLabels('Kvinne, 66: Det gikk greit.') // [{ sex: 'female', age: 66, label: 'Kvinne, 66' }]
 */
export const typedLabels = (text: string): readonly TypedLabel[] =>
  [...text.matchAll(typed)].map(([, sex, age]) => ({
    sex: sex === 'Mann' ? 'male' : 'female',
    age: Number(age),
    label: `${sex}, ${age}`,
  }))
