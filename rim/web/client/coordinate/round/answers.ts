// What the routes of a municipality's round answer, as the pages use it; held against the routes in rim/web/api-shapes.

import type { RoundAnswer } from '../../api/index.ts'

export interface ParticipationAnswer {
  readonly mode: 'person' | 'aggregate'
  readonly groups: readonly ('substance' | 'mental')[]
  /** The form of Norwegian that its reports are made in. */
  readonly language: 'nb' | 'nn'
  readonly joinedAt: string
  readonly submittedAt: string | null
  readonly release: number
}

export type Step =
  | 'join'
  | 'units'
  | 'expected'
  | 'legal-basis'
  | 'letters'
  | 'training-days'
  | 'numbers'
  | 'registering'
  | 'quality'
  | 'submission'
  | 'results'

export type LockReason =
  | 'not-joined'
  | 'closed'
  | 'over'
  | 'not-open-yet'
  | 'no-units'
  | 'no-basis'
  | 'nothing-registered'
  | 'no-numbers'
  | 'not-submitted'

export interface StepAnswer {
  readonly step: Step
  readonly state: 'done' | 'todo' | 'underway' | 'locked'
  readonly because: LockReason | null
  readonly optional: boolean
}

/** A legal basis that the nation recommends for a type of unit. */
interface RecommendedBasis {
  readonly unitType: string
  readonly law: string
  readonly paragraph: string
  readonly explanation: { readonly nb: string; readonly nn: string }
}

export interface DeskAnswer {
  readonly round: RoundAnswer
  readonly joined: ParticipationAnswer | null
  readonly invitation: {
    /** `YYYY-MM-DD` */
    readonly answerBy: string
    readonly answer: 'accepted' | 'declined' | null
    readonly reason: string
  } | null
  readonly recommended: readonly RecommendedBasis[]
  readonly steps: readonly StepAnswer[]
  readonly next: Step | null
  readonly units: {
    readonly count: number
    readonly withoutStaff: number
    readonly waiting: number
    readonly withoutExpected: number
    readonly withoutContact: number
  }
  readonly typesWithoutBasis: readonly string[]
  readonly drafts: number
  readonly complete: number
  readonly expected: number | null
  /** What waits to be looked at; null: not looked yet. */
  readonly findings: number | null
  readonly notBegun: readonly string[]
}
