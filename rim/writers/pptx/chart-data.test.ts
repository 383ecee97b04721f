import { describe, expect, it } from 'vitest'
import { asChart, plot } from './chart-data.ts'
import { makeFigure, populations } from './test-model.ts'

const two = [
  { code: 'a', label: 'A', base: 'n = 10' },
  { code: 'b', label: 'B' },
]
const pair = populations.slice(0, 2)

describe('plotted data', () => {
  it('is stretched to 100 % only where bars are full but for rounding', () => {
    const make = (values: number[][]) =>
      plot(
        makeFigure({ id: 'f', kind: 'stacked', title: 'F', categories: two, series: pair }, values),
        'Vises ikke',
      )
    expect(
      make([
        [40.1, 50],
        [59.9, 50.2],
      ]).grouping,
    ).toBe('percentStacked')
    expect(
      make([
        [40, 50],
        [50, 50],
      ]).grouping,
    ).toBe('stacked')
    // more than 100 would be cut off at the axis' end
    expect(
      make([
        [40, 50],
        [50, 60],
      ]).grouping,
    ).toBe('percentStacked')
  })

  it('prints a number from 3 per cent of the bar', () => {
    const figure = makeFigure({ id: 'f', kind: 'stacked', title: 'F', categories: two, series: pair }, [
      [2.99, 3],
      [97.01, 97],
    ])
    expect(plot(figure, '').series[0]!.points.map(({ label }) => label)).toEqual([null, '3\u00a0%'])
  })

  it('hatches the whole bar where counts are withheld: their share is not known', () => {
    const figure = makeFigure(
      { id: 'f', kind: 'stacked', unit: 'count', title: 'F', categories: two, series: pair },
      [
        [10, 5],
        [null, 5],
      ],
    )
    const { series } = plot(figure, 'Vises ikke')
    expect(series.map(({ points }) => points[0]!.value)).toEqual([null, null, 1])
    expect(series.map(({ points }) => points[1]!.label)).toEqual(['5', '5', null])
  })

  it('leaves out series that no bar shows, and the legend where there is nothing to name', () => {
    const make = (values: (number | null)[][]) =>
      plot(
        makeFigure(
          { id: 'f', kind: 'stacked', title: 'F', categories: two, series: populations.slice(0, 3) },
          values,
        ),
        ': vises ikke',
      )
    const open = make([
      [null, 60],
      [null, 40],
      [null, 0],
    ])
    expect(open.series.map(({ name }) => name)).toEqual([
      populations[0]!.label,
      populations[1]!.label,
      ': vises ikke',
    ])
    expect(open.rows).toEqual([
      ['', populations[0]!.label, populations[1]!.label, ': vises ikke'],
      ['A\nn = 10', ':', ':', 100],
      ['B', 60, 40, null],
    ])
    expect(open.legend).toBe(true)
    const closed = make([
      [null, null],
      [null, null],
      [null, null],
    ])
    expect(closed.legend).toBe(false)
    expect(closed.series.at(-1)!.points.map(({ value, label }) => [value, label])).toEqual([
      [100, ':'],
      [100, ':'],
    ])
  })

  it('marks the symbol of a withheld number beside bars, not that of one that there is not', () => {
    const figure = makeFigure({ id: 'f', kind: 'grouped', title: 'F', categories: two, series: pair }, [
      [12, null],
      [0, 100],
    ])
    const cells = [figure.cells[0]!, [{ value: null, text: '..' }, figure.cells[1]![1]!]]
    const { series } = plot({ ...figure, cells }, '')
    expect(series.map(({ points }) => points.map(({ hatched }) => hatched))).toEqual([
      [false, true],
      [false, false],
    ])
  })

  it('keeps the model’s numbers, the base under the label, and the symbol in the workbook', () => {
    const figure = makeFigure({ id: 'f', kind: 'grouped', title: 'F', categories: two, series: pair }, [
      [12.345678901, null],
      [0, 100],
    ])
    const data = plot(figure, 'Vises ikke')
    expect(data.rows).toEqual([
      ['', pair[0]!.label, pair[1]!.label],
      ['A\nn = 10', 12.345678901, 0],
      ['B', ':', 100],
    ])
    expect(data.series.length).toBe(2)
  })

  it('draws a flow as bars of 100 % with the same numbers', () => {
    const flow = makeFigure({ id: 'f', kind: 'flow', title: 'F', categories: two, series: pair }, [
      [30, null],
      [10, 5],
    ])
    const data = plot(asChart({ ...flow, unit: 'count' }), 'Vises ikke')
    expect(data.grouping).toBe('percentStacked')
    expect(data.series[0]!.points[0]!.value).toBe(30)
    const bars = { ...flow, kind: 'grouped' } as const
    expect(asChart(bars)).toBe(bars)
  })

  it('leaves a gap in a line and prints the symbol at the axis', () => {
    const figure = makeFigure({ id: 'f', kind: 'line', title: 'F', categories: two, series: pair }, [
      [5, null],
      [6, 7],
    ])
    const data = plot(figure, 'Vises ikke')
    expect(data.series[0]!.points[1]).toEqual({ value: null, label: null })
    expect(data.rows[2]).toEqual(['B', null, 7, 0])
    expect(data.series[2]).toMatchObject({
      role: 'place',
      points: [{ value: null }, { value: 0, label: ':' }],
    })
  })

  it('has a place without a name where the series of a line breaks, which no line crosses', () => {
    const figure = makeFigure({ id: 'f', kind: 'line', title: 'F', categories: two, series: pair }, [
      [5, 8],
      [6, 7],
    ])
    const data = plot({ ...figure, breaksBefore: ['b'] }, 'Vises ikke')
    expect(data.categories).toEqual(['A\nn = 10', '', 'B'])
    expect(data.series.map(({ role, points }) => [role, points.map(({ value }) => value)])).toEqual([
      ['data', [5, null, 8]],
      ['data', [6, null, 7]],
    ])
  })
})
