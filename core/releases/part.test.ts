import { beforeAll, describe, expect, it } from 'vitest'
import { datasetFromRegistrations } from '#core/dataset'
import { type Decision, type LinearSolver, policies, shownOf } from '#core/disclosure'
import { countryRound, deriveColumns } from '#core/mapping'
import { releaseRound } from '#core/reports'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { splitDecision } from './index.ts'

let decision: Decision
let solver: LinearSolver
const versions = loadInstruments().filter(({ family }) => family === 'brukerplan')
const form = versions.find(({ id }) => id === 'brukerplan@2020.1')!

beforeAll(async () => {
  solver = await loadLinearSolver()
  const registrations = ['1103', '4601', '1121'].flatMap((municipality, at) =>
    randomRegistrations(form, 24, { municipality, round: '2020' }, at + 1),
  )
  const dataset = datasetFromRegistrations(registrations, versions, { synthetic: true })
  const country = countryRound(deriveColumns(dataset), loadTerritory(), form.inclusion, '2020')
  decision = releaseRound(country, policies.default, solver).decision
})

const placesOf = (key: string): readonly string[] => {
  const number = /\/municipality\/([0-9]{4})\//.exec(key)?.[1]
  return number === undefined ? ['shared'] : key.includes('|category=') ? [number, 'shared'] : [number]
}

describe('a decision in parts', () => {
  it('shows and withholds in each part what the whole does', () => {
    const parts = splitDecision(decision, placesOf)
    expect([...parts.keys()].sort()).toEqual(['1103', '1121', '4601', 'shared'])
    const { keys, counts, hidden, aliases } = decision.counts
    let withheld = 0
    keys.forEach((key, at) => {
      if (key === '') return
      for (const place of placesOf(key)) {
        expect(shownOf(parts.get(place)!.counts, key, counts[at]!)).toBe(
          hidden[at] === 1 ? null : counts[at]!,
        )
        withheld += hidden[at]!
      }
    })
    expect(withheld).toBeGreaterThan(10)
    for (const [alias, at] of aliases) {
      for (const place of placesOf(alias)) {
        if (!placesOf(keys[at]!).includes(place)) continue
        expect(() => shownOf(parts.get(place)!.counts, alias, counts[at]!)).not.toThrow()
      }
    }
  })

  it('knows nothing of other places, and keeps the sums within its own', () => {
    const parts = splitDecision(decision, placesOf)
    const own = parts.get('1121')!
    for (const cells of [own.counts, own.sums]) {
      for (const key of cells.keys) expect(key === '' || placesOf(key).includes('1121')).toBe(true)
      for (const { total, parts: members } of cells.sums) {
        for (const at of [total, ...members]) expect(at).toBeLessThan(cells.keys.length)
        expect(members.reduce((sum, at) => sum + cells.counts[at]!, 0)).toBe(cells.counts[total]!)
      }
    }
    const sums = [...parts.values()].reduce((all, { counts }) => all + counts.sums.length, 0)
    expect(own.counts.sums.length).toBeGreaterThan(50)
    // those that tie municipalities to the country are in none
    expect(sums).toBeLessThan(decision.counts.sums.length)
  })
})
