import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { datasetFromRegistrations } from '#core/dataset'
import { policies } from '#core/disclosure'
import { auditRelease } from '#core/releases'
import { loadLinearSolver } from '#rim/assets'
import { legalRegistrations } from '#rim/test-kit'
import { countryOf, decideRelease, mappingInstruments, newestInstrument, storedDecisions } from '../index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-releases-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a round that is decided again each time its registrations change keeps every release, and none gives another away', async () => {
  const solver = await loadLinearSolver()
  const dataPath = join(folder, 'data.lyttepost')
  const policy = policies.default
  const form = newestInstrument('2020')
  const countryWith = (sizes: Readonly<Record<string, number>>) => {
    const registrations = Object.entries(sizes).flatMap(([municipality, size]) =>
      legalRegistrations(form, size, { municipality, round: '2020' }),
    )
    const data = datasetFromRegistrations(registrations, mappingInstruments(), { synthetic: true })
    return countryOf(data, '2020')
  }
  const decided = [
    { '1103': 40, '0301': 50 },
    { '1103': 42, '0301': 50 },
    { '1103': 60, '0301': 80 },
  ].map((sizes, at) => {
    const country = countryWith(sizes)
    const { release } = decideRelease({
      country,
      policy,
      solver,
      scope: 'country',
      dataPath,
      made: `2020-12-1${at}`,
    })
    return { country, decision: release.decision }
  })
  expect(readdirSync(`${dataPath}.releases`).sort()).toEqual([
    '2020-default-country.release',
    '2020-default-country~1.release',
    '2020-default-country~2.release',
  ])
  const [first, second, third] = decided.map(({ decision }) => decision)
  expect(storedDecisions(dataPath, decided[2]!.country, policy)).toHaveLength(3)
  const { keys, counts, hidden } = third!.counts
  const stood = (key: string, count: number): number =>
    keys.findIndex(
      (name, at) =>
        counts[at] === count && name.replace(/^earlier \d+ /, '').replace(/ earlier \d+$/, '') === key,
    )
  let kept = 0
  for (const earlier of [first!, second!]) {
    earlier.counts.keys.forEach((key, at) => {
      if (earlier.counts.hidden[at] === 0 || /(^| )earlier \d/.test(key)) return
      expect(hidden[stood(key, earlier.counts.counts[at]!)], key).toBe(1)
      kept++
    })
  }
  expect(kept).toBeGreaterThan(100)
  for (const { decision } of decided) {
    expect(auditRelease(decision, solver)).toMatchObject({ safe: true, exposed: [], unresolved: 0 })
  }
})
