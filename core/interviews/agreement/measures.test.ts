import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { krippendorffAlpha } from '#core/statistics'
import { marksOf, somewhere } from '../spans/test-spans.ts'
import type { Range } from '../texts/index.ts'
import { alphaOfCoders, pairAgreement, pairCounts, pooled } from './measures.ts'
import type { ComparedUnits } from './units.ts'

const characters = (length: number): ComparedUnits => ({
  unit: 'character',
  stretches: [{ start: 0, end: length }],
})

describe('two coders of 1000 characters', () => {
  const counts = pairCounts(characters(1000), [{ start: 100, end: 250 }], [{ start: 200, end: 300 }])

  test('50 by both, 100 and 50 by one, 800 by neither', () => {
    expect(counts).toEqual({ both: 50, firstOnly: 100, secondOnly: 50, neither: 800 })
    const { kappa, alpha, percentage, jaccard, units } = pairAgreement(counts)
    expect([kappa!.toFixed(6), alpha!.toFixed(6)]).toEqual(['0.318182', '0.314629'])
    expect([percentage, jaccard, units]).toEqual([0.85, 0.25, 1000])
  })

  test('50 by both, 150 by one and 800 by neither agree on 85 per cent', () => {
    const { percentage } = pairAgreement({ both: 50, firstOnly: 150, secondOnly: 0, neither: 800 })
    expect(percentage).toBe(0.85)
  })

  test('what is not defined is null', () => {
    const none = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 }
    const never = { percentage: 1, kappa: null, alpha: null, jaccard: null }
    expect(pairAgreement({ ...none, neither: 900 })).toMatchObject(never)
    expect(pairAgreement({ ...none, both: 900 })).toMatchObject({ ...never, jaccard: 1 })
    expect(pairAgreement(none)).toMatchObject({ ...never, percentage: null })
    // one has coded all, the other nothing: as bad as can be, and defined
    expect(pairAgreement({ ...none, firstOnly: 9 })).toMatchObject({ percentage: 0, kappa: 0, jaccard: 0 })
    expect(pairAgreement({ ...none, firstOnly: 9 }).alpha).toBeLessThan(0)
  })
})

/** Units of a random kind in a text of 80 characters: all of them, two parts of it, or sentences with gaps between. */
const units: fc.Arbitrary<ComparedUnits> = fc.oneof(
  fc.constant(characters(80)),
  fc.constant({
    unit: 'character' as const,
    stretches: [
      { start: 5, end: 30 },
      { start: 41, end: 77 },
    ],
  }),
  fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }).map((lengths) => {
    let from = 0
    const stretches = lengths.flatMap((length) => {
      const start = from + (length % 3)
      from = start + length
      return from <= 80 ? [{ start, end: from }] : []
    })
    return { unit: 'sentence' as const, stretches }
  }),
)

/** Unit by unit what a coder gave, from arrays as long as the text. */
function given({ unit, stretches }: ComparedUnits, coder: readonly Range[]): readonly (0 | 1)[] {
  const marks = marksOf(coder, 80)
  return stretches.flatMap(({ start, end }) => {
    const own = marks.slice(start, end).map((there) => (there ? 1 : 0))
    return unit === 'character' ? own : [own.some((one) => one === 1) ? 1 : 0]
  })
}

const close = (ours: number | null, theirs: number): void => {
  if (Number.isFinite(theirs)) expect(ours).toBeCloseTo(theirs, 12)
  else expect(ours).toBeNull()
}

test('counts and measures are those of arrays as long as the text', () => {
  fc.assert(
    fc.property(units, somewhere(80), somewhere(80), (compared, first, second) => {
      const ours = pairAgreement(pairCounts(compared, first, second))
      const [a, b] = [given(compared, first), given(compared, second)]
      const n = a.length
      const share = (met: (one: number, other: number) => boolean): number =>
        a.filter((one, at) => met(one, b[at]!)).length / n
      const [p, q] = [share((one) => one === 1), share((_, other) => other === 1)]
      const same = share((one, other) => one === other)
      const chance = p * q + (1 - p) * (1 - q)
      expect(ours.units).toBe(n)
      close(ours.percentage, same)
      close(ours.kappa, Math.abs(1 - chance) < 1e-12 ? Number.NaN : (same - chance) / (1 - chance))
      const either = share((one, other) => one + other > 0)
      close(ours.jaccard, share((one, other) => one + other === 2) / either)
      const rows = a.map((one, at) => [one, b[at]!])
      close(ours.alpha, krippendorffAlpha(rows, 'nominal').alpha)
      expect(pairAgreement(pairCounts(compared, second, first))).toEqual({
        ...ours,
        firstOnly: ours.secondOnly,
        secondOnly: ours.firstOnly,
        kappa: ours.kappa === null ? null : expect.closeTo(ours.kappa, 12),
        alpha: ours.alpha === null ? null : expect.closeTo(ours.alpha, 12),
      })
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('texts taken together are one long text', () => {
  fc.assert(
    fc.property(somewhere(80), somewhere(80), somewhere(50), somewhere(50), (a, b, c, d) => {
      const after = (ranges: readonly Range[]): readonly Range[] =>
        ranges.map(({ start, end }) => ({ start: start + 80, end: end + 80 }))
      const apart = [pairCounts(characters(80), a, b), pairCounts(characters(50), c, d)]
      expect(pooled(apart)).toEqual(pairCounts(characters(130), [...a, ...after(c)], [...b, ...after(d)]))
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('three coders, of whom some have not coded a text, are as ratings with gaps', () => {
  const coder = fc.option(somewhere(80), { freq: 3 })
  const text = fc.tuple(units, fc.tuple(coder, coder, coder))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const rows = texts.flatMap(([compared, coders]) => {
        const columns = coders.map((own) => (own === null ? null : given(compared, own)))
        const n = given(compared, []).length
        return Array.from({ length: n }, (_, at) => columns.map((own) => (own === null ? null : own[at]!)))
      })
      const ours = alphaOfCoders(texts.map(([compared, coders]) => ({ units: compared, coders })))
      close(ours, krippendorffAlpha(rows, 'nominal').alpha)
    }),
    { seed: 1, numRuns: 200 },
  )
})
