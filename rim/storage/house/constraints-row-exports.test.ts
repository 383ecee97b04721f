import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addRowExport,
  confirmRowExport,
  findRowExport,
  listRowExports,
  openRowExport,
} from './row-exports.ts'
import { type Scope, within } from './scope.ts'
import { dataHash, now, type OrderGround, openOrders } from './test-orders.ts'
import { metIn, raw } from './test-refused.ts'

let here: OrderGround
let basis: string
let mine: Scope
let maker: Scope

beforeAll(async () => {
  here = await openOrders()
  const [row] = await here.world.database.sql(
    "select id from lyttepost.legal_basis where municipality = '1101'",
  )
  basis = String(row!.id)
  mine = here.municipality
  maker = here.house
})
afterAll(async () => {
  expect([...here.reached].sort()).toEqual([...metIn.rowExports].sort())
  await here.world.close()
})

describe('a taking out of registrations', () => {
  const ask = async (more: { purpose?: string; legalBasis?: string; unitType?: string } = {}) => {
    const made = {
      id: v7(),
      round: here.world.round,
      municipality: '1101',
      unitType: 'health',
      legalBasis: basis,
      purpose: 'Til planen for rus og psykisk helse',
      ...more,
    }
    await within(here.world.database.house, mine, (work) =>
      addRowExport(work, made, here.world.staff.coordinator),
    )
    return made.id
  }
  const confirm = (id: string, until = now(600), at = now()) =>
    here.done(mine, (work) => confirmRowExport(work, id, { release: 2, dataHash, now: at, until }))
  const opener = (): Scope => ({ ...maker, staff: here.world.staff.coordinator, role: 'coordinator' })
  const open = (id: string, scope = opener()) => here.done(scope, (work) => openRowExport(work, id))

  it('is opened once, after it was confirmed, and the purpose stands in the log before', async () => {
    const id = await ask()
    expect(await open(id)).toBeNull()
    await confirm(id)
    expect((await open(id))?.length).toBe(1)
    expect(await open(id)).toBeNull()
    expect(await here.done(mine, (work) => findRowExport(work, id))).toMatchObject({ rows: 1, release: 2 })
    const events = await here.world.database.sql(
      'select verb, actor, purpose, details from lyttepost.audit_event where thing = $1 order by id',
      [id],
    )
    expect(events.map(({ verb }) => verb)).toEqual(['create', 'confirm', 'open'])
    expect(events[2]).toMatchObject({
      actor: here.world.staff.coordinator,
      purpose: 'Til planen for rus og psykisk helse',
      details: { rows: 1, legalBasis: basis, dataHash, release: 2 },
    })
    await here.refused('exportOpened', mine, (work) =>
      confirmRowExport(work, id, { release: 2, dataHash, now: now(), until: now(60) }),
    )
  })

  it('has what was registered under its basis, and nothing that was registered under another', async () => {
    const { round, own, staff } = here.world
    const [registered] = await here.world.database.sql(
      "select id, round_pseudonym as person from lyttepost.registration where legal_basis = $1 and status = 'complete'",
      [basis],
    )
    const [nav, other] = [v7(), v7()]
    const shared = {
      round,
      municipality: '1101',
      law: 'sosialtjenesteloven',
      paragraph: '§ 44',
      decision_reference: '21/1',
      valid_from: '2020-01-01',
      valid_to: '2099-12-31',
    }
    const unit = v7()
    await here.world.database.seed('unit', { id: unit, municipality: '1101', name: 'Nav', unit_type: 'nav' })
    await here.world.database.seed('legal_basis', { ...shared, id: nav, unit_type: 'nav' })
    await here.world.database.seed('legal_basis', { ...shared, id: other, unit_type: 'health' })
    // the same person by another type of unit, and somebody else by the same type under another basis
    for (const [where, type, under, person] of [
      [unit, 'nav', nav, registered!.person],
      [own.unit, 'health', other, 'somebody'.padEnd(43, 'x')],
    ] as const) {
      await here.world.database.seed('registration', {
        id: v4(),
        round,
        municipality: '1101',
        unit: where,
        unit_type: type,
        legal_basis: under,
        round_pseudonym: person,
        answers: { services_nav: ['debt'] },
        status: 'complete',
        completed_at: '2026-11-22T10:00:00Z',
        created_by: staff.registrar,
      })
    }
    const id = await ask()
    await confirm(id)
    const rows = await open(id)
    expect(rows?.map((row) => row.id)).toEqual([registered!.id])
    expect(rows![0]!.answers).not.toHaveProperty('services_nav')
    expect(rows![0]!.link).toBeNull()
  })

  it('is not opened when the round is reopened, the basis withdrawn, or the data no longer the release’s', async () => {
    const hinder = async (hindrance: string, after: string) => {
      const id = await ask()
      await confirm(id)
      await here.force(hindrance)
      expect(await open(id), hindrance).toBeNull()
      await here.force(after)
      expect(await open(id), after).not.toBeNull()
    }
    const participation = (at: string) =>
      `update lyttepost.participation set submitted_at = ${at} where municipality = '1101'`
    await hinder(participation('null'), participation('now()'))
    const withdrawn = (at: string) =>
      `update lyttepost.legal_basis set withdrawn_at = ${at} where id = '${basis}'`
    await hinder(withdrawn('now()'), withdrawn('null'))
    const sealed = (bytes: string) => `update lyttepost.frozen_data set sealed = ${bytes}`
    await hinder(sealed('null'), sealed("'x'"))
    await hinder(
      `insert into lyttepost.release (id, round, territory, municipality, number, reason)
         values ('${v7()}', '${here.world.round}', '1101', '1101', 3, 'deletion')`,
      'delete from lyttepost.release where number = 3',
    )
  })

  it('is opened by whoever asked, in time', async () => {
    const late = await ask()
    await confirm(late, now(-1), now(-60))
    expect(await open(late)).toBeNull()
    const own = await ask()
    await confirm(own)
    expect(await open(own, { ...opener(), staff: here.world.staff.registrar })).toBeNull()
    expect(await open(own, { ...opener(), municipality: '1103' })).toBeNull()
    // no other hand opens it, and nobody for an hour
    for (const scope of [opener(), mine]) {
      await here.refused(
        'notYours',
        scope,
        raw(`update lyttepost.row_export set opened_at = now(), rows = 1 where id = '${late}'`),
      )
    }
    const long = await ask()
    await here.refused('notAllowedValue', mine, (work) =>
      confirmRowExport(work, long, { release: 2, dataHash, now: now(), until: now(3600) }),
    )
  })

  it('has a purpose, and a legal basis of the own municipality for its own type of unit', async () => {
    const refused = async (kind: 'notAllowedValue' | 'pointsNowhere', more: Parameters<typeof ask>[0]) => {
      const made = {
        id: v7(),
        round: here.world.round,
        municipality: '1101',
        unitType: 'health',
        legalBasis: basis,
        purpose: 'Til planen for rus og psykisk helse',
        ...more,
      }
      await here.refused(kind, mine, (work) => addRowExport(work, made, here.world.staff.coordinator))
    }
    await refused('notAllowedValue', { purpose: 'Plan' })
    await refused('notAllowedValue', { purpose: 'Om 13827929780 og andre' })
    await refused('pointsNowhere', { unitType: 'nav' })
    await refused('pointsNowhere', { legalBasis: v7() })
  })

  it('is seen by its municipality alone', async () => {
    expect((await here.done(mine, listRowExports)).length).toBeGreaterThan(3)
    expect(await here.done({ ...mine, municipality: '1103' }, listRowExports)).toEqual([])
    await here.refused('notYours', here.national, listRowExports)
  })
})
