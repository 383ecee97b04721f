export type CalibrationDistance = 'linear' | 'raking' | 'logit'

/** New weight over old as a function F(u) of the score u = x'l, with F(0) = 1 and F'(0) = 1, and its slope. */
export interface DistanceFunction {
  readonly factor: (score: number) => number
  readonly slope: (score: number) => number
}

/**
 * The F of a distance between weights (Deville and Särndal 1992, table 1; R `survey` cal.linear, cal.raking, cal.logit).
 * Bounds on `linear` and `raking` cut F off; `logit` runs smoothly between them.
 *
 * @throws RangeError where the bounds do not hold 1 between them, or `logit` has none
 */
export function distanceFunction(
  distance: CalibrationDistance,
  bounds?: readonly [number, number],
): DistanceFunction {
  const [low, high] = bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  if (!(low < 1 && high > 1)) throw new RangeError(`The bounds ${low} and ${high} do not hold 1 between them`)
  if (distance === 'logit') return logit(low, high)
  const free = distance === 'linear' ? (score: number) => 1 + score : Math.exp
  const slope = distance === 'linear' ? () => 1 : Math.exp
  return {
    factor: (score) => Math.min(Math.max(free(score), low), high),
    slope: (score) => (free(score) > low && free(score) < high ? slope(score) : 0),
  }
}

function logit(low: number, high: number): DistanceFunction {
  if (!(low >= 0 && high < Number.POSITIVE_INFINITY)) {
    throw new RangeError('The distance logit needs bounds of 0 or more')
  }
  const steepness = (high - low) / ((high - 1) * (1 - low))
  const ends = (score: number): [number, number] => {
    // the larger of the two ends is kept at 1, so that no exponential overflows
    const reach = steepness * score
    return reach > 0 ? [(high - 1) * Math.exp(-reach), 1 - low] : [high - 1, (1 - low) * Math.exp(reach)]
  }
  return {
    factor: (score) => {
      const [below, above] = ends(score)
      return (low * below + high * above) / (below + above)
    },
    slope: (score) => {
      const [below, above] = ends(score)
      return (steepness * (high - low) * below * above) / (below + above) ** 2
    },
  }
}
