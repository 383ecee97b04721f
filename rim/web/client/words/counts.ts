import { formatNumber, type Language, type LocalText } from '#core/foundation'
import type { Say } from './language.tsx'

/** Stands for a count of one to four, which is never told. */
export const fewText: LocalText = { nb: 'færre enn 5', nn: 'færre enn 5', en: 'fewer than 5' }

/** A count as it is written; -1: fewer than five, but some; null: there is none to tell. */
export function countInWords(count: number | null, say: Say, language: Language): string {
  if (count === null) return '–'
  return count < 0 ? say(fewText) : formatNumber(count, 'count', language)
}
