import { normalQuantile } from '../distributions.ts'
import { checkLevel } from '../proportions/checks.ts'
import {
  binomialAtLeast,
  binomialAtMost,
  binomialMass,
  poissonAtLeast,
  poissonAtMost,
  poissonMass,
} from './discrete.ts'

/**
 * `exact`: interpolated tails of the binomial or Poisson law, made so that at most (1 - level) / 2 falls outside on each
 * side. `interpolated`: Spiegelhalter's own interpolation of the inverse distribution; its upper limit lies one count
 * lower and lets a little more fall above. `normal`: target -+ z sqrt(variance at the target).
 */
export type FunnelMethod = 'exact' | 'interpolated' | 'normal'

/** `proportion`: n people of whom some have it. `rate`: events in n of population or time, or against n expected events. */
export type FunnelKind = 'proportion' | 'rate'

export interface FunnelOptions {
  readonly kind: FunnelKind
  readonly method?: FunnelMethod
  /** What should lie within; 0.95 and 0.998 (about 2 and 3 standard deviations) unless told. */
  readonly levels?: readonly number[]
}

/** Limits as a proportion or a rate (events per unit of n). */
export interface FunnelLimits {
  readonly method: FunnelMethod
  readonly level: number
  readonly low: number
  readonly high: number
}

/**
 * Control limits of a funnel plot for a unit of size n around a target (Spiegelhalter 2005, Statistics in Medicine
 * 24:1185). Exact limits are cut at 0 and, for a proportion, 1; the others are not.
 * NaN where n is 0, or the target is 0 or (a proportion's) 1: such a target allows no variation.
 * RangeError for a negative n or target, a proportion above 1, or a proportion whose n is not whole.
 */
export function funnelLimits(n: number, target: number, options: FunnelOptions): FunnelLimits[] {
  const method = options.method ?? 'exact'
  return countLimits(n, target, options).map(({ level, low, high }) => ({
    method,
    level,
    low: low / n,
    high: high / n,
  }))
}

export interface FunnelPlacement extends FunnelLimits {
  readonly placement: 'below' | 'within' | 'above' | 'unknown'
}

/**
 * Where a unit stands among its own limits, for each level; `unknown` where there are none. Decided on counts, so that
 * rounding in the division cannot move a unit over a limit.
 */
export function funnelPlacement(
  events: number,
  n: number,
  target: number,
  options: FunnelOptions,
): { readonly estimate: number; readonly levels: FunnelPlacement[] } {
  if (!Number.isInteger(events) || events < 0 || (options.kind === 'proportion' && events > n)) {
    throw new RangeError(`${events} events in ${n}`)
  }
  const method = options.method ?? 'exact'
  const levels = countLimits(n, target, options).map(({ level, low, high }): FunnelPlacement => {
    const limits = { method, level, low: low / n, high: high / n }
    if (Number.isNaN(low)) return { ...limits, placement: 'unknown' }
    return { ...limits, placement: events < low ? 'below' : events > high ? 'above' : 'within' }
  })
  return { estimate: events / n, levels }
}

interface CountLimits {
  readonly level: number
  readonly low: number
  readonly high: number
}

function countLimits(n: number, target: number, options: FunnelOptions): CountLimits[] {
  const { kind, method = 'exact', levels = [0.95, 0.998] } = options
  if (!(n >= 0 && target >= 0)) throw new RangeError('A size and a target must be 0 or more')
  if (kind === 'proportion' && (target > 1 || !Number.isInteger(n))) {
    throw new RangeError('A proportion needs a target up to 1 and a whole number of people')
  }
  const mean = n * target
  const variance = kind === 'proportion' ? mean * (1 - target) : mean
  for (const level of levels) checkLevel(level)
  return levels.map((level) => {
    if (!(variance > 0)) return { level, low: Number.NaN, high: Number.NaN }
    const outside = (1 - level) / 2
    if (method === 'normal') {
      const half = normalQuantile(1 - outside) * Math.sqrt(variance)
      return { level, low: mean - half, high: mean + half }
    }
    const law = kind === 'proportion' ? binomialLaw(n, target) : poissonLaw(mean)
    const [low, high] = tailLimits(law, outside, Math.ceil(mean))
    return method === 'exact'
      ? { level, low: Math.max(0, low), high: Math.min(law.largest, high) }
      : { level, low, high: high - 1 }
  })
}

interface Law {
  readonly largest: number
  readonly atMost: (x: number) => number
  readonly atLeast: (x: number) => number
  readonly mass: (x: number) => number
}

function binomialLaw(n: number, p: number): Law {
  return {
    largest: n,
    atMost: (x) => binomialAtMost(x, n, p),
    atLeast: (x) => binomialAtLeast(x, n, p),
    mass: (x) => binomialMass(x, n, p),
  }
}

function poissonLaw(mean: number): Law {
  return {
    largest: Number.POSITIVE_INFINITY,
    atMost: (x) => poissonAtMost(x, mean),
    atLeast: (x) => poissonAtLeast(x, mean),
    mass: (x) => poissonMass(x, mean),
  }
}

/**
 * Lower: the smallest count r with P(X <= r) >= outside, less the part of its probability above `outside`; a count is
 * below it exactly where P(X <= count) < outside. Upper: the same from the other end.
 */
function tailLimits(law: Law, outside: number, start: number): readonly [number, number] {
  const lowest = firstWhere((x) => law.atMost(x) >= outside, start, law.largest)
  const beyond = firstWhere((x) => law.atLeast(x) < outside, start, law.largest)
  const highest = beyond - 1
  return [
    lowest - (law.atMost(lowest) - outside) / law.mass(lowest),
    highest + (law.atLeast(highest) - outside) / law.mass(highest),
  ]
}

/** The smallest count from 0 for which a condition holds that stays true once it is; `largest + 1` where it never does. */
function firstWhere(holds: (x: number) => boolean, start: number, largest: number): number {
  let high = Math.max(1, start)
  while (high <= largest && !holds(high)) high *= 2
  high = Math.min(high, largest + 1)
  let low = -1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
