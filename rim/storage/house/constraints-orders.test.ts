import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addReportOrder,
  claimReportOrder,
  completeReportOrder,
  decideReportOrder,
  deliverReportOrder,
  findOrderFile,
  findReportOrder,
  giveUpReportOrder,
  holdReportOrder,
  listOrderFiles,
  listReportOrders,
  type NewReportOrder,
  orderDecisions,
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
import { type Scope, within } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let basis: string
let mine: Scope
let maker: Scope
const nora = '00000000-0000-4000-8000-000000000001'
const now = (seconds = 0) => new Date(Date.now() + seconds * 1000).toISOString()

beforeAll(async () => {
  here = await openConstraints()
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
const made = () => ({ release: 2, now: now(), files: [file], decision: new Uint8Array([7]) })

describe('an order', () => {
  it('goes its way once: claimed by one, made by whoever holds it, delivered', async () => {
    const order = await add(asked())
    const [first, second] = [v7(), v7()]
    const [one, none] = await Promise.all([claim(first), claim(second)])
    const holder = one ? first : second
    expect([one, none].filter(Boolean).map((found) => found?.id)).toEqual([order.id])
    const complete = (who: string) =>
      here.done(maker, (work) => completeReportOrder(work, order, who, made()))
    expect(await complete(v7())).toBe(false)
    expect(await here.done(maker, (work) => holdReportOrder(work, order.id, holder, 60))).toBe(true)
    expect(await complete(holder)).toBe(true)
    expect(await complete(holder)).toBe(false)
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
    expect(await here.done(maker, (work) => completeReportOrder(work, order, dead, made()))).toBe(false)
    expect(await here.done(maker, (work) => holdReportOrder(work, order.id, dead, 60))).toBe(false)
    await here.done(here.house, (work) => giveUpReportOrder(work, order.id, dead, 1))
    expect(await here.done(maker, (work) => completeReportOrder(work, order, next, made()))).toBe(true)
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
    await here.done(maker, (work) => completeReportOrder(work, order, who, made()))
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
    here.done(mine, (work) =>
      confirmRowExport(work, id, { release: 1, dataHash: 'b'.repeat(64), now: at, until }),
    )
  const opener = (): Scope => ({ ...maker, staff: here.world.staff.coordinator, role: 'coordinator' })
  const open = (id: string, scope = opener()) => here.done(scope, (work) => openRowExport(work, id, 12))

  it('is opened once, after it was confirmed, and the purpose stands in the log before', async () => {
    const id = await ask()
    expect(await open(id)).toBe(false)
    await confirm(id)
    expect(await open(id)).toBe(true)
    expect(await open(id)).toBe(false)
    expect(await here.done(mine, (work) => findRowExport(work, id))).toMatchObject({ rows: 12, release: 1 })
    const events = await here.world.database.sql(
      'select verb, actor, purpose, details from lyttepost.audit_event where thing = $1 order by id',
      [id],
    )
    expect(events.map(({ verb }) => verb)).toEqual(['create', 'confirm', 'open'])
    expect(events[2]).toMatchObject({
      actor: here.world.staff.coordinator,
      purpose: 'Til planen for rus og psykisk helse',
      details: { rows: 12, legalBasis: basis, dataHash: 'b'.repeat(64), release: 1 },
    })
    await here.refused('exportOpened', mine, (work) =>
      confirmRowExport(work, id, { release: 1, dataHash: 'b'.repeat(64), now: now(), until: now(60) }),
    )
  })

  it('is opened by whoever asked, in time', async () => {
    const late = await ask()
    await confirm(late, now(-1), now(-60))
    expect(await open(late)).toBe(false)
    const own = await ask()
    await confirm(own)
    expect(await open(own, { ...opener(), staff: here.world.staff.registrar })).toBe(false)
    expect(await open(own, { ...opener(), municipality: '1103' })).toBe(false)
    // not even the database's own hand opens it too late, or for an hour
    await here.refused(
      'notAllowedValue',
      opener(),
      raw(`update lyttepost.row_export set opened_at = now(), rows = 1 where id = '${late}'`),
    )
    const long = await ask()
    await here.refused('notAllowedValue', mine, (work) =>
      confirmRowExport(work, long, { release: 1, dataHash: 'b'.repeat(64), now: now(), until: now(3600) }),
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
    expect((await here.done(mine, listRowExports)).length).toBe(4)
    expect(await here.done({ ...mine, municipality: '1103' }, listRowExports)).toEqual([])
    await here.refused('notYours', here.national, listRowExports)
  })
})
