import { createHmac } from 'node:crypto'
import { ProblemError, problem } from '#core/foundation'
import type { Replacement } from '#core/privacy'
import { type CommentCoding, packFixed, unpackFixed } from '#core/survey'
import { openWith, sealWith } from '#rim/keys'
import type { Desks } from '../../house/desks.ts'
import { derived, textKey } from '../answering/keys.ts'
import { commentProblems } from './problems.ts'

/** What is kept of a cleaning. */
export interface CleanedText {
  readonly text: string
  readonly parts: readonly Replacement[]
}

/** What is kept of a quote. */
export interface QuotedText {
  readonly text: string
  readonly tags: readonly string[]
}

interface Kept {
  readonly cleaning: CleanedText
  readonly coding: CommentCoding
  readonly quote: QuotedText
}

/** Bytes of what is sealed, whatever is in it; the database demands it. */
const lengths = { cleaning: 8192, coding: 1024, quote: 8192 } as const
/** Nonce and tag. */
const overhead = 28

/** Hashes and seals of one wave's comments, under keys made from the one that its texts are sealed with. */
export interface CommentSeals {
  /** What a comment is called: without the key nobody can make or look for it. 32 bytes. */
  hash(text: string): Buffer
  /** Bound to the comment: moved to another one it does not open. Problem 4546 where it is too long. */
  seal<K extends keyof Kept>(kind: K, of: Uint8Array, value: Kept[K]): Buffer
  open<K extends keyof Kept>(kind: K, of: Uint8Array, sealed: Uint8Array): Kept[K]
}

export async function commentSeals(desks: Pick<Desks, 'keys'>, wave: string): Promise<CommentSeals> {
  const key = await textKey(desks, wave)
  const hashing = derived(key, 'comments', 'hash')
  const sealing = derived(key, 'comments', 'seal')
  const bound = (kind: string, of: Uint8Array): string => `${wave}/${kind}/${idOf(of)}`
  return {
    hash: (text) => createHmac('sha256', hashing).update(text).digest(),
    seal(kind, of, value) {
      const packed = packFixed(value, lengths[kind] - overhead)
      if (packed === null) throw new ProblemError(problem(commentProblems.tooLong))
      return sealWith(sealing, packed, bound(kind, of))
    },
    open: <K extends keyof Kept>(kind: K, of: Uint8Array, sealed: Uint8Array) =>
      unpackFixed(openWith(sealing, sealed, bound(kind, of))) as Kept[K],
  }
}

/** A hash as it is called outside the database. */
export const idOf = (hash: Uint8Array): string => Buffer.from(hash).toString('base64url')
