import { v7 } from 'uuid'
import type { Actor } from '#core/access'
import { staffOf, within } from '#rim/storage'
import { appoint } from '../../house/appointments.ts'
import type { Desks } from '../../house/desks.ts'
import { type TrialPerson, takeUp, trialPeople } from '../../house/training-house.ts'
import { actor, as } from './stage.ts'

/** The trial login's people at work in the survey; the house has been filled with them. */
export async function playedPeople(
  desks: Desks,
  issuer: string,
): Promise<{
  readonly nora: Actor
  readonly siri: Actor
  readonly sigurd: Actor
  coordinatorOf(municipality: string, name: string): Promise<Actor>
}> {
  const known = async (id: string): Promise<string> => {
    const { name } = trialPeople.find((one) => one.id === id)!
    const now = desks.clock.now()
    return await within(desks.house, { desk: 'login' }, (work) =>
      staffOf(work, { id: v7(), issuer, subject: id, name, now }),
    )
  }
  const nora = actor('national-coordinator', await known('nora'))
  const coordinators = new Map<string, Actor>([['1121', actor('coordinator', await known('ingrid'), '1121')]])
  return {
    nora,
    siri: actor('survey-clerk', await known('siri')),
    sigurd: actor('survey-clerk', await known('sigurd')),
    async coordinatorOf(municipality, name) {
      const there = coordinators.get(municipality)
      if (there) return there
      const person: TrialPerson = {
        id: `koordinator-${municipality}`,
        name: `Koordinator i ${name}`.slice(0, 100),
        role: 'coordinator',
      }
      const wanted = { municipality, unit: null, territories: [], validTo: null }
      const { code } = await as({ desks }, nora, (work) =>
        appoint(desks, work, nora, { role: person.role, name: person.name, ...wanted }),
      )
      const made = actor('coordinator', await takeUp(desks, issuer, person, code), municipality)
      coordinators.set(municipality, made)
      return made
    },
  }
}
