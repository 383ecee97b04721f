import { expect } from 'vitest'
import type { Actor, Role } from '#core/access'
import { createRandom, ProblemError } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import {
  type Changed,
  findRegistration,
  findRound,
  findUnit,
  refusals,
  type StoredRegistration,
  type StoredRound,
  type StoredUnit,
  type Work,
} from '#rim/storage'
import type { Place, World } from '#rim/test-kit'
import { withinAnswered } from './refused-after-reading.ts'
import {
  type Beginning,
  type Begun,
  beginRegistration,
  complete,
  readRegistration,
  saveAnswers,
} from './registrations.ts'
import { type OpenSession, openSession, scopeOf } from './sessions.ts'

/** Somebody at work in the world, doing what the routes let them do. */
export interface Desk {
  readonly actor: Actor
  /** In one transaction with the actor's eyes. */
  work<T>(act: (work: Work) => Promise<T>): Promise<T>
  begin(number: string, more?: Partial<Beginning>): Promise<Begun>
  save(
    id: string,
    basedOn: number,
    patch: Readonly<Record<string, unknown>>,
    localReference?: string | null,
  ): Promise<Changed>
  read(id: string, purpose?: string): Promise<StoredRegistration>
  complete(id: string, revision: number): Promise<void>
}

/** The desk of a role of the own municipality; `at` puts the same role in another place. */
export function deskIn(world: World, role: Exclude<Role, 'registered-person'>, at: Place = world.own): Desk {
  const placed = ['registrar', 'unit-leader', 'coordinator'].includes(role)
  const actor: Actor = {
    role,
    level: 'high',
    staff: world.staff[role],
    municipality: placed ? at.municipality : null,
    unit: placed && role !== 'coordinator' ? at.unit : null,
    territories: [],
  }
  const work = <T>(act: (work: Work) => Promise<T>) => withinAnswered(world.desks.house, scopeOf(actor), act)
  const place = async (inside: Work, id: string) => {
    const found = await findRegistration(inside, id)
    if (!found) throw new Error('not found')
    return found
  }
  return {
    actor,
    work,
    begin: (number, more = {}) =>
      work(async (inside) =>
        beginRegistration(
          world.desks,
          inside,
          actor,
          await roundOf(world, inside),
          (await findUnit(inside, at.municipality, at.unit)) as StoredUnit,
          { number, localReference: null, ...more },
        ),
      ),
    save: (id, basedOn, patch, localReference) =>
      work(async (inside) =>
        saveAnswers(world.desks, inside, await place(inside, id), await roundOf(world, inside), {
          basedOn,
          patch,
          ...(localReference !== undefined && { localReference }),
        }),
      ),
    read: (id, purpose = 'mapping') =>
      work(async (inside) => readRegistration(inside, await place(inside, id), purpose)),
    complete: (id, revision) =>
      work(async (inside) =>
        complete(world.desks, inside, await place(inside, id), await roundOf(world, inside), revision),
      ),
  }
}

export const roundOf = async (world: World, work: Work): Promise<StoredRound> =>
  (await findRound(work, world.round)) as StoredRound

/** Somebody logged in as the person of a number: what the server knows of her. */
export async function logIn(world: World, role: Role): Promise<OpenSession> {
  return (await openSession(world.desks, await world.login(role))) as OpenSession
}

/** The numbers of the problems that work is refused with. */
export async function problemsOf(work: Promise<unknown>): Promise<readonly number[]> {
  const cause = await work.then(
    () => 'nothing was refused',
    (thrown: unknown) => thrown,
  )
  expect(cause).toBeInstanceOf(ProblemError)
  return (cause as ProblemError).problems.map(({ number }) => number)
}

/** Demands that the database lets none of this through (problem 4054). */
export async function refusesEach(
  inside: (attempt: (work: Work) => Promise<unknown>) => Promise<unknown>,
  attempts: readonly ((work: Work) => Promise<unknown>)[],
): Promise<void> {
  for (const attempt of attempts) {
    expect(await problemsOf(inside(attempt)), attempt.toString()).toEqual([refusals.notYours.number])
  }
}

/** What stands in rows about persons and must be seen nowhere else. */
export const tracesOf = ({ own, otherUnit, otherMunicipality }: World): readonly string[] =>
  [own, otherUnit, otherMunicipality].flatMap(({ canary, number }) => [canary, number])

/** Gives a new synthetic number each time, of somebody born in a year. */
export function numbers(seed: number): (birthYear?: number, sex?: 'male' | 'female') => string {
  const random = createRandom(seed)
  return (birthYear = 1985, sex = 'male') => randomSyntheticNumber(random, { birthYear, sex })
}
