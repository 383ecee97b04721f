import { ProblemError } from '#core/foundation'
import { type ReadIdentityNumber, readIdentityNumber } from '#core/identity'
import { pseudonym } from '#rim/keys'
import type { Desks } from './desks.ts'

/** What is kept of an identity number: three pseudonyms that nobody can tie together without the keys. */
export interface Pseudonyms {
  readonly round: string
  readonly block: string
}

/** Reads a number as it was typed. Throws the problems 1700- that tell what is wrong with it, never the number. */
export function readNumber(desks: Desks, text: string): ReadIdentityNumber {
  const read = readIdentityNumber(text, { today: desks.clock.today(), synthetic: desks.training })
  if (Array.isArray(read)) throw new ProblemError(...read)
  return read
}

/** The person's pseudonyms in one round of one municipality. */
export async function pseudonymsOf(
  desks: Desks,
  { number }: ReadIdentityNumber,
  round: string,
  municipality: string,
): Promise<Pseudonyms> {
  const [own, block] = await Promise.all([
    pseudonym(desks.keys, 'round', `${round}/${municipality}`, number),
    pseudonym(desks.keys, 'block', `${round}/${municipality}`, number),
  ])
  return { round: own, block }
}

/**
 * The pseudonym that ties a municipality's rounds together; for a round with a legal basis for it only. None for a
 * number that is not the person's alone.
 */
export async function linkPseudonymOf(
  desks: Desks,
  { number, kind }: ReadIdentityNumber,
  municipality: string,
): Promise<string | null> {
  return kind === 'hnr' ? null : pseudonym(desks.keys, 'link', municipality, number)
}
