import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fontFile } from '#rim/assets'
import { contrastRatio, type Hex } from './contrast.ts'
import { byCategory, categories, count, figure, percent, series, withheld } from './gallery/build.ts'
import { galleryFigures } from './gallery/figures.ts'
import { createMetrics } from './metrics.ts'
import { boxesOverlap, groundUnder, type ReadElement, readDrawing, rectBox, textBox } from './read-drawing.ts'
import type { Figure, FigureCell, Paint } from './specification.ts'
import { drawFigure } from './svg.ts'

const metrics = createMetrics(fontFile('regular'), fontFile('semibold'))
const draw = (drawn: Figure, width = 640) => drawFigure(drawn, metrics, { width, idPrefix: 'p-' })
const shown = (drawn: Figure, width = 640) => readDrawing(draw(drawn, width))
const withRole = (elements: readonly ReadElement[], role: string) =>
  elements.filter((element) => element.role === role)
const contents = (elements: readonly ReadElement[], role: string) =>
  withRole(elements, role).map((element) => element.content)

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
      for (const [, id] of value.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
    }
  }
  if (drawn.kind === 'stacked') checkBars(elements)
}

/** The segments of each bar lie edge to edge and fill its outline. */
function checkBars(elements: readonly ReadElement[]): void {
  const rows = byRow(withRole(elements, 'segment'))
  const outlines = withRole(elements, 'outline').filter((element) => element.attributes.height === '24')
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
      { seed: 20, numRuns: 300 },
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

const small = {
  id: 'small',
  unit: 'percent',
  title: 'Liten',
  axisLabel: 'Prosent',
  language: 'nb',
  categories: categories(['A', 'B']),
} as const

describe('stacked bars', () => {
  const levels = series([
    ['Grønn', 'green'],
    ['Gul', 'yellow'],
    ['Rød', 'red'],
  ])
  const stacked = (rows: readonly (readonly FigureCell[])[]) =>
    figure({ ...small, kind: 'stacked', series: levels, cells: byCategory(rows) })

  it('draws segments in proportion and prints their numbers without the sign', () => {
    const elements = shown(
      stacked([
        [percent(50), percent(30), percent(20)],
        [percent(10), percent(0), percent(90)],
      ]),
    )
    const widths = withRole(elements, 'segment').map((element) => Number(element.attributes.width))
    expect(widths).toHaveLength(5)
    expect(widths[0]! / widths[1]!).toBeCloseTo(50 / 30, 2)
    expect(widths[3]! / widths[4]!).toBeCloseTo(10 / 90, 2)
    expect(contents(elements, 'value')).toEqual(['50', '30', '20', '10', '90'])
  })

  it('gives the withheld part of a bar one hatched segment and says what it is', () => {
    const elements = shown(
      stacked([
        [percent(40), withheld, withheld],
        [withheld, withheld, withheld],
      ]),
    )
    const widths = withRole(elements, 'segment').map((element) => Number(element.attributes.width))
    expect(widths).toHaveLength(2)
    expect(widths[0]! / widths[1]!).toBeCloseTo(40 / 60, 2)
    expect(contents(elements, 'value')).toEqual(['40', ':'])
    expect(contents(elements, 'symbol')).toEqual([':'])
    expect(contents(elements, 'legend')).toEqual(['Grønn', 'Gul', 'Rød', ': vises ikke'])
  })

  it('prints every number from 3 percent, beside the bar where there is no room on it', () => {
    const elements = shown(
      figure({
        ...small,
        kind: 'stacked',
        series: levels,
        cells: byCategory([
          [
            { value: 3.1, text: '3,1 %' },
            { value: 93.9, text: '93,9 %' },
            { value: 3, text: '3,0 %' },
          ],
          [
            { value: 2.9, text: '2,9 %' },
            { value: 94.3, text: '94,3 %' },
            { value: 2.8, text: '2,8 %' },
          ],
        ]),
      }),
      360,
    )
    expect(contents(elements, 'value').sort()).toEqual(['3,0', '3,1', '93,9', '94,3'])
    expect(withRole(elements, 'leader')).toHaveLength(2)
  })
})

describe('grouped bars', () => {
  const two = series([
    ['Kommunen', 'own'],
    ['Landet', 'country'],
  ])

  it('draws lengths from zero in proportion and prints texts as they are', () => {
    const cells = [
      [percent(25), withheld],
      [percent(50), percent(0)],
    ]
    const elements = shown(figure({ ...small, kind: 'grouped', series: two, cells }))
    const bars = withRole(elements, 'bar').map(rectBox)
    expect(bars).toHaveLength(2)
    expect((bars[0]!.right - bars[0]!.left) * 2).toBeCloseTo(bars[1]!.right - bars[1]!.left, 1)
    expect(contents(elements, 'value')).toEqual(['25\u00a0%', '50\u00a0%', '0\u00a0%'])
    expect(contents(elements, 'symbol')).toEqual([':'])
    const symbol = textBox(withRole(elements, 'symbol')[0]!, metrics)
    expect(symbol.left - bars[0]!.left).toBeLessThan(8)
  })

  it('draws negative numbers to the left of zero', () => {
    const cells = [
      [
        { value: -4, text: '\u22124' },
        { value: 6, text: '6' },
      ],
    ]
    const drawn = figure({ ...small, unit: 'points', kind: 'grouped', series: two.slice(0, 1), cells })
    const bars = withRole(shown(drawn), 'bar').map(rectBox)
    expect(bars[0]!.right).toBeCloseTo(bars[1]!.left, 1)
    checkDrawing(drawn, 320)
  })
})

describe('lines', () => {
  it('breaks the line where a number is withheld and prints its symbol', () => {
    const rounds = categories(['2015', '2016', '2017', '2018', '2019'])
    const cells = [[percent(10), percent(20), withheld, percent(30), percent(35)]]
    const elements = shown(
      figure({ ...small, kind: 'line', categories: rounds, series: series([['Voss', 'own']]), cells }),
    )
    const paths = withRole(elements, 'line').map((element) => element.attributes.d!)
    expect(paths).toHaveLength(2)
    expect(paths.map((d) => d.split('L').length)).toEqual([2, 2])
    expect(withRole(elements, 'marker')).toHaveLength(4)
    expect(contents(elements, 'symbol')).toEqual([':'])
    expect(contents(elements, 'value')).toEqual(['10\u00a0%', '20\u00a0%', '30\u00a0%', '35\u00a0%'])
    const ys = withRole(elements, 'marker').map((element) => Number(element.attributes.cy))
    expect((ys[0]! - ys[1]!) / (ys[1]! - ys[2]!)).toBeCloseTo(1, 1)
  })
})

describe('a figure without categories', () => {
  it('says so in its language', () => {
    const empty = { ...small, kind: 'line', categories: [], series: [], cells: [] } as const
    expect(contents(shown(figure(empty)), 'empty')).toEqual(['Ingen tall å vise'])
    expect(contents(shown(figure({ ...empty, language: 'nn' })), 'empty')).toEqual(['Ingen tal å vise'])
  })
})
