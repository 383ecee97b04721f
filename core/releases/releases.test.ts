import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLinkers, decide, type Linkers, policies, shownOf } from '#core/disclosure'
import { loadLinearSolver } from '#rim/assets'
import { auditRelease, packRelease, type ReleaseRecord, unpackRelease } from './index.ts'

const solver = await loadLinearSolver()
const facts = {
  name: 'country',
  round: '2020',
  synthetic: true,
  made: '2020-12-15',
  reason: 'prøve',
  besides: ['1103'],
}

/** Colours of a group, adding up to how many there are. */
function colours(counts: readonly number[], population = 'g'): Linkers {
  const linkers = createLinkers()
  const link = linkers.counts
  const total = counts.reduce((sum, count) => sum + count, 0)
  const small = (count: number): number => (count > 0 && count < 5 ? 5 : 0)
  const base = link.cell(`${population}|`, { count: total, cost: 100, protection: small(total) })
  const parts = counts.map((count, at) =>
    link.cell(`${population}|housing=${at}`, { count, cost: 1 + count, protection: small(count) }),
  )
  link.sum(base, parts)
  return linkers
}
const recordOf = (linkers: Linkers): ReleaseRecord => ({
  facts,
  decision: decide(linkers, policies.default, solver),
})

describe('a kept release', () => {
  it('is read back as it was, whatever was decided', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), (counts) => {
        const record = recordOf(colours(counts))
        expect(unpackRelease(packRelease(record))).toEqual(record)
      }),
      { seed: 1, numRuns: 50 },
    )
  })

  it('is refused where it is something else, or follows rules that no longer hold', () => {
    for (const text of ['', '{}', 'PK', '{"format":"lyttepost-release-1","policy":"mine"}']) {
      expect(() => unpackRelease(text), text).toThrow(/^3101: /)
    }
    const old = packRelease(recordOf(colours([20, 7, 3]))).replace('default-2', 'default-1')
    expect(() => unpackRelease(old)).toThrow(/^3102: /)
  })

  it('answers for its own figures only', () => {
    const { decision } = recordOf(colours([20, 7, 3]))
    expect(shownOf(decision.counts, 'g|housing=0', 20)).toBe(20)
    expect(shownOf(decision.counts, 'g|housing=2', 3)).toBeNull()
    for (const ask of [
      () => shownOf(decision.counts, 'g|housing=0', 21),
      () => shownOf(decision.counts, 'g|x', 0),
    ]) {
      expect(ask).toThrow(/^3004: /)
    }
  })
})

describe('the audit', () => {
  it('tells how closely a withheld figure can be placed', () => {
    const report = auditRelease(recordOf(colours([20, 7, 3])).decision, solver)
    expect(report).toMatchObject({ safe: true, printed: 4, withheld: 2, sensitive: 1, exact: [] })
    expect(report.narrowest).toEqual({ key: 'g|housing=2', kind: 'counts', low: 0, high: 10, needs: 5 })
    expect(report.widths.map(({ cells }) => cells)).toEqual([0, 0, 0, 1, 0, 0])
  })

  it('finds what is given away when nothing but the small figure is withheld', () => {
    const { decision } = recordOf(colours([20, 7, 3]))
    const hidden = decision.counts.hidden.map((_, at) => (decision.counts.keys[at] === 'g|housing=2' ? 1 : 0))
    const report = auditRelease({ ...decision, counts: { ...decision.counts, hidden } }, solver)
    expect(report.safe).toBe(false)
    expect(report.exposed).toEqual([{ key: 'g|housing=2', kind: 'counts', low: 3, high: 3, needs: 5 }])
    expect(report.exact).toHaveLength(1)
  })

  it('finds a sensitive figure that is shown', () => {
    const { decision } = recordOf(colours([20, 7, 3]))
    const hidden = new Uint8Array(decision.counts.hidden.length)
    const report = auditRelease({ ...decision, counts: { ...decision.counts, hidden } }, solver)
    expect(report.exposed.map(({ key }) => key)).toEqual(['g|housing=2'])
  })
})
