import { countOf } from '../numbers/typed.ts'

const most = 100_000

/** A whole number as people type it, with or without spaces; null for nothing, undefined for what is none. */
export function numberOf(text: string): number | null | undefined {
  const number = countOf(text)
  return typeof number === 'number' && number > most ? undefined : number
}
