import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from './spread.ts'

describe('spread', () => {
  it('leaves labels where they are when there is room, and moves them apart when not', () => {
    const at = (...wanted: number[]) => wanted.map((w) => ({ wanted: w, width: 10 }))
    expect(spread(at(20, 40), 0, 100, 2)).toEqual([20, 40])
    expect(spread(at(20, 22), 0, 100, 2)).toEqual([20, 32])
    expect(spread(at(94, 98), 0, 100, 2)).toEqual([83, 95])
    expect(spread(at(0), 0, 100, 2)).toEqual([5])
    expect(spread(at(1, 2, 3), 0, 33, 2)).toBeNull()
  })

  it('never lets labels touch or leave their room', () => {
    const label = fc.record({
      wanted: fc.integer({ min: -20, max: 220 }),
      width: fc.integer({ min: 1, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const centres = spread(labels, 0, 200, 3)
        if (!centres) return
        centres.forEach((centre, i) => {
          const half = labels[i]!.width / 2
          expect(centre - half).toBeGreaterThanOrEqual(0)
          expect(centre + half).toBeLessThanOrEqual(200)
          if (i > 0)
            expect(centre - half - centres[i - 1]! - labels[i - 1]!.width / 2).toBeGreaterThanOrEqual(3)
        })
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})
