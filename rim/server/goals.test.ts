import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow } from '#rim/test-kit'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let nation: Visitor
let analyst: Visitor
let coordinator: Visitor
const plan = '/api/plans/opptrapping-rus-2016'
beforeAll(async () => {
  program = await createTestProgram()
  nation = await program.enter('national-coordinator')
  analyst = await program.enter('national-analyst')
  coordinator = await program.enter('coordinator')
})
afterAll(() => program.close())

const send = async (visitor: Visitor, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => {
  const answer = await visitor.send({ method, url, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.body === '' ? null : JSON.parse(answer.body) }
}
const told = ({ status, body }: { status: number; body: { number?: number } | null }) => [
  status,
  body?.number,
]
const value = (differs: object = {}) => ({
  ...{
    indicator: 'green_housing',
    territory: 'NO',
    year: 2021,
    status: 'value',
    value: 61.5,
    cited: 'Tabell 1',
  },
  ...differs,
})
const judgement = (differs: object = {}) => ({
  ...{ level: 'overall', verdict: 'mixed', date: dayFromNow(0), author: 'Direktoratet' },
  ...{ reason: { nb: 'Flere bor godt', nn: 'Fleire bur godt' }, ...differs },
})
const valuesOf = (body: {
  plan: { indicators: { code: string; values: { year: number; value: number }[] }[] }
}) => body.plan.indicators.find(({ code }) => code === 'green_housing')!.values

describe('the nation’s goals', () => {
  it('a value is entered over what ships, and again in place of itself; what cannot be is refused, all of it', async () => {
    const enter = (values: readonly object[], by = analyst) => send(by, 'POST', `${plan}/values`, { values })
    const before = valuesOf((await send(nation, 'GET', plan)).body)
    expect((await enter([value(), value({ year: 2022, value: 62 })])).status).toBe(201)
    expect((await enter([value({ value: 60 })], nation)).status).toBe(201)
    const now = valuesOf((await send(nation, 'GET', plan)).body)
    expect(now.slice(before.length)).toMatchObject([
      { year: 2021, value: 60 },
      { year: 2022, value: 62 },
    ])
    expect(told(await enter([value({ year: 2023 }), value({ indicator: 'nothing' })]))).toEqual([422, 4760])
    expect(told(await enter([value({ year: 2023 }), value({ year: 2023 })]))).toEqual([422, 4766])
    expect(told(await enter([value({ territory: '9999' })]))).toEqual([422, 4762])
    // a place that was none, with a sign that says so, is not stored and hinders nothing
    const nowhere = value({ territory: '9999', status: 'not_applicable', value: null })
    expect((await enter([nowhere, value({ year: 2022, value: 62 })])).status).toBe(201)
    expect((await enter([nowhere])).status).toBe(201)
    expect(told(await enter([value({ value: 101 })]))).toEqual([422, 3220])
    expect(told(await enter([value({ low: 70, high: 80 })]))).toEqual([422, 3221])
    expect((await enter([value({ status: 'missing' })])).status).toBe(422)
    expect(valuesOf((await send(nation, 'GET', plan)).body)).toEqual(now)
  })

  it('a goal is judged, and the judgement withdrawn with its reason; several stand together', async () => {
    const judge = (body: object, goal = 'active_life') =>
      send(nation, 'POST', `${plan}/goals/${goal}/judgements`, body)
    expect(told(await judge(judgement({ date: dayFromNow(1) })))).toEqual([422, 4763])
    expect(told(await judge(judgement(), 'nothing'))).toEqual([422, 4761])
    const first = await judge(judgement())
    const second = await judge(judgement({ verdict: 'low', level: 'service' }))
    expect([first.status, second.status]).toEqual([201, 201])
    const because = { because: 'Bygde på feil tall' }
    const withdrawal = `${plan}/judgements/${first.body.id}/withdrawal`
    expect((await send(nation, 'POST', withdrawal, because)).status).toBe(200)
    expect(told(await send(nation, 'POST', withdrawal, because))).toEqual([409, 4751])
    const { body } = await send(analyst, 'GET', plan)
    const standing = body.plan.goals.find(({ code }: { code: string }) => code === 'active_life').judgements
    expect(standing.at(-1)).toMatchObject({ verdict: 'low', level: 'service' })
    expect(body.given.map((one: { withdrawn: object | null }) => one.withdrawn !== null)).toEqual([
      true,
      false,
    ])
    const elsewhere = withdrawal.replace('opptrapping-rus-2016', 'another')
    expect((await send(nation, 'POST', elsewhere, because)).status).toBe(404)
  })
})

describe('a municipality’s own goals', () => {
  const goals = '/api/municipalities/1101/goals'
  it('are copied, followed by own values towards targets, judged and ended', async () => {
    const copy = { plan: 'opptrapping-rus-2016', goal: 'active_life' }
    const { body: made } = await send(coordinator, 'POST', goals, copy)
    expect(told(await send(coordinator, 'POST', goals, copy))).toEqual([409, 4765])
    const own = `${goals}/${made.id}`
    const text = { title: 'Flere i aktivitet', responsible: 'Kommunalsjefen', note: '' }
    const target = { indicator: 'green_housing', value: 80, year: 2028 }
    const write = (targets: object[], basedOn = 0) =>
      send(coordinator, 'PUT', own, { ...text, basedOn, targets })
    expect(told(await write([{ ...target, indicator: 'survey_influence' }]))).toEqual([422, 4764])
    expect(told(await write([{ ...target, value: 180 }]))).toEqual([422, 3220])
    expect(told(await write([target, target]))).toEqual([422, 4766])
    expect((await write([target])).body).toEqual({ revision: 1 })
    expect(told(await write([target]))).toEqual([409, 4753])
    const { territory: _, ...bare } = value()
    const values = [
      { ...bare, year: 2024, value: 60 },
      { ...bare, year: 2026, value: 65 },
    ]
    expect((await send(coordinator, 'POST', `${own}/values`, { values })).status).toBe(201)
    expect((await send(coordinator, 'POST', `${own}/judgements`, judgement())).status).toBe(201)
    const { body } = await send(coordinator, 'GET', own)
    expect(body.developments.green_housing).toMatchObject({
      change: { from: 2024, to: 2026, difference: 5, way: 'towards' },
      ofTarget: 0.25,
    })
    expect(body).toMatchObject({
      title: text.title,
      targets: [target],
      given: [{ judgement: { verdict: 'mixed' } }],
    })
    // what the municipality enters is not the nation's
    const nationally = valuesOf((await send(nation, 'GET', plan)).body)
    expect(nationally.some(({ year }) => year === 2024 || year === 2026)).toBe(false)
    expect((await send(coordinator, 'POST', `${own}/closing`, { basedOn: 1 })).status).toBe(200)
    expect(told(await write([target], 2))).toEqual([409, 4752])
    expect(told(await send(coordinator, 'POST', `${own}/judgements`, judgement()))).toEqual([409, 4752])
    // and can be copied again
    expect((await send(coordinator, 'POST', goals, copy)).status).toBe(201)
    expect((await send(coordinator, 'GET', goals)).body.goals).toHaveLength(2)
  })
})
