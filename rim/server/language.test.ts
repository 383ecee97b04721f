import fc from 'fast-check'
import { expect, it } from 'vitest'
import { languageOf } from './language.ts'

it.each([
  ['nn', 'nn'],
  ['nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6', 'nb'],
  ['no', 'nb'],
  ['NN-no', 'nn'],
  ['sv, nn;q=0.9, en;q=0.8', 'nn'],
  ['en;q=0.8, nn;q=0.9', 'nn'],
  ['en-GB, nb', 'en'],
  ['nn;q=0, en', 'en'],
  ['nn; q=0.2, nb; q=0.1', 'nn'],
  ['de', 'nb'],
  ['*', 'nb'],
  ['', 'nb'],
  [undefined, 'nb'],
])('%s is answered in %s', (header, expected) => {
  expect(languageOf(header)).toBe(expected)
})

it('takes whatever is sent', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      expect(['nb', 'nn', 'en']).toContain(languageOf(header))
    }),
    { seed: 1, numRuns: 500 },
  )
})
