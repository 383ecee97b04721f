import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundHalfUp } from '#core/foundation'
import { percentOf } from '../percent.ts'
import { type CollapsePlanName, collapsePlans, collapseScale } from './collapse-scale.ts'

describe('collapseScale', () => {
  test.each<[CollapsePlanName, Record<string, number>, number[], number]>([
    [
      'five-to-three',
      { 1: 10, 2: 20, 3: 30, 4: 40, 5: 50, notRelevant: 7, dontKnow: 8, noAnswer: 9 },
      [30, 30, 90],
      24,
    ],
    ['three-as-printed', { 1: 10, 2: 20, 3: 30, dontKnow: 5 }, [10, 20, 30], 5],
    ['yes-no-dont-know', { yes: 3, no: 6, dontKnow: 1, noAnswer: 4 }, [3, 6, 1], 4],
    ['ill-treatment', { no: 72, once: 8, sometimes: 15, often: 5, dontKnow: 2 }, [72, 28], 2],
  ])('%s', (name, counts, collapsed, leftOut) => {
    const base = collapsed.reduce((a, b) => a + b, 0)
    expect(collapseScale(counts, collapsePlans[name])).toEqual({ counts: collapsed, base, leftOut })
  })

  test("summing printed percentages gives another number: the report's own example in note 15", () => {
    // 6.4 % "not at all" and 3.4 % "to a small degree" of 1 000
    const counts = { 1: 64, 2: 34, 3: 300, 4: 400, 5: 202 }
    const { counts: collapsed, base } = collapseScale(counts, collapsePlans['five-to-three'])
    const printed = (x: number): number => roundHalfUp(percentOf(x, base), 0)
    expect(printed(collapsed[0]!)).toBe(10)
    expect(printed(counts[1]) + printed(counts[2])).toBe(9)
  })

  test('nobody answered: all 0', () => {
    expect(collapseScale({}, collapsePlans['five-to-three'])).toEqual({
      counts: [0, 0, 0],
      base: 0,
      leftOut: 0,
    })
  })

  test('an answer the plan does not know and a count that is none are mistakes', () => {
    expect(() => collapseScale({ 6: 1 }, collapsePlans['five-to-three'])).toThrow(RangeError)
    expect(() => collapseScale({ refused: 1 }, collapsePlans['yes-no-dont-know'])).toThrow(RangeError)
    expect(() => collapseScale({ 1: -1 }, collapsePlans['five-to-three'])).toThrow(RangeError)
    expect(() => collapseScale({ 1: 1.5 }, collapsePlans['five-to-three'])).toThrow(RangeError)
  })

  test('a collapsed percentage is the sum of the unrounded ones, and no answer is lost or counted twice', () => {
    const plans = fc.constantFrom(...Object.values(collapsePlans))
    fc.assert(
      fc.property(plans, fc.array(fc.nat(500), { minLength: 8, maxLength: 8 }), (plan, numbers) => {
        const answers = [...plan.categories.flatMap((category) => category.answers), ...plan.leftOut]
        expect(new Set(answers).size).toBe(answers.length)
        const counts = Object.fromEntries(answers.map((answer, i) => [answer, numbers[i]!]))
        const collapsed = collapseScale(counts, plan)
        fc.pre(collapsed.base > 0)
        plan.categories.forEach((category, k) => {
          const parts = category.answers.reduce((sum, a) => sum + percentOf(counts[a]!, collapsed.base), 0)
          expect(percentOf(collapsed.counts[k]!, collapsed.base)).toBeCloseTo(parts, 10)
        })
        const all = answers.reduce((sum, answer) => sum + counts[answer]!, 0)
        expect(collapsed.base + collapsed.leftOut).toBe(all)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
