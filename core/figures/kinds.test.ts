import { describe, expect, it } from 'vitest'
import { fontFile } from '#rim/assets'
import { alternativeText } from './alternative.ts'
import { byCategory, categories, figure, percent, series, withheld } from './gallery/build.ts'
import { createMetrics } from './metrics.ts'
import { boxesOverlap, contents, readDrawing, rectBox, textBox, withRole } from './read-drawing.ts'
import type { Figure, FigureCell } from './specification.ts'
import { drawFigure } from './svg.ts'

const metrics = createMetrics(fontFile('regular'), fontFile('semibold'))
const shown = (drawn: Figure, width = 640) =>
  readDrawing(drawFigure(drawn, metrics, { width, idPrefix: 'k-' }))

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

  it('hatches a bar of which nothing is shown from end to end, but not one without numbers', () => {
    const missing = { value: null, text: '..' }
    const elements = shown(
      figure({
        ...small,
        kind: 'stacked',
        categories: categories(['A', 'B', 'C', 'D']),
        series: levels,
        cells: byCategory([
          [withheld, withheld, withheld],
          [percent(50), percent(50), percent(0)],
          [percent(40), percent(40), withheld],
          [missing, missing, missing],
        ]),
      }),
    )
    const closed = withRole(elements, 'withheld').map(rectBox)
    const [first, second] = withRole(elements, 'segment').map(rectBox)
    expect(closed).toHaveLength(1)
    expect(closed[0]!.left).toBeCloseTo(first!.left, 1)
    expect(closed[0]!.right).toBeCloseTo(second!.right, 1)
    expect(contents(elements, 'symbol')).toEqual([':', '..'])
    const strokes = elements.flatMap((element, i) =>
      element.role === 'pattern' && ['withheld', 'segment'].includes(elements[i - 1]!.role)
        ? [`${elements[i - 1]!.attributes.fill} ${element.attributes.stroke}`]
        : [],
    )
    // the closed bar and the withheld rest of an open one have the same hatching
    expect(strokes[0]).toBe(strokes.at(-1))
    const sizes = elements.filter((one) => one.content === ':').map((one) => one.attributes['font-size'])
    expect(new Set(sizes).size).toBe(1)
  })

  it('names in the legend what has a place in some bar, and nothing of a figure that shows none', () => {
    const legend = (rows: readonly (readonly FigureCell[])[]) => contents(shown(stacked(rows)), 'legend')
    const closed = [withheld, withheld, withheld]
    // red is zero where it is known, and else hidden with its whole bar
    expect(legend([closed, [percent(60), percent(40), percent(0)]])).toEqual(['Grønn', 'Gul', ': vises ikke'])
    expect(legend([closed, closed])).toEqual([': vises ikke'])
    expect(
      legend([
        [percent(60), percent(40), percent(0)],
        [percent(0), percent(100), percent(0)],
      ]),
    ).toEqual(['Grønn', 'Gul'])
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

describe('numbers over the bars', () => {
  it('stand clearly nearer to their own bar than to the one above', () => {
    const cells = [4, 92, 4].map((share) =>
      ['A', 'B', 'C'].map(() => ({ value: share, text: `${share},0 %` })),
    )
    const paints = series([
      ['a', 'one'],
      ['b', 'two'],
      ['c', 'three'],
    ])
    const labels = categories(['A', 'B', 'C'])
    const elements = shown(
      figure({ ...small, kind: 'stacked', categories: labels, series: paints, cells }),
      360,
    )
    const bars = withRole(elements, 'outline')
      .map(rectBox)
      .filter((box) => box.bottom - box.top === 24)
    const numbers = withRole(elements, 'value').filter((element) => element.content === '4,0')
    expect([bars.length, numbers.length]).toEqual([3, 6])
    for (const number of numbers) {
      const box = textBox(number, metrics)
      for (const bar of bars) expect(box.bottom <= bar.top || box.top >= bar.bottom + 8).toBe(true)
    }
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

  it('draws withheld numbers as hatched bars of one length, whatever the scale, and says what they are', () => {
    const widths = [10, 1000].map((most) => {
      const cells = [
        [{ value: most, text: String(most) }, withheld],
        [withheld, { value: null, text: '..' }],
      ]
      const elements = shown(figure({ ...small, unit: 'count', kind: 'grouped', series: two, cells }))
      expect(contents(elements, 'legend')).toEqual(['Kommunen', 'Landet', ': vises ikke'])
      expect(contents(elements, 'symbol').sort()).toEqual(['..', ':', ':'])
      return withRole(elements, 'withheld').map((bar) => bar.attributes.width)
    })
    expect(widths[0]).toHaveLength(2)
    expect(new Set(widths.flat()).size).toBe(1)
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

describe('a series that breaks', () => {
  const rounds = categories(['2018', '2019', '2020'])
  const cells = [[percent(10), percent(20), percent(30)]]
  const whole = figure({
    ...small,
    kind: 'line',
    categories: rounds,
    series: series([['Voss', 'own']]),
    cells,
  })

  it('has no line into the year of the break, and a mark there', () => {
    const drawn = (breaksBefore: readonly string[]) => shown({ ...whole, breaksBefore })
    const points = (elements: ReturnType<typeof shown>): number[] =>
      withRole(elements, 'line').map(({ attributes }) => attributes.d!.split('L').length)
    const unbroken = drawn([])
    expect([points(unbroken), withRole(unbroken, 'break').length]).toEqual([[3], 0])
    const late = drawn([rounds[2]!.code])
    expect([points(late), withRole(late, 'break').length]).toEqual([[2], 1])
    // nothing comes before the first
    expect(points(drawn([rounds[0]!.code]))).toEqual([3])
    expect(contents(late, 'value')).toHaveLength(3)
  })

  it('says so in the alternative text, once', () => {
    const told = alternativeText({ ...whole, breaksBefore: [rounds[2]!.code] })
    expect(told.match(/Brudd i tidsserien før 2020\./g)).toHaveLength(1)
  })
})

describe('crowded figures', () => {
  it('leave out the numbers of a line that have no room, and every second label', () => {
    const rounds = categories(Array.from({ length: 20 }, (_, i) => String(2001 + i)))
    const cells = [rounds.map(() => percent(50))]
    const line = figure({
      ...small,
      kind: 'line',
      categories: rounds,
      series: series([['Voss', 'own']]),
      cells,
    })
    const elements = shown(line, 320)
    const boxes = withRole(elements, 'value').map((element) => textBox(element, metrics))
    expect(boxes.length).toBeGreaterThan(10)
    boxes.forEach((box, i) => {
      expect(boxes.slice(i + 1).some((other) => boxesOverlap(box, other))).toBe(false)
    })
    const labels = contents(elements, 'label')
    expect(labels).toContain('2020')
    expect(labels.length).toBeLessThan(11)
  })

  it('wrap the words of a legend that are wider than the figure', () => {
    const long = series([
      ['Kommuner med mellom 20 000 og 60 000 innbyggere som kartla i samme runde', 'class'],
      ['Landet', 'country'],
    ])
    const cells = [[percent(1)], [percent(2)]]
    const drawn = figure({ ...small, kind: 'grouped', categories: categories(['A']), series: long, cells })
    const elements = shown(drawn, 320)
    expect(contents(elements, 'legend')).toHaveLength(3)
    for (const element of withRole(elements, 'legend')) {
      expect(textBox(element, metrics).right).toBeLessThanOrEqual(320)
    }
  })
})

describe('patterns', () => {
  it('stay inside their box', () => {
    const levels = series([
      ['a', 'yellow'],
      ['b', 'red'],
      ['c', 'blue_light'],
      ['d', 'five'],
    ])
    const row = [percent(20), percent(30.3), percent(1.2), percent(48.5)]
    const elements = shown(
      figure({ ...small, kind: 'stacked', series: levels, cells: row.map((cell) => [cell, cell]) }),
    )
    const patterns = elements.flatMap((element, i) => (element.role === 'pattern' ? [i] : []))
    // 4 swatches and 8 segments, but the narrow ones may have no stroke
    expect(patterns.length).toBeGreaterThanOrEqual(10)
    for (const i of patterns) {
      const { left, right, top, bottom } = rectBox(elements[i - 1]!)
      const d = elements[i]!.attributes.d!.replaceAll('h0.01', '')
      for (const [, x, y] of d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(left)
        expect(Number(x)).toBeLessThanOrEqual(right)
        expect(Number(y)).toBeGreaterThanOrEqual(top)
        expect(Number(y)).toBeLessThanOrEqual(bottom)
      }
      expect(d.replaceAll(/[ML][\d.]+ [\d.]+/g, '')).toBe('')
    }
  })
})

describe('a figure without categories', () => {
  it('says so in its language', () => {
    const empty = { ...small, kind: 'line', categories: [], series: [], cells: [] } as const
    expect(contents(shown(figure(empty)), 'empty')).toEqual(['Ingen tall å vise'])
    expect(contents(shown(figure({ ...empty, language: 'nn' })), 'empty')).toEqual(['Ingen tal å vise'])
  })
})
