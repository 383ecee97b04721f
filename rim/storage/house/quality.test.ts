import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dayFromNow, untilSomebodyWaits } from '#rim/test-kit'
import { connect, type House } from './connect.ts'
import { optOut } from './opt-outs.ts'
import {
  askForCheck,
  earlierColours,
  type NewFinding,
  readForQuality,
  storeQuality,
  waitingChecks,
} from './quality.ts'
import { type Scope, type Work, within } from './scope.ts'
import { openRegistrations, type RegistrationGround } from './test-registrations.ts'

let here: RegistrationGround
let other: House
const house: Scope = { desk: 'house', municipality: '1101' }
beforeAll(async () => {
  here = await openRegistrations()
  other = connect(here.world.database.address, { connections: 1 })
})
afterAll(async () => {
  await other?.destroy()
  await here?.world.close()
})
const colours = (given: unknown) => ({ answers: JSON.stringify(given) })
const done = { status: 'complete', completed_at: new Date('2024-05-05T10:00:00Z') }

describe('the colours of the round before', () => {
  it('are counted under a basis that holds, and each round that is read stands in the log', async () => {
    const past = v7()
    const days = { opens_on: dayFromNow(-900), closes_on: dayFromNow(-800), retention_until: dayFromNow(100) }
    const names = { code: 'forrige', name_nb: 'a', name_nn: 'a', instrument: 'brukerplan@2015.1', year: 2020 }
    await here.world.database.seed('round', { id: past, ...names, ...days })
    const [holds, withdrawn] = [v7(), v7()]
    for (const [id, more] of [
      [holds, {}],
      [withdrawn, { withdrawn_at: new Date().toISOString() }],
    ] as const)
      await here.world.database.seed('legal_basis', {
        ...{
          id,
          round: past,
          municipality: '1101',
          unit_type: 'health',
          law: 'loven',
          paragraph: '§ 1',
          ...more,
        },
        ...{ decision_reference: '1', valid_from: dayFromNow(-900), valid_to: dayFromNow(-700) },
      })
    for (const basis of [holds, holds, withdrawn])
      await here.seeded({ ...done, ...colours({ housing: 'red' }), round: past, legal_basis: basis })
    const read = await here.done(house, (work) => earlierColours(work, here.world.round))
    expect(read).toEqual([
      { unit: here.world.own.unit, year: 2020, question: 'housing', colour: 'red', count: 2 },
    ])
    const events = await here.world.database.sql(
      `select verb, noun, municipality, purpose, details from lyttepost.audit_event where thing = '${past}'`,
    )
    expect(events).toEqual([
      { verb: 'read', noun: 'registration', municipality: '1101', purpose: 'quality', details: { count: 2 } },
    ])
  })
})

describe('the quality list after somebody is gone', () => {
  const finding = (change: Partial<NewFinding> = {}): NewFinding => ({
    ...{ unit: here.world.own.unit, number: 1546, about: '', amount: null, details: {}, reader: 'both' },
    fingerprint: 'x',
    concerns: [],
    ...change,
  })
  const told = [
    { number: 1546, amount: 3 },
    { number: 1542, details: { share: 33, other: 80 } },
    { number: 1540 },
  ]
  const make = (found: readonly Partial<NewFinding>[]) => async (work: Work) => {
    const { at, rows } = await readForQuality(work, here.world.round)
    await storeQuality(work, here.world.round, found.map(finding), { registrations: rows.length, at })
  }
  const numbers = async () =>
    (await here.world.database.sql('select number from lyttepost.quality_finding order by number')).map(
      ({ number }) => number,
    )
  const waits = async () => (await here.done({ desk: 'house' }, waitingChecks)).length
  beforeEach(async () => {
    await here.done(here.municipality, (work) => askForCheck(work, here.world.round, '1101'))
    await here.done(house, make(told))
    expect([await numbers(), await waits()]).toEqual([[1540, 1542, 1546], 0])
  })
  const somebody = async () => {
    const pseudonym = here.pseudonym()
    await here.seeded({ ...done, round_pseudonym: pseudonym })
    return (work: Work) => optOut(work, here.world.round, pseudonym, v4().padEnd(43, 'x'))
  }

  it('tells no number that she was part of, and is asked for again', async () => {
    await here.done(here.unit, await somebody())
    // what counts the registrations concerned has one less by itself
    expect([await numbers(), await waits()]).toEqual([[1540], 1])
  })

  it('is not kept when she went after the registrations were read', async () => {
    const gone = await somebody()
    const { at, rows } = await here.done(house, (work) => readForQuality(work, here.world.round))
    await here.done(here.unit, gone)
    await here.done(house, (work) =>
      storeQuality(work, here.world.round, told.map(finding), { registrations: rows.length, at }),
    )
    expect([await numbers(), await waits()]).toEqual([[1540], 1])
  })

  it('is read when whoever is deleting just now is done', async () => {
    const gone = await somebody()
    const order: string[] = []
    let reading: Promise<unknown> | undefined
    await within(other, here.unit, async (work) => {
      await gone(work)
      reading = here
        .done(house, (inner) => readForQuality(inner, here.world.round))
        .then(({ rows }) => order.push(`read ${rows.length}`))
      await untilSomebodyWaits(here.world.database, reading)
      order.push('gone')
    })
    await reading
    const left = await here.world.database.sql(
      `select count(*)::int as n from lyttepost.registration r join lyttepost.legal_basis b on b.id = r.legal_basis
       where r.municipality = '1101' and r.round = $1 and b.withdrawn_at is null`,
      [here.world.round],
    )
    expect(order).toEqual(['gone', `read ${left[0]!.n}`])
  })
})
