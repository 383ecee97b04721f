import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalised, normalising } from '../index.ts'
import { charactersIn, speech } from './test-edits.ts'

describe('a normalised text', () => {
  it('has line feeds alone, composed letters, and no marks or control characters', () => {
    expect(normalised('\ufeffBla\u030a\r\nto\rtre\u2028fire\u0000\u0007\tfem\ufeff')).toBe(
      'Blå\nto\ntre\nfire\tfem',
    )
    expect(normalised('halv \ud83d smil')).toBe('halv \ufffd smil')
  })

  it('keeps what emoji are made of', () => {
    expect(normalised('👩‍👩‍👧 ✈️ 🇳🇴')).toBe('👩‍👩‍👧 ✈️ 🇳🇴')
  })

  it('is normalised already', () => {
    fc.assert(
      fc.property(fc.oneof(speech(40), fc.string({ unit: 'binary' })), (text) => {
        expect(normalised(normalised(text))).toBe(normalised(text))
      }),
      { seed: 1, numRuns: 2000 },
    )
  })
})

describe('stretches of a text that is normalised', () => {
  it('go where their characters go', () => {
    const before = '\ufeffSa\u030a\r\nja 😀'
    const { text, move } = normalising(before)
    expect(text).toBe('Så\nja 😀')
    const slice = (start: number, end: number): string => {
      const range = move({ start, end })
      return [...text].slice(range.start, range.end).join('')
    }
    expect(slice(1, 4)).toBe('Så')
    // half a letter is all of it, and half a line end too
    expect(slice(1, 3)).toBe('Så')
    expect(slice(3, 4)).toBe('å')
    expect(slice(4, 5)).toBe('\n')
    expect(slice(6, 10)).toBe('ja 😀')
    expect(slice(0, 1)).toBe('')
  })

  it('hold what their characters become', () => {
    const controls = fc.constantFrom(
      '\u0000',
      '\ufeff',
      'a\u0000\u030a',
      '\u0007\u0301',
      '\r\n\u0301',
      'ᄒ',
      'ᅡ',
      'ᆫ',
    )
    const texts = fc.array(fc.oneof(speech(4), controls), { maxLength: 20 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, fc.nat(400), fc.nat(400), (before, a, b) => {
        const characters = charactersIn(before)
        const first = a % (characters.length + 1)
        const last = first + (b % (characters.length - first + 1))
        const points = (count: number): number => [...characters.slice(0, count).join('')].length
        const { text, move } = normalising(before)
        expect(text).toBe(normalised(before))
        const range = move({ start: points(first), end: points(last) })
        const [head, middle, tail] = [
          characters.slice(0, first),
          characters.slice(first, last),
          characters.slice(last),
        ].map((some) => normalised(some.join('')))
        expect(range.end).toBeGreaterThanOrEqual(range.start)
        // where the parts stand apart, the stretch is the middle one; otherwise it has taken in what has joined it
        const found = [...text].slice(range.start, range.end).join('')
        if (head! + middle! + tail! === text) expect(found).toBe(middle)
        else expect(found.length).toBeGreaterThanOrEqual(Math.min(1, middle!.length))
      }),
      { seed: 1, numRuns: 3000 },
    )
  })
})
