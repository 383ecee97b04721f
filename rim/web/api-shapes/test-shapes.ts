import { expect, it } from 'vitest'
import { z } from 'zod'
import { routes } from '#rim/server'
import type { OwnOrderAnswer } from '../client/coordinate/orders/answers.ts'
import type { ReleaseAnswer, ReleaseWithFiles } from '../client/coordinate/submission/answers.ts'
import type { AppointmentAnswer } from '../client/coordinate/units/answers.ts'
import type { QueuedOrderAnswer } from '../client/national/orders/answers.ts'
import type { NationalAppointmentAnswer } from '../client/national/staff/answers.ts'
import type { NationalTrainingDayAnswer, OwnTrainingDayAnswer } from '../client/training-days/answers.ts'

/**
 * What the pages read of one answer: the names at each way into it, written as a program would go it. `''` is the answer
 * itself, `units[].findings[]` each finding of each of its units, and `earlier?` what may be null.
 */
type Read = Readonly<Record<string, readonly string[]>>

/** The names that two types have both: as exact as those of one. */
export type Shared<A, B> = Readonly<Record<keyof A & keyof B, 0>>

/** The names of a type's properties: one that is forgotten, or is there no longer, does not compile. */
export const namesOf = <T>(names: Record<keyof T, 0>): readonly string[] => Object.keys(names).toSorted()

export const inMunicipality = '/api/municipalities/{municipality}'
export const inRound = '/api/rounds/{round}/municipalities/{municipality}'
export const unit = `${inRound}/units/{unit}`

/** An extra report, as the municipality and the nation see it. */
export const orderNames: Shared<OwnOrderAnswer, QueuedOrderAnswer> = {
  id: 0,
  round: 0,
  municipality: 0,
  subject: 0,
  wish: 0,
  crossing: 0,
  people: 0,
  tables: 0,
  state: 0,
  answer: 0,
  problem: 0,
  release: 0,
  askedAt: 0,
  decidedAt: 0,
  madeAt: 0,
  deliveredAt: 0,
}
/** An appointment, local and national. */
export const appointmentNames: Shared<AppointmentAnswer, NationalAppointmentAnswer> = {
  id: 0,
  role: 0,
  name: 0,
  taken: 0,
  appointedAt: 0,
  invitationExpiresAt: 0,
  validTo: 0,
  revokedAt: 0,
}
/** A training day, as everybody sees it. */
export const trainingDayNames: Shared<OwnTrainingDayAnswer, NationalTrainingDayAnswer> = {
  id: 0,
  day: 0,
  begins: 0,
  ends: 0,
  place: 0,
  link: 0,
  about: 0,
  places: 0,
  taken: 0,
  cancelledAt: 0,
  signUps: 0,
}
/** A release, with or without its files. */
export const releaseNames: Shared<ReleaseAnswer, ReleaseWithFiles> = {
  id: 0,
  territory: 0,
  number: 0,
  reason: 0,
  language: 0,
  state: 0,
  stepsDone: 0,
  stepsTotal: 0,
  problem: 0,
  hash: 0,
  dataHash: 0,
  askedAt: 0,
  madeAt: 0,
  supersededAt: 0,
}

/**
 * Holds what is read of the answers against what the routes declare, by `METHOD address`.
 *
 * @param within the way to the kind of answer that is meant, in the JSON schema of an answer that has several
 */
export function holdAgainstRoutes(
  answers: Readonly<Record<string, Read>>,
  within: readonly (string | number)[] = [],
): void {
  const each = Object.entries(answers).flatMap(([named, read]) =>
    Object.entries(read).map(
      ([way, names]) => [...(named.split(' ') as [string, string]), names, way] as const,
    ),
  )
  it.each(each)(
    '%s %s answers all that the pages read, and nothing that they do not know of',
    (method, path, names, way) => {
      const route = routes.find((each) => each.method === method && each.path === path)
      if (!route) throw new Error('no such route')
      const schema: unknown = z.toJSONSchema(route.answer)
      const found = [...within, ...stepsOf(way)].reduce(
        (inside, step) => (inside as Record<string | number, unknown>)[step],
        schema,
      )
      expect(Object.keys((found as { properties: object }).properties).toSorted()).toEqual(names)
    },
  )
}

/** A way into an answer as the way into its JSON schema. */
function stepsOf(way: string): (string | number)[] {
  return [...way.matchAll(/\w+|\[\]|\?/g)].flatMap(([step]) => {
    if (step === '[]') return ['items']
    return step === '?' ? ['anyOf', 0] : ['properties', step]
  })
}
