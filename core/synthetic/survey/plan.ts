import { createRandom } from '#core/foundation'
import { apportion } from '../apportion.ts'

/** A service that hands out forms. */
export interface PlannedService {
  readonly id: string
  readonly name: string
  /** Code of a choice of the question of services received. */
  readonly kind: string
}

/** Who answers where. */
export interface SurveyPlan {
  readonly participants: readonly {
    readonly id: string
    /** How many answers come from here. */
    readonly answers: number
    readonly services: readonly PlannedService[]
  }[]
  /** How many of all answer on the web. */
  readonly web: number
  /** The days of the field work, `YYYY-MM-DD`. */
  readonly days: readonly string[]
  /** Whether "I would rather not answer" is offered on the web. */
  readonly refusalOffered?: boolean
}

/** The wave of 2021: municipalities that took part, answers, and those of them given on the web (the report, chapter 2). */
export const wave2021 = { participants: 64, answers: 1121, web: 97 } as const

/**
 * How many answers come from each participant: more from larger ones, unevenly, and a few from each. The report says how
 * many there were in all; how they lie over the participants is ours.
 *
 * @param inhabitants of each participant.
 */
export function answersByParticipant(
  inhabitants: readonly number[],
  total: number,
  seed: number | string,
): readonly number[] {
  const random = createRandom(seed).fork('answers by participant')
  // about the square root of the size, since a large municipality does not reach all its services
  const weights = inhabitants.map((count) => Math.round(Math.sqrt(count) * (60 + random.below(81))))
  return apportion(total, weights, undefined, Math.min(2, Math.floor(total / Math.max(1, weights.length))))
}
