import { expect, it } from 'vitest'
import { reportMargin } from '#core/statistics'
import { recipientCoverage } from './coverage.ts'
import { marginRows, marginSizes } from './margin-rows.ts'

const at = (n: number, share: number) => marginRows([n]).find((row) => row.share === share)!.sizes[0]!

it("has the report's examples of margins: 1.8 and 2.9 points of 1,121 answers", () => {
  const [tenth, half] = [at(1121, 0.1), at(1121, 0.5)]
  expect(tenth.margin.toFixed(1)).toBe('1.8')
  expect([10 - tenth.margin, 10 + tenth.margin].map((one) => one.toFixed(1))).toEqual(['8.2', '11.8'])
  expect(half.margin.toFixed(1)).toBe('2.9')
  expect([50 - half.margin, 50 + half.margin].map((one) => one.toFixed(1))).toEqual(['47.1', '52.9'])
})

it('is the margin that the marks are made with', () => {
  for (const { share, sizes } of marginRows([100, 200, 1000])) {
    for (const { n, margin } of sizes) {
      expect(margin).toBeCloseTo(100 * reportMargin(Math.round(share * n), n).margin, 10)
    }
  }
})

it("narrows with more answers, and has Wilson's interval around the share, further towards the middle", () => {
  for (const { share, sizes } of marginRows()) {
    expect(sizes.map(({ n }) => n)).toEqual(marginSizes)
    const margins = sizes.map(({ margin }) => margin)
    expect(margins).toEqual([...margins].sort((a, b) => b - a))
    for (const { low, high } of sizes) {
      expect(low).toBeLessThan(100 * share)
      expect(high - 100 * share).toBeGreaterThanOrEqual(100 * share - low - 1e-9)
    }
  }
  expect(() => marginRows([0])).toThrow(RangeError)
})

it("estimates the report's 15,473 recipients, of whom its answers are 7.2 percent", () => {
  const coverage = recipientCoverage(2_210_429, 1121)
  expect(coverage).toMatchObject({ rate: 7, recipients: 15_473, answers: 1121 })
  // printed as 7.3 there, which neither rounding nor its own numbers give
  expect(coverage.percent).toBeCloseTo((100 * 1121) / 15_473, 10)
  expect(coverage.percent!.toFixed(1)).toBe('7.2')
  expect(recipientCoverage(0, 10).percent).toBeNull()
})
