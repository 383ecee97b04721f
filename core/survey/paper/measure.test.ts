import { expect, it } from 'vitest'
import { createMetrics } from '#core/figures'
import { fontFile } from '#rim/assets'
import { advanceOf, knownSigns, linesOf, widestWord, widthOf } from './measure.ts'

const metrics = createMetrics(fontFile('regular'), fontFile('semibold'))

it('widths are those of the font that forms are printed in', () => {
  for (const weight of ['regular', 'semibold'] as const) {
    for (const sign of knownSigns) {
      expect(advanceOf(sign, weight), `${weight} ${sign}`).toBe(Math.round(metrics.width(sign, 1000, weight)))
    }
  }
})

it('a sign that is not known is as wide as the widest', () => {
  const widest = Math.max(...knownSigns.map((sign) => advanceOf(sign, 'regular')))
  expect(advanceOf('漢', 'regular')).toBe(widest)
})

it('a text is broken between words, and a word that is too wide fills lines', () => {
  const wide = widthOf('en to tre', 11)
  expect(linesOf('en to tre', 11, wide + 0.01)).toBe(1)
  expect(linesOf('en to tre', 11, wide - 0.01)).toBe(2)
  expect(linesOf('en to tre', 11, widthOf('tre', 11) + 0.01)).toBe(3)
  expect(linesOf('boligoppfølgingstjeneste', 11, widestWord('boligoppfølgingstjeneste', 11) / 2.5)).toBe(3)
  expect(linesOf('', 11, 10)).toBe(1)
})
