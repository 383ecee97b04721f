import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLexicon } from '#rim/assets'
import { replaceParts } from './apply.ts'
import { findIdentifiers } from './find.ts'
import { hasCheckDigits } from './patterns.ts'
import { readMarked } from './test-marked.ts'
import { heldOutSentences, markedSentences, mendedSentences } from './test-sentences.ts'

const lexicon = loadLexicon()
const shown = (text: string): readonly string[] =>
  findIdentifiers(text, lexicon).map(
    ({ start, end, kind }) => `${kind}: ${[...text].slice(start, end).join('')}`,
  )

/** A finding is right where it touches something wanted; something wanted is found where all its letters are covered. */
function measure(sentences: readonly string[]): {
  wanted: number
  found: number
  given: number
  right: number
} {
  const sum = { wanted: 0, found: 0, given: 0, right: 0 }
  for (const sentence of sentences) {
    const { text, wanted } = readMarked(sentence)
    const points = [...text]
    const findings = findIdentifiers(text, lexicon)
    const covered = new Set(findings.flatMap(({ start, end }) => points.map((_, at) => at).slice(start, end)))
    const whole = ({ start, end }: { start: number; end: number }): boolean =>
      points.every(
        (letter, at) => at < start || at >= end || covered.has(at) || !/[\p{L}\p{N}]/u.test(letter),
      )
    sum.wanted += wanted.length
    sum.found += wanted.filter(whole).length
    sum.given += findings.length
    sum.right += findings.filter((one) =>
      wanted.some(({ start, end }) => one.start < end && start < one.end),
    ).length
  }
  return sum
}

describe('finding what tells who somebody is', () => {
  it('finds nearly all of it in sentences that it was not made by, and little else', () => {
    expect(heldOutSentences).toHaveLength(40)
    expect(measure(heldOutSentences)).toEqual({ wanted: 36, found: 35, given: 35, right: 35 })
  })

  it('keeps what it could in the sentences that it was made by', () => {
    expect(markedSentences.length + mendedSentences.length).toBe(201)
    expect(measure(markedSentences)).toEqual({ wanted: 110, found: 110, given: 111, right: 111 })
    expect(measure(mendedSentences)).toMatchObject({ wanted: 56, found: 55 })
  })

  it.each([
    ['Bjørn', []],
    ['Bjørn hjelper meg.', ['name: Bjørn']],
    ['Jeg liker Bjørn.', ['name: Bjørn']],
    ['Sol og varme.', []],
    ['Karis hjelp', ['name: Karis']],
    ['Anne-Lise Haug-Olsen ringte', ['name: Anne-Lise Haug-Olsen']],
    ['Dr. Nilsen', ['name: Nilsen']],
    ['NAV-veileder Kari', ['name: Kari']],
    ['Bergensområdet', ['place: Bergensområdet']],
    ['Sandnes kommune er best', ['place: Sandnes kommune']],
    ['Time hos legen', []],
    ['ring 91 23 45 67', ['phone: 91 23 45 67']],
    ['3. mars', ['date: 3. mars']],
    ['11 år vekk fra jobb', []],
    ['138279 29780', ['identity-number: 138279 29780']],
    ['1234.56.78903', ['other: 1234.56.78903']],
    ['NAV, LAR, DPS og FACT', []],
    // the ring as a mark of its own
    ['A\u030ase ringte', ['name: A\u030ase']],
  ] as [string, string[]][])('%s', (text, wanted) => {
    expect(shown(text)).toEqual(wanted)
  })

  it('knows a number of the right form from one with the right check digits', () => {
    expect(hasCheckDigits('13827929780')).toBe(true)
    expect(hasCheckDigits('13827929781')).toBe(false)
    const certainties = ['13827929780', '13827929781'].map(
      (text) => findIdentifiers(text, lexicon)[0]!.certainty,
    )
    expect(certainties).toEqual(['certain', 'likely'])
  })

  it('writes in the form that is asked for', () => {
    expect(findIdentifiers('Takk til Kari', lexicon, 'nn')[0]!.replacement).toBe('[namn]')
  })

  it('counts places in code points, whatever letters stand before', () => {
    const before = fc.string({
      unit: fc.constantFrom('😊', '👩‍⚕️', 'å', 'a\u030a', '🇳🇴', ' ', '–', '7', '𝒜', '!'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(before, before, (one, other) => {
        const text = `${one} (til Kari Hansen) ${other}`
        const from = [...`${one} (til `].length
        const found = findIdentifiers(text, lexicon).find(
          ({ kind, start }) => kind === 'name' && start === from,
        )
        expect(found).toMatchObject({ start: from, end: from + 11 })
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('gives findings in order, apart, inside the text; and replaced they are gone', () => {
    const words = markedSentences.flatMap((sentence) => readMarked(sentence).text.split(' '))
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 6 })), {
        maxLength: 25,
      })
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(text, (written) => {
        const findings = findIdentifiers(written, lexicon)
        const length = [...written].length
        findings.forEach(({ start, end }, at) => {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(length)
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : findings[at - 1]!.end)
        })
        const cleaned = replaceParts(written, findings)
        const kept = findings.reduce((sum, { start, end }) => sum - (end - start), length)
        expect([...cleaned].length).toBe(
          findings.reduce((sum, { replacement }) => sum + [...replacement].length, kept),
        )
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('refuses parts that are not apart', () => {
    const part = (start: number, end: number) => ({ start, end, replacement: '[navn]' })
    for (const parts of [
      [part(0, 6)],
      [part(1, 3), part(2, 4)],
      [part(2, 2)],
      [part(3, 4), part(0, 1)],
      [part(0.5, 2)],
    ])
      expect(() => replaceParts('Takk!', parts)).toThrow(RangeError)
    expect(replaceParts('Takk!', [part(0, 4)])).toBe('[navn]!')
  })
})
