import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePoints, isBetweenCharacters, normalised, snapped, wordAt } from '../index.ts'
import { edgesOf, speech } from './test-edits.ts'

const cut = (text: string, start: number, end: number): string | null => {
  const points = new CodePoints(text)
  const range = snapped(points, { start, end })
  return range && points.slice(range.start, range.end)
}

describe('a snapped stretch', () => {
  it('is of whole characters, without white space around', () => {
    expect(cut('Jeg ble 👩‍👩‍👧 glad', 9, 10)).toBe('👩‍👩‍👧')
    expect(cut('🇳🇴🇸🇪', 1, 3)).toBe('🇳🇴🇸🇪')
    expect(cut('x\u0301\u0323y', 1, 2)).toBe('x\u0301\u0323')
    expect(cut('en\n to\t tre', 2, 7)).toBe('to')
    expect(cut('en \n\t to', 2, 5)).toBeNull()
    expect(cut('en', 1, 1)).toBeNull()
    expect(cut('en', 0, 3)).toBeNull()
  })

  it('is the smallest of whole characters that holds what was marked, trimmed', () => {
    fc.assert(
      fc.property(speech(30).map(normalised), fc.nat(400), fc.nat(400), (text, a, b) => {
        const [edges, length] = [edgesOf(text), [...text].length]
        const start = a % (length + 1)
        const end = start + (b % (length - start + 1))
        const [from, to] = [edges.findLast((edge) => edge <= start)!, edges.find((edge) => edge >= end)!]
        const outward = start < end ? [...text].slice(from, to).join('') : ''
        // white space under a mark is a character of its own kind, so it is dropped from the ends character by character
        const expected = outward.replace(/^\s+(?!\p{M}|\u200d)/u, '').replace(/\s+$/u, '')
        fc.pre(!/\s[\p{M}\u200d]/u.test(outward))
        expect(cut(text, start, end) ?? '').toBe(expected)
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  it('ends where characters end', () => {
    fc.assert(
      fc.property(speech(30).map(normalised), (text) => {
        const [edges, points] = [new Set(edgesOf(text)), new CodePoints(text)]
        for (let at = 0; at <= points.length; at++)
          expect(isBetweenCharacters(points, at)).toBe(edges.has(at))
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})

describe('the word at a position', () => {
  const word = (text: string, at: number): string | null => {
    const points = new CodePoints(text)
    const range = wordAt(points, at)
    return range && points.slice(range.start, range.end)
  }

  it('is whole, with its hyphen and apostrophe', () => {
    expect(word('på NAV-kontoret i dag', 6)).toBe('NAV-kontoret')
    expect(word('Lars’ bror', 2)).toBe('Lars')
    expect(word('f.eks. nå', 1)).toBe('f.eks')
    expect(word('én\nto', 2)).toBe('én')
    expect(word('én\nto', 3)).toBe('to')
    expect(word('😀 smil', 3)).toBe('smil')
  })

  it('is none between signs', () => {
    expect(word('ja … nei', 4)).toBeNull()
    expect(word('', 0)).toBeNull()
  })
})
