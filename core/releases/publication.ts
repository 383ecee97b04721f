import { instantOf, type Problem, problem } from '#core/foundation'
import { publicationProblems } from './publication-problems.ts'

/** How far a publication has come, as it is stored. That it is published follows from the time. */
export const storedStates = ['draft', 'review', 'approved', 'scheduled', 'withdrawn'] as const
export type StoredState = (typeof storedStates)[number]
export type PublicationState = StoredState | 'published'

/** What somebody can do with a publication. */
const publicationSteps = [
  'change',
  'submit',
  'ask',
  'answer',
  'approve',
  'return',
  'schedule',
  'withdraw',
] as const
export type PublicationStep = (typeof publicationSteps)[number]

/** What a named body has said of a version. */
export const reviewOutcomes = ['no_remarks', 'remarks', 'declines'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** A named body that has been asked for its view. */
export interface Review {
  readonly body: string
  /** Null until its answer is recorded. */
  readonly outcome: ReviewOutcome | null
}

/** What decides how a publication may go on. */
export interface PublicationFacts {
  readonly state: StoredState
  /** ISO 8601 in UTC: when everybody may see it; null until it is decided. Until then it is under embargo. */
  readonly publishAt: string | null
  /** Everybody who has written in it. */
  readonly writers: readonly string[]
  /** Who sent the version that stands to review. */
  readonly submittedBy: string | null
  /** Bodies asked about the version that stands. */
  readonly reviews: readonly Review[]
}

/**
 * How far it has come at a moment: one with its time set is published when that time is there, without anybody doing anything.
 *
 * @param now ISO 8601 in UTC.
 * @throws RangeError for what is no such moment.
 */
export function stateAt(
  { state, publishAt }: Pick<PublicationFacts, 'state' | 'publishAt'>,
  now: string,
): PublicationState {
  return state === 'scheduled' && publishAt !== null && !isBefore(now, publishAt) ? 'published' : state
}

/** Where each step may be taken. */
const steps: Readonly<Record<PublicationStep, readonly PublicationState[]>> = {
  change: ['draft'],
  submit: ['draft'],
  ask: ['review'],
  answer: ['review'],
  approve: ['review'],
  return: ['review', 'approved', 'scheduled'],
  schedule: ['approved', 'scheduled'],
  withdraw: ['published'],
}

/** The steps that may be taken of a publication as it stands. */
export function openSteps(
  facts: Pick<PublicationFacts, 'state' | 'publishAt'>,
  now: string,
): readonly PublicationStep[] {
  const state = stateAt(facts, now)
  return publicationSteps.filter((step) => steps[step].includes(state))
}

/** What a step needs to be judged by. */
export interface StepTaken {
  readonly step: PublicationStep
  readonly by: string
  /** ISO 8601 in UTC. */
  readonly now: string
  /** Why it is approved though somebody has not answered or declines; of `approve`. */
  readonly because?: string
  /** ISO 8601 in UTC; of `schedule`. */
  readonly publishAt?: string
}

/** Why a step cannot be taken: problems 3150-3154. None: it can. */
export function stepFaults(facts: PublicationFacts, taken: StepTaken): readonly Problem[] {
  const state = stateAt(facts, taken.now)
  if (!steps[taken.step].includes(state)) {
    return [problem(publicationProblems.notNow)]
  }
  if (taken.step === 'schedule') {
    const past = taken.publishAt === undefined || isBefore(taken.publishAt, taken.now)
    return past ? [problem(publicationProblems.past)] : []
  }
  return taken.step === 'approve' ? approvalFaults(facts, taken) : []
}

function approvalFaults(
  { writers, submittedBy, reviews }: PublicationFacts,
  { by, because = '' }: StepTaken,
): readonly Problem[] {
  const silent = reviews.filter(({ outcome }) => outcome === null).map(({ body }) => body)
  const declining = reviews.filter(({ outcome }) => outcome === 'declines').map(({ body }) => body)
  const told = because.trim() !== ''
  return [
    ...(writers.includes(by) || submittedBy === by ? [problem(publicationProblems.fourEyes)] : []),
    ...(silent.length > 0 && !told
      ? [problem(publicationProblems.unanswered, { bodies: silent.join(', ') })]
      : []),
    ...(declining.length > 0 && !told
      ? [problem(publicationProblems.declined, { bodies: declining.join(', ') })]
      : []),
  ]
}

const isBefore = (a: string, b: string): boolean => moment(a) < moment(b)

function moment(text: string): number {
  const found = instantOf(text)
  if (found === null) throw new RangeError(`"${text}" is no instant in UTC`)
  return found
}
