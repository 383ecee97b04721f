import { type DemandDraws, everyRecipient } from './simulate.ts'
import type { DemandStart } from './start.ts'

/** A number to come: the middle of what was drawn, and where 80 and 95 of a hundred drawn futures lie. */
export interface ForecastYear {
  readonly year: number
  readonly middle: number
  readonly likely: readonly [number, number]
  readonly possible: readonly [number, number]
}

/** What may be shown of one service; `years` is null where so few receive it now that it is withheld. */
export interface ServiceForecast {
  /** A service's code, or `recipients` for everybody. */
  readonly service: string
  readonly years: readonly ForecastYear[] | null
}

/** Numbers are told in steps of so many, and ends of intervals outwards, so that no exact number of today shines through. */
export const forecastStep = 5

/**
 * Sums the draws up for people.
 *
 * @param round the year that was begun with. @param step years of a step.
 * @param minimum fewer recipients than this of a service, or as few of the others without it, withhold it (the release policy's least count).
 */
export function forecastsOf(
  draws: DemandDraws,
  start: DemandStart,
  round: number,
  step: number,
  minimum: number,
): ServiceForecast[] {
  return [...draws].map(([service, steps]) => ({
    service,
    years: isFew(start, service, minimum)
      ? null
      : steps.map((list, at) => ({
          year: round + (at + 1) * step,
          middle: Math.round(quantile(list, 0.5) / forecastStep) * forecastStep,
          likely: between(list, 0.1),
          possible: between(list, 0.025),
        })),
  }))
}

function isFew({ bands, services }: DemandStart, service: string, minimum: number): boolean {
  const everybody = bands.reduce((sum, { recipients }) => sum + recipients, 0)
  if (service === everyRecipient) return everybody < minimum
  const using = services.get(service)!.reduce((sum, one) => sum + one.with.reduce((a, b) => a + b, 0), 0)
  return using < minimum || everybody - using < minimum
}

const between = (list: Float64Array, tail: number): [number, number] => [
  Math.floor(quantile(list, tail) / forecastStep) * forecastStep,
  Math.ceil(quantile(list, 1 - tail) / forecastStep) * forecastStep,
]

/** The value that a share of an ascending list is at or below. */
export const quantile = (list: Float64Array, share: number): number =>
  list[Math.min(list.length - 1, Math.max(0, Math.ceil(share * list.length) - 1))]!
