import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChoiceColumn, Dataset, KeyColumn } from '#core/dataset'
import type { IndicatorValue, Plan } from '#core/indicators'
import { type Work, within } from '#rim/storage'
import { type ClosedHouse, createClosedHouse } from '#rim/test-kit'
import { scopeOf } from '../house/sessions.ts'
import {
  approveResults,
  askForResults,
  createResultsWorkshop,
  makeSurveyResults,
  openSurveyWave,
  type ResultsWorkshop,
} from '../survey/results/index.ts'
import { followedPlan, shippedPlan } from './followed.ts'
import { followedOwnGoal } from './own.ts'

let house: ClosedHouse
let workshop: ResultsWorkshop
const plan = shippedPlan('opptrapping-rus-2016')!
const nation = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
  within(house.desks.house, scopeOf(house.nora), act)
const followed = () => nation((work) => followedPlan(house.desks, work, plan))
const ofPlace = (municipality: string) =>
  within(house.desks.house, scopeOf(house.coordinatorOf(municipality)), (work) =>
    followedOwnGoal(house.desks, work, {
      ...{ id: '00000000-0000-7000-8000-000000000001', municipality, plan: plan.code, goal: 'services' },
      ...{ title: 'Gode tjenester', responsible: '', note: '', targets: [], revision: 1 },
      ...{ begunAt: '2026-01-01T00:00:00Z', endedAt: null },
    }),
  )
const shareOf = (
  { indicators }: Plan,
  indicator: string,
  year: number,
  territory: string,
): IndicatorValue | undefined =>
  indicators
    .find(({ code }) => code === indicator)!
    .values.find((one) => one.year === year && one.territory === territory)

beforeAll(async () => {
  house = await createClosedHouse([40, 4, 30], { outside: 6 })
  workshop = createResultsWorkshop(1)
}, 60_000)
afterAll(async () => {
  await workshop?.close()
  await house?.close()
})

/** Counts by hand those in a large extent, and those who took a stand. */
function byHand({ columns, size }: Dataset, question: string, participant?: string) {
  const answers = columns.get(question) as ChoiceColumn
  const places = columns.get('participant') as KeyColumn
  let [high, all] = [0, 0]
  for (let row = 0; row < size; row++) {
    if (participant !== undefined && places.keys[places.data[row]!] !== participant) continue
    const code = answers.choices[answers.data[row]!]?.code
    const point = ['not_at_all', 'small_extent', 'some_extent', 'large_extent', 'very_large_extent'].indexOf(
      code ?? '',
    )
    if (point === -1) continue
    all += 1
    if (point >= 3) high += 1
  }
  return { percent: (100 * high) / all, n: all }
}

it('an indicator of the survey has the share of a released wave, with n, interval and release; before that its year is told to wait', async () => {
  const before = await followed()
  // the printed value stands, and nothing newer is known
  expect(shareOf(before.plan, 'survey_satisfied', 2021, 'NO')).toMatchObject({ value: 63 })
  expect(before.outdated.filter(({ indicator }) => indicator === 'survey_satisfied')).toEqual([])
  // one without any value so far waits
  expect(before.outdated).toContainEqual({
    ...{ indicator: 'survey_mastery', year: 2021, why: 'waiting', released: null },
  })
  expect(shareOf((await ofPlace('1101')).plan, 'survey_satisfied', 2021, '1101')).toBeUndefined()

  const release = await nation((work) =>
    askForResults(house.desks, work, house.wave, { policy: 'as-published-2021', by: house.staff }),
  )
  const faults: unknown[] = []
  await makeSurveyResults(house.desks, { workshop, onFault: (cause) => faults.push(cause) })
  expect(faults).toEqual([])
  // made, and not approved: still nothing
  expect(shareOf((await followed()).plan, 'survey_satisfied', 2021, 'NO')).toMatchObject({ value: 63 })
  await nation((work) => approveResults(house.desks, work, release, house.staff))

  const { dataset } = await openSurveyWave(house.desks, house.wave)
  const after = await followed()
  expect(after.outdated).toEqual([])
  for (const [indicator, question] of [
    ['survey_satisfied', 'services_satisfactory'],
    ['survey_substance_help', 'help_substance_use'],
  ] as const) {
    const counted = byHand(dataset, question)
    const value = shareOf(after.plan, indicator, 2021, 'NO')!
    expect(value.n).toBe(counted.n)
    expect(value.value).toBeCloseTo(counted.percent, 9)
    // Wilson's interval, by its formula
    const [p, z] = [counted.percent / 100, 1.959963984540054]
    const middle = (p + (z * z) / (2 * counted.n)) / (1 + (z * z) / counted.n)
    const half =
      (z * Math.sqrt((p * (1 - p)) / counted.n + (z * z) / (4 * counted.n ** 2))) / (1 + (z * z) / counted.n)
    expect(value.low).toBeCloseTo(100 * (middle - half), 6)
    expect(value.high).toBeCloseTo(100 * (middle + half), 6)
    expect(value.cited).toMatch(/^Lyttepost, brukerundersøkelsen 2021, utgave 1 \([0-9a-f]{12}\)$/)
  }
}, 400_000)

it('a municipality has its own share, and one with too few answers none', async () => {
  const { dataset } = await openSurveyWave(house.desks, house.wave)
  const own = shareOf((await ofPlace('1101')).plan, 'survey_satisfied', 2021, '1101')!
  const counted = byHand(dataset, 'services_satisfactory', '1101')
  expect([own.status, own.n]).toEqual(['value', counted.n])
  expect(own.value).toBeCloseTo(counted.percent, 9)
  const few = shareOf((await ofPlace('1102')).plan, 'survey_satisfied', 2021, '1102')
  expect(few?.value ?? null).toBeNull()
})
