import { createHmac } from 'node:crypto'
import { digitsFor, type IdentityNumber } from '#core/identity'
import type { KeyRing } from './ring.ts'

/** What a pseudonym is for; see `DataKeyKind` for what each scope is. */
export type PseudonymKind = 'round' | 'link' | 'block'

/**
 * The keyed pseudonym of a person: HMAC-SHA-256 over kind, scope and the 11 digits, base64url, 43 characters. The
 * same person in another round, municipality or purpose gets an unrelated one. Without the key it can neither be
 * turned back nor be guessed by trying all numbers; with the key destroyed nobody can.
 *
 * An H-number (`kind: 'hnr'`) is not the person's alone: do not link by it.
 *
 * @throws as `KeyRing.dataKey`.
 */
export async function pseudonym(
  ring: KeyRing,
  kind: PseudonymKind,
  scope: string,
  number: IdentityNumber,
): Promise<string> {
  const key = await ring.dataKey(kind, scope)
  // neither kind nor scope has a line break, so no two inputs give the same text
  return createHmac('sha256', key)
    .update(`${kind}\n${scope}\n${digitsFor(number)}`)
    .digest('base64url')
}
