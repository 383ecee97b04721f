import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAppointment, type NewAppointment, revokeAppointment, takeUpInvitation } from './appointments.ts'
import { logEvent } from './audit-events.ts'
import { withdrawLegalBasis } from './legal-bases.ts'
import type { Scope, Work } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
beforeAll(async () => {
  here = await openConstraints()
  await here.world.database.seed('municipality', { code: '4601', name: 'Bergen' })
})
afterAll(() => here?.world.close())

const soon = () => new Date(Date.now() + 3_600_000).toISOString()
const now = () => new Date().toISOString()
const appointment = (by: Scope, differs: Partial<NewAppointment>): NewAppointment => ({
  id: v7(),
  role: 'registrar',
  municipality: '1101',
  unit: null,
  territories: [],
  name: 'Navn',
  invitationHash: v7(),
  invitationExpiresAt: soon(),
  appointedBy: by.staff ?? null,
  validTo: null,
  ...differs,
})
const appoint = (by: Scope, differs: Partial<NewAppointment>) => (work: Work) =>
  addAppointment(work, appointment(by, differs))
const rowsOf = async (text: string): Promise<number | null> => {
  // an update that finds no row changes nothing, and says so
  return here.done(here.municipality, async (work) => {
    const { numAffectedRows } = await raw(text)(work)
    return Number(numAffectedRows ?? 0n)
  })
}

describe('the municipality appoints', () => {
  it('in the own house and its own roles only', async () => {
    const { municipality: by, refused, done, world } = here
    const own = world.own.unit
    await done(by, appoint(by, { unit: own }))
    await done(by, appoint(by, { unit: world.otherUnit.unit, role: 'unit-leader' }))
    await done(by, appoint(by, { role: 'coordinator' }))
    const elsewhere = { municipality: '1103', unit: world.otherMunicipality.unit }
    await refused('notYours', by, appoint(by, elsewhere))
    await refused('notYours', by, appoint(by, { municipality: '1103', role: 'coordinator' }))
    await refused('pointsNowhere', by, appoint(by, { unit: world.otherMunicipality.unit }))
    for (const role of ['national-analyst', 'national-coordinator', 'revision-group', 'operator']) {
      await refused('notYours', by, appoint(by, { role, municipality: null }), role)
      await refused('notYours', by, appoint(by, { role }), role)
    }
    await refused('notYours', by, appoint(by, { role: 'state-administrator', territories: ['11'] }))
    await refused('notAllowedValue', by, appoint(by, { unit: null }), 'a registrar of no unit')
    await refused('notAllowedValue', by, appoint(by, { role: 'coordinator', unit: own }))
  })

  it('in the own name, by an invitation, and nobody without being invited', async () => {
    const { municipality: by, refused, world } = here
    await refused('notYours', by, appoint(by, { unit: world.own.unit, appointedBy: world.staff.registrar }))
    await refused('notYours', by, appoint(by, { unit: world.own.unit, appointedBy: null }))
    const directly = `insert into lyttepost.appointment (id, role, municipality, unit, name, staff, appointed_by)
      values (gen_random_uuid(), 'registrar', '1101', '${world.own.unit}', 'x', '${by.staff}', '${by.staff}')`
    await refused('notYours', by, raw(directly))
  })

  it('and a unit, a person or the operator appoints nobody', async () => {
    const { unit, world, refused } = here
    const operator: Scope = { desk: 'operator', staff: world.staff.operator, role: 'operator' }
    for (const by of [unit, operator, { desk: 'person' }, { desk: 'house' }, { desk: 'login' }] as const) {
      await refused('notYours', by, appoint(by, { unit: world.own.unit }), by.desk)
      await refused('notYours', by, appoint(by, { role: 'operator', municipality: null }), by.desk)
    }
    // nor changes the own appointment
    for (const change of [`unit = '${world.otherUnit.unit}'`, "role = 'unit-leader'", 'revoked_at = null']) {
      await refused('notYours', unit, raw(`update lyttepost.appointment set ${change}`), change)
    }
  })

  it('and revokes once and for all', async () => {
    const { municipality: by, refused, done, world } = here
    const made = appointment(by, { unit: world.own.unit })
    await done(by, (work) => addAppointment(work, made))
    const forged = `update lyttepost.appointment set revoked_at = now(), revoked_by = '${world.staff.registrar}'
      where id = '${made.id}'`
    await refused('notYours', by, raw(forged))
    await done(by, (work) => revokeAppointment(work, made.id, by.staff!, now()))
    expect(await rowsOf(`update lyttepost.appointment set revoked_at = null where id = '${made.id}'`)).toBe(0)
    expect(await here.count('appointment', `id = '${made.id}' and revoked_at is not null`)).toBe(1)
  })

  it('and what it has withdrawn as a legal basis stays withdrawn', async () => {
    const { municipality: by, done, refused, world } = here
    const id = v7()
    await here.force(`insert into lyttepost.legal_basis (id, round, municipality, unit_type, law, paragraph,
      decision_reference, valid_from, valid_to) values ('${id}', '${world.round}', '1101', 'nav', 'a', 'b', 'c',
      '2020-01-01', '2099-01-01')`)
    await done(by, (work) => withdrawLegalBasis(work, id, now()))
    expect(await rowsOf(`update lyttepost.legal_basis set withdrawn_at = null where id = '${id}'`)).toBe(0)
    for (const change of ["valid_to = '2100-01-01'", 'allows_linking = true', "unit_type = 'health'"]) {
      await refused('notYours', by, raw(`update lyttepost.legal_basis set ${change} where id = '${id}'`))
    }
  })
})

