import type { Random } from '#core/foundation'
import { happens, oneOf } from '../draws.ts'
import {
  afterwards,
  beginnings,
  type CommentMood,
  type CommentParts,
  type CommentSubject,
  fillings,
  nothingToTell,
  sayings,
} from './parts.ts'

type Form = 'nb' | 'nn'

/** What a comment is to say, and of what. */
export interface CommentWish {
  readonly mood: CommentMood
  readonly subject: CommentSubject
}

/** In thousandths: nynorsk or dialect, a beginning, a second thing said, an end, small letters alone, no full stop. */
const often = { nn: 140, begun: 90, more: 180, ended: 400, small: 110, open: 240 } as const

/**
 * A comment made of parts: short or long, bokmål, nynorsk or dialect, now and then with a first name, a place or a telephone number.
 * Only the service of the subject is named, if any.
 */
export function writtenComment(random: Random, wish: CommentWish): string {
  const form: Form = happens(random, often.nn) ? 'nn' : 'nb'
  const begun = happens(random, often.begun) ? oneOf(random, beginnings[form]) : ''
  const [first, ...others] = said(random, wish, form)
  const end = happens(random, often.ended) ? [oneOf(random, afterwards[wish.mood][form])] : []
  const text = [begun === '' ? first! : `${begun}${lower(first!)}`, ...others].map(closed)
  const filled = [...text, ...end]
    .join(' ')
    .replace(/\{(\w+)\}/gu, (_, slot: string) => fill(random, slot, form))
  const small = happens(random, often.small) ? lower(filled) : filled
  return happens(random, often.open) ? small.replace(/\.$/u, '') : small
}

/** What is written where there is nothing to tell. */
export const emptyComment = (random: Random): string => oneOf(random, nothingToTell)

function said(random: Random, { mood, subject }: CommentWish, form: Form): readonly string[] {
  if (mood !== 'mixed') {
    const list = sayings[mood][subject]!
    const main = oneOf(random, list[form])
    if (!happens(random, often.more)) return [main]
    const more = oneOf(random, sayings[mood].general![form])
    return more === main ? [main] : [main, more]
  }
  const praise = oneOf(random, sayings.praise.general![form])
  const other = sayings.criticism[subject] ?? sayings.criticism.general!
  return [`${praise}, men ${lower(oneOf(random, partsOf(other, form)))}`]
}

const partsOf = (parts: CommentParts, form: Form): readonly string[] => parts[form]

const closed = (sentence: string): string => (/[.!?]$/u.test(sentence) ? sentence : `${sentence}.`)

/** With a small first letter, unless the word is all capitals or a name. */
const lower = (sentence: string): string =>
  /^(?:\p{Lu}{2}|\{)/u.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)

function fill(random: Random, slot: string, form: Form): string {
  if (slot === 'tid') return oneOf(random, fillings.tid[form])
  return oneOf(random, fillings[slot as 'navn' | 'sted' | 'tlf'])
}
