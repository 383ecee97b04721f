import { createHash, hkdfSync, type KeyObject } from 'node:crypto'
import { type Language, ProblemError, problem } from '#core/foundation'
import type { PaperEntry } from '#core/survey'
import { openWith, sealWith } from '#rim/keys'
import { paperEntryProblems } from './problems.ts'

/** What is sealed of a paper form while it is entered and held. */
export interface SealedContent {
  /** In clear, so that a batch can be finished when the papers are put away. */
  readonly code: string
  readonly entry: PaperEntry
  /** The language of the printed form. */
  readonly language: Language
}

/** Bytes inside the seal, always as many: the length says nothing of what is written. */
const contentBytes = 8192

/**
 * The keys of one paper form, made from the wave's key and the code's keyed hash. They are gone when the wave's key is, and
 * nobody makes them from the database alone.
 */
function keyOf(wave: KeyObject, hash: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', wave, hash, `paper entry/${purpose}`, 32))
}

/** Seals an entry. Throws problem 4450 where it is too long. */
export function sealEntry(
  wave: KeyObject,
  hash: Uint8Array,
  which: 'first' | 'second',
  content: SealedContent,
): Buffer {
  const text = Buffer.from(JSON.stringify(content), 'utf8')
  if (text.length > contentBytes - 4) throw new ProblemError(problem(paperEntryProblems.tooMuch))
  const padded = Buffer.alloc(contentBytes)
  padded.writeUInt32BE(text.length)
  text.copy(padded, 4)
  return sealWith(keyOf(wave, hash, which), padded, which)
}

/** Opens an entry. Throws where it was sealed for another form, or as another entry. */
export function openEntry(
  wave: KeyObject,
  hash: Uint8Array,
  which: 'first' | 'second',
  sealed: Uint8Array,
): SealedContent {
  const padded = openWith(keyOf(wave, hash, which), sealed, which)
  return JSON.parse(padded.subarray(4, 4 + padded.readUInt32BE()).toString('utf8')) as SealedContent
}

/** The form's own secret, from which the database makes the marks of those who enter it. */
export const sheetSecret = (wave: KeyObject, hash: Uint8Array): string =>
  keyOf(wave, hash, 'marks').toString('hex')

/** The mark that the database makes for somebody on this form. */
export const markOf = (secret: string, staff: string): Buffer =>
  createHash('sha256').update(`${secret} ${staff}`, 'utf8').digest()
