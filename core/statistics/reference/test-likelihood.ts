import type { SurveyDesign } from '../design/design.ts'
import type { SurveyProportionInterval } from '../design/intervals.ts'
import { normalLower, tQuantile } from '../distributions.ts'

/** The share as R's glm leaves it, and as it was one step before, when glm last counted its information. */
export function logisticShare(
  { weights }: SurveyDesign,
  column: Float64Array,
): { share: number; before: number } {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const rescaled = weights.map((weight) => (weight * weights.length) / all)
  const truth = weights.reduce((sum, weight, row) => sum + weight * column[row]!, 0) / all
  const deviance = (p: number) => -2 * weights.length * (truth * Math.log(p) + (1 - truth) * Math.log(1 - p))
  let information = 0
  let sum = 0
  rescaled.forEach((weight, row) => {
    const start = (weight * column[row]! + 0.5) / (weight + 1)
    information += weight * start * (1 - start)
    sum += weight * (start * (1 - start) * Math.log(start / (1 - start)) + column[row]! - start)
  })
  let before = Number.NaN
  let share = 1 / (1 + Math.exp(-sum / information))
  for (let last = Number.NaN; !(Math.abs(deviance(share) - last) / (deviance(share) + 0.1) < 1e-8); ) {
    last = deviance(share)
    before = share
    share =
      1 / (1 + Math.exp(-(Math.log(before / (1 - before)) + (truth - before) / (before * (1 - before)))))
  }
  return { share, before }
}

/**
 * R's way to the likelihood interval: the profile at steps of a fifth of the cutoff, a spline through those points and straight
 * lines between three times as many. With the information of the step before last it gives R's figures: R's interval
 * and ours differ by nothing but that.
 */
export function interpolatedLikelihood(
  { estimate: truth, standardError, rows, degreesOfFreedom: df }: SurveyProportionInterval,
  { share: estimate, before }: { share: number; before: number },
): number[] {
  const information = estimate * (1 - estimate)
  const logOdds = Math.log(estimate / (1 - estimate))
  const cutoff =
    (tQuantile(0.975, df) * standardError * Math.sqrt(rows * before * (1 - before))) / information
  const furthest = tQuantile(1 - normalLower(-cutoff) / 4, rows - 1)
  const points: [z: number, logOdds: number][] = [[0, logOdds]]
  for (const sign of [-1, 1]) {
    for (let step = 1, z = 0; step < 10 && Math.abs(z) < furthest; step++) {
      const moved = logOdds + (sign * step * (furthest / 5) * standardError) / information
      const share = 1 / (1 + Math.exp(-moved))
      const divergence =
        truth * Math.log(estimate / share) + (1 - truth) * Math.log((1 - estimate) / (1 - share))
      z = sign * Math.sqrt(2 * (rows - 1) * divergence)
      points.push([z, moved])
    }
  }
  points.sort((a, b) => a[0] - b[0])
  const x = points.map((point) => point[1])
  const spline = cubicSpline(
    x,
    points.map((point) => point[0]),
  )
  const grid = Array.from(
    { length: 3 * x.length },
    (_, i) => x[0]! + (i * (x.at(-1)! - x[0]!)) / (3 * x.length - 1),
  )
  return [-cutoff, cutoff].map((z) => {
    const above = grid.findIndex((value) => spline(value) >= z)
    const [from, to] = [grid[above - 1]!, grid[above]!]
    const end = from + ((z - spline(from)) / (spline(to) - spline(from))) * (to - from)
    return 1 / (1 + Math.exp(-end))
  })
}

/** The spline of Forsythe, Malcolm and Moler 1977: ends with the third derivative of the cubic through the last four points. */
function cubicSpline(x: readonly number[], y: readonly number[]): (at: number) => number {
  const last = x.length - 1
  const step = (i: number) => x[i + 1]! - x[i]!
  const slope = (i: number) => (y[i + 1]! - y[i]!) / step(i)
  const second = (i: number) => (slope(i + 1) - slope(i)) / (x[i + 2]! - x[i]!)
  const third = (i: number) => (second(i + 1) - second(i)) / (x[i + 3]! - x[i]!)
  // unknowns: a sixth of the second derivative at each point, by elimination of a tridiagonal system
  const diagonal = x.map((_, i) =>
    i === 0 ? -step(0) : i === last ? -step(last - 1) : 2 * (step(i - 1) + step(i)),
  )
  const right = x.map((_, i) =>
    i === 0
      ? step(0) ** 2 * third(0)
      : i === last
        ? -(step(last - 1) ** 2) * third(last - 3)
        : slope(i) - slope(i - 1),
  )
  for (let i = 1; i <= last; i++) {
    const factor = step(i - 1) / diagonal[i - 1]!
    diagonal[i]! -= factor * step(i - 1)
    right[i]! -= factor * right[i - 1]!
  }
  const bend = [...right]
  bend[last] = right[last]! / diagonal[last]!
  for (let i = last - 1; i >= 0; i--) bend[i] = (right[i]! - step(i) * bend[i + 1]!) / diagonal[i]!
  return (at) => {
    const i = Math.max(
      0,
      Math.min(
        last - 1,
        x.findLastIndex((value) => value <= at),
      ),
    )
    const t = (at - x[i]!) / step(i)
    const curve = ((1 - t) ** 3 - (1 - t)) * bend[i]! + (t ** 3 - t) * bend[i + 1]!
    return (1 - t) * y[i]! + t * y[i + 1]! + step(i) ** 2 * curve
  }
}
