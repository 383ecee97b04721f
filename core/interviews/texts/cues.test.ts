import { describe, expect, it } from 'vitest'
import { type Cue, type Turn, timed } from '../index.ts'

const turn = (start: number, end: number, startMs: number | null = null): Turn => ({
  start,
  end,
  speaker: 'A',
  role: 'other',
  startMs,
  endMs: null,
})
const cue = (start: number, end: number): Cue => ({ start, end, startMs: start * 100, endMs: end * 100 })

describe('the times of turns', () => {
  it('are those of the cues in them, and what they had where there are none', () => {
    const turns = [turn(3, 10), turn(13, 20, 7), turn(23, 30), turn(33, 40)]
    const cues = [cue(0, 2), cue(3, 5), cue(6, 10), cue(23, 35), cue(36, 40)]
    expect(timed(turns, cues).map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [300, 1000],
      [7, null],
      [2300, 3500],
      [2300, 4000],
    ])
  })
})
