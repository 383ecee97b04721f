import { describe, expect, it } from 'vitest'
import { fontFile } from '#rim/assets'
import { galleryFigures } from './gallery/figures.ts'
import { figureStyle } from './in-page.ts'
import { createMetrics } from './metrics.ts'
import { drawFigure } from './svg.ts'

const metrics = createMetrics(fontFile('regular'), fontFile('semibold'))
const options = { width: 640, idPrefix: 'test-' }
const drawn = galleryFigures.map((figure) => ({
  figure,
  alone: drawFigure(figure, metrics, options),
  inPage: drawFigure(figure, metrics, { ...options, inPage: true }),
}))

/** Role, place and words of each text. */
const texts = (svg: string) =>
  [...svg.matchAll(/<text class="([a-z-]+)" x="([\d.]+)" y="([\d.]+)"([^>]*)>([^<]*)/g)].map(
    ([, role, x, y, look, words]) => ({
      role: role!,
      x: Number(x),
      y: Number(y),
      look: look!,
      words: words!,
    }),
  )

describe('a drawing in a page', () => {
  it('has the same words at the same places', () => {
    for (const { figure, alone, inPage } of drawn) {
      const before = texts(alone)
      const after = texts(inPage)
      expect(
        after.map(({ role, words }) => `${role} ${words}`),
        figure.id,
      ).toEqual(before.map(({ role, words }) => `${role} ${words}`))
      after.forEach(({ x, y }, i) => {
        expect(Math.abs(x - before[i]!.x)).toBeLessThan(0.1)
        expect(Math.abs(y - before[i]!.y)).toBeLessThan(0.1)
      })
    }
  })

  it('holds every longer text to the width it was measured at', () => {
    const held = drawn.flatMap(({ inPage }) => texts(inPage)).filter(({ words }) => words.length >= 12)
    expect(held.length).toBeGreaterThan(50)
    for (const { look, words } of held) {
      const length = Number(/ textLength="([\d.]+)"/.exec(look)?.[1])
      expect(length, words).toBeGreaterThan(words.length * 3)
      expect(length, words).toBeLessThan(640)
    }
  })

  it('leaves to the style sheet what that says, and keeps a colour of its own', () => {
    for (const role of ['label', 'base', 'value', 'symbol', 'tick', 'legend', 'empty'])
      expect(figureStyle).toMatch(new RegExp(`svg \\.${role} \\{ font-size: [\\d.]+px; fill: #`))
    const all = drawn.map(({ inPage }) => inPage).join('')
    expect(all).not.toMatch(/ font-size="|<text[^>]* fill="/)
    // the sign of a withheld number on hatching is larger than other values
    expect(all).toMatch(/<text class="value"[^>]* style="font-size:15px"[^>]*>:</)
    // the white numbers on dark segments
    const white = (svg: string) => svg.split(/<text[^>]*fill(?:=|:)"?#ffffff"/).length - 1
    for (const { figure, alone, inPage } of drawn) expect(white(inPage), figure.id).toBe(white(alone))
  })

  it('is smaller, and has the same number of marks', () => {
    for (const { figure, alone, inPage } of drawn) {
      const marks = (svg: string) => svg.match(/<(rect|line|path|text|circle|polygon) /g)?.length ?? 0
      expect(marks(inPage), figure.id).toBe(marks(alone))
      if (marks(alone) > 20) expect(inPage.length, figure.id).toBeLessThan(alone.length)
    }
  })
})
