import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Dataset, datasetFromRegistrations, type Registration } from '#core/dataset'
import { createRandom } from '#core/foundation'
import { generateCountry } from '#core/synthetic'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { plainAnswers } from '#rim/test-kit'
import { deriveColumns } from '../derive.ts'
import { linkedPanel, type Panel, trainingGrant } from '../panel/index.ts'
import { createDraws } from './draws.ts'
import {
  type DemandHistory,
  type DemandStart,
  demandHistory,
  demandServices,
  demandStart,
  everyRecipient,
  forecastsOf,
  heldOutCheck,
  simulateDemand,
} from './index.ts'

const versions = loadInstruments().filter(({ family }) => family === 'brukerplan')
const { inclusion: criteria } = versions.find(({ id }) => id === 'brukerplan@2020.1')!
const panelOf = (dataset: Dataset, from: string, to: string): Panel =>
  linkedPanel(dataset, { from, to, criteria, grant: trainingGrant([from, to]) })
const advice = 'services_nav:advice'

const registration = (round: string, municipality: string, person: string, age: number, nav: string[]) =>
  ({
    ...{ municipality, round, unitType: 'health_care', unit: 'u', person },
    answers: plainAnswers({ age, services_nav: nav, future_need_nav: 'more' }),
  }) satisfies Registration
const made = (registrations: readonly Registration[]): Dataset =>
  deriveColumns(datasetFromRegistrations(registrations, versions, { synthetic: true }))

describe('draws', () => {
  const many = 20_000
  const meanOf = (draw: () => number): number => {
    let sum = 0
    for (let i = 0; i < many; i++) sum += draw()
    return sum / many
  }
  it.each([
    ['binomial, few', (d: ReturnType<typeof createDraws>) => d.binomial(40, 0.2), 8, 40 * 0.16],
    ['binomial, most', (d: ReturnType<typeof createDraws>) => d.binomial(40, 0.8), 32, 40 * 0.16],
    ['binomial, many', (d: ReturnType<typeof createDraws>) => d.binomial(500, 0.3), 150, 105],
    ['poisson, few', (d: ReturnType<typeof createDraws>) => d.poisson(4), 4, 4],
    ['poisson, many', (d: ReturnType<typeof createDraws>) => d.poisson(90), 90, 90],
    ['gamma below 1', (d: ReturnType<typeof createDraws>) => d.gamma(0.5), 0.5, 0.5],
    ['gamma', (d: ReturnType<typeof createDraws>) => d.gamma(7), 7, 7],
    ['beta', (d: ReturnType<typeof createDraws>) => d.beta(2, 6), 0.25, (2 * 6) / (64 * 9)],
  ])('%s has the mean and the spread of its law', (_name, draw, mean, variance) => {
    const draws = createDraws(createRandom(11))
    const error = Math.sqrt(variance / many)
    expect(Math.abs(meanOf(() => draw(draws)) - mean)).toBeLessThan(5 * error)
    const spread = meanOf(() => (draw(draws) - mean) ** 2)
    expect(spread / variance).toBeGreaterThan(0.93)
    expect(spread / variance).toBeLessThan(1.07)
  })

  it('a binomial is never below none nor above all', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (trials, chance, seed) => {
          const found = createDraws(createRandom(seed)).binomial(trials, chance)
          expect(Number.isInteger(found)).toBe(true)
          expect(found).toBeGreaterThanOrEqual(0)
          expect(found).toBeLessThanOrEqual(trials)
        },
      ),
      { seed: 3, numRuns: 300 },
    )
  })
})

