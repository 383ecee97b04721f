import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparedWords, likeness, sameUtterance } from './likeness.ts'

const seeded = { seed: 1, numRuns: 500 }
const same = (one: string, other: string): boolean => sameUtterance(comparedWords(one), comparedWords(other))
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')
const words = fc.array(fc.constantFrom(...letters), { maxLength: 12 })

describe('one utterance in two wordings', () => {
  it('is found where a word or two differ', () => {
    expect(same('Det er så lite tid å få.', 'Det er såpass lite tid å få')).toBe(true)
    expect(same('så lite tid å få', 'såpass lite tid å få')).toBe(true)
    expect(
      same('Jeg visste ikke hvem jeg skulle ringe', 'Nei, jeg ante ikke hvem jeg skulle ringe til'),
    ).toBe(true)
  })

  it('is found inside longer quotes', () => {
    const one =
      'Vi bodde der i mange år. Så da jeg endelig fikk svar var det for sent for meg. Men greit nok.'
    const other = 'Altså, da jeg endelig fikk svaret var det for sent for meg. Og huset var solgt for lengst.'
    expect(same(one, other)).toBe(true)
  })

  it('is not seen in turns of phrase', () => {
    expect(same('Det er jo ikke sånn at de ikke vil.', 'Det er jo ikke alltid bussen går, da.')).toBe(false)
    expect(same('Hun hjalp meg med skjemaene.', 'Jeg har aldri møtt noen fra kommunen.')).toBe(false)
    expect(same('', '')).toBe(false)
  })

  it('passes by marks, signs and capital letters', () => {
    expect(comparedWords('Da [hun] kom, (ler) «NÅ» gikk det […]')).toEqual(['da', 'kom', 'nå', 'gikk', 'det'])
  })
})

/** The best alignment by trying every pair of stretches: an edit distance for each, without the rows that the method shares. */
function bestByBruteForce(one: readonly string[], other: readonly string[]): number {
  const distanceScore = (a: readonly string[], b: readonly string[]): number => {
    if (a.length === 0 || b.length === 0) return -(a.length + b.length)
    return Math.max(
      distanceScore(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 1 : -1),
      distanceScore(a.slice(1), b) - 1,
      distanceScore(a, b.slice(1)) - 1,
    )
  }
  let best = 0
  for (let a = 0; a < one.length; a++) {
    for (let b = a + 1; b <= one.length; b++) {
      for (let c = 0; c < other.length; c++) {
        for (let d = c + 1; d <= other.length; d++) {
          best = Math.max(best, distanceScore(one.slice(a, b), other.slice(c, d)))
        }
      }
    }
  }
  return best
}

describe('likeness', () => {
  it('is that of the best pair of stretches', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 })
    fc.assert(
      fc.property(few, few, (one, other) => {
        expect(likeness(one, other).common).toBe(bestByBruteForce(one, other))
      }),
      { seed: 1, numRuns: 150 },
    )
  })

  it('does not mind the order, is whole for equal texts and nothing for texts without a common word', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(likeness(one, other)).toEqual(likeness(other, one))
        expect(likeness(one, one)).toEqual({ common: one.length, share: one.length === 0 ? 0 : 1 })
        expect(
          likeness(
            one,
            other.map((word) => word.toUpperCase()),
          ).common,
        ).toBe(0)
      }),
      seeded,
    )
  })

  it('finds a changed word in six wherever it stands', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(letters, { minLength: 6, maxLength: 20 }), fc.nat(), (row, at) => {
        const changed = row.map((word, place) => (place === at % row.length ? 'noe annet' : word))
        expect(sameUtterance(row, changed)).toBe(true)
      }),
      seeded,
    )
  })
})
