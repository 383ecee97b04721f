import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import type { IndicatorValue, Judgement } from '#core/indicators'
import { addJudgement, findJudgement, listJudgements, withdrawJudgement } from './goal-judgements.ts'
import { addGoalQuote, listGoalQuotes, withdrawGoalQuote } from './goal-quotes.ts'
import { goalRefusals as refusals } from './goal-refusals.ts'
import { enterIndicatorValues, listIndicatorValues } from './indicator-values.ts'
import { addOwnGoal, changeOwnGoal, endOwnGoal, findOwnGoal, listOwnGoals } from './own-goals.ts'
import type { Scope, Work } from './scope.ts'
import { type Constraints, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let nation: Scope
let coordinator: Scope
let neighbour: Scope
beforeAll(async () => {
  here = await openConstraints()
  const { staff } = here.world
  nation = { ...here.national, staff: staff['national-coordinator'], role: 'national-coordinator' }
  coordinator = here.municipality
  neighbour = { ...coordinator, municipality: '1103', staff: v7() }
})
afterAll(() => here.world.close())

const plan = 'prove'
const value = (number: number, differs: Partial<IndicatorValue> = {}): IndicatorValue => ({
  ...{ year: 2020, territory: 'NO', status: 'value', value: number, cited: 'prøve' },
  ...differs,
})
const enter = (scope: Scope, entered: IndicatorValue, municipality: string | null = null, indicator = 'i') =>
  here.done(scope, (work) =>
    enterIndicatorValues(
      work,
      plan,
      [{ id: v7(), municipality, plan, indicator, value: entered }],
      scope.staff!,
    ),
  )
const seen = (scope: Scope, indicator = 'i') =>
  here.done(scope, async (work) =>
    (await listIndicatorValues(work, plan))
      .filter((one) => one.indicator === indicator)
      .map((one) => [one.municipality, one.value.value]),
  )
const judgement: Judgement = {
  ...{
    level: 'overall',
    verdict: 'low',
    reason: { nb: 'a', nn: 'b' },
    date: '2026-01-01',
    author: 'x',
    cited: '',
  },
}
const judge = (scope: Scope, ownGoal: string | null = null) => {
  const id = v7()
  const municipality = ownGoal === null ? null : scope.municipality!
  const given = { id, municipality, ownGoal, plan, goal: 'g', judgement }
  return here.done(scope, (work) => addJudgement(work, given, scope.staff!)).then(() => id)
}
const begun = async (scope = coordinator): Promise<string> => {
  const id = v7()
  const goal = { id, municipality: scope.municipality!, plan, goal: 'g', title: 'Flere i arbeid' }
  const text = { responsible: '', note: '', targets: [{ indicator: 'i', value: 60, year: 2028 }] }
  await here.done(scope, (work) => addOwnGoal(work, { ...goal, ...text }, scope.staff!))
  return id
}
const text = { title: 'Flere i arbeid', responsible: 'Leder', note: '', targets: [] }
async function refusedWith(kind: keyof typeof refusals, done: Promise<unknown>): Promise<void> {
  const cause = await done.catch((thrown: unknown) => thrown)
  expect(cause).toBeInstanceOf(ProblemError)
  expect((cause as ProblemError).problems[0]!.number).toBe(refusals[kind].number)
}

describe('a value that is entered', () => {
  it('stands in place of the one before, which is kept and cannot be taken up again', async () => {
    await enter(nation, value(50))
    await enter(nation, value(55, { low: 50, high: 60, n: 100 }))
    expect(await seen(nation)).toEqual([[null, 55]])
    const kept = await here.world.database.sql(
      "select value, superseded_at is null as stands from lyttepost.indicator_value where indicator = 'i' order by value",
    )
    expect(kept).toEqual([
      { value: 50, stands: false },
      { value: 55, stands: true },
    ])
    const again = raw('update lyttepost.indicator_value set superseded_at = null where value = 50')
    await refusedWith('superseded', here.done(nation, again))
    await here.refused('notYours', nation, raw('update lyttepost.indicator_value set value = 1'))
    await here.refused('notYours', nation, raw('delete from lyttepost.indicator_value'))
  })

  it('are as many as there are, at once, each in place of its own', async () => {
    const many = (add: number) =>
      Array.from({ length: 1201 }, (_, at) => ({
        ...{ id: v7(), municipality: null, plan, indicator: `m${at % 13}` },
        value: value(at + add, { year: 1990 + (at % 97), territory: String(1000 + at) }),
      }))
    for (const add of [0, 5000]) {
      await here.done(nation, (work) => enterIndicatorValues(work, plan, many(add), nation.staff!))
    }
    const standing = (await here.done(nation, (work) => listIndicatorValues(work, plan))).filter(
      ({ indicator }) => indicator.startsWith('m'),
    )
    expect(standing).toHaveLength(1201)
    expect(standing.every((one) => one.value.value === Number(one.value.territory) + 4000)).toBe(true)
  })

  it('of a municipality is its own and of itself; the nation’s is read by all and written by the nation', async () => {
    const own = { territory: '1101' }
    await enter(nation, value(1), null, 'j')
    await enter(coordinator, value(2, own), '1101', 'j')
    expect(await seen(coordinator, 'j')).toEqual([
      ['1101', 2],
      [null, 1],
    ])
    expect([await seen(neighbour, 'j'), await seen(nation, 'j')]).toEqual([[[null, 1]], [[null, 1]]])
    const into = (municipality: string | null, entered: IndicatorValue, by: Scope) => (work: Work) =>
      enterIndicatorValues(
        work,
        plan,
        [{ id: v7(), municipality, plan, indicator: 'k', value: entered }],
        by.staff!,
      )
    await here.refused('notYours', coordinator, into(null, value(1), coordinator))
    await here.refused('notYours', coordinator, into('1103', value(1, { territory: '1103' }), coordinator))
    await here.refused('notYours', nation, into('1101', value(1, own), nation))
    await here.refused('notAllowedValue', coordinator, into('1101', value(1), coordinator))
    await here.refused('notAllowedValue', nation, into(null, value(1, { status: 'missing' }), nation))
    await here.refused('notAllowedValue', nation, into(null, value(1, { low: 9, high: 3 }), nation))
  })
})

describe('a goal of a municipality’s own', () => {
  it('is its own, with targets, and is not written over unseen', async () => {
    const id = await begun()
    const found = await here.done(coordinator, (work) => findOwnGoal(work, id))
    expect(found).toMatchObject({ revision: 0, targets: [{ indicator: 'i', value: 60, year: 2028 }] })
    const change = (basedOn: number) =>
      here.done(coordinator, (work) => changeOwnGoal(work, { id, municipality: '1101' }, text, basedOn))
    expect(await change(0)).toBe(1)
    await refusedWith('writtenMeanwhile', change(0))
    expect((await here.done(coordinator, (work) => findOwnGoal(work, id)))?.targets).toEqual([])
    expect(await here.done(neighbour, (work) => findOwnGoal(work, id))).toBeNull()
    await here.refused('notYours', nation, raw('select from lyttepost.own_goal'))
  })

  it('is ended once, and then nothing of it is changed; those that are followed are listed first', async () => {
    const [ended, followed] = [await begun(), await begun()]
    await here.done(coordinator, (work) => endOwnGoal(work, ended, 0))
    const own = { id: ended, municipality: '1101' }
    await refusedWith(
      'ended',
      here.done(coordinator, (work) => changeOwnGoal(work, own, text, 1)),
    )
    await refusedWith('ended', judge(coordinator, ended))
    const target = `insert into lyttepost.own_goal_target (own_goal, municipality, indicator, value, year)
      values ('${ended}', '1101', 'j', 1, 2030)`
    await refusedWith('ended', here.done(coordinator, raw(target)))
    await refusedWith('ended', here.done(coordinator, raw('delete from lyttepost.own_goal_target')))
    const listed = await here.done(coordinator, (work) => listOwnGoals(work, '1101'))
    const ids = listed.map(({ id }) => id)
    expect(ids.indexOf(followed)).toBeLessThan(ids.indexOf(ended))
    expect(listed.at(-1)?.endedAt).not.toBeNull()
  })
})

describe('a judgement', () => {
  it('stands as it was given, and is withdrawn once with a reason that stays', async () => {
    const id = await judge(nation)
    await here.refused('notYours', nation, raw("update lyttepost.goal_judgement set verdict = 'met'"))
    await here.refused('notYours', nation, raw('delete from lyttepost.goal_judgement'))
    const withdraw = () => here.done(nation, (work) => withdrawJudgement(work, id, 'Bygde på feil tall'))
    await withdraw()
    await refusedWith('withdrawn', withdraw())
    expect(await here.done(nation, (work) => findJudgement(work, id))).toMatchObject({
      judgement,
      withdrawn: { because: 'Bygde på feil tall' },
    })
  })

  it('of a municipality’s goal is seen there alone', async () => {
    const ownGoal = await begun()
    const id = await judge(coordinator, ownGoal)
    const ofGoal = (scope: Scope) => here.done(scope, (work) => listJudgements(work, { ownGoal }))
    expect((await ofGoal(coordinator)).map((one) => one.id)).toEqual([id])
    expect([await ofGoal(neighbour), await ofGoal(nation)]).toEqual([[], []])
    const ofPlan = await here.done(coordinator, (work) => listJudgements(work, { plan }))
    expect(ofPlan.every(({ municipality }) => municipality === null)).toBe(true)
  })
})

describe('a quote beside a goal', () => {
  it('is chosen by the nation out of a published report, seen by coordinators, and taken away once', async () => {
    const id = v7()
    const row = {
      plan,
      goal: 'g',
      report: v7(),
      quoted: 'Jeg ble hørt.',
      cited_nb: 'Studien, 2026',
      cited_nn: 'Studien, 2026',
      chosen_by: v7(),
    }
    // as if its report were published
    await here.world.database.seed('goal_quote', { id, ...row })
    const seenBy = async (scope: Scope) =>
      (await here.done(scope, (work) => listGoalQuotes(work, plan))).map((one) => one.text)
    expect([await seenBy(nation), await seenBy(coordinator)]).toEqual([['Jeg ble hørt.'], ['Jeg ble hørt.']])
    const quote = {
      id: v7(),
      plan,
      goal: 'h',
      report: row.report,
      text: 'x',
      label: { nb: '', nn: '' },
      cited: { nb: 'x', nn: 'x' },
    }
    const add = (scope: Scope) => (work: Work) => addGoalQuote(work, quote, scope.staff!)
    // no such report is published
    await here.refused('notYours', nation, add(nation))
    await here.refused('notYours', coordinator, add(coordinator))
    await here.refused('notYours', nation, raw("update lyttepost.goal_quote set quoted = 'y'"))
    await here.refused('notYours', nation, raw('delete from lyttepost.goal_quote'))
    const withdraw = () => here.done(nation, (work) => withdrawGoalQuote(work, id))
    await withdraw()
    expect(await seenBy(nation)).toEqual([])
    await refusedWith('takenAway', withdraw())
  })
})
