import { sha256Hex } from '#core/foundation'
import { CodePoints, type Range } from './code-points.ts'
import { normalised, normalising } from './normalised.ts'

/** Who speaks: those who ask, those who are asked, and others who were present. */
export type SpeakerRole = 'interviewer' | 'informant' | 'other'

/** What one person says before another begins. `start` to `end` are the words, without the name and the colon before them. */
export interface Turn extends Range {
  /** As it is written before the words: `INTERVJUER`. */
  readonly speaker: string
  readonly role: SpeakerRole
  /** When in the recording the turn begins and ends, in milliseconds; `null` where nobody has told. */
  readonly startMs: number | null
  readonly endMs: number | null
}

/**
 * Where a text comes from: `raw` as transcribed, `deidentified` after identifiers were taken out, `corrected` after mistakes were
 * mended, `notes` where the interview was not recorded.
 */
export type TextKind = 'raw' | 'deidentified' | 'corrected' | 'notes'

/** One version of an interview's text. Never changed: a correction is a new version. */
export interface TextVersion {
  readonly id: string
  readonly interview: string
  /** From 1, within the interview. */
  readonly number: number
  readonly kind: TextKind
  /** NFC, with line feeds alone between lines. */
  readonly text: string
  /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
  readonly sha256: string
  /** In the order of the text, none in another. */
  readonly turns: readonly Turn[]
}

/** What a version is made of. */
export interface NewTextVersion extends Omit<TextVersion, 'sha256' | 'turns'> {
  readonly turns?: readonly Turn[]
}

/**
 * Makes a version of a text: normalises it, moves the turns along, and adds the hash.
 *
 * @throws RangeError where turns lie outside the text, in each other or out of order.
 */
export function textVersion({ text, turns = [], ...version }: NewTextVersion): TextVersion {
  checkTurns(turns, new CodePoints(text).length)
  const plain = normalised(text)
  return {
    ...version,
    text: plain,
    sha256: sha256Hex(plain),
    turns: plain === text ? turns : movedTurns(text, turns),
  }
}

function movedTurns(text: string, turns: readonly Turn[]): readonly Turn[] {
  const { move } = normalising(text)
  return turns.flatMap((turn) => {
    const { start, end } = move(turn)
    return start < end ? [{ ...turn, start, end }] : []
  })
}

function checkTurns(turns: readonly Turn[], length: number): void {
  let from = 0
  for (const { start, end } of turns) {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < from || end <= start || end > length) {
      throw new RangeError('turns that do not lie one after the other in the text')
    }
    from = end
  }
}

/** The turn that a code point is said in, or `undefined` between turns. */
export function turnAt(turns: readonly Turn[], point: number): Turn | undefined {
  let [low, high] = [0, turns.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (turns[middle]!.end <= point) low = middle + 1
    else high = middle
  }
  const turn = turns[low]
  return turn !== undefined && turn.start <= point ? turn : undefined
}
