import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPoints, session } from '#core/instruments'
import { findRegistrationInRound, findRound, findUnit, listRounds, type Scope, within } from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { earlierOf } from './registration-view.ts'
import { beginRegistration } from './registrations.ts'
import { scopeOf } from './sessions.ts'
import { fillTrainingHouse } from './training-house.ts'
import { trialEarlier, trialRecipients } from './trial-recipients.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  expect(await fillTrainingHouse(world.desks, world.database.administrator, 'https://trial.example')).toBe(
    true,
  )
})
afterAll(() => world?.close())

const one = async (text: string, ...values: unknown[]): Promise<Record<string, unknown>> =>
  (await world.database.sql(text, values))[0]!
const registrarIn = async (name: string) => {
  const { staff, unit } = await one('select staff, unit from lyttepost.appointment where name = $1', name)
  return {
    role: 'registrar',
    level: 'high',
    staff: String(staff),
    municipality: '1121',
    unit: String(unit),
    territories: [],
  } as const
}

describe('the training house', () => {
  it('is filled once', async () => {
    expect(await fillTrainingHouse(world.desks, world.database.administrator, 'https://trial.example')).toBe(
      false,
    )
  })

  it('has a round that is open, and one that is over, submitted and still kept', async () => {
    const today = world.desks.clock.today()
    const nation: Scope = { desk: 'national' }
    const rounds = await within(world.database.house, nation, (work) => listRounds(work))
    const named = (code: string) => rounds.find((round) => round.code === code)!
    const [open, before] = [named('ovingsrunden'), named('forrige-ovingsrunde')]
    expect(open.opensOn <= today && today <= open.closesOn).toBe(true)
    expect(before.closesOn < open.opensOn && before.retentionUntil > today).toBe(true)
    const { submitted_at } = await one(
      'select submitted_at from lyttepost.participation where round = $1',
      before.id,
    )
    expect(submitted_at).not.toBeNull()
    expect(
      await world.database.sql(
        'select status, local_reference from lyttepost.registration where round = $1',
        [before.id],
      ),
    ).toEqual(trialEarlier.map(() => ({ status: 'complete', local_reference: null })))
  })

  it('shows what was registered of a person in the round before, in her own unit', async () => {
    const { desks, database } = world
    const open = String((await one("select id from lyttepost.round where code = 'ovingsrunden'")).id)
    for (const [name, place] of [
      ['Kari Registrator', 0],
      ['Nils Nabo', 1],
    ] as const) {
      const actor = await registrarIn(name)
      const found: string[] = []
      for (const { id, number } of trialRecipients()) {
        const earlier = await within(database.house, scopeOf(actor), async (work) => {
          const round = (await findRound(work, open))!
          const unit = (await findUnit(work, '1121', actor.unit))!
          const begun = await beginRegistration(desks, work, actor, round, unit, {
            number,
            localReference: null,
          })
          return earlierOf(desks, work, (await findRegistrationInRound(work, begun.id))!.place, round)
        })
        if (!earlier) continue
        found.push(id)
        const made = trialEarlier.find((one) => one.id === id)!
        expect(earlier.asRegistered).toMatchObject(made.answers)
        expect(earlier.answers.housing).toBe(made.answers.housing)
        expect(earlier.breaks).toEqual(['substances'])
      }
      expect(found).toEqual(trialEarlier.filter(({ unit }) => unit === place).map(({ id }) => id))
    }
  })
})

describe('what was registered then', () => {
  it.each(trialEarlier)(
    'of $id holds against the form of that round, and belongs in the mapping',
    ({ id, answers }) => {
      const form = world.desks.instruments.get('brukerplan@2019.1')
      const { birthYear, sex } = trialRecipients().find((one) => one.id === id)!
      const read = session(form, { ...answers, sex, age: 2026 - birthYear })
      expect(openPoints(read, {})).toEqual([])
      expect(read.problems.filter(({ severity }) => severity !== 'info')).toEqual([])
      expect(read.included).toBe(true)
    },
  )
})
