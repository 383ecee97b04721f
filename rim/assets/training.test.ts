import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { assetPath } from './files.ts'
import { loadTrainingCases } from './training.ts'

it('every training case that lies in the folder ships, under its own code', () => {
  const files = readdirSync(assetPath('core/training/data/brukerplan'))
  expect(
    loadTrainingCases()
      .map(({ code }) => `${code}.json`)
      .sort(),
  ).toEqual(files.sort())
})
