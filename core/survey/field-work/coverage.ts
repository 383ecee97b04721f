import { groupBy } from '#core/foundation'
import { weekKey } from './days.ts'
import { shareOf } from './recipients.ts'

/** Finished answers of a service that are told together: so many more until and with a day. Never fewer than five. */
export interface CountStep {
  /** Null: of several services, since of each alone they were too few. */
  readonly service: string | null
  /** `YYYY-MM-DD` */
  readonly until: string
  /** Null: of both, since of each alone they were too few. */
  readonly channel: 'web' | 'paper' | null
  readonly finished: number
}

/** What a service hands out. */
export interface ServiceFacts {
  readonly id: string
  readonly target: number | null
}

/** What was handed out, as noted. */
export interface HandedOutFacts {
  readonly service: string
  readonly handedOut: number
  readonly declined: number
}

/** How far a service, or a participant, has come. Finished answers are those told: up to four more may have come in. */
export interface Coverage {
  readonly target: number | null
  readonly handedOut: number
  readonly declined: number
  readonly finished: number
  /** By channel, of those told by channel; the rest is of either. */
  readonly web: number
  readonly paper: number
  /** Finished of handed out; null where nothing is noted as handed out, or nothing is told. NOT a response rate. */
  readonly perHandedOut: number | null
}

export interface ServiceCoverage extends Coverage {
  readonly service: string
}

/** Answers told in a week. */
export interface WeekCount {
  /** `2021-W05` */
  readonly week: string
  readonly finished: number
}

export interface ParticipantCoverage {
  readonly services: readonly ServiceCoverage[]
  readonly total: Coverage
  readonly weeks: readonly WeekCount[]
}

/**
 * Finished answers against what was aimed at and handed out, by service and week. Counts come in told steps, so nothing here
 * is about fewer than five.
 *
 * @param target of the participant; null: the sum of the services', where any has one.
 */
export function coverageOf(
  services: readonly ServiceFacts[],
  handedOut: readonly HandedOutFacts[],
  steps: readonly CountStep[],
  target: number | null,
): ParticipantCoverage {
  const rows = services.map((service) => ({
    service: service.id,
    ...added(
      service.target,
      handedOut.filter((one) => one.service === service.id),
      steps.filter((one) => one.service === service.id),
    ),
  }))
  const targets = services.flatMap((service) => service.target ?? [])
  const aimed = target ?? (targets.length === 0 ? null : targets.reduce((sum, one) => sum + one, 0))
  const weeks = groupBy(steps, ({ until }) => weekKey(until))
  return {
    services: rows,
    total: added(aimed, handedOut, steps),
    weeks: [...weeks]
      .map(([week, told]) => ({ week, finished: sumOf(told.map(({ finished }) => finished)) }))
      .sort((one, other) => (one.week < other.week ? -1 : 1)),
  }
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)

function added(
  target: number | null,
  noted: readonly HandedOutFacts[],
  steps: readonly CountStep[],
): Coverage {
  const of = (channel: 'web' | 'paper') =>
    sumOf(steps.filter((step) => step.channel === channel).map(({ finished }) => finished))
  const out = sumOf(noted.map(({ handedOut }) => handedOut))
  const finished = sumOf(steps.map((step) => step.finished))
  return {
    target,
    handedOut: out,
    declined: sumOf(noted.map(({ declined }) => declined)),
    finished,
    web: of('web'),
    paper: of('paper'),
    perHandedOut: finished === 0 ? null : shareOf(finished, out),
  }
}
