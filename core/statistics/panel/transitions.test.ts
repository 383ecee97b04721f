import { describe, expect, it } from 'vitest'
import { proportionInterval } from '../proportions/intervals.ts'
import { expectClose } from '../reference/test-close.ts'
import { transitionMatrix, transitionSummary } from './transitions.ts'

describe('transitions', () => {
  const categories = ['green', 'yellow', 'red'] as const
  type Colour = (typeof categories)[number]
  const before: (Colour | null)[] = [
    'green',
    'red',
    'red',
    'yellow',
    null,
    'green',
    null,
    'green',
    null,
    null,
    null,
    'red',
  ]
  const after: (Colour | null)[] = [
    'green',
    'yellow',
    'green',
    'red',
    'red',
    null,
    null,
    'green',
    'red',
    'yellow',
    null,
    null,
  ]

  it('counts people by both answers, with margins and those missing apart', () => {
    const matrix = transitionMatrix(before, after, categories, { order: 'better-first' })
    expect(matrix).toMatchObject({
      counts: [
        [2, 0, 0],
        [0, 0, 1],
        [1, 1, 0],
      ],
      before: [2, 1, 2],
      after: [3, 1, 1],
      n: 5,
      missing: { before: 3, after: 2, both: 2 },
      unchanged: { count: 2, share: 0.4 },
      changed: { count: 3, share: 0.6 },
      better: { count: 2, share: 0.4, method: 'wilson' },
      worse: { count: 1, share: 0.2 },
    })
    expectClose(matrix.net!.difference, 0.2)
    expectClose(matrix.net!.se, Math.sqrt(3 - 1 / 5) / 5)
    const wilson = proportionInterval(2, 5, { method: 'wilson' })
    expect([matrix.better!.low, matrix.better!.high]).toEqual([wilson.low, wilson.high])
  })
  it('turns better and worse with the order, and has neither for unordered categories', () => {
    const turned = transitionMatrix(before, after, categories, { order: 'worse-first' })
    expect([turned.better!.count, turned.worse!.count]).toEqual([1, 2])
    const plain = transitionMatrix(before, after, categories, { order: 'unordered' })
    expect('better' in plain || 'worse' in plain || 'net' in plain).toBe(false)
  })
  it('gives NaN for nobody, and a width where nobody changed', () => {
    const empty = transitionMatrix<Colour>([], [], categories, { order: 'better-first' })
    expect(empty.unchanged.share).toBeNaN()
    expect(empty.unchanged.low).toBeNaN()
    expect(empty.net!.low).toBeNaN()
    const still = transitionSummary(
      [
        [7, 0],
        [0, 3],
      ],
      { order: 'better-first' },
    )
    expect(still.better!.high).toBeGreaterThan(0)
    expect(still.unchanged.low).toBeLessThan(1)
    expect(still.net!.se).toBeNaN()
  })
  it('refuses columns of unequal length, a category twice and an unknown answer', () => {
    const order = 'better-first'
    expect(() => transitionMatrix([1], [1, 2], [1, 2], { order })).toThrow(RangeError)
    expect(() => transitionMatrix([1], [1], [1, 1], { order })).toThrow(RangeError)
    expect(() => transitionMatrix([3], [1], [1, 2], { order })).toThrow(/answer 3/)
    expect(() => transitionSummary([[1, 2, 3]], { order })).toThrow(RangeError)
  })
})
