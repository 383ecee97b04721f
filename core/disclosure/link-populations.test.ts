import { describe, expect, it } from 'vitest'
import { createLinkers, linkPopulations, policies } from './index.ts'

const policy = policies.default

describe('populations that are parts of others', () => {
  it('tie every figure that both have, whatever table prints it', () => {
    const linkers = createLinkers()
    const { counts } = linkers
    const cell = (key: string, count: number) => counts.cell(key, { count, cost: 1 })
    const [people, first, second] = [cell('county|', 30), cell('a|', 18), cell('b|', 9)] as const
    const [yes, ofFirst] = [cell('county|q=yes', 12), cell('a|q=yes', 12)] as const
    cell('county|q=no', 18)
    linkPopulations(linkers, [{ whole: 'county', parts: ['a', 'b', 'c'] }], policy)
    const { sums, counts: numbers, protection, printed } = counts.build()
    const [all, some] = sums
    expect(sums).toHaveLength(2)
    // 3 people are in no municipality that is named: nobody may compute them
    expect(all!.total).toBe(people)
    expect(all!.parts.slice(0, 2)).toEqual([first, second])
    const rest = all!.parts[2]!
    expect([numbers[rest], protection[rest], printed[rest]]).toEqual([3, 5, 0])
    expect(some!.total).toBe(yes)
    expect(some!.parts[0]).toBe(ofFirst)
  })

  it('refuses parts that are more than the whole', () => {
    const linkers = createLinkers()
    linkers.counts.cell('county|', { count: 3 })
    linkers.counts.cell('a|', { count: 4 })
    expect(() => linkPopulations(linkers, [{ whole: 'county', parts: ['a'] }], policy)).toThrow(RangeError)
  })

  it('tie figures that go by the name of another cell', () => {
    // all 7 of a's category have the number, so that it is the same cell; of b's 25 it is 24
    const linkers = createLinkers()
    const { counts } = linkers
    const whole = counts.cell('county|m:r', { count: 31, cost: 1 })
    const first = counts.cell('a|q=r', { count: 7, cost: 1 })
    counts.alias('a|m:r', first, 1, 0)
    const second = counts.cell('b|m:r', { count: 24, cost: 1 })
    linkPopulations(linkers, [{ whole: 'county', parts: ['a', 'b'] }], policy)
    const [sum] = counts.build().sums
    expect(sum!.total).toBe(whole)
    // else the county's number less b's is a's, though a's is withheld
    expect(sum!.parts).toContain(first)
    expect(sum!.parts).toContain(second)
  })

  it('leaves a rest of a sum unprotected, since sums are no people', () => {
    const linkers = createLinkers()
    linkers.sums.cell('county|m:r', { count: 30, cost: 1 })
    linkers.sums.cell('a|m:r', { count: 27, cost: 1 })
    linkPopulations(linkers, [{ whole: 'county', parts: ['a'] }], policy)
    const { counts, protection } = linkers.sums.build()
    expect([...counts]).toEqual([30, 27, 3])
    expect([...protection]).toEqual([0, 0, 0])
  })
})
