import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { FieldWorkStep, StepState } from '#core/survey'

// What the routes of the survey's field work answer. `rim/web/api-shapes` holds these against the routes' own declarations.

export interface WaveAnswer {
  readonly id: string
  readonly state: 'planned' | 'open' | 'closed'
  readonly year: number
  readonly title: LocalText
  /** `YYYY-MM-DD`, as the next. */
  readonly opensOn: string
  readonly closesOn: string
}

/** A municipality, or a city district, in a wave. */
export interface TakingAnswer {
  readonly id: string
  readonly municipality: string
  readonly district: string | null
  readonly region: string
  readonly sizeClass: 'small' | 'medium' | 'large'
  readonly answerBy: string | null
  readonly answer: 'accepted' | 'declined' | null
  readonly reason: string
  readonly target: number | null
}

/** Finished answers are those told in steps of five and more. */
export interface CoverageSums {
  readonly target: number | null
  readonly handedOut: number
  readonly declined: number
  readonly finished: number
  readonly web: number
  readonly paper: number
  /** Not a response rate. */
  readonly perHandedOut: number | null
}

export interface ServiceCounts {
  readonly asked: number
  readonly joined: number
  readonly declined: number
}

export interface FieldWorkAnswer {
  readonly wave: WaveAnswer
  readonly taking: TakingAnswer
  readonly name: string
  readonly steps: readonly { readonly step: FieldWorkStep; readonly state: StepState }[]
  readonly next: FieldWorkStep | null
  readonly services: ServiceCounts
  readonly orders: { readonly waiting: number; readonly made: number; readonly failed: number }
  readonly copies: number
  readonly coverage: {
    readonly services: readonly (CoverageSums & { readonly service: string })[]
    readonly total: CoverageSums
    readonly weeks: readonly { readonly week: string; readonly finished: number }[]
  }
  /** How many of the municipality have told how it went. */
  readonly feedback: number
}

export type ServiceState = 'asked' | 'joined' | 'declined'

export interface ServiceAnswer {
  readonly id: string
  readonly participant: string
  readonly name: string
  readonly kind: string
  readonly contactName: string
  readonly contactEmail: string
  readonly state: ServiceState
  readonly target: number | null
}

export interface ServicesAnswer {
  readonly kinds: readonly { readonly code: string; readonly label: LocalText }[]
  readonly services: readonly ServiceAnswer[]
}

export interface OrderAnswer {
  readonly id: string
  readonly service: string
  readonly copies: number
  readonly language: 'nb' | 'nn' | 'en'
  /** False: cards with codes for the web alone. */
  readonly paper: boolean
  readonly state: 'waiting' | 'made' | 'failed'
  /** ISO 8601, UTC, as the next. */
  readonly orderedAt: string
  readonly madeAt: string | null
  readonly problem: number | null
}

export interface HandedOutAnswer {
  readonly service: string
  readonly day: string
  readonly handedOut: number
  readonly declined: number
}

export interface FeedbackFormAnswer {
  readonly form: Instrument
  readonly given: number
  readonly open: boolean
}
