import type { LocalText } from '#core/foundation'

// What the route of expected demand answers, as the page uses it; held against the route in rim/web/api-shapes.

export type DemandAnswer =
  | { readonly state: 'not-released' | 'opening' | 'no-past' }
  | ({ readonly state: 'ready' } & DemandTold)

export interface DemandTold {
  /** Whether the municipality's own past is in it, or the country's alone. */
  readonly ownPast: boolean
  /** Years of the two rounds of the past. */
  readonly from: string
  readonly to: string
  readonly forecasts: readonly ForecastAnswer[]
  readonly assumptions: readonly LocalText[]
}

export interface ForecastAnswer {
  readonly service: string
  /** Null: everybody. */
  readonly label: LocalText | null
  readonly family: LocalText | null
  /** Null: withheld. */
  readonly years: readonly ForecastYearAnswer[] | null
}

export interface ForecastYearAnswer {
  readonly year: number
  readonly middle: number
  readonly likely: readonly [number, number]
  readonly possible: readonly [number, number]
}
