import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colours, lifeAreas } from '#core/mapping'
import { loadTrainingCases } from '#rim/assets'
import { agreementWithExpert, compareWithExpert, expertColours } from './compare.ts'
import type { Colours } from './types.ts'

const cases = loadTrainingCases()
const anita = cases.find(({ code }) => code === 'anita')!
const anyColours = fc.record(
  Object.fromEntries(lifeAreas.map((area) => [area, fc.constantFrom(...colours)])),
) as fc.Arbitrary<Colours>

describe('own colours beside the expert’s', () => {
  it('are the same, a neighbour, or two steps away', () => {
    const own: Colours = { ...expertColours(anita), housing: 'red', finances: 'yellow', network: 'green' }
    const steps = compareWithExpert(anita, own).map(({ area, steps }) => [area, steps])
    expect(Object.fromEntries(steps)).toEqual({
      housing: 2,
      meaningful_activity: 0,
      finances: 1,
      physical_health: 0,
      mental_health: 0,
      substance_use: 0,
      social_functioning: 0,
      network: 1,
    })
  })

  it('count no step where they are the expert’s, and as many back as forth', () => {
    fc.assert(
      fc.property(anyColours, (own) => {
        for (const { own: mine, expert, steps } of compareWithExpert(anita, own)) {
          expect(steps === 0).toBe(mine === expert)
          const ends = [mine, expert].sort().join()
          expect(steps === 2).toBe(ends === 'green,red')
        }
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('agree with it in so many of the cases answered', () => {
    const [first, second] = [cases[0]!, cases[1]!]
    const other = expertColours(second).housing === 'red' ? 'green' : 'red'
    const own = new Map<string, Colours>([
      [first.code, expertColours(first)],
      [second.code, { ...expertColours(second), housing: other }],
      ['gone', expertColours(first)],
    ])
    const agreement = agreementWithExpert(cases, own)
    expect(agreement.map(({ area }) => area)).toEqual([...lifeAreas])
    expect(agreement[0]).toEqual({ area: 'housing', equal: 1, n: 2 })
    expect(agreement[1]).toEqual({ area: 'meaningful_activity', equal: 2, n: 2 })
    expect(agreementWithExpert(cases, new Map())[0]).toEqual({ area: 'housing', equal: 0, n: 0 })
  })
})
