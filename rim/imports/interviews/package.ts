import { unzipSync } from 'fflate'
import { ProblemError, problem } from '#core/foundation'
import { readXml, type XmlHandlers } from '../xlsx-parts.ts'
import { transcriptProblems as kinds } from './problems.ts'

/** The most that is unpacked of a document, of each part and of all together, and the most that a part may be packed; in bytes. */
const largestPart = 32 << 20
const largestSum = 64 << 20
const largestPacked = 2 << 20

/**
 * The parts of a document whose names are wanted. What is larger than a transcript can be is refused before it is unpacked. Deflate
 * makes a thousand bytes of one at most, so that the packed size sets a limit also where a part lies about what it becomes.
 *
 * @throws ProblemError where the package is damaged or too large.
 */
export function partsOf(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  let sum = 0
  let tooLarge = false
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!wanted(name)) return false
        sum += originalSize
        tooLarge ||= size > largestPacked || originalSize > largestPart || sum > largestSum
        return !tooLarge
      },
    })
  } catch {
    throw new ProblemError(problem(kinds.damaged))
  }
  if (tooLarge) throw new ProblemError(problem(kinds.tooLarge, { limit: largestPart >> 20 }))
  return new Map(Object.entries(parts))
}

/**
 * Reads a part's XML. One with a document type is refused: no program that writes text documents needs it, and its entities may be
 * anything.
 *
 * @throws ProblemError where it is not well-formed.
 */
export function readPart(bytes: Uint8Array, handlers: XmlHandlers): void {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('<!DOCTYPE')) {
    throw new ProblemError(problem(kinds.damaged))
  }
  try {
    for (const _ of readXml(bytes, handlers));
  } catch {
    throw new ProblemError(problem(kinds.damaged))
  }
}

/** Whether a part has any words, as a header may have none. */
export function hasText(bytes: Uint8Array): boolean {
  let found = false
  readPart(bytes, {
    open: () => {},
    close: () => {},
    text: (piece) => {
      found ||= /\S/u.test(piece)
    },
  })
  return found
}
