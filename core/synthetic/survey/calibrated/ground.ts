import type { Span } from '#core/statistics'
import type { Strata } from './strata.ts'

/** How many people of each stratum may have each value: `wanted[stratum][value]`; null: any number. */
type Wanted = readonly (readonly (Span | null)[] | null)[]

export interface FitGround {
  readonly strata: Strata
  /** How many values there are, the one of those who have not answered included. */
  readonly width: number
  readonly wanted: Wanted
  /** The people who may exchange values; the others keep theirs and still count. */
  readonly open: readonly number[]
}
