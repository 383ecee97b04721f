import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectAllClose, expectClose } from '../reference/test-close.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { agreementTable } from './ratings.ts'

interface KappaReference {
  kappa: number
  se: number
  se0: number
  low: number
  high: number
  po: number
  pe: number
}

const panel: { counts: number[][]; kappa: number; kappa_linear: number }[] = JSON.parse(
  readFileSync(new URL('../reference/panel.json', import.meta.url), 'utf8'),
).tables
const register: {
  panel: Record<'none' | 'linear' | 'quadratic', KappaReference>[]
  cohen1968: { counts: number[][]; weights: number[][]; own: KappaReference; none: KappaReference }
} = JSON.parse(readFileSync(new URL('../reference/register.json', import.meta.url), 'utf8'))

function expectKappa(actual: ReturnType<typeof cohenKappa>, stored: KappaReference): void {
  expectClose(actual.kappa, stored.kappa)
  expectClose(actual.observed, stored.po)
  expectClose(actual.expected, stored.pe)
  expectClose(actual.se, stored.se)
  expectClose(actual.seChance, stored.se0)
  expectAllClose([actual.low, actual.high], [stored.low, stored.high], { floor: 0.01 })
}

describe('Cohen’s kappa against R 4.2.2', () => {
  it.each(panel.map((t, i) => [i, t, register.panel[i]!] as const))('table %i', (_, t, more) => {
    expectClose(cohenKappa(t.counts).kappa, t.kappa)
    expectClose(cohenKappa(t.counts, { weights: 'linear' }).kappa, t.kappa_linear)
    expectKappa(cohenKappa(t.counts), more.none)
    expectKappa(cohenKappa(t.counts, { weights: 'linear' }), more.linear)
    expectKappa(cohenKappa(t.counts, { weights: 'quadratic' }), more.quadratic)
  })
  it('Cohen (1968) printed .492 unweighted and .348 weighted', () => {
    const { counts, weights, own, none } = register.cohen1968
    expectKappa(cohenKappa(counts, { weights }), own)
    expectKappa(cohenKappa(counts), none)
    expect(cohenKappa(counts).kappa.toFixed(3)).toBe('0.492')
    expect(cohenKappa(counts, { weights }).kappa.toFixed(3)).toBe('0.348')
  })
  it('has no standard error at full agreement, and no kappa where one code only is used', () => {
    expect(
      cohenKappa([
        [8, 0],
        [0, 5],
      ]),
    ).toMatchObject({ kappa: 1, se: Number.NaN, low: Number.NaN })
    expect(
      cohenKappa([
        [0, 5],
        [5, 0],
      ]),
    ).toMatchObject({ kappa: -1, se: Number.NaN })
    expect(
      cohenKappa([
        [8, 0],
        [0, 0],
      ]),
    ).toMatchObject({ observed: 1, kappa: Number.NaN, p: Number.NaN })
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]).kappa,
    ).toBeNaN()
    expect(() =>
      cohenKappa(
        [
          [1, 2],
          [3, 4],
        ],
        { weights: [[1]] },
      ),
    ).toThrow(RangeError)
  })
})

describe('the table of two coders', () => {
  it('keeps unused codes and counts incomplete units apart', () => {
    const ratings = [
      [1, 1],
      [3, 1],
      [null, 3],
      [3, 3],
    ]
    const codes = [1, 2, 3]
    expect(agreementTable(ratings, { codes })).toEqual({
      codes,
      counts: [
        [1, 0, 0],
        [0, 0, 0],
        [1, 0, 1],
      ],
      incomplete: 1,
    })
    expect(agreementTable(ratings).codes).toEqual([1, 3])
    expect(agreementTable(ratings, { coders: [1, 0] }).counts).toEqual([
      [1, 1],
      [0, 1],
    ])
    expect(() => agreementTable(ratings, { codes: [1, 2] })).toThrow(/rating 3/)
    expect(() => agreementTable(ratings, { coders: [0, 2] })).toThrow(RangeError)
  })
})

describe('properties', () => {
  const runs = { seed: 1, numRuns: 200 }
  const orNull = (value: number) => (Number.isNaN(value) ? null : value)

  it('kappa is the same with the coders turned; linear and quadratic weights with the scale turned', () => {
    const square = fc.array(fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(square, fc.constantFrom('unweighted', 'linear', 'quadratic'), (counts, weights) => {
        const { kappa, se } = cohenKappa(counts, { weights })
        const turned = counts.map((_, i) => counts.map((row) => row[i]!))
        const mirrored = [...counts].reverse().map((row) => [...row].reverse())
        for (const other of [turned, mirrored]) {
          const result = cohenKappa(other, { weights })
          expectClose(result.kappa, orNull(kappa), { floor: 1 })
          expectClose(result.se, orNull(se), { floor: 1 })
        }
        expect(kappa <= 1 || Number.isNaN(kappa)).toBe(true)
      }),
      runs,
    )
  })
})
