import { type Problem, ProblemError, problem } from '#core/foundation'
import { transcriptProblems as kinds } from './problems.ts'

/**
 * The text of a file of plain text: UTF-8, UTF-16 where its mark says so, and otherwise Windows-1252 with a warning.
 *
 * @throws ProblemError where it holds what no text holds.
 */
export function decoded(bytes: Uint8Array): { text: string; warnings: readonly Problem[] } {
  const wide = wideEncodings.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (wide) return { text: new TextDecoder(wide.name).decode(bytes), warnings: [] }
  if (bytes.includes(0)) throw new ProblemError(problem(kinds.unknownFile))
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] }
  } catch {
    return { text: windows1252(bytes), warnings: [problem(kinds.otherEncoding)] }
  }
}

const wideEncodings = [
  { name: 'utf-16le', mark: [0xff, 0xfe] },
  { name: 'utf-16be', mark: [0xfe, 0xff] },
]

/** What Windows-1252 has from 0x80 to 0x9f; five of them are nothing. */
const from80 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

/** Read here, since Node's own decoder for this encoding gives control characters (those of Latin-1) for dashes and quotes. */
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (sign) => from80.charAt(sign.charCodeAt(0) - 0x80))
