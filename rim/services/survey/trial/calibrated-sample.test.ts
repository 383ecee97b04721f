import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableRegionOf } from '#core/survey'
import { type CalibratedPlace, surveyRespondents } from '#core/synthetic'
import { findSurveyWave, type StoredSurveyWave } from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { fillTrainingHouse } from '../../house/training-house.ts'
import { participantViews } from '../waves/index.ts'
import { type PlacedSample, placeInvitations } from './calibrated-sample.ts'
import { playedPeople } from './people.ts'
import { makeWave } from './sample.ts'
import { recruitCalibrated } from './services.ts'
import { as, movedClock, randomOf, type Stage } from './stage.ts'

const issuer = 'https://trial.example'
const placeOf = (
  id: string,
  size: CalibratedPlace['size'],
  region: string,
  inhabitants: number,
): CalibratedPlace => ({ id, name: id, size, region, inhabitants })
/** More large municipalities in the north than are drawn, and one like the trial login's own. */
const places = [
  placeOf('1804', 'large', 'north', 52_000),
  placeOf('1806', 'large', 'north', 21_000),
  placeOf('1833', 'large', 'north', 26_000),
  placeOf('5401', 'large', 'north', 77_000),
  placeOf('5402', 'large', 'north', 25_000),
  placeOf('5403', 'large', 'north', 21_000),
  placeOf('4612', 'medium', 'west_bergen', 5_800),
]

let world: World
let stage: Stage
let wave: StoredSurveyWave
let sample: PlacedSample
beforeAll(async () => {
  world = await createWorld()
  await fillTrainingHouse(world.desks, world.database.administrator, issuer)
  const clock = movedClock('2020-11-02')
  stage = {
    desks: { ...world.desks, clock },
    clock,
    random: randomOf('a'),
    seed: 'a',
    tell: () => undefined,
    ...(await playedPeople(world.desks, issuer)),
  }
  wave = await makeWave(stage, { year: 2019, codes: ['1121'] })
  sample = await placeInvitations(stage, wave, places, new Map([['4612', 12]]))
})
afterAll(() => world?.close())

describe('participants of the calibrated wave', () => {
  it('stand for places of the same region and size, each for one', async () => {
    expect([...sample.standing.keys()].sort()).toEqual(places.map(({ id }) => id).sort())
    expect(new Set([...sample.standing.values()].map(({ id }) => id)).size).toBe(places.length)
    for (const { id, size, region } of places) {
      const view = sample.standing.get(id)!
      expect([tableRegionOf[view.region], view.sizeClass]).toEqual([tableRegionOf[region], size])
    }
    expect(sample.standing.get('4612')!.municipality).toBe('1121')
    const accepted = (await as(stage, stage.nora, (work) => participantViews(work, wave))).filter(
      ({ answer }) => answer === 'accepted',
    )
    expect(accepted.map(({ id }) => id).sort()).toEqual(sample.taking.map(({ id }) => id).sort())
  })

  it('are those who were drawn, and where these are too few the wave’s own, outside the draw', () => {
    const north = sample.taking.filter(({ region }) => region === 'north')
    const outside = north.filter(({ origin }) => origin === 'outside')
    expect(north).toHaveLength(6)
    expect(outside.length).toBeGreaterThan(0)
    expect(outside.length).toBeLessThan(6)
    // each as itself, without a weight
    for (const view of outside) {
      expect(sample.standing.get(view.municipality)).toBe(view)
      expect(view.weight).toBeNull()
    }
    for (const view of sample.taking.filter(({ origin }) => origin !== 'outside'))
      expect(view.weight).toBeGreaterThanOrEqual(1)
  })

  it('recruit the services that hand out forms in the wave, and are given its answers', async () => {
    const services = [
      { id: '4612-1', name: 'x', kind: 'substance_service' },
      { id: '4612-2', name: 'x', kind: 'substance_service' },
      { id: '4612-3', name: 'x', kind: 'nav' },
    ]
    const participants = [{ id: '4612', answers: 12, services }]
    const plan = { participants, web: 2, days: ['2021-02-01'] }
    const form = world.desks.surveys.get(wave.instrument)
    const respondents = surveyRespondents(form, plan, 1)
    const played = await recruitCalibrated(stage, { plan, respondents }, sample.standing)
    const handing = new Set(respondents.map(({ service }) => service))
    const { id, name } = sample.standing.get('4612')!
    expect(played.services.map(({ service }) => service.name).sort()).toEqual(
      ['Rustjenesten', 'Ruskonsulentene', `NAV ${name}`].slice(0, handing.size).sort(),
    )
    expect(played.asked).toBe(4)
    expect(played.respondents.map(({ answers }) => answers)).toEqual(
      respondents.map(({ answers }) => answers),
    )
    expect(new Set(played.respondents.map(({ participant }) => participant))).toEqual(new Set([id]))
    const joined = new Set(played.services.map(({ service }) => service.id))
    expect(new Set(played.respondents.map(({ service }) => service))).toEqual(joined)
    expect((await as(stage, stage.nora, (work) => findSurveyWave(work, wave.id)))!.state).toBe('planned')
  })
})
