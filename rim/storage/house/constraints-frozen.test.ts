import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { untilSomebodyWaits } from '#rim/test-kit'
import { addFrozen } from './frozen-data.ts'
import { deleteWithoutBasis, withdrawLegalBasis } from './legal-bases.ts'
import { optOut } from './opt-outs.ts'
import { reopenRound } from './participations.ts'
import { deleteRegistration } from './registrations.ts'
import { claimRelease, keepClaim } from './release-work.ts'
import type { Scope } from './scope.ts'
import { openRegistrations, type RegistrationGround } from './test-registrations.ts'
import { holding } from './test-waiting.ts'

let here: RegistrationGround
const hash = 'f'.repeat(64)
const nobody: Scope = { desk: 'house' }
beforeAll(async () => {
  here = await openRegistrations()
})
afterAll(() => here?.world.close())

const frozen = () => ({
  hash,
  round: here.world.round,
  municipality: '1101',
  kind: 'rows' as const,
  rows: 1,
  sealed: Buffer.from('forseglet'),
})
const kept = () => here.count('frozen_data', 'sealed is not null')
const releases = async () =>
  (await here.world.database.sql('select state, reason from lyttepost.release order by number')).map(
    ({ state, reason }) => `${state} ${reason}`,
  )
const submitted = (at: string) =>
  here.force(`update lyttepost.participation set submitted_at = ${at} where municipality = '1101'`)
const claim = (worker: string) => (work: Parameters<typeof claimRelease>[0]) => claimRelease(work, worker, 60)

/** Somebody who is registered, and the municipality's door out. */
async function somebody(differs: Readonly<Record<string, unknown>> = {}) {
  const round_pseudonym = here.pseudonym()
  const id = await here.seeded({
    status: 'complete',
    completed_at: new Date().toISOString(),
    round_pseudonym,
    ...differs,
  })
  const leave = (work: Parameters<typeof optOut>[0]) =>
    optOut(work, here.world.round, round_pseudonym, v4().padEnd(43, 'z'))
  return { id, leave }
}

/** A release in some state, made by nobody in particular. */
const released = (state: 'waiting' | 'made') =>
  here.world.database.seed('release', {
    ...{ id: v7(), round: here.world.round, territory: '1101', municipality: '1101', number: 1 },
    ...{ reason: 'submission', state },
    ...(state === 'made' && { manifest: '{}', hash: 'a'.repeat(64), made_at: new Date().toISOString() }),
  })

beforeEach(async () => {
  await here.force(
    `delete from lyttepost.release; delete from lyttepost.frozen_data; delete from lyttepost.registration;
     update lyttepost.legal_basis set withdrawn_at = null`,
  )
  await submitted('now()')
  await here.world.database.seed('frozen_data', frozen())
})

describe('what is frozen while the round is open again', () => {
  beforeEach(async () => {
    await released('made')
    await submitted('null')
  })

  it('is given up where somebody says no, without a new release', async () => {
    const { leave } = await somebody()
    await here.done(here.unit, leave)
    expect(await kept()).toBe(0)
    expect(await releases()).toEqual(['made submission'])
  })

  it('is given up also where her registration has become a draft since', async () => {
    const { leave } = await somebody({ status: 'draft', completed_at: null })
    await here.done(here.unit, leave)
    expect(await kept()).toBe(0)
  })

  it('is given up where a registration is deleted as a mistake', async () => {
    const { id } = await somebody()
    await here.done(here.unit, (work) => deleteRegistration(work, id))
    expect(await kept()).toBe(0)
  })

  it('is given up where a basis that carries a registration, of whatever state, is withdrawn', async () => {
    await somebody({ status: 'draft', completed_at: null })
    const basis = await here.basisOf()
    await here.done(here.municipality, (work) => withdrawLegalBasis(work, basis, new Date().toISOString()))
    expect(await kept()).toBe(0)
    expect(await releases()).toEqual(['made submission'])
  })
})

describe('after submission', () => {
  it('somebody who says no is out at once, whatever her registration has become, and a release is asked for', async () => {
    await released('made')
    const { leave } = await somebody({ status: 'draft', completed_at: null })
    await here.done(here.unit, leave)
    expect(await kept()).toBe(0)
    expect(await releases()).toEqual(['made submission', 'waiting deletion'])
  })

  it('one that waits is not asked for anew, and what was frozen before is given up all the same', async () => {
    await released('waiting')
    const { leave } = await somebody()
    await here.done(here.unit, leave)
    expect(await kept()).toBe(0)
    expect(await releases()).toEqual(['waiting submission'])
  })

  it('what is deleted for a basis that is withdrawn was out already, and is not asked for again', async () => {
    await released('made')
    await somebody()
    const basis = await here.basisOf()
    await here.done(here.municipality, (work) => withdrawLegalBasis(work, basis, new Date().toISOString()))
    expect(await kept()).toBe(0)
    expect(await releases()).toEqual(['made submission', 'waiting deletion'])
    // made meanwhile, of those who are left
    await here.force(`update lyttepost.frozen_data set sealed = 'uten'; delete from lyttepost.release`)
    await here.done(here.municipality, (work) => deleteWithoutBasis(work, basis))
    expect(await kept()).toBe(1)
    expect(await releases()).toEqual([])
  })
})

describe('somebody says no while a release is begun', () => {
  it('and waits for whoever is claiming it: another release is asked for', async () => {
    await released('waiting')
    const { leave } = await somebody()
    const claiming = holding(here, nobody, claim(v7()))
    await claiming.done
    const leaving = here.done(here.unit, leave)
    await untilSomebodyWaits(here.world.database)
    claiming.letGo()
    await claiming.ended
    await leaving
    expect(await releases()).toEqual(['withdrawn submission', 'waiting deletion'])
  })

  it('and whoever would claim it meanwhile goes by', async () => {
    await released('waiting')
    const { leave } = await somebody()
    const leaving = holding(here, here.unit, leave)
    await leaving.done
    expect(await here.done(nobody, claim(v7()))).toBeNull()
    leaving.letGo()
    await leaving.ended
    expect(await here.done(nobody, claim(v7()))).toMatchObject({ reason: 'submission' })
  })

  it('and waits for whoever is freezing: what is frozen with her in it is given up', async () => {
    await here.force('delete from lyttepost.frozen_data')
    await released('waiting')
    const { leave } = await somebody()
    const worker = v7()
    const claimed = (await here.done(nobody, claim(worker)))!
    const freezing = holding(here, here.house, async (work) => {
      await keepClaim(work, claimed.id, worker, 60)
      await addFrozen(work, claimed.id, frozen())
    })
    await freezing.done
    const leaving = here.done(here.unit, leave)
    await untilSomebodyWaits(here.world.database)
    freezing.letGo()
    await freezing.ended
    await leaving
    expect(await kept()).toBe(0)
    expect(await releases()).toEqual(['withdrawn submission', 'waiting deletion'])
  })

  it('and the round is opened again: nothing is left to be made', async () => {
    await released('made')
    const { leave } = await somebody()
    const leaving = holding(here, here.unit, leave)
    await leaving.done
    const reopening = here.done(here.municipality, (work) => reopenRound(work, here.world.round))
    await untilSomebodyWaits(here.world.database)
    leaving.letGo()
    await leaving.ended
    await reopening
    expect(await releases()).toEqual(['made submission', 'withdrawn deletion'])
  })
})
