import type { LocalText } from '#core/foundation'
import type { Say } from '../../words/index.ts'

const one = {
  code: { nb: '1 kode', nn: '1 kode', en: '1 code' },
  coding: { nb: '1 koding', nn: '1 koding', en: '1 coding' },
  interview: { nb: '1 intervju', nn: '1 intervju', en: '1 interview' },
  category: { nb: '1 kategori', nn: '1 kategori', en: '1 category' },
  theme: { nb: '1 tema', nn: '1 tema', en: '1 theme' },
} satisfies Record<string, LocalText>

const many = {
  code: { nb: '{count} koder', nn: '{count} kodar', en: '{count} codes' },
  coding: { nb: '{count} kodinger', nn: '{count} kodingar', en: '{count} codings' },
  interview: { nb: '{count} intervjuer', nn: '{count} intervju', en: '{count} interviews' },
  category: { nb: '{count} kategorier', nn: '{count} kategoriar', en: '{count} categories' },
  theme: { nb: '{count} temaer', nn: '{count} tema', en: '{count} themes' },
} satisfies Record<keyof typeof one, LocalText>

/** A number of things of the analysis, in words: «1 koding», «2 kodinger». */
export const counted = (say: Say, what: keyof typeof one, count: number): string =>
  count === 1 ? say(one[what]) : say(many[what], { count })
