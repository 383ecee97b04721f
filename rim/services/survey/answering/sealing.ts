import type { KeyObject } from 'node:crypto'
import { ProblemError, problem } from '#core/foundation'
import type { Answers } from '#core/instruments'
import { packFixed, unpackFixed } from '#core/survey'
import { openWith, sealWith } from '#rim/keys'
import { derived } from './keys.ts'
import { answeringProblems } from './problems.ts'
import type { GivenAnswers } from './types.ts'

/** Bytes of everything that is sealed, whatever is in it; the database demands it. */
const sealedLength = 8192
/** Nonce and tag. */
const overhead = 28

/** Bytes that what is sealed is packed in. */
const packedLength = sealedLength - overhead

/**
 * Seals a value; always of the same length.
 *
 * @throws problem 4408 where it is too long.
 */
export function sealFixed(key: Uint8Array, value: unknown, bound: string): Buffer {
  const packed = packFixed(value, packedLength)
  if (packed === null) throw new ProblemError(problem(answeringProblems.tooLong))
  return sealWith(key, packed, bound)
}

/** Opens what `sealFixed` sealed. */
export const openFixed = (key: Uint8Array, sealed: Uint8Array, bound: string): unknown =>
  unpackFixed(openWith(key, sealed, bound))

/** Only the code opens it, with the wave's key. */
export const sealDraft = (key: KeyObject, code: string, given: GivenAnswers): Buffer =>
  sealFixed(derived(key, 'draft', code), given, 'draft')

/** Opens what `sealDraft` sealed. */
export const openDraft = (key: KeyObject, code: string, sealed: Uint8Array): GivenAnswers =>
  openFixed(derived(key, 'draft', code), sealed, 'draft') as GivenAnswers

/** What is kept of finished answers while they wait. */
export interface Pooled {
  readonly helped: boolean | null
  readonly answers: Answers
}

export const sealPooled = (key: KeyObject, pooled: Pooled): Buffer =>
  sealFixed(derived(key, 'pool'), pooled, 'pool')

export const openPooled = (key: KeyObject, sealed: Uint8Array): Pooled =>
  openFixed(derived(key, 'pool'), sealed, 'pool') as Pooled
