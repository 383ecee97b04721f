import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupTexts } from './groups.ts'
import { likeNames } from './names.ts'
import { serviceKey, wordsOf } from './normalise.ts'
import { codingAgreement, inSecondShare } from './second.ts'
import { spellingDistance } from './spelling.ts'

it('gathers ways of writing the same', () => {
  for (const [text, key] of [
    ['  NAV ', 'nav'],
    ['N.A.V.', 'nav'],
    ['Nav, Time komm.', 'nav time kommune'],
    ['Hj.spl', 'hjemmesykepleie'],
    ['rus og psykisk helse', 'rus psykisk helse'],
    ['Rus & psyk. helse', 'rus psykisk helse'],
    ['MO-senteret', 'mo senteret'],
    ['Ruskonsulent. Snill.', 'ruskonsulent snill'],
    ['ＮＡＶ', 'nav'],
    ['–', ''],
    ['constructor', 'constructor'],
  ] as const)
    expect(serviceKey(text)).toBe(key)
})

it('has a key that is its own key, without marks or capitals', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const key = serviceKey(text)
      expect(serviceKey(key)).toBe(key)
      expect(serviceKey(`  ${text}\t`)).toBe(key)
      expect(key).toMatch(/^$|^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u)
    }),
    { seed: 1, numRuns: 500 },
  )
})

it('counts wrong letters as every way of mending them would', () => {
  const mend = (one: string, other: string): number => {
    // everything one step away, and a step further, until it is there
    const letters = [...new Set(`${one}${other}`)]
    let reached = new Set([one])
    for (let steps = 0; ; steps++) {
      if (reached.has(other)) return steps
      reached = new Set(
        [...reached].flatMap((word) => [
          ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1)),
          ...[...word, ''].flatMap((_, at) => letters.map((l) => word.slice(0, at) + l + word.slice(at))),
          ...[...word].flatMap((_, at) => letters.map((l) => word.slice(0, at) + l + word.slice(at + 1))),
        ]),
      )
    }
  }
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 4 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = spellingDistance(one, other, 9)
      expect(distance).toBe(spellingDistance(other, one, 9))
      // a swap is one here, and two without swaps
      const plain = mend(one, other)
      expect(distance).toBeLessThanOrEqual(plain)
      expect(plain).toBeLessThanOrEqual(2 * distance)
      for (const most of [0, 1, 2])
        expect(spellingDistance(one, other, most)).toBe(Math.min(distance, most + 1))
    }),
    { seed: 1, numRuns: 60 },
  )
  expect(spellingDistance('feltpelie', 'feltpleie', 2)).toBe(1)
  expect(spellingDistance('hjemesykepleie', 'hjemmesykepleie', 2)).toBe(1)
})

it('gathers texts by participant and key, every text in one group', () => {
  const written = [
    { participant: 'b', text: 'NAV' },
    { participant: 'a', text: 'nav' },
    { participant: 'a', text: 'N.A.V.' },
    { participant: null, text: 'nav' },
    { participant: 'a', text: 'FACT' },
  ]
  const groups = groupTexts(written)
  expect(groups.map(({ id, texts }) => [id, texts.map(({ text }) => text)])).toEqual([
    ['/nav', ['nav']],
    ['a/fact', ['FACT']],
    ['a/nav', ['N.A.V.', 'nav']],
    ['b/nav', ['NAV']],
  ])
  expect(groupTexts([...written].reverse())).toEqual(groups)
})

it('points out what looks like a name', () => {
  expect(wordsOf(' Kari  på\tNAV ')).toEqual(['Kari', 'på', 'NAV'])
  const known = new Set(['sandnes', 'nav'])
  expect(likeNames('hos Kari på NAV', known)).toEqual([1])
  expect(likeNames('Ruskonsulent Kari Nordmann', known)).toEqual([1, 2])
  expect(likeNames('ruskonsulenten ved Ola Dunk', known)).toEqual([2, 3])
  expect(likeNames('NAV i Sandnes', known)).toEqual([])
  expect(likeNames('fra Sandnes', known)).toEqual([])
  expect(likeNames('Kari', known)).toEqual([])
})

it('draws about a tenth for a second coder, the same for everybody who asks', () => {
  const keys = Array.from({ length: 5000 }, (_, at) => ({ wave: 'w', group: `g${at}` }))
  const chosen = keys.filter((one) => inSecondShare(one))
  // three standard deviations of 5,000 draws with probability 0.1
  expect(Math.abs(chosen.length - 500)).toBeLessThan(64)
  expect(keys.filter((one) => inSecondShare(one))).toEqual(chosen)
  expect(keys.filter((one) => inSecondShare({ ...one, wave: 'x' }))).not.toEqual(chosen)
  expect(keys.every((one) => inSecondShare(one, 1))).toBe(true)
  expect(keys.some((one) => inSecondShare(one, 0))).toBe(false)
})

it('tells how well two coders agree', () => {
  expect(codingAgreement([])).toEqual({ both: 0, same: 0, kappa: null })
  expect(codingAgreement([['nav', 'nav']])).toEqual({ both: 1, same: 1, kappa: null })
  const pairs = [
    ...Array.from({ length: 20 }, () => ['a', 'a'] as const),
    ...Array.from({ length: 5 }, () => ['a', 'b'] as const),
    ...Array.from({ length: 10 }, () => ['b', 'a'] as const),
    ...Array.from({ length: 15 }, () => ['b', 'b'] as const),
  ]
  // the textbook's example: observed 0.7, expected 0.5, kappa 0.4
  const { both, same, kappa } = codingAgreement(pairs)
  expect([both, same]).toEqual([50, 35])
  expect(kappa!.kappa).toBeCloseTo(0.4, 12)
})