describe('the past', () => {
  const dataset = made([
    registration('2018', '1101', 'a', 25, ['advice']),
    registration('2019', '1101', 'a', 26, ['advice']),
    registration('2018', '1101', 'b', 70, ['advice']),
    registration('2019', '1101', 'b', 71, ['social_assistance']),
    registration('2018', '1101', 'c', 40, []),
    registration('2019', '1101', 'd', 51, ['advice']),
    // mapped in one of the rounds only
    registration('2018', '1103', 'e', 40, ['advice']),
    registration('2019', '4601', 'f', 40, ['advice']),
  ])
  const panel = panelOf(dataset, '2018', '2019')

  it('tells who stayed, left and came, by age, and leaves out municipalities of one round', () => {
    const history = demandHistory(dataset, panel, [advice])
    expect(history.step).toBe(1)
    expect(history.bands).toEqual([
      { stayed: 1, left: 0, came: 0 },
      { stayed: 0, left: 1, came: 0 },
      { stayed: 0, left: 0, came: 1 },
      { stayed: 1, left: 0, came: 0 },
    ])
    expect(history.services.get(advice)).toEqual({
      kept: [0, 0, 1, 0],
      ended: [0, 0, 1, 0],
      begun: [0, 0, 0, 0],
      without: [0, 0, 0, 0],
      newcomers: { with: 1, without: 0 },
    })
  })

  it('what is begun with is counted by band and by what was said of the need', () => {
    const rows = Uint32Array.from([...panel.fates.to.values()].flatMap((some) => [...some])).sort()
    const start = demandStart(dataset, rows, [advice], 1)
    expect(start.bands.map(({ recipients }) => recipients)).toEqual([1, 1, 1, 1])
    expect(start.services.get(advice)!.map((one) => [one.with[2], one.without[2]])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [0, 1],
    ])
  })
})

/** A past in which nearly everything goes one way. */
const steady = (came: number): DemandHistory => ({
  step: 1,
  bands: Array.from({ length: 4 }, () => ({ stayed: 1e7, left: 0, came })),
  services: new Map([
    [
      'a:b',
      {
        ...{ kept: [1e7, 1e7, 1e7, 1e7], ended: [0, 0, 0, 0] },
        ...{ begun: [0, 0, 0, 0], without: [1e7, 1e7, 1e7, 1e7] },
        newcomers: { with: 1e7, without: 0 },
      },
    ],
  ]),
})
const startOf = (using: number, without: number): DemandStart => ({
  bands: Array.from({ length: 4 }, () => ({ recipients: using + without, growOut: 0 })),
  services: new Map([
    ['a:b', Array.from({ length: 4 }, () => ({ with: [0, using, 0, 0], without: [0, without, 0, 0] }))],
  ]),
})

