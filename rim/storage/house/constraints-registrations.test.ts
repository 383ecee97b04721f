import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow } from '#rim/test-kit'
import { deleteWithoutBasis, withdrawLegalBasis } from './legal-bases.ts'
import { optOut } from './opt-outs.ts'
import { expireRound, joinRound, reopenRound, submitRound } from './participations.ts'
import { refusalOf, refusals } from './refusals.ts'
import {
  addRegistration,
  changeRegistration,
  completeRegistration,
  deleteRegistration,
  type NewRegistration,
  readRegistrations,
} from './registrations.ts'
import { tell, type Work } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
/** Legal bases by what is wrong with them. */
let bases: Record<'holds' | 'spare' | 'noLinking' | 'withdrawn' | 'over' | 'notYet' | 'otherType', string>
let numbered = 0
const pseudonym = (): string => String(++numbered).padStart(43, 'p')
const now = () => new Date().toISOString()

beforeAll(async () => {
  here = await openConstraints()
  const { round, database } = here.world
  const [held] = await database.sql("select id from lyttepost.legal_basis where municipality = '1101'")
  const basis = async (differs: Record<string, unknown>): Promise<string> => {
    const id = v7()
    const law = { law: 'helsepersonelloven', paragraph: '§ 29', decision_reference: '1' }
    const place = { id, round, municipality: '1101', unit_type: 'health' }
    await database.seed('legal_basis', {
      ...place,
      ...law,
      valid_from: dayFromNow(-9),
      valid_to: dayFromNow(9),
      ...differs,
    })
    return id
  }
  bases = {
    holds: String(held!.id),
    spare: await basis({}),
    noLinking: await basis({}),
    withdrawn: await basis({ withdrawn_at: dayFromNow(-1) }),
    over: await basis({ valid_to: dayFromNow(-1) }),
    notYet: await basis({ valid_from: dayFromNow(1) }),
    otherType: await basis({ unit_type: 'nav' }),
  }
})
afterAll(() => here?.world.close())

const registration = (differs: Partial<NewRegistration> = {}): NewRegistration => ({
  id: v4(),
  round: here.world.round,
  municipality: '1101',
  unit: here.world.own.unit,
  unitType: 'health',
  legalBasis: bases.holds,
  roundPseudonym: pseudonym(),
  linkPseudonym: null,
  blockPseudonym: pseudonym(),
  localReference: null,
  birthYear: 1980,
  sex: 'female',
  createdBy: here.world.staff.registrar,
  ...differs,
})
const add =
  (differs: Partial<NewRegistration> = {}) =>
  (work: Work) =>
    addRegistration(work, registration(differs))
const added = async (differs: Partial<NewRegistration> = {}): Promise<string> => {
  const id = v4()
  await here.done(here.unit, add({ id, ...differs }))
  return id
}
/** Every way to write one that is there. */
const writes = (id: string): readonly ((work: Work) => Promise<unknown>)[] => [
  (work) => changeRegistration(work, id, { basedOn: 0, patch: { housing: 'red' } }),
  (work) => changeRegistration(work, id, { basedOn: 0, patch: {}, localReference: 'et notat' }),
  (work) => completeRegistration(work, id, 0, now()),
]

