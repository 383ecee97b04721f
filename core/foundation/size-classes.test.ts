import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sizeClasses, sizeClassOf, textIn } from '#core/foundation'

test('the classes and their limits are those of the 2020 report', () => {
  expect(sizeClasses.map((one) => textIn(one.label, 'nb').replaceAll('\u00a0', ' '))).toEqual([
    'Under 2 000',
    '2 000–4 999',
    '5 000–9 999',
    '10 000–19 999',
    '20 000–29 999',
    '30 000–49 999',
    '50 000 og mer',
  ])
  expect(textIn(sizeClasses[6]!.label, 'nn')).toBe('50\u00a0000 og meir')
  expect(textIn(sizeClasses[1]!.label, 'en')).toBe('2,000–4,999')
  const last = [1999, 4999, 9999, 19_999, 29_999, 49_999]
  expect(last.map((residents) => sizeClassOf(residents).code)).toEqual([
    'under_2000',
    'from_2000',
    'from_5000',
    'from_10000',
    'from_20000',
    'from_30000',
  ])
  expect(last.map((residents) => sizeClassOf(residents + 1).code)).toEqual([
    'from_2000',
    'from_5000',
    'from_10000',
    'from_20000',
    'from_30000',
    'from_50000',
  ])
})

test('every whole number from 0 is in exactly one class; nothing else is', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), (residents) => {
      const holding = sizeClasses.filter((one) => residents >= one.from && residents < one.below)
      expect(holding).toEqual([sizeClassOf(residents)])
    }),
    { seed: 1 },
  )
  for (const wrong of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => sizeClassOf(wrong)).toThrow(RangeError)
  }
})

test('other limits can be given', () => {
  const two = [
    { code: 'small', from: 0, below: 5000, label: { nb: 'Små', nn: 'Små' } },
    { code: 'large', from: 5000, below: Number.POSITIVE_INFINITY, label: { nb: 'Store', nn: 'Store' } },
  ]
  expect(sizeClassOf(5000, two).code).toBe('large')
})
