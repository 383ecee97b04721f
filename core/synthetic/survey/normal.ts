/** The normal distribution function at every half standard deviation from 0, to five places (any table of it). */
const above = [0.5, 0.69146, 0.84134, 0.93319, 0.97725, 0.99379, 0.99865, 0.99977, 1]

/**
 * The share of a normal population with standard deviation 100 below a height, between the points of a table in straight
 * lines: near enough for made-up answers, and the same on every machine.
 */
export function shareBelow(height: number): number {
  const steps = Math.min(Math.abs(height) / 50, above.length - 1.000001)
  const at = Math.floor(steps)
  const share = above[at]! + (steps - at) * (above[at + 1]! - above[at]!)
  return height < 0 ? 1 - share : share
}
