import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '#core/instruments'
import { compareEntries, helpSeen, settleEntries } from './compare.ts'
import { helpedField, type PaperEntry } from './entry.ts'
import { testAnswers, testForm } from './test-form.ts'

const entry = (seen: PaperEntry['seen'] = {}, helped: PaperEntry['helped'] = null): PaperEntry => ({
  seen: { ...testAnswers, ...seen },
  helped,
})
const differing = (one: PaperEntry, other: PaperEntry) => compareEntries(testForm, one, other).differing
const unclear = { unclear: true } as const

describe('compareEntries', () => {
  it('compares every question but long texts, and the help', () => {
    expect(compareEntries(testForm, entry(), entry())).toEqual({
      compared: questionsOf(testForm).length - 1 + 1,
      differing: [],
    })
    expect(differing(entry({ comment: 'a' }), entry({ comment: 'b' }))).toEqual([])
    expect(differing(entry({}, true), entry({}, false))).toEqual([helpedField])
    expect(differing(entry({}, true), entry())).toEqual([helpedField])
  })

  it('finds every kind of difference, in the form’s order', () => {
    const other = entry({ used: ['beer', 'wine'], plan: unclear, born: 1981, service: 'NAW', work: 'full' })
    expect(differing(entry(), other)).toEqual(['born', 'plan', 'used', 'work', 'service'])
    expect(differing(other, entry())).toEqual(['born', 'plan', 'used', 'work', 'service'])
  })

  it('takes ticks in another order, nothing ticked, and capitals and spaces as the same', () => {
    expect(differing(entry({ used: ['beer', 'wine'] }), entry({ used: ['wine', 'beer'] }))).toEqual([])
    expect(
      differing(entry({ work: { missing: 'blank' }, used: [] }), {
        ...entry(),
        seen: { ...entry().seen, used: [] },
      }),
    ).toEqual([])
    expect(differing(entry({ service: 'NAV  Sola ' }), entry({ service: 'nav sola' }))).toEqual([])
  })
})

describe('settleEntries', () => {
  it('takes the third look, and tells in how many fields the first entry was wrong', () => {
    const first = entry({ born: 1981, work: 'full', comment: 'mer' }, true)
    const second = entry({ born: 1980, comment: 'mindre' }, false)
    expect(differing(first, second)).toEqual(['born', 'work', helpedField])
    const settled = settleEntries(testForm, { first, second }, { born: 1980, work: null, helped: 'yes' })
    expect(settled).toEqual({ entry: entry({ comment: 'mer' }, true), mended: 2 })
  })

  it('wants all the fields that differ, and no other', () => {
    const [first, second] = [entry({ born: 1981 }), entry()]
    expect(() => settleEntries(testForm, { first, second }, {})).toThrow(RangeError)
    expect(() => settleEntries(testForm, { first, second }, { born: 1, work: null })).toThrow(RangeError)
  })

  it('choosing one entry everywhere gives that entry', () => {
    const years = fc.integer({ min: 1900, max: 2021 })
    const some = fc.record(
      {
        born: years,
        plan: fc.constantFrom<PaperEntry['seen'][string]>('yes', 'no', unclear),
        used: fc.subarray(['nothing', 'beer', 'wine']),
        service: fc.constantFrom('NAV', 'FACT', 'nav'),
      },
      { requiredKeys: [] },
    )
    const help = fc.constantFrom<PaperEntry['helped']>(true, false, null, unclear)
    const one = fc.record({ seen: some as fc.Arbitrary<PaperEntry['seen']>, helped: help })
    fc.assert(
      fc.property(one, one, (first, second) => {
        const fields = differing(first, second)
        const looked = Object.fromEntries(
          fields.map((code) => [code, code === helpedField ? helpSeen(second) : (second.seen[code] ?? null)]),
        )
        const { entry: settled, mended } = settleEntries(testForm, { first, second }, looked)
        expect(differing(settled, second)).toEqual([])
        expect(mended).toBe(fields.length)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
