import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { loadInstruments } from '#rim/assets'
import { plainAnswers, randomRegistrations } from '#rim/test-kit'
import {
  choiceColumn,
  type Dataset,
  datasetFromRegistrations,
  flagsColumn,
  joinDatasets,
  keyColumnOf,
  missingCodes,
  missingNumbers,
  numberColumn,
  type Registration,
} from './index.ts'

const versions = loadInstruments()
const made = (registrations: readonly Registration[], known = versions): Dataset =>
  datasetFromRegistrations(registrations, known, { synthetic: true })

/** Registrations of every version's first round, in three municipalities, mixed. */
function sample(seed: number, each = 3): Registration[] {
  const drawn = versions.flatMap((version) =>
    ['1103', '0301', '4601'].flatMap((municipality) =>
      randomRegistrations(version, each, { municipality, round: version.rounds[0]! }, seed),
    ),
  )
  const random = createRandom(seed)
  const order = new Map(drawn.map((one) => [one, random.below(1e6)]))
  return drawn.sort((a, b) => order.get(a)! - order.get(b)!)
}

/** As lists, so that an order of columns shows too. */
const plain = ({ size, synthetic, columns }: Dataset) => ({ size, synthetic, columns: [...columns.values()] })

describe('joining datasets', () => {
  it('gives what all the registrations together give, however they are parted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.array(fc.nat(40), { maxLength: 4 }), (seed, cuts) => {
        const all = sample(seed)
        expect(all.length).toBe(versions.length * 9)
        const edges = [0, ...cuts.sort((a, b) => a - b), all.length]
        const parts = edges.slice(1).map((to, at) => made(all.slice(edges[at]!, to)))
        expect(plain(joinDatasets(parts))).toEqual(plain(made(all)))
      }),
      { seed: 1, numRuns: 10 },
    )
  })

  it('gives the same where the older part was made before the newer versions of the form were known', () => {
    const all = sample(2, 6).sort((a, b) => (a.round < b.round ? -1 : 1))
    const newest = versions.at(-1)!
    const before = versions.slice(0, -1)
    const older = all.filter(({ round }) => before.some(({ rounds }) => rounds.includes(round)))
    const newer = all.filter(({ round }) => newest.rounds.includes(round))
    expect(older.length).toBeGreaterThan(0)
    expect(newer.length).toBeGreaterThan(0)
    const joined = joinDatasets([made(older, before), made(newer)])
    expect(plain(joined)).toEqual(plain(made([...older, ...newer])))
  })

  it('says of people whose form lacked a question that they were not asked, which is not "no"', () => {
    const one = made([
      {
        municipality: '1103',
        round: '2020',
        unitType: 'nav',
        unit: 'a',
        person: 'p',
        answers: plainAnswers({ age: 40 }),
      },
    ])
    const without = (...codes: string[]): Dataset => ({
      ...one,
      columns: new Map([...one.columns].filter(([code]) => !codes.includes(code))),
    })
    const joined = joinDatasets([without('housing', 'services_nav', 'age'), one])
    expect(choiceColumn(joined, 'housing').data[0]).toBe(missingCodes.notAsked)
    expect(choiceColumn(joined, 'housing').data[1]).toBe(choiceColumn(one, 'housing').data[0])
    expect(flagsColumn(joined, 'services_nav').state).toEqual(Uint8Array.of(missingCodes.notAsked, 0))
    expect([...numberColumn(joined, 'age').data]).toEqual([missingNumbers.notAsked, 40])
    // the same person, unit and municipality are the same keys
    expect(keyColumnOf(joined, 'person').keys).toEqual(['p'])
  })

  it('refuses made-up people beside real ones, kinds that differ, and nothing', () => {
    const one = made([])
    expect(() => joinDatasets([])).toThrow(RangeError)
    expect(() => joinDatasets([one, { ...one, synthetic: false }])).toThrow(RangeError)
    const other = { ...one, columns: new Map(one.columns).set('housing', numberColumn(one, 'age')) }
    expect(() => joinDatasets([one, other])).toThrow(RangeError)
  })
})
