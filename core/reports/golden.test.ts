import { expect, it } from 'vitest'
import { policies } from '#core/disclosure'
import { canonicalHash } from '#core/foundation'
import type { CountryRound } from '#core/mapping'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { municipalityModels, releaseRound } from './index.ts'
import { createTestRounds } from './test-rounds.ts'

const { details, people, roundOf, solver } = createTestRounds({
  versions: loadInstruments(),
  territory: loadTerritory(),
  solver: await loadLinearSolver(),
  draw: randomRegistrations,
})

/** What a report from one release was before reports could be made from several: the same to the last letter. */
it('a report from one release is as it always was', () => {
  const stavanger = people('1103', '2020', 240, 1)
  const oslo = people('0301', '2020', 300, 3)
  const everyone = roundOf(
    '2020',
    stavanger,
    people('1103', '2018', 120, 2),
    oslo,
    people('5425', '2020', 7, 4),
  )
  const substance = roundOf(
    '2020',
    stavanger.filter(({ answers }) => answers.substance_problem === 'yes'),
    oslo,
  )
  const hashes = (from: CountryRound, municipality: string, language: 'nb' | 'nn'): string[] =>
    municipalityModels({
      release: releaseRound(from, policies.default, solver),
      ...details(municipality, language),
    }).map((model) => canonicalHash(model).slice(0, 16))
  expect(hashes(everyone, '1103', 'nb')).toEqual([
    'dcd1a508da6363d7',
    '5120ebe8d255b8ac',
    'fe2d208ac8e8dc66',
    '4b37f447adfd8093',
  ])
  expect(hashes(everyone, '0301', 'nn')).toEqual([
    'a33bd0aedc333ba8',
    'e8bf58db3336da88',
    'aa16f3ac19bf4c62',
    '34359f4a6c1fc773',
  ])
  expect(hashes(everyone, '5425', 'nb')).toEqual([
    '2a905cc0a999d222',
    'a88d99f637ced808',
    '948b63e0c4c6c915',
    'c9cb498cbc9c43bc',
  ])
  expect(hashes(substance, '1103', 'nn')).toEqual([
    'bf2f1ff51f1b0690',
    '79e610a296b1e573',
    'bf600e6f365be793',
  ])
})
