import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { surveyRespondents } from '#core/synthetic'
import { listSurveyWaves } from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { fillTrainingHouse } from '../../house/training-house.ts'
import { createPaperWorkshop, type PaperWorkshop } from '../paper-forms/index.ts'
import { openSurveyWave } from '../results/open-wave.ts'
import { lastParticipants } from '../waves/index.ts'
import { type EarlierAnswers, type EarlierStage, earlierAnswers, placeEarlierWave } from './earlier-waves.ts'
import { playedPeople } from './people.ts'
import { as, movedClock } from './stage.ts'

const issuer = 'https://trial.example'
let world: World
let workshop: PaperWorkshop
let stage: EarlierStage

beforeAll(async () => {
  world = await createWorld()
  workshop = createPaperWorkshop()
  await fillTrainingHouse(world.desks, world.database.administrator, issuer)
  const clock = movedClock('2017-01-01')
  const desks = { ...world.desks, clock, publicUrl: 'http://127.0.0.1:8070' }
  stage = { desks, clock, ...(await playedPeople(desks, issuer)) }
})
afterAll(async () => {
  await workshop?.close()
  await world?.close()
})

/** Some answers of 2019 from a municipality, a small one and a city district. */
function few(): EarlierAnswers {
  const form = world.desks.surveys.list.find(({ rounds }) => rounds.includes('2019'))!
  const services = [{ id: 'a', name: 'NAV', kind: 'nav' }]
  const participants = [
    { id: '1121', answers: 7, services },
    { id: '1151', answers: 2, services },
    { id: '030101', answers: 6, services },
  ]
  const days = ['2019-09-02', '2019-10-25']
  return {
    year: 2019,
    respondents: surveyRespondents(form, { participants, web: 0, days }, 1),
    places: [
      { id: '1121', name: 'Time', size: 'medium', region: 'west_stavanger', inhabitants: 18_000 },
      { id: '1151', name: 'Utsira', size: 'small', region: 'west_stavanger', inhabitants: 200 },
      { id: '030101', name: 'Gamle Oslo', size: 'large', region: 'oslo', inhabitants: 60_000 },
    ],
  }
}

describe('an earlier wave', () => {
  it('is placed closed, with its answers as they went in', async () => {
    const answers = few()
    const placed = await placeEarlierWave(stage, answers, workshop)
    expect(placed).toMatchObject({ year: 2019, participants: 3, answers: 15 })
    const waves = await as(stage, stage.nora, listSurveyWaves)
    expect(waves.map(({ year, state, opensOn }) => [year, state, opensOn])).toEqual([
      [2019, 'closed', '2019-09-02'],
    ])
    const open = await openSurveyWave(stage.desks, waves[0]!.id)
    expect(open.participants.map(({ code, origin, weight }) => [code, origin, weight])).toEqual([
      ['030101', 'outside', null],
      ['1121', 'outside', null],
      ['1151', 'outside', null],
    ])
    // two answers are too few to be told where from, and others go with them
    const told = new Map(open.participants.map(({ code, answers: count }) => [code, count]))
    expect(told.get('1151')).toBe(0)
    expect(placed.withoutParticipant).toBeGreaterThanOrEqual(5)
    expect([...told.values()].reduce((sum, count) => sum + count, 0)).toBe(15 - placed.withoutParticipant)
    expect(open.dataset.size).toBe(15)
    const given = answers.respondents.filter(({ answers: one }) => one.sex === 'male').length
    const kept = await world.database.sql(
      `select count(*)::int as n, max(channel) as channel from lyttepost.survey_answer where answers ->> 'sex' = 'male'`,
    )
    expect(kept).toEqual([{ n: given, channel: 'paper' }])
  }, 60_000)

  it('is the one that the next draw goes on from', async () => {
    expect(await as(stage, stage.nora, (work) => lastParticipants(work, { year: 2021 }))).toEqual({
      year: 2019,
      codes: ['030101', '1121', '1151'],
    })
  })

  it('is for training houses alone', async () => {
    const real = { ...stage, desks: { ...stage.desks, training: false } }
    await expect(placeEarlierWave(real, { ...few(), year: 2017 }, workshop)).rejects.toThrow('training')
  })

  it('of 2017 has the own municipality in place of another', () => {
    const { places, respondents } = earlierAnswers(stage, 2017)
    expect(places.filter(({ id }) => id === '1121')).toHaveLength(1)
    expect([places.length, respondents.length]).toEqual([20, 491])
    const known = new Set(places.map(({ id }) => id))
    expect(respondents.filter(({ participant }) => !known.has(participant))).toEqual([])
    expect(respondents.filter(({ participant }) => participant === '1121').length).toBeGreaterThanOrEqual(10)
  })
})
