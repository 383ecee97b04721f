import { inspect } from 'node:util'
import { idnr } from '@navikt/fnrvalidator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, ProblemError, problemText } from '#core/foundation'
import { digitsFor } from './number.ts'
import { type ReadIdentityNumber, readIdentityNumber } from './read.ts'
import { randomSyntheticNumber } from './synthetic.ts'

const options = { today: '2026-11-22', synthetic: true }
const fixed = { seed: 1, numRuns: 300 }
const people = fc.record({
  seed: fc.nat(),
  birthYear: fc.integer({ min: 1854, max: 2025 }),
  sex: fc.constantFrom('male' as const, 'female' as const),
})
const made = (who: { seed: number; birthYear: number; sex: 'male' | 'female' }): string =>
  randomSyntheticNumber(createRandom(who.seed), who)

function read(digits: string): ReadIdentityNumber {
  const result = readIdentityNumber(digits, options)
  if (Array.isArray(result)) throw new Error(`refused: ${result.map((met) => met.number)}`)
  return result
}

describe('a synthetic number', () => {
  it('reads back to its year and sex, is marked synthetic, and is valid by the library too', () => {
    fc.assert(
      fc.property(people, (who) => {
        const digits = made(who)
        expect(read(digits)).toMatchObject({
          kind: 'fnr',
          birthYear: who.birthYear,
          sex: who.sex,
          synthetic: true,
        })
        expect(idnr(digits)).toEqual({ status: 'valid', type: 'tnr' })
      }),
      fixed,
    )
  })

  it('is the same from the same generator, and another from the next draw', () => {
    const who = { birthYear: 1980, sex: 'male' } as const
    const generator = createRandom(7)
    const first = randomSyntheticNumber(generator, who)
    expect(randomSyntheticNumber(createRandom(7), who)).toBe(first)
    expect(randomSyntheticNumber(generator, who)).not.toBe(first)
  })

  it('covers the whole year and both ends of the series', () => {
    const generator = createRandom(11)
    const numbers = Array.from({ length: 4000 }, () =>
      randomSyntheticNumber(generator, { birthYear: 2004, sex: 'female' }),
    )
    expect(new Set(numbers.map((digits) => digits.slice(0, 4))).size).toBe(366)
    const individuals = numbers.map((digits) => Number(digits.slice(6, 9)))
    expect(Math.min(...individuals)).toBe(500)
    expect(Math.max(...individuals)).toBe(998)
  })

  it.each([1853, 2040, 1980.5, Number.NaN])('is not made for the year %d', (birthYear) => {
    expect(() => randomSyntheticNumber(createRandom(1), { birthYear, sex: 'male' })).toThrow(RangeError)
  })
})

describe('a slip of the finger', () => {
  const check = (slip: (digits: string) => string[], expected: number): void => {
    fc.assert(
      fc.property(people, (who) => {
        const slips = slip(made(who))
        expect(slips.length).toBeGreaterThanOrEqual(expected)
        const accepted = slips.filter((text) => !Array.isArray(readIdentityNumber(text, options)))
        expect(accepted).toEqual([])
      }),
      fixed,
    )
  }

  // The second check has weights 5 4 3 2 7 6 5 4 3 2 1, none of them divisible by 11: no change of one digit (by 1 to 9)
  // can leave its remainder 0. So all 99 are found, also where the first check accepts four remainders.
  it('in one digit is always found: 99 of 99', () => {
    check(
      (digits) =>
        [...digits].flatMap((digit, at) =>
          [...'0123456789']
            .filter((other) => other !== digit)
            .map((other) => digits.slice(0, at) + other + digits.slice(at + 1)),
        ),
      99,
    )
  })

  // neighbours' weights differ by 1 or 5, so two digits changed about leave another remainder
  it('that swaps two neighbours is always found', () => {
    check(
      (digits) =>
        [...digits.slice(1)]
          .map((_, at) => digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2))
          .filter((swapped) => swapped !== digits),
      1,
    )
  })

  it('is found by chance alone in eleven random digits: far less than one in a hundred is a number', () => {
    const generator = createRandom(3)
    const draws = 20_000
    let accepted = 0
    for (let i = 0; i < draws; i++) {
      const digits = Array.from({ length: 11 }, () => generator.below(10)).join('')
      if (!Array.isArray(readIdentityNumber(digits, { ...options, synthetic: false }))) accepted++
    }
    expect(accepted).toBeGreaterThan(0)
    expect(accepted).toBeLessThan(draws / 100)
  })
})

describe('the number', () => {
  it('leaks neither as text, in a template, in JSON, on the console nor in an error', () => {
    fc.assert(
      fc.property(people, (who) => {
        const digits = made(who)
        const { number, ...told } = read(digits)
        const holder = { number, told, list: [number], map: new Map([[number, number]]) }
        const shown = [
          String(number),
          `${number}`,
          `${''}${number}`.concat(number as unknown as string),
          JSON.stringify(holder),
          inspect(number),
          inspect(holder, { depth: null, showHidden: true, getters: true }),
          inspect(number, { customInspect: false, showHidden: true, depth: null }),
          inspect(new Error(`failed for ${number}`, { cause: holder }), { depth: null }),
          Object.entries(number).join(),
          Reflect.ownKeys(number).join(),
          JSON.stringify({ ...number }),
          JSON.stringify(structuredClone(number)),
        ].join('\n')
        expect(shown).toContain('[identity number]')
        expect(shown).not.toContain(digits)
        expect(shown).not.toContain(digits.slice(6))
        expect(digitsFor(number)).toBe(digits)
      }),
      { ...fixed, numRuns: 50 },
    )
  })

  it('is not in the problems of a refused one', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 9 }), (who, more) => {
        const digits = made(who)
        const wrong = digits.slice(0, 10) + ((Number(digits[10]) + more) % 10)
        for (const text of [wrong, `${digits}1`, `${digits}x`, digits]) {
          const result = readIdentityNumber(text, { ...options, synthetic: false })
          if (!Array.isArray(result)) throw new Error('not refused')
          const shown = [
            JSON.stringify(result),
            inspect(new ProblemError(...result), { depth: null }),
            ...result.map((met) => problemText(met, 'nn')),
          ].join()
          expect(shown).not.toContain(digits.slice(0, 6))
          expect(shown).not.toContain(digits.slice(5, 10))
        }
      }),
      { ...fixed, numRuns: 50 },
    )
  })

  it('cannot be given another face', () => {
    const { number } = read(made({ seed: 1, birthYear: 1980, sex: 'male' }))
    expect(() => Object.assign(number, { toString: () => 'other' })).toThrow(TypeError)
    expect(() => Object.defineProperty(number, 'toJSON', { value: () => 'other' })).toThrow(TypeError)
    expect(() => Object.assign(Object.getPrototypeOf(number), { toJSON: () => 'other' })).toThrow(TypeError)
    expect(() => digitsFor({} as never)).toThrow(TypeError)
  })
})
