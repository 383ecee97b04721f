import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePoints, codePointLength } from '../index.ts'
import { speech } from './test-edits.ts'

describe('positions in code points', () => {
  it('are shifted by each astral character before them', () => {
    const points = new CodePoints('a😀b👩‍👧c')
    expect(points.length).toBe(7)
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((at) => points.unitAt(at))).toEqual([0, 1, 3, 4, 6, 7, 9, 10])
    expect(points.slice(1, 3)).toBe('😀b')
    // the second unit of a pair belongs to the same character as the first
    expect([1, 2, 3].map((unit) => points.pointAt(unit))).toEqual([1, 1, 2])
  })

  it('outside the text are its ends', () => {
    const points = new CodePoints('ab')
    expect([points.unitAt(-1), points.unitAt(9), points.pointAt(9), points.slice(1, 9)]).toEqual([
      0,
      2,
      2,
      'b',
    ])
  })

  it('are those of the list of its code points', () => {
    fc.assert(
      fc.property(speech(40), fc.nat(400), fc.nat(400), (text, a, b) => {
        const [points, list] = [new CodePoints(text), [...text]]
        const [start, end] = [a % (list.length + 1), b % (list.length + 1)]
        expect(points.length).toBe(list.length)
        expect(codePointLength(text)).toBe(list.length)
        expect(points.unitAt(start)).toBe(list.slice(0, start).join('').length)
        expect(points.pointAt(points.unitAt(start))).toBe(start)
        expect(points.slice(start, end)).toBe(list.slice(start, end).join(''))
      }),
      { seed: 1, numRuns: 1000 },
    )
  })
})
