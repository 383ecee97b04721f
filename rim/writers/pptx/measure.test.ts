import { describe, expect, it } from 'vitest'
import { fittingSize, lineCount, longestPiece, textWidth } from './measure.ts'
import { widthInEm } from './widths.ts'

describe('widths', () => {
  it('are those of Calibri', () => {
    // measured in Carlito with a font library: 1038 + 463 + 1464 units of 2048
    expect(widthInEm('5 %', false)).toBeCloseTo(2965 / 2048, 10)
    expect(widthInEm('5\u00a0%', false)).toBe(widthInEm('5 %', false))
    expect(widthInEm('Åæ~', true)).toBeCloseTo((1241 + 1587 + 1020) / 2048, 10)
  })

  it('give letters without a width of their own a broad one', () => {
    expect(widthInEm('ŋ', false)).toBeGreaterThan(widthInEm('n', false))
  })
})

describe('lines', () => {
  const style = { size: 12 }
  const word = textWidth('kommune', style)

  it('break at spaces, never at no-break spaces', () => {
    expect(lineCount('kommune kommune', style, word * 1.5)).toBe(2)
    expect(lineCount('kommune kommune', style, word * 3)).toBe(1)
    expect(longestPiece('12\u00a0345 kommune', style)).toBeCloseTo(
      Math.max(word, textWidth('12\u00a0345', style)),
    )
    expect(longestPiece('12\u00a0345\u00a0678\u00a0901', style)).toBe(
      textWidth('12\u00a0345\u00a0678\u00a0901', style),
    )
  })

  it('break after hyphens', () => {
    expect(longestPiece('kommune-kommune', style)).toBeLessThan(word * 1.3)
  })

  it('count line breaks, and the cuts through a word that is too long', () => {
    expect(lineCount('a\nb\nc', style, 5)).toBe(3)
    expect(lineCount('kommunekommunekommune', style, word * 1.1)).toBe(3)
  })
})

describe('fitting', () => {
  it('takes the largest size that keeps to the lines and cuts no word', () => {
    const text = 'Arbeidsmarknadstiltak'
    const room = textWidth(text, { size: 20, bold: true })
    expect(fittingSize(text, [24, 20, 16], room, 1, true)).toBe(20)
    expect(fittingSize(`${text} ${text}`, [24, 20, 16], room, 1, true)).toBe(16)
    expect(fittingSize(`${text} ${text}`, [24, 20, 16], room, 2, true)).toBe(20)
  })
})
