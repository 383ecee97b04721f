import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listContacts } from './contacts.ts'
import { listInvitations } from './invitations.ts'
import { askAgain, askForRelease, filesOf, listReleases, screenOf } from './releases.ts'
import { listReportOrders } from './report-orders.ts'
import { answersStored, municipalityStates, registeredUnitTypes } from './round-status.ts'
import type { Scope, Work } from './scope.ts'
import { type Constraints, openConstraints, raw } from './test-refused.ts'

// several roles sit at the same desk: what the rights keep from one of them the database keeps from her too
let here: Constraints
type National = (typeof nationals)[number]
const ids = { own: v7(), country: v7(), county: v7(), failed: v7() }
const national = (role: National): Scope => ({
  desk: 'national',
  staff: here.world.staff[role],
  role,
})
const territory = (role: string): Scope => ({
  desk: 'territory',
  staff: here.world.staff['regional-adviser'],
  role,
  territories: ['11'],
})
const nationals = ['national-coordinator', 'national-analyst', 'revision-group'] as const

beforeAll(async () => {
  here = await openConstraints()
  const { seed } = here.world.database
  const { round, staff } = here.world
  const made = { state: 'made', manifest: '{}', hash: 'a'.repeat(64), made_at: new Date().toISOString() }
  const release = (id: string, territory: string, more: object) =>
    seed('release', { id, round, territory, number: 1, reason: 'region', ...made, ...more })
  const screen = (title: string) => ({ screen: JSON.stringify({ title }) })
  await release(ids.own, '1101', { municipality: '1101', reason: 'submission', ...screen('kommunen') })
  await release(ids.country, 'NO', { reason: 'national', ...screen('landet') })
  await release(ids.county, '11', screen('fylket'))
  await release(v7(), '46', screen('et annet fylke'))
  await seed('release', {
    ...{ id: ids.failed, round, territory: '11', number: 2, reason: 'region', state: 'failed', problem: 1 },
  })
  await seed('release_file', {
    ...{
      release: ids.own,
      edition: 'document',
      name: 'x.pdf',
      type: 'application/pdf',
      size: 0,
      bytes: Buffer.of(),
    },
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  await seed('contact', { id: v7(), municipality: '1101', name: 'Kontakt', email: 'a@kommune.example' })
  await seed('invitation', { round, municipality: '1101', answer_by: '2099-01-01' })
  await seed('report_order', {
    ...{ id: v7(), round, municipality: '1101', subject: 'own', wish: 'Flere tall', crossing: 'sex' },
    ...{ state: 'requested', asked_by: staff.coordinator },
  })
})
afterAll(() => here?.world.close())

const countFor = (role: National, list: (work: Work) => Promise<{ readonly length: number }>) =>
  here.done(national(role), async (work) => (await list(work)).length)
const counts = async (list: (work: Work) => Promise<{ readonly length: number }>) =>
  await Promise.all(nationals.map((role) => countFor(role, list)))

describe('of the nation', () => {
  it('the coordinator alone sees contacts, the revision group neither orders, invitations nor releases', async () => {
    const { round } = here.world
    expect(await counts((work) => listContacts(work))).toEqual([1, 0, 0])
    expect(await counts((work) => listReportOrders(work))).toEqual([1, 1, 0])
    expect(await counts((work) => listInvitations(work, round))).toEqual([1, 1, 0])
    expect(await counts((work) => listReleases(work, round))).toEqual([5, 5, 0])
  })

  it('each has the state of the round, and what is stored, as far as her work needs it', async () => {
    const { round } = here.world
    const [coordinator, analyst, group] = nationals.map(national) as [Scope, Scope, Scope]
    const state = (work: Work) => municipalityStates(work, round, 'nation')
    const types = (work: Work) => registeredUnitTypes(work, round)
    const stored = (work: Work) => answersStored(work, ['housing'], 'consequences')
    await here.refused('notYours', group, state)
    for (const scope of [coordinator, analyst]) await here.done(scope, state)
    for (const scope of [analyst, group]) await here.refused('notYours', scope, types)
    await here.done(coordinator, types)
    for (const scope of [coordinator, analyst, group]) await here.done(scope, stored)
    for (const work of [state, types, stored])
      await here.refused('notYours', { ...coordinator, role: null }, work)
  })

  it('nobody sees what a municipality’s own report shows', async () => {
    for (const role of nationals) {
      await here.refused('notYours', national(role), raw('select screen from lyttepost.release'))
      expect(
        await here.done(national(role), (work) => screenOf(work, { id: ids.own, municipality: null })),
      ).toBeNull()
      expect(
        await here.done(national(role), async (work) => (await filesOf(work, [ids.own])).get(ids.own)),
      ).toEqual([])
    }
    const own = { id: ids.own, municipality: '1101' }
    expect(await here.done(here.municipality, (work) => screenOf(work, own))).toEqual({ title: 'kommunen' })
  })

  it('those who may see them see what the country’s and the counties’ reports show', async () => {
    const seen = (scope: Scope, id: string) =>
      here.done(scope, (work) => screenOf(work, { id, municipality: null }))
    for (const role of ['national-coordinator', 'national-analyst'] as const) {
      expect(await seen(national(role), ids.country)).toEqual({ title: 'landet' })
      expect(await seen(national(role), ids.county)).toEqual({ title: 'fylket' })
    }
    expect(await seen(national('revision-group'), ids.county)).toBeNull()
    const adviser = territory('regional-adviser')
    expect(await seen(adviser, ids.county)).toEqual({ title: 'fylket' })
    expect(await seen({ ...adviser, territories: ['46'] }, ids.county)).toBeNull()
    await here.refused('notYours', here.municipality, (work) =>
      screenOf(work, { id: ids.county, municipality: null }),
    )
  })

  it('a county’s report is asked for by the coordinator and the analyst, also again', async () => {
    await here.refused('notYours', national('revision-group'), asking('11'))
    await here.done(national('national-analyst'), asking('46'))
    expect(await here.done(national('revision-group'), again)).toBe(false)
    expect(await here.done(national('national-analyst'), again)).toBe(true)
    await here.force(`update lyttepost.release set state = 'failed', problem = 1 where id = '${ids.failed}'`)
  })
})

const asking = (county: string) => (work: Work) => {
  const staff = here.world.staff[county === '46' ? 'national-analyst' : 'regional-adviser']
  return askForRelease(work, {
    ...{
      id: v7(),
      round: here.world.round,
      territory: county,
      reason: 'region',
      language: 'nb',
      stepsTotal: 3,
    },
    askedBy: staff,
  })
}
const again = (work: Work) => askAgain(work, ids.failed)

describe('of those who follow a territory', () => {
  it('the adviser alone asks for its report, also again', async () => {
    for (const role of ['state-administrator', 'user-organisation']) {
      await here.refused('notYours', territory(role), asking('11'))
      expect(await here.done(territory(role), again)).toBe(false)
    }
    expect(await here.done(territory('regional-adviser'), again)).toBe(true)
    await here.force(`update lyttepost.release set state = 'failed', problem = 1 where id = '${ids.failed}'`)
    await here.done(territory('regional-adviser'), asking('11'))
  })
})

describe('of a unit', () => {
  it('the leader alone sees the municipality’s report and its files', async () => {
    const seen = (role: string) =>
      here.done({ ...here.unit, role }, async (work) => [
        (await listReleases(work, here.world.round)).length,
        (await filesOf(work, [ids.own])).get(ids.own)!.length,
        await screenOf(work, { id: ids.own, municipality: '1101' }),
      ])
    expect(await seen('registrar')).toEqual([0, 0, null])
    expect(await seen('unit-leader')).toEqual([1, 1, { title: 'kommunen' }])
  })
})
