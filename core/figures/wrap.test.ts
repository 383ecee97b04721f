import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureMetrics } from './metrics.ts'
import { textStyles } from './style.ts'
import { widestPiece, wrap } from './wrap.ts'

/** Every character one px wide: limits are numbers of characters. */
const metrics: FigureMetrics = { width: (text) => [...text].length }
const lines = (content: string, limit: number) => wrap(content, limit, textStyles.label, metrics)

describe('wrap', () => {
  it('breaks at spaces and keeps a dash on the line it ends', () => {
    expect(lines('Bolig', 10)).toEqual(['Bolig'])
    expect(lines('Kommunalt psykisk helsearbeid', 17)).toEqual(['Kommunalt psykisk', 'helsearbeid'])
    expect(lines('Storfjord - Omasvuotna - Omasvuono', 24)).toEqual(['Storfjord - Omasvuotna -', 'Omasvuono'])
    expect(lines('Storfjord - Omasvuotna', 12)).toEqual(['Storfjord -', 'Omasvuotna'])
  })

  it('breaks after a hyphen or slash inside a word, not in number ranges or at no-break spaces', () => {
    expect(lines('ACT-/FACT-team', 10)).toEqual(['ACT-/FACT-', 'team'])
    expect(lines('alder 18-23', 9)).toEqual(['alder', '18-23'])
    expect(lines('over 60\u00a0000', 8)).toEqual(['over', '60\u00a0000'])
    expect(lines('over 60 000', 8)).toEqual(['over', '60\u00a0000'])
  })

  it('breaks between letters only where a piece alone is too wide', () => {
    expect(lines('i Omsorgsinstitusjon', 10)).toEqual(['i', 'Omsorgsin-', 'stitusjon'])
    expect(widestPiece('i Omsorgs-institusjon', textStyles.label, metrics)).toBe(11)
  })

  it('loses nothing and keeps to the limit', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bolig', 'rus-', '-', '/', 'é', '𝒳', ' ', '  ', 'Nettverk'))
      .map((p) => p.join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 30 }), (content, limit) => {
        const wrapped = lines(content, limit)
        const plain = (s: string) => s.replace(/[\s-]/gu, '')
        expect(plain(wrapped.join(''))).toBe(plain(content))
        for (const line of wrapped) expect(metrics.width(line, 0, 'regular')).toBeLessThanOrEqual(limit)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
