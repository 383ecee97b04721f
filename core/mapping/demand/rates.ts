import type { Draws } from './draws.ts'
import type { DemandHistory, ServiceHistory } from './history.ts'
import { assessedNeeds } from './services.ts'

/** Chances of one drawn world, by age band. */
export interface DrawnRates {
  readonly stay: readonly number[]
  /** Newcomers of the band for each recipient there was. */
  readonly came: readonly number[]
}

/** Chances for one service, by what was said of the need, and whatever was said. */
export interface DrawnService {
  readonly keep: readonly number[]
  readonly begin: readonly number[]
  readonly keepAll: number
  readonly beginAll: number
  readonly newcomer: number
}

/**
 * A chance as the past leaves it possible: the country's first (with half a recipient each way, so that what has not been seen is not
 * impossible), then the place's own, for which the country counts as so many recipients.
 */
function chance(
  pull: Draws,
  country: readonly [number, number],
  own: readonly [number, number] | null,
  weight: number,
): number {
  const all = pull.beta(country[0] + 0.5, country[1] + 0.5)
  if (!own) return all
  // a beta with a parameter of 0 is no distribution
  return pull.beta(own[0] + Math.max(weight * all, 1e-6), own[1] + Math.max(weight * (1 - all), 1e-6))
}

const recipientsOf = ({ bands }: DemandHistory): number =>
  bands.reduce((total, { stayed, left }) => total + stayed + left, 0)

export function drawRates(
  pull: Draws,
  country: DemandHistory,
  own: DemandHistory | null,
  weight: number,
): DrawnRates {
  return {
    stay: country.bands.map(({ stayed, left }, at) =>
      chance(pull, [stayed, left], own && [own.bands[at]!.stayed, own.bands[at]!.left], weight),
    ),
    came: country.bands.map(({ came }, at) => {
      const all = pull.gamma(came + 0.5) / Math.max(1, recipientsOf(country))
      if (!own) return all
      return pull.gamma(Math.max(own.bands[at]!.came + weight * all, 1e-6)) / (recipientsOf(own) + weight)
    }),
  }
}

const total = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)

export function drawService(
  pull: Draws,
  country: ServiceHistory,
  own: ServiceHistory | undefined,
  weight: number,
): DrawnService {
  const drawn = (yes: 'kept' | 'begun', no: 'ended' | 'without', need?: number): number => {
    const pick = (history: ServiceHistory): readonly [number, number] =>
      need === undefined
        ? [total(history[yes]), total(history[no])]
        : [history[yes][need]!, history[no][need]!]
    return chance(pull, pick(country), own ? pick(own) : null, weight)
  }
  const { newcomers } = country
  return {
    keep: assessedNeeds.map((_, need) => drawn('kept', 'ended', need)),
    begin: assessedNeeds.map((_, need) => drawn('begun', 'without', need)),
    keepAll: drawn('kept', 'ended'),
    beginAll: drawn('begun', 'without'),
    newcomer: chance(
      pull,
      [newcomers.with, newcomers.without],
      own ? [own.newcomers.with, own.newcomers.without] : null,
      weight,
    ),
  }
}