describe('the nation appoints', () => {
  it('its own roles, never the two of the installation, and no unit’s', async () => {
    const { national: by, refused, done, world } = here
    for (const role of ['national-analyst', 'revision-group']) {
      await done(by, appoint(by, { role, municipality: null }))
    }
    const territory = { role: 'regional-adviser', municipality: null }
    await done(by, appoint(by, { ...territory, territories: ['11'] }))
    await refused(
      'notAllowedValue',
      by,
      appoint(by, territory),
      'a territory of nothing is the whole country',
    )
    for (const role of ['operator', 'national-coordinator']) {
      await refused('notYours', by, appoint(by, { role, municipality: null }), role)
    }
    for (const role of ['registrar', 'unit-leader']) {
      await refused('notYours', by, appoint(by, { role, unit: world.own.unit }), role)
    }
  })

  it('a municipality’s first coordinator, one at a time, and no second one', async () => {
    const { national: by, municipality, refused, done, world } = here
    const first = { role: 'coordinator', municipality: '4601' }
    await refused('notYours', by, appoint(by, { ...first, municipality: '1101' }), 'there is one')
    const made = appointment(by, first)
    await done(by, (work) => addAppointment(work, made))
    await refused('notYours', by, appoint(by, first), 'one is on its way')
    await done(by, (work) => revokeAppointment(work, made.id, by.staff!, now()))
    const again = appointment(by, first)
    await done(by, (work) => addAppointment(work, again))
    const taker: Scope = { desk: 'login', staff: world.staff.registrar }
    const taken = await done(taker, (work) =>
      takeUpInvitation(work, again.invitationHash, taker.staff!, now()),
    )
    expect(taken?.id).toBe(again.id)
    await refused('notYours', by, appoint(by, first))
    // nor does it revoke the municipality's own
    const revoke = (id: string) =>
      done(by, async (work) => {
        const text = `update lyttepost.appointment set revoked_at = now(), revoked_by = '${by.staff}' where id = '${id}'`
        const { numAffectedRows } = await raw(text)(work)
        return Number(numAffectedRows ?? 0n)
      })
    expect(await revoke(again.id)).toBe(0)
    const second = appointment(municipality, { role: 'coordinator' })
    await done(municipality, (work) => addAppointment(work, second))
    expect(await revoke(second.id)).toBe(0)
  })
})

