import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { holdsIdentityNumber } from './find.ts'
import { randomSyntheticNumber } from './synthetic.ts'

describe('an identity number in a text', () => {
  it('is found wherever it stands, and however it is written', () => {
    const random = createRandom(7)
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom('', ' ', '-', '.', '\u00a0'),
        fc.integer({ min: 1940, max: 2020 }),
        (before, after, between, birthYear) => {
          const number = randomSyntheticNumber(random, { birthYear, sex: 'female' })
          const written = `${number.slice(0, 6)}${between}${number.slice(6)}`
          // digits right beside it make it another number
          fc.pre(!/\d$/.test(before) && !/^\d/.test(after))
          expect(holdsIdentityNumber(before + written + after)).toBe(true)
        },
      ),
      { seed: 1, numRuns: 500 },
    )
  })

  it('is not seen in what people write otherwise', () => {
    for (const text of [
      '',
      'ring 22 22 22 22',
      'sak 2021/1234567',
      'rom 12, 3. etasje',
      '00000000000',
      '123456789012',
    ]) {
      expect(holdsIdentityNumber(text), text).toBe(false)
    }
  })
})
