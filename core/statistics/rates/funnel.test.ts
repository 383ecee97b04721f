import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectAllClose, expectClose } from '../reference/test-close.ts'
import { binomialMass } from './discrete.ts'
import { type FunnelKind, funnelLimits, funnelPlacement } from './funnel.ts'

interface FunnelReference {
  kind: FunnelKind
  n: number
  target: number
  level: number
  normal: number[]
  published: [number, number]
  below: number
  above: number
}

const register: {
  funnel: FunnelReference[]
} = JSON.parse(readFileSync(new URL('../reference/register.json', import.meta.url), 'utf8'))

describe('funnel limits', () => {
  const key = (t: FunnelReference) => `${t.kind} n ${t.n} target ${t.target} level ${t.level}`
  it.each(register.funnel.map((t) => [key(t), t] as const))('%s', (_, { kind, n, target, level, ...t }) => {
    const limits = (method: 'exact' | 'interpolated' | 'normal') =>
      funnelLimits(n, target, { kind, method, levels: [level] })[0]!
    const normal = limits('normal')
    expectAllClose([normal.low, normal.high], t.normal, { floor: target })
    const interpolated = limits('interpolated')
    expectAllClose([interpolated.low, interpolated.high], t.published, { floor: target, tolerance: 1e-9 })
    const exact = limits('exact')
    expectClose(exact.low, Math.max(0, t.published[0]), { floor: target, tolerance: 1e-9 })
    const largest = kind === 'proportion' ? 1 : Infinity
    expectClose(exact.high, Math.min(largest, t.published[1] + 1 / n), { floor: target, tolerance: 1e-9 })
    // R counted which outcomes have less than half of the outside in their own tail
    const at = (events: number) =>
      funnelPlacement(events, n, target, { kind, levels: [level] }).levels[0]!.placement
    if (t.below > 0) expect(at(t.below - 1)).toBe('below')
    expect(at(t.below)).toBe('within')
    if (t.above > 0) {
      expect(at(t.above)).toBe('above')
      expect(at(t.above - 1)).toBe('within')
    } else expect(at(n)).toBe('within')
  })
  it('places a unit at both levels', () => {
    const placed = funnelPlacement(31, 100, 0.2, { kind: 'proportion' })
    expect(placed.estimate).toBe(0.31)
    expect(placed.levels.map(({ level, placement }) => [level, placement])).toEqual([
      [0.95, 'above'],
      [0.998, 'within'],
    ])
  })
  it('has no limits without people or at a target without variation', () => {
    for (const method of ['exact', 'interpolated', 'normal'] as const) {
      for (const [n, target] of [
        [0, 0.2],
        [10, 0],
        [10, 1],
      ] as const) {
        expect(funnelLimits(n, target, { kind: 'proportion', method })[0]).toMatchObject({
          low: Number.NaN,
          high: Number.NaN,
        })
        expect(funnelPlacement(0, n, target, { kind: 'proportion', method }).levels[0]!.placement).toBe(
          'unknown',
        )
      }
    }
  })
  it('refuses what cannot be', () => {
    expect(() => funnelLimits(10.5, 0.2, { kind: 'proportion' })).toThrow(RangeError)
    expect(() => funnelLimits(10, 1.2, { kind: 'proportion' })).toThrow(RangeError)
    expect(() => funnelLimits(-1, 0.2, { kind: 'rate' })).toThrow(RangeError)
    expect(() => funnelPlacement(11, 10, 0.2, { kind: 'proportion' })).toThrow(RangeError)
  })
})

describe('properties', () => {
  const runs = { seed: 1, numRuns: 200 }

  it('no exact funnel lets more than half of the outside fall on a side', () => {
    const unit = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }))
    fc.assert(
      fc.property(unit, ([n, target]) => {
        const { low, high } = funnelLimits(n, target, { kind: 'proportion', levels: [0.95] })[0]!
        expect(low <= target && target <= high).toBe(true)
        let below = 0
        let above = 0
        for (let x = 0; x <= n; x++) {
          const { placement } = funnelPlacement(x, n, target, { kind: 'proportion', levels: [0.95] })
            .levels[0]!
          if (placement === 'below') below += binomialMass(x, n, target)
          if (placement === 'above') above += binomialMass(x, n, target)
        }
        expect(Math.max(below, above)).toBeLessThanOrEqual(0.025 + 1e-12)
      }),
      { seed: 1, numRuns: 60 },
    )
  })
  it('a proportion and its complement have mirrored exact limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 99 }), (n, percent) => {
        const [one] = funnelLimits(n, percent / 100, { kind: 'proportion' })
        const [rest] = funnelLimits(n, 1 - percent / 100, { kind: 'proportion' })
        expectAllClose([rest!.low, rest!.high], [1 - one!.high, 1 - one!.low], { floor: 1 })
      }),
      runs,
    )
  })
})
