import type { Range } from './code-points.ts'
import type { Turn } from './version.ts'

/** When in the recording a stretch of the text is said, in milliseconds. */
export interface Cue extends Range {
  readonly startMs: number
  readonly endMs: number
}

/**
 * Turns with the times of the cues that lie in them, from the first to the last. A turn without cues keeps the times it has.
 *
 * @param cues in the order of the text, apart.
 */
export function timed(turns: readonly Turn[], cues: readonly Cue[]): readonly Turn[] {
  let at = 0
  return turns.map((turn) => {
    while (at < cues.length && cues[at]!.end <= turn.start) at++
    const first = cues[at]
    if (first === undefined || first.start >= turn.end) return turn
    let last = first
    for (let next = at; next < cues.length && cues[next]!.start < turn.end; next++) last = cues[next]!
    return { ...turn, startMs: first.startMs, endMs: last.endMs }
  })
}