describe('a registration', () => {
  it('needs a legal basis that holds today, for its round, municipality and type of unit', async () => {
    const { unit, refused, done } = here
    await done(unit, add())
    await refused('noLegalBasis', unit, add({ legalBasis: bases.withdrawn }))
    await refused('noLegalBasis', unit, add({ legalBasis: bases.over }))
    await refused('noLegalBasis', unit, add({ legalBasis: bases.notYet }))
    await refused('pointsNowhere', unit, add({ legalBasis: bases.otherType }))
    await refused('pointsNowhere', unit, add({ legalBasis: bases.otherType, unitType: 'nav' }))
    await refused('pointsNowhere', unit, add({ legalBasis: v7() }))
    await refused('notAllowedValue', unit, add({ legalBasis: null as never }))
  })

  it('cannot be written once its legal basis is withdrawn', async () => {
    const id = v4()
    await here.done(here.unit, add({ id, legalBasis: bases.noLinking }))
    const set = (value: string) =>
      here.force(`update lyttepost.legal_basis set withdrawn_at = ${value} where id = '${bases.noLinking}'`)
    await set('now()')
    for (const write of writes(id)) await here.refused('noLegalBasis', here.unit, write)
    await set('null')
    for (const write of writes(id)) await here.done(here.unit, write)
  })

  it('does not exist where the municipality takes part with numbers only, or not at all', async () => {
    const { unit, municipality, refused, done, world } = here
    const [round, legalBasis] = [v7(), v7()]
    const names = { code: 'antall', name_nb: 'a', name_nn: 'a', instrument: 'brukerplan@2020.1' }
    await world.database.seed('round', {
      id: round,
      ...names,
      opens_on: dayFromNow(-1),
      closes_on: dayFromNow(1),
      retention_until: dayFromNow(9),
    })
    await refused('pointsNowhere', unit, add({ round }), 'not taking part')
    await done(municipality, (work) => joinRound(work, round, '1101', { mode: 'aggregate' }))
    await here.force(`insert into lyttepost.legal_basis (id, round, municipality, unit_type, law, paragraph,
        decision_reference, valid_from, valid_to)
      select '${legalBasis}', '${round}', municipality, unit_type, law, paragraph, decision_reference, valid_from, valid_to
      from lyttepost.legal_basis where id = '${bases.holds}'`)
    await refused('pointsNowhere', unit, add({ round, legalBasis }), 'numbers only')
    // nor does a round become numbers only while there are rows
    await refused('recordedAlready', municipality, (work) =>
      joinRound(work, world.round, '1101', { mode: 'aggregate' }),
    )
    await refused('stillKept', here.house, (work) => expireRound(work, round))
  })

  it('is not made of somebody who has said no, nor without asking', async () => {
    const { unit, refused, done, world } = here
    const [roundPseudonym, blockPseudonym] = [pseudonym(), pseudonym()]
    await done(unit, (work) => optOut(work, world.round, roundPseudonym, blockPseudonym))
    await refused('optedOut', unit, add({ roundPseudonym, blockPseudonym }))
    await refused('optedOut', unit, add({ blockPseudonym: '' }))
    // the block is the municipality's: a colleague in another unit meets it too
    const colleague = { ...unit, unit: world.otherUnit.unit }
    await refused('optedOut', colleague, add({ unit: world.otherUnit.unit, blockPseudonym }))
  })

  it('is one to a person, unit and round', async () => {
    const roundPseudonym = pseudonym()
    await here.done(here.unit, add({ roundPseudonym }))
    await here.refused('exists', here.unit, add({ roundPseudonym }))
  })

  it('is linked between rounds only where the legal basis says so', async () => {
    await here.done(here.unit, add({ linkPseudonym: pseudonym() }))
    const linked = add({ legalBasis: bases.noLinking, linkPseudonym: pseudonym() })
    await here.refused('noLinking', here.unit, linked)
  })

  it('is written in its round’s time only', async () => {
    const id = await added()
    const open = (from: number, to: number) =>
      here.force(`update lyttepost.round set opens_on = '${dayFromNow(from)}', closes_on = '${dayFromNow(to)}'
        where id = '${here.world.round}'`)
    for (const [from, to] of [
      [-9, -2],
      [2, 9],
    ] as const) {
      await open(from, to)
      for (const write of [add(), ...writes(id)]) await here.refused('roundNotOpen', here.unit, write)
    }
    await open(-10, 20)
    await here.done(here.unit, add())
  })

  it('is closed when the municipality submits, and opened again by the municipality alone', async () => {
    const { unit, municipality, national, refused, done, world } = here
    const id = await added()
    await refused('notSubmitted', municipality, (work) => reopenRound(work, world.round))
    await done(municipality, (work) => submitRound(work, world.round))
    await refused('submitted', municipality, (work) => submitRound(work, world.round))
    for (const write of [add(), ...writes(id)]) await refused('submitted', unit, write)
    await refused('notYours', unit, (work) => reopenRound(work, world.round))
    await refused('notYours', national, (work) => reopenRound(work, world.round))
    expect(await here.count('registration', "local_reference is not null and municipality = '1101'")).toBe(0)
    expect(await here.count('registration', "local_reference is not null and municipality = '1103'")).toBe(1)
    await done(municipality, (work) => reopenRound(work, world.round))
    for (const write of [add(), ...writes(id)]) await done(unit, write)
  })

  it('is never moved to another person, unit, municipality or round, by no right at all', async () => {
    const id = await added()
    const values: Record<string, string> = {
      id: v4(),
      round: v7(),
      municipality: '1103',
      unit: here.world.otherUnit.unit,
      round_pseudonym: pseudonym(),
    }
    for (const [column, value] of Object.entries(values)) {
      const text = `update lyttepost.registration set ${column} = '${value}' where id = '${id}'`
      await here.refused('notYours', here.unit, raw(text), column)
      const toAdministrator = await here.world.database.sql(text).catch(refusalOf)
      expect(toAdministrator, column).toMatchObject({ problems: [{ number: refusals.notMoved.number }] })
      here.reached.add('notMoved')
    }
  })

  it('holds what it may hold', async () => {
    const { unit, refused } = here
    await refused('notAllowedValue', unit, add({ birthYear: 1700 }))
    await refused('notAllowedValue', unit, add({ sex: 'x' as never }))
    await refused('notAllowedValue', unit, add({ roundPseudonym: 'short' }))
    await refused('notAllowedValue', unit, add({ linkPseudonym: '12038012345' }))
    await refused('notAllowedValue', unit, add({ localReference: 'x'.repeat(61) }))
    await refused('notAllowedValue', unit, raw("update lyttepost.registration set status = 'complete'"))
  })

  it('is told by the database alone to be gone through together with the person', async () => {
    const id = await added()
    for (const key of ['corrected:housing', 'review:recipient']) {
      const patch = { [key]: '2020-01-01' }
      for (const together of [true, false]) {
        const write = (work: Work) => changeRegistration(work, id, { basedOn: 0, patch, together })
        await here.refused('notByHand', here.unit, write, key)
      }
    }
    await here.refused('notAllowedValue', here.unit, (work) =>
      changeRegistration(work, id, { basedOn: 0, patch: { 'comment:housing': 'nr. 12038012345.' } }),
    )
  })

  it('is read for a purpose only, and each reading is a line in the log', async () => {
    const { own, otherUnit } = here.world
    for (const purpose of ['', null as never]) {
      await here.refused('noPurpose', here.unit, (work) =>
        readRegistrations(work, [own.registration], purpose),
      )
    }
    const before = await here.count('audit_event')
    const both = [own.registration, otherUnit.registration]
    const read = await here.done(here.unit, (work) => readRegistrations(work, both, 'mapping'))
    expect(read.map(({ id }) => id)).toEqual([own.registration])
    expect(await here.count('audit_event')).toBe(before + 1)
  })

  it('under a basis that is withdrawn is read for insight only, and deleted by the municipality, each with a line', async () => {
    const { unit, municipality, refused, done, world, count } = here
    const spare = bases.spare
    const id = await added({ legalBasis: spare })
    const remove = (work: Work) => deleteWithoutBasis(work, spare)
    await refused('basisHolds', municipality, remove)
    const now = new Date().toISOString()
    await done(municipality, (work) => withdrawLegalBasis(work, spare, now))
    await refused('noLegalBasis', unit, (work) => readRegistrations(work, [id], 'mapping'))
    expect(await done(unit, (work) => readRegistrations(work, [id], 'insight'))).toHaveLength(1)
    await refused('notYours', unit, remove)
    const before = await count('deletion')
    const gone = await done(municipality, remove)
    expect(gone).toBeGreaterThan(0)
    expect(await count('deletion')).toBe(before + gone)
    const lines = await world.database.sql('select reason from lyttepost.deletion where registration = $1', [
      id,
    ])
    expect(lines).toEqual([{ reason: 'no-legal-basis' }])
  })

  it('never disappears without a line that says why and by whom', async () => {
    const id = await added()
    const remove = raw(`delete from lyttepost.registration where id = '${id}'`)
    await here.refused('notAllowedValue', here.unit, remove, 'no reason')
    await here.refused('notAllowedValue', here.unit, async (work) => {
      await tell(work, 'reason', 'fordi')
      await remove(work)
    })
    await here.done(here.unit, (work) => deleteRegistration(work, id))
    const { sql } = here.world.database
    const lines = await sql('select * from lyttepost.deletion where registration = $1', [id])
    const { unit, staff } = here.unit
    expect(lines).toMatchObject([{ municipality: '1101', unit, reason: 'mistake', deleted_by: staff }])
  })
})

it('and each refusal that belongs here has been met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.registrations].sort())
})

it('and all refusals of the database are met somewhere', () => {
  expect([...new Set<string>(Object.values(metIn).flat())].sort()).toEqual(Object.keys(refusals).sort())
})
