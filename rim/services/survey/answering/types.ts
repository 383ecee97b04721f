import type { Language } from '#core/foundation'
import type { Answers } from '#core/instruments'

/** Where answers are given. */
export type AnswerChannel = 'web' | 'paper'

/** How answers are given, beside what they are. */
export interface AnswerMode {
  readonly channel: AnswerChannel
  /** Somebody who is not a carer helped; null: not told. */
  readonly helped: boolean | null
}

/** A wave as whoever answers meets it. Dates are `YYYY-MM-DD`. */
export interface AnsweringWave {
  readonly id: string
  /** The form's id. */
  readonly instrument: string
  readonly year: number
  readonly title: { readonly nb: string; readonly nn: string; readonly en: string }
  readonly opensOn: string
  readonly closesOn: string
  /** Who answers for the survey, and how to reach them; '': not told. */
  readonly responsible: string
  readonly contact: string
  /** Whether "I would rather not answer" is offered. */
  readonly refusalOffered: boolean
}

/**
 * Where a code stands. `closed`, `not-open`: the wave is over for the channel that asks, or has not begun. The web is closed
 * from the day after the wave's last; paper may be entered until the wave is closed for good. `on-paper`: the web asks, and the
 * paper form is being entered.
 */
export type AnsweringState = 'issued' | 'started' | 'finished' | 'void' | 'closed' | 'not-open' | 'on-paper'

/** What somebody answers, as it is saved. */
export interface GivenAnswers {
  readonly answers: Answers
  readonly mode: AnswerMode
  /** The language of the form that was answered. */
  readonly language: Language
}

/** What belongs to a code. */
export interface FoundAnswering extends GivenAnswers {
  /** Ten signs, no hyphen. */
  readonly code: string
  readonly wave: AnsweringWave
  readonly state: AnsweringState
}

/** What mixing has done: answers out of the pools, and batches. */
export interface Mixed {
  readonly answers: number
  readonly batches: number
}

/** What closing has done. */
export interface ClosedAnswers {
  /** Answers that came out now, with their participant. */
  readonly answers: number
  /** Those that came out without their participant, as its own were too few. */
  readonly withoutParticipant: number
  /** Those that never came out: there were fewer than five in the whole country. */
  readonly lost: number
  /** Unfinished drafts that are gone. */
  readonly drafts: number
}
