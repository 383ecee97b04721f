import type { Instrument } from '#core/instruments'
import type { Standing } from '#core/survey'
import type {
  CoverageSums,
  ServiceCounts,
  TakingAnswer,
  WaveAnswer,
} from '../../../coordinate/survey/answers.ts'

/** How far a participant has come. */
export interface ProgressLine {
  readonly taking: TakingAnswer
  readonly name: string
  readonly standing: Standing
  readonly services: ServiceCounts
  /** Forms and cards that are made, and orders that failed. */
  readonly copies: number
  readonly failedOrders: number
  /** `YYYY-MM-DD`: the last day that anything is noted of. */
  readonly lastNoted: string | null
  readonly coverage: CoverageSums
  /** Estimated recipients of services; null where nobody knows. */
  readonly recipients: number | null
}

export interface ProgressAnswer {
  readonly wave: WaveAnswer
  readonly participants: readonly ProgressLine[]
  /** In whole fives downwards. */
  readonly helped: { readonly answers: number; readonly helped: number }
}

/** What staff have told of the field work, counted. */
export interface FeedbackAnswer {
  readonly form: Instrument
  readonly persons: number
  /** 1 to 4 are -1. */
  readonly municipalities: readonly {
    readonly code: string
    readonly name: string
    readonly persons: number
  }[]
  readonly questions: readonly {
    readonly code: string
    readonly answered: number
    readonly counts: Readonly<Record<string, number>>
  }[]
  readonly comments: readonly { readonly question: string; readonly text: string }[]
}