describe('the simulation', () => {
  const settings = { steps: 2, seed: 5, draws: 300 }

  it('where all stay, nobody comes and nothing changes, tomorrow is as today', () => {
    const draws = simulateDemand(steady(0), null, startOf(30, 20), settings)
    for (const list of draws.get('a:b')!) expect([list[3], list[296]]).toEqual([120, 120])
    for (const list of draws.get(everyRecipient)!) expect([list[3], list[296]]).toEqual([200, 200])
  })

  it('newcomers come on top, as many as the past and the growth say', () => {
    // a tenth of all recipients comes in each band, every step, and all of them get the service
    const draws = simulateDemand(steady(4e6), null, startOf(0, 100), { ...settings, growth: [2, 1, 1, 0] })
    const mean = (list: Float64Array): number => list.reduce((a, b) => a + b, 0) / list.length
    expect(mean(draws.get('a:b')![0]!)).toBeGreaterThan(155)
    expect(mean(draws.get('a:b')![0]!)).toBeLessThan(165)
  })

  it('who ends a service can begin with it again: a steady share stays as it is', () => {
    const half: DemandHistory = {
      ...steady(0),
      services: new Map([
        [
          'a:b',
          {
            ...{ kept: [1e7, 1e7, 1e7, 1e7], ended: [1e7, 1e7, 1e7, 1e7] },
            ...{ begun: [1e7, 1e7, 1e7, 1e7], without: [1e7, 1e7, 1e7, 1e7] },
            newcomers: { with: 1e7, without: 0 },
          },
        ],
      ]),
    }
    const draws = simulateDemand(half, null, startOf(500, 500), { ...settings, steps: 5, draws: 60 })
    const means = draws.get('a:b')!.map((list) => list.reduce((a, b) => a + b, 0) / list.length)
    // 4000 recipients, of whom half: a mean of 60 draws is within 20 of 2000 but once in a million
    for (const mean of means) expect(Math.abs(mean - 2000)).toBeLessThan(20)
  })

  it('is the same for the same seed, whatever other services are asked about', () => {
    const history = steady(1e6)
    const two: DemandHistory = {
      ...history,
      services: new Map([...history.services, ['a:c', history.services.get('a:b')!]]),
    }
    const start = startOf(10, 30)
    const more: DemandStart = {
      ...start,
      services: new Map([['a:c', start.services.get('a:b')!], ...start.services]),
    }
    const one = simulateDemand(history, null, start, settings)
    expect(simulateDemand(history, null, start, settings)).toEqual(one)
    expect(simulateDemand(two, null, more, settings).get('a:b')).toEqual(one.get('a:b'))
    expect(simulateDemand(history, null, start, { ...settings, seed: 6 })).not.toEqual(one)
  })

  it('numbers for people are in fives, the ends outwards, in order, and few are withheld', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (using, without) => {
        const start = startOf(using, without)
        const draws = simulateDemand(steady(1e6), null, start, { ...settings, draws: 60 })
        const [all, service] = forecastsOf(draws, start, 2020, 1, 10)
        expect(all!.years === null).toBe(4 * (using + without) < 10)
        expect(service!.years === null).toBe(4 * using < 10 || 4 * without < 10)
        service!.years?.forEach(({ year, middle, likely, possible }, at) => {
          expect(year).toBe(2021 + at)
          const told = [possible[0], likely[0], middle, likely[1], possible[1]]
          expect(told).toEqual([...told].sort((a, b) => a - b))
          expect(told.every((number) => number % 5 === 0 && number >= 0)).toBe(true)
          const list = draws.get('a:b')![at]!
          expect(possible[0]).toBeLessThanOrEqual(list[1]!)
          expect(possible[1]).toBeGreaterThanOrEqual(list[58]!)
        })
      }),
      { seed: 9, numRuns: 60 },
    )
  })
})

describe('a round of the training country that was held out', () => {
  let dataset: Dataset
  beforeAll(() => {
    const country = { territory: loadTerritory(), instruments: versions, size: 12_000 }
    dataset = deriveColumns(generateCountry({ ...country, rounds: ['2017', '2018', '2019'] }))
  })

  const named = () => demandServices(dataset, versions, ['2017', '2018', '2019'])

  it('lies in the intervals about as often as they say', () => {
    const after = [...panelOf(dataset, '2018', '2019').fates.to.values()].flatMap((rows) => [...rows])
    const codes = named().map(({ code }) => code)
    const check = heldOutCheck(
      dataset,
      panelOf(dataset, '2017', '2018'),
      Uint32Array.from(after).sort(),
      codes,
      10,
      {
        ...{ seed: 1, draws: 200 },
      },
    )
    expect(check.foretold).toBeGreaterThan(300)
    // whole numbers lie in whole intervals a little more often
    expect(check.within.likely).toBeGreaterThan(0.78)
    expect(check.within.likely).toBeLessThan(0.95)
    expect(check.within.possible).toBeGreaterThan(0.93)
  }, 60_000)

  it('has the services that all of its forms ask for, each by a name of its own', () => {
    expect(named().map(({ code }) => code)).toContain('services_somatic:inpatient')
    const labels = named().map(({ label }) => label.nb)
    expect(new Set(labels).size).toBe(labels.length)
    // the form has asked for guardians since 2019
    expect(named().some(({ code }) => code === 'services_other:guardian')).toBe(false)
    const later = demandServices(dataset, versions, ['2019', '2020']).map(({ code }) => code)
    expect(later).toContain('services_other:guardian')
  })
})
