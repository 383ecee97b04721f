import { daysFrom } from '#core/foundation'

/** How a participant may do, in the order in which they are shown: those that need somebody first. */
export const standings = [
  /** Has not answered, and should have. */
  'late-answer',
  /** Fewer answers than the time that has gone should have given, or nothing noted as handed out. */
  'behind',
  /** Takes part, and no service has said yes. */
  'no-services',
  /** Has services, and no forms are made. */
  'no-forms',
  /** Has not answered the invitation, and the last day for it has not been; or is not invited yet. */
  'invited',
  /** Field work has not begun. */
  'ready',
  'underway',
  /** Has as many as it aimed at. */
  'reached',
  /** The wave is closed. */
  'finished',
  'declined',
] as const
export type Standing = (typeof standings)[number]

/** What a standing follows from. */
export interface StandingFacts {
  /** `YYYY-MM-DD`, as the other days. */
  readonly today: string
  readonly opensOn: string
  readonly closesOn: string
  readonly closed: boolean
  readonly answer: 'accepted' | 'declined' | null
  /** Last day to answer the invitation; null: not invited, so nothing is waited for. */
  readonly answerBy: string | null
  readonly joined: number
  readonly formsMade: number
  readonly handedOut: number
  /** Finished answers; -1: fewer than five, which is all that is known. */
  readonly finished: number
  /** Answers aimed at; null: nobody has said. */
  readonly target: number | null
}

/** Days of field work before anybody is called behind. */
const firstDays = 14

/** The share of what the time gone should have given that is enough not to be reminded. */
const enough = 0.5

/** How a participant does, and so who is reminded. Pure. */
export function standingOf(facts: StandingFacts): Standing {
  const { today, opensOn, closed, answer, answerBy, joined, formsMade, finished, target } = facts
  if (answer === 'declined') return 'declined'
  if (answer === null) {
    if (closed) return 'finished'
    return answerBy !== null && today > answerBy ? 'late-answer' : 'invited'
  }
  if (closed) return 'finished'
  if (joined === 0) return 'no-services'
  if (formsMade === 0) return 'no-forms'
  if (today < opensOn) return 'ready'
  if (target !== null && finished >= target) return 'reached'
  return isBehind(facts) ? 'behind' : 'underway'
}

function isBehind({ today, opensOn, closesOn, handedOut, finished, target }: StandingFacts): boolean {
  const gone = daysFrom(opensOn, today)
  if (gone < firstDays) return false
  if (target === null) return handedOut === 0 && finished <= 0
  const share = Math.min(1, gone / Math.max(1, daysFrom(opensOn, closesOn)))
  // a hidden count is four at most; whoever may have as many is not called behind for it
  const atMost = finished < 0 ? 4 : finished
  return atMost < target * share * enough
}

/** Whom each reminder is for. */
export const remindedFor: Readonly<Record<'answer' | 'field-work', readonly Standing[]>> = {
  answer: ['invited', 'late-answer'],
  'field-work': ['no-services', 'no-forms', 'behind'],
}
