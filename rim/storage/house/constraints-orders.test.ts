import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { untilWaiting } from '#rim/test-kit'
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
import type { Scope, Work } from './scope.ts'
import { now, type OrderGround, openOrders } from './test-orders.ts'
import { metIn } from './test-refused.ts'
import { holding } from './test-waiting.ts'

let here: OrderGround
let mine: Scope
let maker: Scope
/** The house's own tasks, in no municipality. */
const everywhere: Scope = { desk: 'house' }
const nora = '00000000-0000-4000-8000-000000000001'

beforeAll(async () => {
  here = await openOrders()
  mine = here.municipality
  maker = here.house
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
  here.done(everywhere, (work) => claimReportOrder(work, who, seconds))
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
    const storing = holding(here, maker, (work) => completeReportOrder(work, one, first, what))
    await storing.done
    const after: string[] = []
    const release = here
      .done(maker, (work) => ordersStand(work, here.world.round, what.ground.decided))
      .then((stands) => after.push(`orders stand: ${stands}`))
    const order = here
      .done(maker, (work) => completeReportOrder(work, other, second, beside))
      .then((outcome) => after.push(outcome))
    const nation = here
      .done(everywhere, (work) => ordersStand(work, here.world.round, what.ground.decided))
      .then((stands) => after.push(`nation: ${stands}`))
    await untilWaiting(here.world.database, 3)
    expect(after).toEqual([])
    storing.letGo()
    expect(await storing.ended).toBe('made')
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
      await here.seedRelease(made.number, made)
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
    expect(await count(everywhere)).toBe(await count(maker))
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
