import { chiSquareQuantile, normalQuantile } from '../distributions.ts'
import { checkEvents } from './rate.ts'

/** One age group, or the like. */
export interface StandardStratum {
  readonly events: number
  /** Persons or person-years behind the events. */
  readonly population: number
  /** The standard population's size or share; only the proportions between strata count. */
  readonly standard: number
}

export interface StandardisedRate {
  readonly method: 'direct-fay-feuer' | 'direct-normal'
  readonly level: number
  readonly per: number
  readonly rate: number
  readonly crudeRate: number
  /** NaN without events: the formula would give 0. */
  readonly se: number
  readonly low: number
  readonly high: number
}

/**
 * Directly standardised rate: sum of w_i d_i with w_i = (standard_i / sum standard) / population_i, variance
 * sum w_i^2 d_i (events Poisson).
 * `direct-fay-feuer`: the gamma interval (Fay and Feuer 1997, Statistics in Medicine 16:791), which covers also with
 * few or no events; the default. `direct-normal`: rate -+ z se; may go below 0, and is NaN without events.
 * A stratum that the standard has and the population lacks leaves the rate unknown: all NaN.
 *
 * @param per so much population: 1,000 unless told.
 */
export function directStandardisation(
  strata: readonly StandardStratum[],
  { per = 1000, level = 0.95, method = 'direct-fay-feuer' as StandardisedRate['method'] } = {},
): StandardisedRate {
  let standardTotal = 0
  let events = 0
  let population = 0
  for (const stratum of strata) {
    checkEvents({ events: stratum.events, time: stratum.population })
    if (!(stratum.standard >= 0)) throw new RangeError('A standard population must be 0 or more')
    if (stratum.events > 0 && stratum.population === 0) {
      throw new RangeError('A stratum has events and no population')
    }
    standardTotal += stratum.standard
    events += stratum.events
    population += stratum.population
  }
  let rate = 0
  let variance = 0
  let largest = 0
  for (const stratum of strata) {
    if (stratum.standard === 0) continue
    const weight =
      stratum.standard / standardTotal / (stratum.population > 0 ? stratum.population : Number.NaN)
    rate += weight * stratum.events
    variance += weight ** 2 * stratum.events
    largest = largest < weight || Number.isNaN(weight) ? weight : largest
  }
  if (!(standardTotal > 0)) rate = Number.NaN
  const se = variance > 0 ? Math.sqrt(variance) : Number.NaN
  const limits = { rate, variance, se, largest, level }
  const [low, high] = method === 'direct-normal' ? normalLimits(limits) : gammaLimits(limits)
  return {
    method,
    level,
    per,
    rate: per * rate,
    crudeRate: population > 0 ? (per * events) / population : Number.NaN,
    se: per * se,
    low: per * low,
    high: per * high,
  }
}

interface Limits {
  readonly rate: number
  readonly variance: number
  readonly se: number
  readonly largest: number
  readonly level: number
}

function normalLimits({ rate, se, level }: Limits): readonly [number, number] {
  const half = normalQuantile(1 - (1 - level) / 2) * se
  return [rate - half, rate + half]
}

function gammaLimits({ rate, variance, largest, level }: Limits): readonly [number, number] {
  const outside = (1 - level) / 2
  if (Number.isNaN(rate)) return [Number.NaN, Number.NaN]
  const upperVariance = variance + largest ** 2
  const upperRate = rate + largest
  const low = rate > 0 ? (variance / (2 * rate)) * chiSquareQuantile(outside, (2 * rate ** 2) / variance) : 0
  const high =
    (upperVariance / (2 * upperRate)) * chiSquareQuantile(1 - outside, (2 * upperRate ** 2) / upperVariance)
  return [low, high]
}