describe('an invitation', () => {
  const invited = async (differs: Partial<NewAppointment> = {}): Promise<NewAppointment> => {
    const made = appointment(here.municipality, { unit: here.world.own.unit, ...differs })
    await here.done(here.municipality, (work) => addAppointment(work, made))
    return made
  }
  const takes = (role: 'revision-group' | 'national-analyst', hash: string, at = now()) => {
    const staff = here.world.staff[role]
    return here.done({ desk: 'login', staff }, (work) => takeUpInvitation(work, hash, staff, at))
  }
  /** Past our own conditions: what the database itself lets through. */
  const forces = (hash: string, staff = here.world.staff['revision-group']) =>
    here.done({ desk: 'login', staff }, async (work) => {
      await raw(`select set_config('app.invitation', '${hash}', true)`)(work)
      const { numAffectedRows } =
        await raw(`update lyttepost.appointment set staff = '${staff}', invitation_hash = null
        where invitation_hash = '${hash}' or staff = '${staff}'`)(work)
      await logEvent(work, { verb: 'change', noun: 'appointment' })
      return Number(numAffectedRows ?? 0n)
    })

  it('is taken up once', async () => {
    const { id, invitationHash } = await invited()
    expect(await takes('revision-group', 'another')).toBeNull()
    expect((await takes('revision-group', invitationHash))?.id).toBe(id)
    expect(await takes('revision-group', invitationHash)).toBeNull()
    expect(await takes('national-analyst', invitationHash)).toBeNull()
    expect(await forces(invitationHash)).toBe(0)
  })

  it('not after it has run out, nor after it was revoked', async () => {
    const over = await invited({ invitationExpiresAt: new Date(Date.now() - 1000).toISOString() })
    expect(await takes('revision-group', over.invitationHash)).toBeNull()
    expect(await forces(over.invitationHash)).toBe(0)
    const revoked = await invited()
    const { staff } = here.municipality
    await here.done(here.municipality, (work) => revokeAppointment(work, revoked.id, staff!, now()))
    expect(await takes('revision-group', revoked.invitationHash)).toBeNull()
    expect(await forces(revoked.invitationHash)).toBe(0)
  })

  it('is not handed on by who has taken it up, nor taken up for somebody else', async () => {
    const { unit, refused, world } = here
    const { invitationHash, id } = await invited()
    await takes('revision-group', invitationHash)
    const login: Scope = { desk: 'login', staff: world.staff['revision-group'] }
    const handOn = `update lyttepost.appointment set invitation_hash = 'new' where id = '${id}'`
    const changed = await here.done(login, async (work) => (await raw(handOn)(work)).numAffectedRows)
    expect(Number(changed ?? 0n)).toBe(0)
    const other = await invited()
    await refused('notYours', login, async (work) => {
      await raw(`select set_config('app.invitation', '${other.invitationHash}', true)`)(work)
      await raw(`update lyttepost.appointment set staff = '${unit.staff}', invitation_hash = null
        where invitation_hash = '${other.invitationHash}'`)(work)
    })
  })

  it('is not taken up by who has made it', async () => {
    const { municipality: by, refused } = here
    const { invitationHash } = await invited()
    const login: Scope = { desk: 'login', staff: by.staff! }
    await refused('ownAppointment', login, (work) => takeUpInvitation(work, invitationHash, by.staff!, now()))
  })
})

describe('the log', () => {
  const scopes = (): readonly Scope[] => [
    here.unit,
    here.municipality,
    here.national,
    { desk: 'person', role: 'registered-person' },
    here.house,
    { desk: 'operator', staff: here.world.staff.operator, role: 'operator' },
    { desk: 'login', staff: here.world.staff.registrar },
  ]

  it('is written in the own name, place and role, at the database’s own time', async () => {
    for (const scope of scopes()) {
      const own = {
        id: `'${v7()}'`,
        verb: "'read'",
        noun: "'registration'",
        ...(scope.staff && { actor: `'${scope.staff}'` }),
        ...(scope.role && { role: `'${scope.role}'` }),
        ...(scope.municipality && { municipality: `'${scope.municipality}'` }),
        ...(scope.unit && { unit: `'${scope.unit}'` }),
      }
      const insert = (differs: Record<string, string>) => {
        const values = { ...own, ...differs }
        return raw(
          `insert into lyttepost.audit_event (${Object.keys(values)}) values (${Object.values(values)})`,
        )
      }
      await here.done(scope, insert({}))
      for (const forged of [
        { actor: `'${v7()}'` },
        { role: "'another'" },
        { municipality: "'1103'" },
        { unit: `'${v7()}'` },
        { request: "'another'" },
        { at: "'2020-01-01'" },
        { transaction: "'3'" },
        { seal: '1' },
      ]) {
        await here.refused('notYours', scope, insert(forged), `${scope.desk} ${Object.keys(forged)}`)
      }
    }
  })

  it('is never changed or removed by any desk', async () => {
    const before = await here.count('audit_event')
    for (const scope of scopes()) {
      for (const column of ['at', 'actor', 'verb', 'subject', 'purpose', 'details', 'municipality']) {
        const text = `update lyttepost.audit_event set ${column} = null`
        await here.refused('notYours', scope, raw(text), `${scope.desk} ${column}`)
      }
      await here.refused('notYours', scope, raw('delete from lyttepost.audit_event'), scope.desk)
      await here.refused('notYours', scope, raw('truncate lyttepost.audit_event'), scope.desk)
      await here.refused('notYours', scope, raw('delete from lyttepost.audit_seal'), scope.desk)
      await here.refused('notYours', scope, raw("update lyttepost.audit_seal set hash = ''"), scope.desk)
    }
    expect(await here.count('audit_event')).toBe(before)
  })

  it('and an event that is sealed is not sealed again, nor set free', async () => {
    await here.force('update lyttepost.audit_event set seal = 1')
    for (const value of ['null', '2']) {
      const set = raw(`update lyttepost.audit_event set seal = ${value} where seal is not null`)
      const changed = await here.done(here.house, async (work) => (await set(work)).numAffectedRows)
      expect(Number(changed ?? 0n), value).toBe(0)
    }
  })

  it('nobody writes what matters without it', async () => {
    const { municipality: by, refused } = here
    await refused('noEvent', by, raw("update lyttepost.municipality set contact = 'x'"))
  })
})

it('and each refusal that belongs here has been met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.staff].sort())
})
