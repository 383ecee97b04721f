import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  claimReportOrder,
  completeReportOrder,
  decidedOrders,
  expireOrders,
  giveUpReportOrder,
  holdReportOrder,
  orderDecisions,
  orderGround,
  ordersStand,
} from './order-work.ts'
import {
  addReportOrder,
  decideReportOrder,
  deliverReportOrder,
  findOrderFile,
  findReportOrder,
  listOrderFiles,
  listReportOrders,
  type NewReportOrder,
  retryReportOrder,
  withdrawReportOrder,
} from './report-orders.ts'
import {
  addRowExport,
  confirmRowExport,
  findRowExport,
  listRowExports,
  openRowExport,
} from './row-exports.ts'
import { type Scope, type Work, within } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let basis: string
let mine: Scope
let maker: Scope
const dataHash = 'b'.repeat(64)
const nora = '00000000-0000-4000-8000-000000000001'
const now = (seconds = 0) => new Date(Date.now() + seconds * 1000).toISOString()

beforeAll(async () => {
  here = await openConstraints()
  const { round, own } = here.world
  // submitted and released, with one complete registration and a draft
  await here.force(`
    update lyttepost.registration set status = 'complete', completed_at = now() where unit = '${own.unit}';
    update lyttepost.participation set submitted_at = now(), release = 1 where municipality = '1101';
    insert into lyttepost.frozen_data (hash, round, municipality, kind, rows, sealed)
      values ('${dataHash}', '${round}', '1101', 'rows', 1, 'x')`)
  await seedRelease(2)
  const [row] = await here.world.database.sql(
    "select id from lyttepost.legal_basis where municipality = '1101'",
  )
  basis = String(row!.id)
  mine = here.municipality
  maker = { ...here.house, municipality: '1101' }
})
afterAll(async () => {
  expect([...here.reached].sort()).toEqual([...metIn.orders].sort())
  await here.world.close()
})

const asked = (more: Partial<NewReportOrder> = {}): NewReportOrder => ({
  id: v7(),
  round: here.world.round,
  municipality: '1101',
  subject: 'plans',
  wish: '',
  crossing: 'sex',
  people: 'all',
  tables: ['plans'],
  language: 'nb',
  state: 'accepted',
  ...more,
})
const own = { subject: 'own', wish: 'Flere tall om bolig', tables: [], state: 'requested' } as const
const add = async (order: NewReportOrder, scope = mine): Promise<NewReportOrder> => {
  await here.done(scope, (work) => addReportOrder(work, order, here.world.staff.coordinator))
  return order
}
const claim = (who: string, seconds = 60) =>
  here.done(here.house, (work) => claimReportOrder(work, who, seconds))
const file = {
  edition: 'workbook',
  name: 'tall.xlsx',
  type: 'application/octet-stream',
  sha256: 'a'.repeat(64),
  bytes: new Uint8Array([1, 2, 3]),
} as const
const ground = async (work: Work) => (await orderGround(work, here.world.round))!
const made = async () => ({
  ground: await here.done(maker, ground),
  now: now(),
  files: [file],
  decision: new Uint8Array([7]),
})
const completeBy = async (order: NewReportOrder, who: string) => {
  const what = await made()
  return here.done(maker, (work) => completeReportOrder(work, order, who, what))
}
const seedRelease = (number: number, more: Record<string, unknown> = {}) =>
  here.world.database.seed('release', {
    id: v7(),
    round: here.world.round,
    territory: '1101',
    municipality: '1101',
    number,
    reason: 'submission',
    state: 'made',
    data_hash: dataHash,
    manifest: '{}',
    hash: 'c'.repeat(64),
    made_at: now(),
    ...more,
  })

