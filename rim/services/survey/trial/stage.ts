import type { Actor, Role } from '#core/access'
import { createRandom, daysAfter, type Random, weekdayOf } from '#core/foundation'
import { type Work, within } from '#rim/storage'
import type { Clock, Desks } from '../../house/desks.ts'
import { scopeOf } from '../../house/sessions.ts'

/** A clock that stands where it is put: the wave that is played was years ago. */
export interface MovedClock extends Clock {
  /** Puts it at nine in the morning of a day, `YYYY-MM-DD`. */
  moveTo(day: string): void
}

export function movedClock(day: string): MovedClock {
  let today = day
  return {
    now: () => `${today}T08:00:00.000Z`,
    today: () => today,
    moveTo: (next) => {
      today = next
    },
  }
}

/** What is played with: the use cases with a clock of then, who acts, and what is drawn. */
export interface Stage {
  readonly desks: Desks
  readonly clock: MovedClock
  readonly random: Random
  readonly seed: string
  readonly nora: Actor
  readonly siri: Actor
  readonly sigurd: Actor
  /** A municipality's coordinator, appointed where there is none. */
  coordinatorOf(municipality: string, name: string): Promise<Actor>
  /** Tells how far it has come. */
  tell(step: string, share: number): void
}

export const actor = (role: Role, staff: string, municipality: string | null = null): Actor => ({
  role,
  level: 'high',
  staff,
  municipality,
  unit: null,
  territories: [],
})

/** In one transaction with somebody's eyes. */
export const as = <T>(stage: Pick<Stage, 'desks'>, who: Actor, act: (work: Work) => Promise<T>): Promise<T> =>
  within(stage.desks.house, scopeOf(who), act)

export const randomOf = (seed: string): Random => createRandom(seed).fork('played survey')

/** The days from one to another, both taken along, without Saturdays and Sundays. */
export function workdays(from: string, to: string): readonly string[] {
  const days: string[] = []
  for (let at = Date.parse(`${from}T12:00:00Z`); ; at += 86_400_000) {
    const day = new Date(at)
    const text = day.toISOString().slice(0, 10)
    if (text > to) return days
    if (day.getUTCDay() % 6 !== 0) days.push(text)
  }
}

/** The Friday of a day's week. */
export function fridayOf(day: string): string {
  return daysAfter(day, (5 - weekdayOf(day) + 7) % 7)
}
