import { afterAll, beforeAll, expect, it } from 'vitest'
import { findSurveyWave, type Work, within } from '#rim/storage'
import { type ClosedHouse, createClosedHouse } from '#rim/test-kit'
import { scopeOf } from '../../house/sessions.ts'
import { approveResults, askForResults } from './ask.ts'
import { makeSurveyResults } from './make-results.ts'
import { surveyMethods } from './methods.ts'
import { createResultsWorkshop, type ResultsWorkshop } from './workshop.ts'

let house: ClosedHouse
let workshop: ResultsWorkshop

const nation = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
  within(house.desks.house, scopeOf(house.nora), act)
const methods = async () =>
  surveyMethods(house.desks, (await nation((work) => findSurveyWave(work, house.wave)))!)

beforeAll(async () => {
  house = await createClosedHouse([12, 11])
  workshop = createResultsWorkshop(1)
}, 60_000)
afterAll(async () => {
  await workshop?.close()
  await house?.close()
})

it('tries the marks of what is approved, on the answers that it was made of', async () => {
  const policy = 'as-published-2021'
  const release = await nation((work) =>
    askForResults(house.desks, work, house.wave, { policy, by: house.staff }),
  )
  expect(await makeSurveyResults(house.desks, { workshop, onFault: () => undefined })).toBe(1)
  expect(await methods()).toBeNull()
  await nation((work) => approveResults(house.desks, work, release, house.staff))
  const found = (await methods())!
  expect(found.release).toBe(release)
  expect(found.before).toBeNull()
  expect(found.questions.length).toBe(50)
  const { wave, summary, comparisons, questions } = found.robust
  expect(wave).toMatchObject({ clusters: 2, leftOut: 0 })
  expect(comparisons.length).toBeLessThan(found.compared)
  // all that any method marks, and nothing else
  for (const { marks } of comparisons) expect(Object.values(marks).some((mark) => mark !== null)).toBe(true)
  const published = summary.counts.find(({ method }) => method === 'published')!
  expect(comparisons.filter(({ marks }) => marks.published !== null).length).toBe(published.marks)
  expect(questions.length).toBeGreaterThan(50)
  expect(await methods()).toBe(found)
}, 120_000)
