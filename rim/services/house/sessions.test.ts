import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listEvents, within } from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { accessLog } from './access-log.ts'
import { appoint } from './appointments.ts'
import type { Desks } from './desks.ts'
import { houseProblems } from './problems.ts'
import {
  actUnder,
  closeSession,
  closeSessionsOf,
  hashOf,
  idleMinutes,
  longestMinutes,
  type OpenSession,
  openSession,
  takeUp,
} from './sessions.ts'
import { deskIn, problemsOf } from './test-desk.ts'

let world: World
/** Minutes that the program's clock is ahead. */
let ahead = 0
let desks: Desks
beforeAll(async () => {
  world = await createWorld()
  const now = () => new Date(Date.now() + ahead * 60_000).toISOString()
  desks = { ...world.desks, clock: { now, today: () => world.desks.clock.today() } }
})
beforeEach(() => {
  ahead = 0
})
afterAll(() => world?.close())

const open = (token: string): Promise<OpenSession | null> => openSession(desks, token)
const forced = (statement: string) =>
  world.database.sql(`set local session_replication_role = replica; ${statement}`)

describe('a session', () => {
  it('ends when it stands unused, and lives on while it is used', async () => {
    const unused = await world.login('registrar')
    const used = await world.login('registrar')
    ahead = idleMinutes - 1
    expect(await open(used)).not.toBeNull()
    ahead = idleMinutes + 1
    expect(await open(unused)).toBeNull()
    expect(await open(used)).not.toBeNull()
  })

  it('ends at the longest however much it is used', async () => {
    const token = await world.login('registrar')
    for (ahead = 0; ahead < longestMinutes; ahead += idleMinutes - 1) expect(await open(token)).not.toBeNull()
    ahead = longestMinutes - 1
    expect(await open(token)).not.toBeNull()
    ahead = longestMinutes + 1
    expect(await open(token)).toBeNull()
  })

  it('is logged with who logged in, where it is one of the staff', async () => {
    const logins = () =>
      world.database.sql("select actor from lyttepost.audit_event where verb = 'login' order by at, id")
    const before = (await logins()).length
    await world.login('registrar')
    await world.login('registered-person')
    expect((await logins()).slice(before)).toEqual([{ actor: world.staff.registrar }, { actor: null }])
  })

  it('is one browser’s: another token, or the hash, opens nothing', async () => {
    const token = await world.login('registrar')
    for (const wrong of ['', hashOf(token), `${token}x`, token.toLowerCase()])
      expect(await open(wrong)).toBeNull()
  })

  it('is ended by whoever logs out, and not another one of the same person', async () => {
    const [first, second] = [await world.login('registrar'), await world.login('registrar')]
    await closeSession(desks, first)
    expect(await open(first)).toBeNull()
    expect(await open(second)).not.toBeNull()
  })

  it('is ended without its cookie when the provider says so, and no other one', async () => {
    const [first, second] = [await world.login('coordinator'), await world.login('coordinator')]
    const other = await world.login('operator')
    expect(await closeSessionsOf(desks, 'https://login.example', 'sid-another')).toBe(0)
    expect(await closeSessionsOf(desks, 'https://another.example', 'sid-coordinator')).toBe(0)
    expect(await closeSessionsOf(desks, 'https://login.example', 'sid-coordinator')).toBe(2)
    expect([await open(first), await open(second)]).toEqual([null, null])
    expect(await open(other)).not.toBeNull()
  })
})

describe('what the database knows of a session', () => {
  const rowOf = async (token: string) =>
    (
      await world.database.sql('select s::text as row from lyttepost.session s where token_hash = $1', [
        hashOf(token),
      ])
    )[0]!.row as string

  it('opens nothing: neither the cookie, the identity token, a person’s name nor her pseudonyms', async () => {
    const token = await world.login('registered-person')
    const session = (await open(token))!
    expect(session).toMatchObject({ name: 'Kari Testperson', idToken: 'token', staff: null })
    expect(session.places.map(({ municipality }) => municipality).sort()).toEqual(['1101', '1103'])
    const row = await rowOf(token)
    const known = session.places.flatMap(({ round, block }) => [round, block])
    expect(known).toHaveLength(4)
    for (const secret of [token, 'Kari', 'Testperson', world.own.number, ...known])
      expect(row).not.toContain(secret)
    // sealed by the cookie: another session's opens neither
    const other = await world.login('registered-person')
    await forced(`update lyttepost.session a set person = b.person, id_token = b.id_token from lyttepost.session b
      where a.token_hash = '${hashOf(other)}' and b.token_hash = '${hashOf(token)}'`)
    expect(await open(other)).toMatchObject({ places: [], idToken: null, name: '' })
  })

  it('is emptied when it ends', async () => {
    const token = await world.login('registered-person')
    await closeSession(desks, token)
    const [row] = await world.database.sql('select * from lyttepost.session where token_hash = $1', [
      hashOf(token),
    ])
    expect(row).toMatchObject({ person: '', id_token: null, name: '', staff: null })
  })
})

