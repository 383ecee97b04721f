import fc from 'fast-check'
import { expect, test } from 'vitest'
import { session } from '#core/instruments'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { municipalSurvey2019, syntheticMunicipalSurvey } from './municipal.ts'

const form = loadInstruments('kommuneundersokelse')[0]!
const territory = loadTerritory()
const extents = ['not_at_all', 'little', 'some', 'large', 'very_large']

test('for any seed 172 of 257 answer, 65 per cent with more money, and usefulness grows with the number of mappings', () => {
  expect(Math.round((100 * municipalSurvey2019.moreResources) / municipalSurvey2019.answered)).toBe(65)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
      const { asked, answers } = syntheticMunicipalSurvey(form, territory, seed)
      expect([new Set(asked).size, answers.length]).toEqual([257, 172])
      expect(new Set(answers.map(({ participant }) => participant)).size).toBe(172)
      expect(answers.every(({ participant }) => asked.includes(participant))).toBe(true)
      expect(answers.filter((one) => one.answers.more_resources === 'yes')).toHaveLength(112)
      const mean = (few: boolean): number => {
        const points = answers
          .filter((one) => Number(one.answers.mappings) <= 2 === few)
          .map((one) => extents.indexOf(String(one.answers.usefulness)))
        expect(points).not.toContain(-1)
        return points.reduce((sum, point) => sum + point, 0) / points.length
      }
      expect(mean(false)).toBeGreaterThan(mean(true))
    }),
    { seed: 1, numRuns: 25 },
  )
})

test('every answer is one that the form takes, and the same seed gives the same', () => {
  const made = syntheticMunicipalSurvey(form, territory)
  for (const { answers } of made.answers) {
    const { problems, complete } = session(form, answers)
    expect([problems, complete]).toEqual([[], true])
  }
  expect(syntheticMunicipalSurvey(form, territory)).toEqual(made)
  expect(syntheticMunicipalSurvey(form, territory, 1)).not.toEqual(made)
})