describe('an order', () => {
  it('goes its way once: claimed by one, made by whoever holds it, delivered', async () => {
    const order = await add(asked())
    const [first, second] = [v7(), v7()]
    const [one, none] = await Promise.all([claim(first), claim(second)])
    const holder = one ? first : second
    expect([one, none].filter(Boolean).map((found) => found?.id)).toEqual([order.id])
    const complete = (who: string) => completeBy(order, who)
    expect(await complete(v7())).toBe('lost')
    expect(await here.done(maker, (work) => holdReportOrder(work, order.id, holder, 60))).toBe(true)
    expect(await complete(holder)).toBe('made')
    expect(await complete(holder)).toBe('lost')
    const stored = await here.done(mine, (work) => findReportOrder(work, order.id))
    expect(stored).toMatchObject({ state: 'made', release: 2, attempts: 1, problem: null })
    const got = await here.done(mine, (work) => findOrderFile(work, order.id, 'workbook'))
    expect(new Uint8Array(got!.bytes)).toEqual(file.bytes)
    expect(await here.done(mine, listOrderFiles)).toMatchObject([{ order: order.id, size: 3 }])
    expect(await here.done(maker, (work) => orderDecisions(work, here.world.round))).toEqual([
      { order: order.id, sealed: Buffer.from([7]) },
    ])
    await here.done(mine, (work) => deliverReportOrder(work, order.id, now()))
    expect(await here.done(mine, (work) => findReportOrder(work, order.id))).toMatchObject({
      state: 'delivered',
    })
  })

  it('whose worker has died goes to another, and the dead one’s work is refused', async () => {
    const order = await add(asked())
    const [dead, next] = [v7(), v7()]
    expect((await claim(dead, -1))?.id).toBe(order.id)
    expect((await claim(next))?.id).toBe(order.id)
    expect(await completeBy(order, dead)).toBe('lost')
    expect(await here.done(maker, (work) => holdReportOrder(work, order.id, dead, 60))).toBe(false)
    await here.done(here.house, (work) => giveUpReportOrder(work, order.id, dead, 1))
    expect(await completeBy(order, next)).toBe('made')
  })

  it('is made anew where another was decided at the same time, or the release is another', async () => {
    const [one, other] = [await add(asked()), await add(asked())]
    const [first, second] = [v7(), v7()]
    const claims = [await claim(first), await claim(second)]
    expect(claims.map((found) => found?.id)).toEqual([one.id, other.id])
    // both are decided before either is stored
    const [what, beside] = [await made(), await made()]
    let go = () => {}
    const stop = new Promise<void>((resolve) => {
      go = resolve
    })
    let stored = () => {}
    const isStored = new Promise<void>((resolve) => {
      stored = resolve
    })
    const storing = here.done(maker, async (work) => {
      const outcome = await completeReportOrder(work, one, first, what)
      stored()
      await stop
      return outcome
    })
    await isStored
    const after: string[] = []
    const release = here
      .done(maker, (work) => ordersStand(work, here.world.round, what.ground.decided))
      .then((stands) => after.push(`orders stand: ${stands}`))
    const order = here
      .done(maker, (work) => completeReportOrder(work, other, second, beside))
      .then((outcome) => after.push(outcome))
    const nation = here
      .done(here.house, (work) => ordersStand(work, here.world.round, what.ground.decided))
      .then((stands) => after.push(`nation: ${stands}`))
    const waiting = async () => {
      const [row] = await here.world.database.sql(
        "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
      )
      return Number(row!.n)
    }
    await expect.poll(waiting, { timeout: 10_000, interval: 20 }).toBe(3)
    expect(after).toEqual([])
    go()
    expect(await storing).toBe('made')
    await Promise.all([release, order, nation])
    expect(after.sort()).toEqual(['nation: false', 'orders stand: false', 'overtaken'])
    expect(await here.done(mine, (work) => findReportOrder(work, other.id))).toMatchObject({
      state: 'accepted',
      attempts: 0,
    })
    // nor is it stored beside a release that it was not decided beside, the own or the country's
    for (const made of [
      { number: 4 },
      { number: 1, territory: 'NO', municipality: null, reason: 'national', data_hash: null },
    ]) {
      expect((await claim(second))?.id).toBe(other.id)
      const before = await here.done(maker, ground)
      await seedRelease(made.number, made)
      const outcome = await here.done(maker, (work) =>
        completeReportOrder(work, other, second, { ...beside, ground: before }),
      )
      expect(outcome).toBe('overtaken')
    }
    for (const hindrance of [
      'update lyttepost.frozen_data set sealed = null',
      "update lyttepost.participation set submitted_at = null where municipality = '1101'",
    ]) {
      expect((await claim(second))?.id).toBe(other.id)
      const before = await here.done(maker, ground)
      await here.force(hindrance)
      const outcome = await here.done(maker, (work) =>
        completeReportOrder(work, other, second, { ...beside, ground: before }),
      )
      expect(outcome).toBe('overtaken')
    }
    await here.force(`update lyttepost.frozen_data set sealed = 'x';
      update lyttepost.participation set submitted_at = now() where municipality = '1101';
      delete from lyttepost.release where number = 4 or territory = 'NO'`)
    await claim(second)
    expect(await completeBy(other, second)).toBe('made')
    const count = (scope: Scope) => here.done(scope, (work) => decidedOrders(work, here.world.round))
    expect(await count(here.house)).toBe(await count(maker))
    expect(await count({ ...maker, municipality: '1103' })).toBe(0)
    expect(await here.done(maker, (work) => ordersStand(work, here.world.round, 99))).toBe(false)
  })

  it('of which nothing comes can be tried again', async () => {
    const order = await add(asked())
    const who = v7()
    await claim(who)
    await here.done(here.house, (work) => giveUpReportOrder(work, order.id, who, null))
    await claim(who)
    await here.done(here.house, (work) => giveUpReportOrder(work, order.id, who, 4308))
    expect(await claim(v7())).toBeNull()
    expect(await here.done(mine, (work) => findReportOrder(work, order.id))).toMatchObject({
      state: 'failed',
      problem: 4308,
      attempts: 2,
    })
    await here.done(mine, (work) => retryReportOrder(work, order.id))
    expect((await claim(who))?.attempts).toBe(1)
    await completeBy(order, who)
  })

  it('in own words waits for the nation, which decides once', async () => {
    const order = await add(asked(own))
    expect(await claim(v7())).toBeNull()
    const decision = {
      accepted: true,
      answer: null,
      tables: ['housing'],
      crossing: 'group',
      people: 'substance',
    } as const
    const by = { staff: nora, now: now() }
    await here.done(here.national, (work) => decideReportOrder(work, order.id, decision, by))
    await here.refused('orderDecided', here.national, (work) =>
      decideReportOrder(work, order.id, { accepted: false, answer: 'Nei' }, by),
    )
    await here.refused('orderDecided', mine, (work) => withdrawReportOrder(work, order.id))
    expect(await claim(v7())).toMatchObject({ tables: ['housing'], people: 'substance' })
  })

  it('can be taken back while nobody has decided about it', async () => {
    const order = await add(asked(own))
    await here.done(mine, (work) => withdrawReportOrder(work, order.id))
    await here.refused('orderDecided', here.national, (work) =>
      decideReportOrder(work, order.id, { accepted: false, answer: 'x' }, { staff: nora, now: now() }),
    )
  })

  it('is held to its form: words, tables, a place that takes part', async () => {
    for (const wrong of [
      { ...own, wish: '' },
      { tables: [] },
      { crossing: 'age' as never },
      { ...own, wish: 'Om 13827929780' },
    ]) {
      const order = asked(wrong)
      await here.refused('notAllowedValue', mine, (work) =>
        addReportOrder(work, order, here.world.staff.coordinator),
      )
    }
    await here.refused('pointsNowhere', mine, (work) =>
      addReportOrder(work, asked({ round: v7() }), here.world.staff.coordinator),
    )
    const foreign = asked({ municipality: '1103' })
    await here.refused('notYours', mine, (work) => addReportOrder(work, foreign, nora))
    // nor does a municipality decide what only the nation decides
    await here.refused('notYours', mine, (work) =>
      addReportOrder(work, asked({ ...own, tables: ['plans'], state: 'accepted' }), nora),
    )
    await here.refused('notYours', here.national, (work) => addReportOrder(work, asked(), nora))
  })

  it('is seen by its municipality and the nation; its files by the municipality alone', async () => {
    const other: Scope = { ...mine, municipality: '1103' }
    expect(await here.done(other, listReportOrders)).toEqual([])
    expect(await here.done(other, listOrderFiles)).toEqual([])
    expect((await here.done(here.national, listReportOrders)).length).toBeGreaterThan(3)
    await here.refused('notYours', here.national, listOrderFiles)
    await here.refused('notYours', mine, (work) => orderDecisions(work, here.world.round))
  })
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

describe('when the round is kept no longer', () => {
  it('what was decided for orders and written in them is gone, and none is made any more', async () => {
    const { round } = here.world
    const waiting = await add(asked(own))
    const begun = await add(asked())
    expect((await claim(v7()))?.id).toBe(begun.id)
    const expire = (work: Work) => expireOrders(work, round)
    await here.refused('stillKept', maker, expire)
    await here.force(`update lyttepost.round set retention_until = '2020-01-01', opens_on = '2019-01-01',
      closes_on = '2019-02-01' where id = '${round}'`)
    expect(await here.done(maker, expire)).toBeGreaterThan(2)
    expect(await here.done(maker, expire)).toBe(0)
    expect(await here.count('report_order_decision')).toBe(0)
    expect(await here.count('report_order', "wish <> '' or answer is not null")).toBe(0)
    const orders = await here.done(mine, listReportOrders)
    const left = orders.filter(({ id }) => id === waiting.id || id === begun.id)
    expect(left.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
    expect(orders.some(({ state }) => state === 'made')).toBe(true)
    expect((await here.done(mine, listOrderFiles)).length).toBeGreaterThan(0)
    const [event] = await here.world.database.sql(
      "select noun, purpose from lyttepost.audit_event where verb = 'delete' and purpose = 'retention'",
    )
    expect(event).toEqual({ noun: 'report-order', purpose: 'retention' })
  })
})
