import { type Problem, problem } from '#core/foundation'
import { refiImportProblems as kinds } from './problems.ts'

/** A file's text as it stands in it: with its line ends and the mark it may begin with, since positions count them. */
export interface Decoded {
  readonly text: string
  readonly notice: Problem | null
}

/** Decodes UTF-8; what is not is taken for Windows-1252, and UTF-16 where the file begins with its mark. */
export function decoded(bytes: Uint8Array, path: string): Decoded {
  const sixteen =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  if (sixteen !== null) return { text: new TextDecoder(sixteen).decode(bytes), notice: null }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), notice: null }
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      notice: problem(kinds.otherEncoding, { path }),
    }
  }
}
