import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { codeLength, codeSigns, makeCode, readCode, showCode } from './code.ts'

const settings = { seed: 1, numRuns: 200 } as const
const codes = fc.integer().map((seed) => makeCode(createRandom(seed).below))
const places = fc.integer({ min: 0, max: codeLength - 1 })

describe('the signs of codes', () => {
  it('are 19, a prime number, without those that look alike', () => {
    expect(new Set(codeSigns).size).toBe(19)
    for (const sign of '0OQD1ILZ2S5B8G69V') expect(codeSigns).not.toContain(sign)
  })
})

describe('a code', () => {
  it('has ten signs and is read as it is printed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toHaveLength(10)
        expect(readCode(showCode(code))).toEqual({ code })
      }),
      settings,
    )
  })

  it('is read however it is typed, or from the address of a link', () => {
    const code = makeCode(createRandom(7).below)
    const small = code.toLowerCase()
    for (const typed of [
      code,
      ` ${small} `,
      `${code.slice(0, 5)}–${code.slice(5)}`,
      [...code].join(' '),
      `${small.slice(0, 5)} - ${small.slice(5)}.`,
      `https://svar.example.no/svar/${showCode(code)}`,
      `https://svar.example.no/svar/${code}/`,
    ]) {
      expect(readCode(typed), typed).toEqual({ code })
    }
  })

  it('with any one sign wrong is found wrong', () => {
    fc.assert(
      fc.property(codes, places, fc.integer({ min: 1, max: 18 }), (code, at, by) => {
        const sign = codeSigns[(codeSigns.indexOf(code[at]!) + by) % 19]!
        expect(readCode(code.slice(0, at) + sign + code.slice(at + 1))).toEqual({ wrong: 'check', signs: [] })
      }),
      settings,
    )
  })

  it('with any two signs swapped is found wrong, where they differ', () => {
    fc.assert(
      fc.property(codes, places, places, (code, one, other) => {
        fc.pre(code[one] !== code[other])
        const signs = [...code]
        signs[one] = code[other]!
        signs[other] = code[one]!
        expect(readCode(signs.join(''))).toEqual({ wrong: 'check', signs: [] })
      }),
      settings,
    )
  })

  it('of too few or too many signs is told so', () => {
    const code = makeCode(createRandom(7).below)
    for (const typed of ['', code.slice(1), `${code}A`]) {
      expect(readCode(typed)).toEqual({ wrong: 'length', signs: [] })
    }
  })

  it('with signs that do not occur is told which, before anything else', () => {
    expect(readCode('A0A0B')).toEqual({ wrong: 'signs', signs: ['0', 'B'] })
    expect(readCode('o')).toEqual({ wrong: 'signs', signs: ['O'] })
  })

  it('has a sign at each place as often as any other', () => {
    const random = createRandom(3)
    const drawn = Array.from({ length: 3800 }, () => makeCode(random.below))
    for (let at = 0; at < codeLength; at++) {
      const counts = [...codeSigns].map((sign) => drawn.filter((code) => code[at] === sign).length)
      const square = counts.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0)
      // chi-square of 18 degrees: 59.1 is passed once in a million times; the seed is fixed
      expect(square).toBeLessThan(59.1)
    }
  })
})
