import { betaQuantile, chiSquareQuantile } from '../distributions.ts'
import {
  binomialAtLeast,
  binomialAtMost,
  binomialMass,
  poissonAtLeast,
  poissonAtMost,
  poissonMass,
  twoSidedByLikelihood,
} from './discrete.ts'

/** Events among so much population or time (persons, person-years); any unit, the same throughout. */
export interface EventsInTime {
  readonly events: number
  readonly time: number
}

export interface RateResult extends EventsInTime {
  readonly method: 'garwood'
  readonly level: number
  /** The rate and its limits are for so much time: 1,000 unless told. */
  readonly per: number
  readonly rate: number
  readonly low: number
  readonly high: number
}

/**
 * A rate with Garwood's exact Poisson interval (1936): chi-square quantiles with 2 x and 2 x + 2 degrees of freedom,
 * halved, over the time. No events: the lower limit is 0, the upper one positive. No time: NaN.
 * RangeError where events is not a whole number from 0, or time is negative.
 */
export function rateInterval(events: number, time: number, { per = 1000, level = 0.95 } = {}): RateResult {
  checkEvents({ events, time })
  const [low, high] = poissonLimits(events, level)
  const scale = time > 0 ? per / time : Number.NaN
  return {
    method: 'garwood',
    level,
    events,
    time,
    per,
    rate: events * scale,
    low: low * scale,
    high: high * scale,
  }
}

/** Garwood's limits of a Poisson mean, from one count. */
function poissonLimits(events: number, level: number): readonly [number, number] {
  const outside = (1 - level) / 2
  const low = events > 0 ? chiSquareQuantile(outside, 2 * events) / 2 : 0
  return [low, chiSquareQuantile(1 - outside, 2 * events + 2) / 2]
}

export interface RateRatioResult {
  readonly method: 'exact-conditional'
  readonly level: number
  /** First rate over second; 0 or Infinity where one has no events, NaN where neither has. */
  readonly ratio: number
  readonly low: number
  readonly high: number
  /** Two-sided, for a ratio of 1. */
  readonly p: number
}

/**
 * Ratio of two rates. Given the sum of the events, those of the first are binomial; Clopper and Pearson's limits of that
 * share become limits of the ratio (Przyborowski and Wilenski 1940; R's `poisson.test`). p by R's two-sided rule.
 * No events at all: the limits are 0 and Infinity, p is 1. A group without time: all NaN.
 */
export function rateRatio(first: EventsInTime, second: EventsInTime, { level = 0.95 } = {}): RateRatioResult {
  checkEvents(first)
  checkEvents(second)
  const method = 'exact-conditional'
  if (!(first.time > 0 && second.time > 0)) {
    return { method, level, ratio: Number.NaN, low: Number.NaN, high: Number.NaN, p: Number.NaN }
  }
  const x = first.events
  const y = second.events
  const n = x + y
  const share = first.time / (first.time + second.time)
  const times = second.time / first.time
  const outside = (1 - level) / 2
  const p = twoSidedByLikelihood(x, n * share, n, {
    mass: (k) => binomialMass(k, n, share),
    atMost: (k) => binomialAtMost(k, n, share),
    atLeast: (k) => binomialAtLeast(k, n, share),
  })
  return {
    method,
    level,
    ratio: (x / y) * times,
    low: x > 0 ? betaOdds(outside, x, y + 1) * times : 0,
    high: y > 0 ? betaOdds(1 - outside, x + 1, y) * times : Number.POSITIVE_INFINITY,
    p,
  }
}

/** b / (1 - b) for the beta quantile b; near 1 its distance from 1 is asked for, so that no digits are lost. */
function betaOdds(p: number, a: number, b: number): number {
  const quantile = betaQuantile(p, a, b)
  return quantile < 0.5 ? quantile / (1 - quantile) : 1 / betaQuantile(1 - p, b, a) - 1
}

export interface StandardisedRatio {
  readonly method: 'indirect-garwood'
  readonly level: number
  readonly observed: number
  readonly expected: number
  /** Observed over expected (SMR); 1 means as the standard. */
  readonly ratio: number
  readonly low: number
  readonly high: number
  /** Two-sided exact Poisson p for a ratio of 1. */
  readonly p: number
}

/**
 * Indirect standardisation: observed events over those expected had the standard's rates held in each stratum,
 * expected = sum population x standard rate, with Garwood's limits (Breslow and Day 1987, chapter 2). Nothing expected: NaN.
 */
export function indirectStandardisation(
  observed: number,
  strata: readonly { readonly population: number; readonly standardRate: number }[],
  { level = 0.95 } = {},
): StandardisedRatio {
  let expected = 0
  for (const { population, standardRate } of strata) {
    if (!(population >= 0 && standardRate >= 0)) {
      throw new RangeError('A population and a standard rate must be 0 or more')
    }
    expected += population * standardRate
  }
  checkEvents({ events: observed, time: expected })
  const [low, high] = poissonLimits(observed, level)
  const scale = expected > 0 ? 1 / expected : Number.NaN
  const p = twoSidedByLikelihood(observed, expected, Number.POSITIVE_INFINITY, {
    mass: (k) => poissonMass(k, expected),
    atMost: (k) => poissonAtMost(k, expected),
    atLeast: (k) => poissonAtLeast(k, expected),
  })
  return {
    method: 'indirect-garwood',
    level,
    observed,
    expected,
    ratio: observed * scale,
    low: low * scale,
    high: high * scale,
    p: expected > 0 ? p : Number.NaN,
  }
}

/** RangeError for events that are not a whole number from 0, or a time that is negative or not a number. */
export function checkEvents({ events, time }: EventsInTime): void {
  if (!Number.isInteger(events) || events < 0) {
    throw new RangeError(`Events must be a whole number from 0, not ${events}`)
  }
  if (!(time >= 0)) throw new RangeError(`Population or time must be 0 or more, not ${time}`)
}
