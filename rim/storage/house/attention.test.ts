import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow } from '#rim/test-kit'
import { readForAttention } from './registrations.ts'
import { openRegistrations, type RegistrationGround } from './test-registrations.ts'

let here: RegistrationGround
beforeAll(async () => {
  here = await openRegistrations()
})
afterAll(() => here?.world.close())

const answers = { housing: 'red', finances: 'red', suicide_risk: 'no' }

describe('who may need attention', () => {
  /** A legal basis of the own municipality in the open round. */
  async function basis(differs: Record<string, unknown> = {}): Promise<string> {
    const id = v7()
    await here.world.database.seed('legal_basis', {
      ...{ id, round: here.world.round, municipality: '1101', unit_type: 'health', law: 'loven' },
      ...{ paragraph: '§ 1', decision_reference: '1', valid_from: dayFromNow(-9), valid_to: dayFromNow(9) },
      ...{ allows_attention: true, ...differs },
    })
    return id
  }
  const read = (scope = here.unit, questions = ['housing', 'suicide_risk', 'plans']) =>
    here.done(scope, (work) => readForAttention(work, here.world.round, questions))

  it('is read where the legal basis it was registered under covers it, with the answers asked for alone', async () => {
    const covering = await basis()
    const first = await here.seeded({ legal_basis: covering, answers, created_at: '2026-11-01T08:00:00Z' })
    const later = await here.seeded({ legal_basis: covering, local_reference: 'skuff 2' })
    // registered before it was decided, and under one that no longer holds
    const before = await here.seeded({ answers })
    const withdrawn = await here.seeded({
      legal_basis: await basis({ withdrawn_at: dayFromNow(-1) }),
      answers,
    })
    const rows = await read()
    expect(rows.map(({ id }) => id)).toEqual([first, later])
    expect(rows[0]!.answers).toEqual({ housing: 'red', suicide_risk: 'no' })
    expect(rows[1]).toMatchObject({ answers: {}, localReference: 'skuff 2', status: 'draft' })
    expect(await here.eventsOf(first)).toMatchObject([
      { verb: 'read', purpose: 'attention', unit: here.world.own.unit },
    ])
    expect(await here.eventsOf(before)).toEqual([])
    expect(await here.eventsOf(withdrawn)).toEqual([])
  })

  it('is the own unit’s alone', async () => {
    const id = await here.seeded({ legal_basis: await basis(), answers })
    expect((await read()).map((row) => row.id)).toContain(id)
    expect(await read(here.nextDoor)).toEqual([])
    expect(await read(here.elsewhere)).toEqual([])
    expect(await here.eventsOf(id)).toHaveLength(1)
    await here.refused('notYours', here.municipality, (work) =>
      readForAttention(work, here.world.round, ['housing']),
    )
    await here.refused('notYours', here.house, (work) =>
      readForAttention(work, here.world.round, ['housing']),
    )
  })
})
