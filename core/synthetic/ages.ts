import { apportion } from './apportion.ts'
import { natural } from './target-kit.ts'
import { ageBands, meanAge } from './target-people.ts'

/** Counts by age; index 0 is the youngest age, 18. */
export const youngest = 18
export const oldest = 98
const length = oldest - youngest + 1

/**
 * Counts by age for each category at natural size: the published bands of the two groups, the published mean of each
 * category. Bands divide over categories by a tilt that meets the means, then ages move inside their band until the
 * sum is exact.
 */
export function ageHistograms(): number[][] {
  return [0, 3].flatMap((offset) => {
    const totals = ageBands.map((band) => (offset === 0 ? band.substance : band.mental))
    const sizes = [0, 1, 2].map((i) => natural[offset + i]!)
    const means = [0, 1, 2].map((i) => meanAge[(offset + i) as 0]!)
    const matrix = bandsByCategory(totals, sizes, means)
    return matrix.map((counts, i) => {
      const histogram = new Array<number>(length).fill(0)
      counts.forEach((count, b) => {
        spreadBand(b, count).forEach((n, k) => {
          histogram[ageBands[b]!.from - youngest + k] = n
        })
      })
      moveToSum(histogram, Math.round(means[i]! * sizes[i]!), true)
      return histogram
    })
  })
}

/** Whole numbers by category and band with the given margins, tilted towards old or young by each category's mean. */
function bandsByCategory(
  totals: readonly number[],
  sizes: readonly number[],
  means: readonly number[],
): number[][] {
  const middle = ageBands.map((_, b) => {
    const spread = spreadBand(b, 10_000)
    return ageBands[b]!.from + spread.reduce((sum, n, k) => sum + n * k, 0) / 10_000
  })
  const tilt = [0, 0, 0]
  let matrix: number[][] = []
  for (let round = 0; round < 60; round++) {
    matrix = sizes.map((_, c) => middle.map((m) => Math.max(0.05, 1 + (tilt[c]! * (m - 45)) / 100)))
    for (let k = 0; k < 40; k++) {
      totals.forEach((total, b) => {
        const sum = matrix.reduce((all, row) => all + row[b]!, 0)
        for (const row of matrix) row[b]! *= total / sum
      })
      matrix.forEach((row, c) => {
        const sum = row.reduce((all, n) => all + n, 0)
        row.forEach((n, b) => {
          row[b] = (n * sizes[c]!) / sum
        })
      })
    }
    matrix.forEach((row, c) => {
      const mean = row.reduce((sum, n, b) => sum + n * middle[b]!, 0) / sizes[c]!
      tilt[c]! += (means[c]! - mean) * 0.3
    })
  }
  const first = [0, 1].map((c) => apportion(sizes[c]!, matrix[c]!))
  return [...first, totals.map((total, b) => total - first[0]![b]! - first[1]![b]!)]
}

/** A band's people over its ages: even, but falling towards the end in the last band. */
function spreadBand(band: number, count: number): number[] {
  const { from, to } = ageBands[band]!
  const ages = Array.from({ length: to - from + 1 }, (_, k) => from + k)
  return apportion(
    count,
    ages.map((age) => (band === ageBands.length - 1 ? (to + 1 - age) * (to + 1 - age) : 1)),
  )
}

/** Moves people one year at a time until the sum of ages is `wanted`; inside the bands only, if asked. */
export function moveToSum(histogram: number[], wanted: number, insideBands: boolean): void {
  const limits = new Set(insideBands ? ageBands.map((band) => band.to - youngest) : [])
  let missing = wanted - histogram.reduce((sum, n, k) => sum + n * (k + youngest), 0)
  for (let sweep = 0; sweep < 200 && missing !== 0; sweep++) {
    const step = missing > 0 ? 1 : -1
    for (let i = 0; i < length - 1 && missing !== 0; i++) {
      const k = step > 0 ? length - 2 - i : i + 1
      const boundary = step > 0 ? k : k - 1
      if (limits.has(boundary)) continue
      const movable = Math.min(Math.ceil(histogram[k]! / 50), Math.abs(missing))
      if (histogram[k]! < movable) continue
      histogram[k]! -= movable
      histogram[k + step]! += movable
      missing -= movable * step
    }
  }
}
