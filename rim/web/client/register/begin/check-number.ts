import { type Language, problemText } from '#core/foundation'
import { holdsIdentityNumber, readIdentityNumber } from '#core/identity'
import { ApiProblem } from '../../api/index.ts'

/**
 * What is wrong with an identity number as it is typed, in words that never hold the number; null where nothing is. The
 * server has the last word: whether made-up numbers are accepted is known there.
 *
 * @param today `YYYY-MM-DD`
 */
export function numberFault(typed: string, today: string, language: Language): string | null {
  const read = readIdentityNumber(typed, { today, synthetic: true })
  return Array.isArray(read) && read[0] ? problemText(read[0], language) : null
}

/** Whether the server has refused what was sent because of the identity number itself (core/identity). */
export const isAboutNumber = (cause: unknown): cause is ApiProblem =>
  cause instanceof ApiProblem && cause.number >= 1700 && cause.number < 1720

/** What a local reference looks like that it must not be: `number` is somebody's, `digits` may be. */
export function referenceFault(reference: string): 'number' | 'digits' | null {
  if (holdsIdentityNumber(reference)) return 'number'
  return /\d{11}/.test(reference.replace(/[\s.-]/g, '')) ? 'digits' : null
}
