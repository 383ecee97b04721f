import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Range, snapped } from '#core/interviews'
import { codedText } from './blocks.ts'
import { draggedTo, type Edge } from './ends.ts'

const { points, blocks } = codedText('i', 'v', 'Det er 👩‍👩‍👧 bra, ja.\nOg så\u0301 én linje.', [])
const [first, second] = blocks as unknown as [(typeof blocks)[number], (typeof blocks)[number]]
/** Where some words begin and end. */
const startOf = (words: string): number => [...points.text.slice(0, points.text.indexOf(words))].length
const endOf = (words: string): number => startOf(words) + [...words].length
const whole = { start: first.start, end: second.end }
const dragged = (edge: Edge, point: number, range = whole, free = false): number =>
  draggedTo(points, blocks, range, edge, point, free)

describe('an end that is dragged', () => {
  it('comes to the nearest word: to its beginning by the one end, to its end by the other', () => {
    expect(dragged('start', startOf('bra') + 1)).toBe(startOf('bra'))
    expect(dragged('end', endOf('bra') - 1)).toBe(endOf('bra'))
    // past the middle of a word it is nearer to the next one, or the one before
    expect(dragged('start', endOf('linje') - 1)).toBe(second.end - 1)
  })
  it('comes to any whole character where it is free', () => {
    expect(dragged('end', startOf('ra,'), whole, true)).toBe(startOf('ra,'))
    // within a family of five code points, and between a letter and its accent
    expect(dragged('end', startOf('👩‍👩‍👧') + 2, whole, true)).toBe(startOf('👩‍👩‍👧'))
    expect(dragged('end', startOf('\u0301'), whole, true)).toBe(startOf('å\u0301'))
  })
  it('goes from line to line, and between them keeps to the line that it comes from', () => {
    expect(dragged('start', startOf('én'))).toBe(startOf('én'))
    expect(dragged('end', second.start, { start: first.start, end: second.end })).toBe(first.end)
    expect(dragged('start', first.end)).toBe(second.start)
  })
  it('leaves a word, or one character where it is free', () => {
    const range = { start: startOf('er'), end: endOf('bra') }
    expect(dragged('start', second.end, range)).toBe(startOf('bra'))
    expect(dragged('end', first.start, range)).toBe(endOf('er'))
    expect(dragged('start', second.end, range, true)).toBe(endOf('bra') - 1)
    expect(dragged('end', first.start, range, true)).toBe(startOf('er') + 1)
  })
  it('never makes a stretch empty, wherever it is dragged', () => {
    const place = fc.integer({ min: 0, max: points.length })
    // what is coded has no white space at its ends
    const range = fc
      .tuple(place, place)
      .map(([start, end]) => snapped(points, { start, end }))
      .filter((one): one is Range => one !== null)
    fc.assert(
      fc.property(
        range,
        place,
        fc.constantFrom<Edge>('start', 'end'),
        fc.boolean(),
        (there, to, edge, free) => {
          const at = dragged(edge, to, there, free)
          const [start, end] = edge === 'start' ? [at, there.end] : [there.start, at]
          expect(start).toBeLessThan(end)
          expect(points.slice(start, end).trim()).not.toBe('')
        },
      ),
      { seed: 1, numRuns: 500 },
    )
  })
})