describe('who has several appointments', () => {
  it('chooses one, and is nobody until then', async () => {
    const { staff, otherUnit } = world
    const second = v7()
    await world.database.seed('appointment', {
      id: second,
      role: 'unit-leader',
      municipality: '1101',
      unit: otherUnit.unit,
      name: 'Navn',
      staff: staff['revision-group'],
    })
    const token = await world.login('revision-group')
    const session = (await open(token))!
    expect(session.actor).toBeNull()
    expect(session.scope).toEqual({ desk: 'login' })
    expect(session.appointments).toHaveLength(2)
    await actUnder(desks, token, session, second)
    const chosen = (await open(token))!
    expect(chosen.actor).toMatchObject({ role: 'unit-leader', unit: otherUnit.unit })
    const [foreign] = await world.database.sql('select id from lyttepost.appointment where staff = $1', [
      staff.coordinator,
    ])
    expect(await problemsOf(actUnder(desks, token, chosen, String(foreign!.id)))).toEqual([
      houseProblems.notAppointed.number,
    ])
    // put there past the program, it is nobody's
    await forced(
      `update lyttepost.session set appointment = '${foreign!.id}' where token_hash = '${hashOf(token)}'`,
    )
    expect((await open(token))!.actor).toBeNull()
  })

  it('loses what is revoked or runs out while logged in', async () => {
    const { staff } = world
    const token = await world.login('registrar')
    expect((await open(token))!.actor?.role).toBe('registrar')
    const where = `where staff = '${staff.registrar}'`
    for (const [change, undone] of [
      ['revoked_at = now()', 'revoked_at = null'],
      ['valid_to = current_date - 2', 'valid_to = null'],
      [`staff = '${staff.operator}'`, null],
    ] as const) {
      await forced(`update lyttepost.appointment set ${change} ${where}`)
      const session = (await open(token))!
      expect([session.actor, session.scope], change).toEqual([null, { desk: 'login' }])
      if (undone !== null) await forced(`update lyttepost.appointment set ${undone} ${where}`)
    }
  })

  it('takes up an invitation with its code, and acts under it at once', async () => {
    const coordinator = deskIn(world, 'coordinator')
    const { code } = await coordinator.work((work) =>
      appoint(desks, work, coordinator.actor, {
        role: 'registrar',
        name: 'Ny',
        municipality: '1101',
        unit: world.own.unit,
        territories: [],
        validTo: null,
      }),
    )
    const token = await world.login('operator')
    const session = (await open(token))!
    expect(await problemsOf(takeUp(desks, token, session, 'FEIL'))).toEqual([
      houseProblems.invitationNotValid.number,
    ])
    await takeUp(desks, token, session, ` ${code} `)
    expect((await open(token))!.actor).toMatchObject({ role: 'registrar', unit: world.own.unit })
    expect(await problemsOf(takeUp(desks, token, session, code))).toEqual([
      houseProblems.invitationNotValid.number,
    ])
    const stored = await within(desks.house, { desk: 'login', staff: world.staff.operator }, (work) =>
      work.selectFrom('appointment').select('invitation_hash').execute(),
    )
    expect(JSON.stringify(stored)).not.toContain(code)
    // the coordinator sees who took it up, and where
    const [line] = await coordinator.work((work) => listEvents(work, { limit: 1 }))
    expect(line).toMatchObject({
      verb: 'change',
      noun: 'appointment',
      actor: world.staff.operator,
      municipality: '1101',
      unit: world.own.unit,
    })
    const [read] = await coordinator.work((work) => accessLog(work, 'nb', { limit: 1 }))
    expect(read!.sentence).toMatch(/^Ny /)
  })
})
