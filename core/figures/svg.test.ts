import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fontFile } from '#rim/assets'
import { contrastRatio, type Hex } from './contrast.ts'
import { byCategory, categories, count, figure, percent, series, withheld } from './gallery/build.ts'
import { galleryFigures } from './gallery/figures.ts'
import { createMetrics } from './metrics.ts'
import {
  boxesOverlap,
  groundUnder,
  type ReadElement,
  readDrawing,
  rectBox,
  textBox,
  withRole,
} from './read-drawing.ts'
import type { Figure, FigureCell, Paint } from './specification.ts'
import { drawFigure } from './svg.ts'

const metrics = createMetrics(fontFile('regular'), fontFile('semibold'))
const draw = (drawn: Figure, width = 640) => drawFigure(drawn, metrics, { width, idPrefix: 'p-' })
const shown = (drawn: Figure, width = 640) => readDrawing(draw(drawn, width))

/** Everything that must hold of every drawing, at every width. */
function checkDrawing(drawn: Figure, width: number): void {
  const elements = shown(drawn, width)
  const root = elements[0]!
  const [, , right, bottom] = root.attributes.viewBox!.split(' ').map(Number)
  expect(right).toBe(width)
  const texts = elements.filter((element) => element.name === 'text')
  const boxes = texts.map((element) => ({ element, box: textBox(element, metrics) }))
  for (const { element, box } of boxes) {
    expect(box.left, `"${element.content}" begins left of the drawing`).toBeGreaterThan(-0.05)
    expect(box.right, `"${element.content}" ends right of the drawing`).toBeLessThan(right! + 0.05)
    expect(box.top).toBeGreaterThanOrEqual(0)
    expect(box.bottom).toBeLessThanOrEqual(bottom! + 0.05)
  }
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      expect(boxesOverlap(a.box, b.box), `"${a.element.content}" lies on "${b.element.content}"`).toBe(false)
    }
  })
  for (const element of texts) {
    const ground = groundUnder(element, elements, metrics)
    expect(ground, `"${element.content}" stands on a pattern`).not.toBe('pattern')
    const contrast = contrastRatio(element.attributes.fill as Hex, ground as Hex)
    expect(contrast, `"${element.content}" on ${ground}`).toBeGreaterThanOrEqual(4.5)
  }
  const ids = elements.flatMap((element) => element.attributes.id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  const title = elements.find((element) => element.name === 'title')!
  const desc = elements.find((element) => element.name === 'desc')!
  expect(root.attributes.role).toBe('img')
  expect(root.attributes['aria-labelledby']).toBe(`${title.attributes.id} ${desc.attributes.id}`)
  expect(title.content).toBe(drawn.title)
  expect(desc.content).toBe(drawn.alternative)
  expect(root.attributes.lang).toBe(drawn.language)
  for (const element of elements) {
    for (const [name, value] of Object.entries(element.attributes)) {
      expect(value, `${element.name} ${name}`).not.toMatch(
        /NaN|undefined|Infinity|\.\d{3}|-0(?![.\d])|https?:(?!\/\/www\.w3\.org)/,
      )
      expect(value, 'outside reference').not.toContain('url(')
    }
  }
  if (drawn.kind === 'stacked') {
    checkBars(elements)
    for (const outline of withRole(elements, 'outline').filter(isBar)) {
      const bar = rectBox(outline)
      for (const { element, box } of boxes.filter((each) => boxesOverlap(each.box, bar))) {
        const within =
          box.top >= bar.top && box.bottom <= bar.bottom && box.left >= bar.left && box.right <= bar.right
        expect(within, `"${element.content}" lies half on a bar`).toBe(true)
      }
    }
  }
}

/** Outlines of bars, not of the legend's boxes. */
const isBar = (outline: ReadElement) => outline.attributes.height === '24'

/** The segments of each bar lie edge to edge and fill its outline. */
function checkBars(elements: readonly ReadElement[]): void {
  const rows = byRow(withRole(elements, 'segment'))
  const outlines = withRole(elements, 'outline').filter(isBar)
  expect(rows.size).toBe(outlines.length)
  for (const [y, segments] of rows) {
    const whole = rectBox(outlines.find((element) => element.attributes.y === y)!)
    const parts = segments.map(rectBox)
    const sum = parts.reduce((total, part) => total + part.right - part.left, 0)
    expect(Math.abs(sum - (whole.right - whole.left))).toBeLessThan(0.1)
    expect(Math.abs(parts.at(-1)!.right - whole.right)).toBeLessThan(0.05)
    parts.slice(1).forEach((part, i) => {
      expect(Math.abs(part.left - parts[i]!.right)).toBeLessThan(0.05)
    })
  }
}

