import { describe, expect, it } from 'vitest'
import { type Colour, lifeAreas } from '#core/mapping'
import { agreementOfColleagues, type ColourCount, colleaguesOn, fewestColleagues } from './colleagues.ts'

type Spread = Partial<Record<Colour, number>>
/** Counts of a case: every area as given, or all yellow. */
function counts(code: string, n: number, differing: Readonly<Record<string, Spread>> = {}): ColourCount[] {
  return lifeAreas.flatMap((area) =>
    Object.entries(differing[area] ?? { yellow: n }).map(([colour, count]) => ({
      case: code,
      area,
      colour,
      count: count as number,
    })),
  )
}

describe('colleagues’ colours of a case', () => {
  it('are shown of five, with shares and the pairs that agree', () => {
    const found = colleaguesOn(counts('a', 5, { housing: { green: 3, red: 2 } }), 'a', 'housing')
    // of ten pairs three are green and one red
    expect(found).toEqual({ n: 5, shares: { green: 0.6, yellow: 0, red: 0.4 }, agreement: 0.4 })
    expect(colleaguesOn(counts('a', 5), 'a', 'network')).toMatchObject({ n: 5, agreement: 1 })
  })

  it('are not shown of four, nor of a case that nobody has answered', () => {
    expect(fewestColleagues).toBe(5)
    expect(colleaguesOn(counts('a', 4), 'a', 'housing')).toBeNull()
    expect(colleaguesOn([], 'a', 'housing')).toBeNull()
    expect(colleaguesOn(counts('b', 9), 'a', 'housing')).toBeNull()
  })

  it('are shown of no life area where one of them has too few', () => {
    const some = counts('a', 6, { network: { red: 4 } })
    for (const area of lifeAreas) expect(colleaguesOn(some, 'a', area), area).toBeNull()
  })
})

describe('how well colleagues agree on a life area', () => {
  it('counts the cases that may be shown, and no others', () => {
    const all = [...counts('a', 6), ...counts('b', 5), ...counts('c', 4, {})]
    expect(agreementOfColleagues(all, ['a', 'b', 'c', 'd'], 'housing')).toMatchObject({ cases: 2, n: 11 })
    expect(agreementOfColleagues(all, ['c', 'd'], 'housing')).toBeNull()
    expect(agreementOfColleagues(all, [], 'housing')).toBeNull()
  })

  it('is full, with alpha 1, where all choose the same and the cases differ', () => {
    const all = [...counts('a', 6), ...counts('b', 5, { housing: { red: 5 } })]
    expect(agreementOfColleagues(all, ['a', 'b'], 'housing')).toEqual({
      agreement: 1,
      alpha: 1,
      cases: 2,
      n: 11,
    })
    // one colour in all: nothing varies, so that alpha says nothing
    expect(agreementOfColleagues(all, ['a', 'b'], 'network')).toMatchObject({ agreement: 1, alpha: null })
  })

  it('is Krippendorff’s ordinal alpha, worked out by hand', () => {
    const all = [
      ...counts('a', 5, { housing: { green: 4, yellow: 1 } }),
      ...counts('b', 5, { housing: { yellow: 1, red: 4 } }),
    ]
    const found = agreementOfColleagues(all, ['a', 'b'], 'housing')!
    // pairs that agree: 6 of 10 in both; totals 4, 2, 4, so that the ranks' middles are 2, 5 and 8:
    // observed (8 * 9 / 4) * 2 = 36; expected 2 * (8 * 9 + 8 * 9 + 16 * 36) / 9 = 160
    expect(found.agreement).toBeCloseTo(0.6, 12)
    expect(found.alpha).toBeCloseTo(1 - 36 / 160, 12)
  })

  it('weighs a far colour as worse than a neighbour', () => {
    const alpha = (away: Spread) =>
      agreementOfColleagues(
        [
          ...counts('a', 5, { housing: { green: 4, ...away } }),
          ...counts('b', 5, { housing: { yellow: 5 } }),
          ...counts('c', 5, { housing: { red: 5 } }),
        ],
        ['a', 'b', 'c'],
        'housing',
      )!.alpha!
    expect(alpha({ red: 1 })).toBeLessThan(alpha({ yellow: 1 }))
  })
})
