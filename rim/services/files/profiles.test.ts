import { beforeAll, expect, it } from 'vitest'
import type { RoundRelease } from '#core/reports'
import { loadLinearSolver } from '#rim/assets'
import { countryOf, makeProfiles, profileRelease, trainingDataset } from './index.ts'

let release: RoundRelease
beforeAll(async () => {
  const country = countryOf(trainingDataset({ size: 20_000, seed: 2020 }), '2020')
  release = profileRelease(country, await loadLinearSolver())
}, 120_000)

/** Pages of a file that Typst wrote: their objects are not compressed. */
const pagesIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0

it('a profile is four pages, also for those with the longest names', async () => {
  const longest = release.country.participants
    .toSorted((a, b) => b.name.length - a.name.length)
    .slice(0, 3)
    .map(({ number }) => number)
  const pages = new Map<string, number>()
  for (const language of ['nb', 'nn'] as const) {
    const job = { release, language, made: '2026-11-24', formats: ['pdf'] } as const
    await makeProfiles(job, longest, (number, files) => {
      pages.set(`${number} ${language}`, pagesIn(files[0]!.bytes))
    })
  }
  expect(Object.fromEntries(pages)).toEqual(Object.fromEntries([...pages.keys()].map((one) => [one, 4])))
  expect(pages.size).toBe(6)
}, 120_000)