function byRow(elements: readonly ReadElement[]): Map<string, ReadElement[]> {
  const rows = new Map<string, ReadElement[]>()
  for (const element of elements) {
    const y = element.attributes.y!
    rows.set(y, [...(rows.get(y) ?? []), element])
  }
  return rows
}

const words = fc.constantFrom(
  'Bolig',
  'Storfjord - Omasvuotna - Omasvuono',
  'Kommunalt rus- og psykisk helsearbeid',
  'Døgnopphold i tverrfaglig spesialisert rusbehandling',
  '<&">',
  'Å',
)
const sixPaints: readonly Paint[] = ['one', 'two', 'three', 'four', 'five', 'six']
const fourPaints: readonly Paint[] = ['own', 'earlier', 'class', 'country']

const anyFigure: fc.Arbitrary<Figure> = fc
  .record({
    kind: fc.constantFrom('stacked', 'grouped', 'line'),
    unit: fc.constantFrom('percent', 'count', 'points'),
    labels: fc.array(words, { minLength: 1, maxLength: 12 }),
    seriesCount: fc.integer({ min: 1, max: 6 }),
    axisLabel: fc.constantFrom('', 'Prosent', 'Antall mottakere med rusproblem i kommunen'),
    weights: fc.array(fc.option(fc.integer({ min: 0, max: 4000 }), { freq: 7, nil: null }), {
      minLength: 72,
      maxLength: 72,
    }),
  })
  .map((drawn) => {
    const seriesCount = drawn.kind === 'stacked' ? drawn.seriesCount : Math.min(4, drawn.seriesCount)
    const paints = drawn.kind === 'stacked' ? sixPaints : fourPaints
    const unit = drawn.kind === 'stacked' && drawn.unit === 'points' ? 'percent' : drawn.unit
    const rows = drawn.labels.map((_, c): FigureCell[] => {
      const weights = drawn.weights.slice(c * 6, c * 6 + seriesCount)
      const sum = weights.reduce<number>((total, weight) => total + (weight ?? 700), 0) || 1
      return weights.map((weight) => {
        if (weight === null) return withheld
        if (unit !== 'percent') return count(weight)
        return percent(drawn.kind === 'stacked' ? (100 * weight) / sum : weight / 40)
      })
    })
    return figure({
      id: 'any',
      kind: drawn.kind,
      unit,
      title: 'En prøve',
      axisLabel: drawn.axisLabel,
      language: 'nb',
      categories: categories(
        drawn.labels,
        drawn.labels.map((_, i) => i * 1357),
      ),
      series: series(paints.slice(0, seriesCount).map((paint, i) => [`Serie med nummer ${i + 1}`, paint])),
      cells: byCategory(rows),
    })
  })

describe('every drawing', () => {
  for (const drawn of galleryFigures) {
    it(`holds for ${drawn.id} from 320 to 1200 px`, () => {
      for (const width of [320, 480, 640, 1200]) checkDrawing(drawn, width)
    })
  }

  it('holds for made-up figures', () => {
    fc.assert(
      fc.property(anyFigure, fc.constantFrom(320, 500, 640, 900), (drawn, width) =>
        checkDrawing(drawn, width),
      ),
      { seed: 20, numRuns: 150 },
    )
  })

  it('is the same bytes each time, and has ids of its own for each prefix', () => {
    const drawn = galleryFigures[1]!
    expect(draw(drawn)).toBe(draw(drawn))
    const other = readDrawing(drawFigure(drawn, metrics, { width: 640, idPrefix: 'other ' }))
    const ids = other.flatMap((element) => element.attributes.id ?? [])
    expect(ids).toContain('other-levels-title')
    expect(ids.some((id) => id.startsWith('p-'))).toBe(false)
  })

  it('refuses cells that do not fit and values that are no numbers', () => {
    const drawn = galleryFigures[0]!
    expect(() => draw({ ...drawn, cells: drawn.cells.slice(1) })).toThrow('life-areas')
    const broken = drawn.cells.map((row, i) =>
      i === 0 ? [{ value: Number.NaN, text: '?' }, ...row.slice(1)] : row,
    )
    expect(() => draw({ ...drawn, cells: broken })).toThrow('finite')
  })
})
