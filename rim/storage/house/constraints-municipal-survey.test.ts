import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { dayFromNow } from '#rim/test-kit'
import { municipalSurveyRefusals as refusals } from './municipal-survey-refusals.ts'
import {
  beginMunicipalSurvey,
  findMunicipalSurvey,
  listMunicipalSurveys,
  moveMunicipalSurvey,
  municipalAnswerStates,
  municipalAnswersIn,
  ownMunicipalAnswer,
  saveMunicipalAnswer,
  submitMunicipalAnswer,
} from './municipal-surveys.ts'
import type { Scope, Work } from './scope.ts'
import { type Constraints, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let nation: Scope
let analyst: Scope
let coordinator: Scope
let neighbour: Scope
let year = 2030
beforeAll(async () => {
  here = await openConstraints()
  const { staff } = here.world
  nation = { ...here.national, staff: staff['national-coordinator'], role: 'national-coordinator' }
  analyst = { ...here.national, staff: staff['national-analyst'], role: 'national-analyst' }
  coordinator = here.municipality
  neighbour = { ...coordinator, municipality: '1103', staff: v7() }
})
afterAll(() => here.world.close())

async function begun(opens = -5, closes = 5, asked: readonly string[] = ['1101', '1103']): Promise<string> {
  const id = v7()
  const survey = { id, year: year++, instrument: 'kommuneundersokelse@2026.1' }
  await here.done(nation, (work) =>
    beginMunicipalSurvey(
      work,
      { ...survey, opensOn: dayFromNow(opens), closesOn: dayFromNow(closes) },
      asked,
      nation.staff!,
    ),
  )
  return id
}
const own = (survey: string) => ({ survey, municipality: '1101' })
const save = (survey: string, basedOn: number, answers = { mappings: 3 }, scope = coordinator) =>
  here.done(scope, (work) => saveMunicipalAnswer(work, own(survey), answers, basedOn, scope.staff!))
const submit = (survey: string, at: string | null) =>
  here.done(coordinator, (work) => submitMunicipalAnswer(work, own(survey), at, coordinator.staff!))
const now = '2026-11-23T10:00:00Z'
async function refusedWith(number: number, done: Promise<unknown>): Promise<void> {
  const cause = await done.catch((thrown: unknown) => thrown)
  expect(cause).toBeInstanceOf(ProblemError)
  expect((cause as ProblemError).problems[0]!.number).toBe(number)
}

describe('the survey to the municipalities', () => {
  it('is answered by each municipality for itself, and the nation reads what is handed in alone', async () => {
    const survey = await begun()
    expect(await save(survey, 0)).toBe(1)
    expect(await here.done(coordinator, (work) => ownMunicipalAnswer(work, survey, '1101'))).toMatchObject({
      answers: { mappings: 3 },
      revision: 1,
      submittedAt: null,
    })
    // a neighbour sees its own and no other's
    expect(await here.done(neighbour, (work) => ownMunicipalAnswer(work, survey, '1101'))).toBeNull()
    expect(await here.done(neighbour, (work) => municipalAnswerStates(work, survey))).toMatchObject([
      { municipality: '1103', revision: 0 },
    ])
    const read = (scope: Scope) => here.done(scope, (work) => municipalAnswersIn(work, survey))
    expect(await read(analyst)).toEqual([])
    await submit(survey, now)
    expect(await read(analyst)).toEqual([{ municipality: '1101', answers: { mappings: 3 } }])
    const states = await here.done(nation, (work) => municipalAnswerStates(work, survey))
    expect(states.map(({ municipality, submittedAt }) => [municipality, submittedAt !== null])).toEqual([
      ['1101', true],
      ['1103', false],
    ])
    await here.refused('notYours', nation, raw(`select answers from lyttepost.municipal_answer`))
    await here.refused('notYours', coordinator, (work) => municipalAnswersIn(work, survey))
  })

  it('is not written over unseen, not changed when handed in, and opened again', async () => {
    const survey = await begun()
    await save(survey, 0)
    await refusedWith(refusals.writtenMeanwhile.number, save(survey, 0, { mappings: 5 }))
    await submit(survey, now)
    await refusedWith(refusals.handedIn.number, save(survey, 1, { mappings: 5 }))
    await submit(survey, null)
    expect(await save(survey, 1, { mappings: 5 })).toBe(2)
  })

  it('is answered while it is open, and the nation moves its last day', async () => {
    const late = await begun(-9, -1)
    await refusedWith(refusals.notOpen.number, save(late, 0))
    await refusedWith(refusals.notOpen.number, save(await begun(2, 9), 0))
    expect(await here.done(nation, (work) => moveMunicipalSurvey(work, late, dayFromNow(1)))).toBe(true)
    expect(await save(late, 0)).toBe(1)
    expect(await here.done(nation, (work) => moveMunicipalSurvey(work, v7(), dayFromNow(1)))).toBe(false)
    const moves = (scope: Scope) => here.done(scope, (work) => moveMunicipalSurvey(work, late, dayFromNow(2)))
    expect(await moves(analyst)).toBe(false)
  })

  it('is seen by those who are asked, and begun by the nation’s coordinator once a year', async () => {
    const survey = await begun(-5, 5, ['1103'])
    const seen = (scope: Scope) =>
      here.done(scope, async (work: Work) => (await listMunicipalSurveys(work)).map(({ id }) => id))
    expect(await seen(coordinator)).not.toContain(survey)
    expect(await seen(neighbour)).toContain(survey)
    expect(await here.done(coordinator, (work) => findMunicipalSurvey(work, survey))).toBeNull()
    const again = { id: v7(), year: year - 1, instrument: 'kommuneundersokelse@2026.1' }
    const begin =
      (by: Scope, one = again) =>
      (work: Work) =>
        beginMunicipalSurvey(
          work,
          { ...one, opensOn: dayFromNow(0), closesOn: dayFromNow(5) },
          ['1101'],
          by.staff!,
        )
    await here.refused('exists', nation, begin(nation))
    await here.refused('notYours', analyst, begin(analyst, { ...again, year: 2099 }))
  })
})
