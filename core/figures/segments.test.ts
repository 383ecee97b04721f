import { describe, expect, it } from 'vitest'
import { categories, count, percent, series, withheld } from './gallery/build.ts'
import { segmentsOf } from './segments.ts'
import type { Figure, FigureCell } from './specification.ts'

function bar(cells: readonly FigureCell[], unit: Figure['unit'] = 'percent') {
  const drawn: Figure = {
    id: 'bar',
    kind: 'stacked',
    title: '',
    alternative: '',
    unit,
    axisLabel: '',
    categories: categories(['A']),
    series: series([
      ['a', 'one'],
      ['b', 'two'],
      ['c', 'three'],
    ]),
    cells: cells.map((cell) => [cell]),
    note: '',
    language: 'nb',
  }
  return segmentsOf(drawn, 0)?.map((s) => [
    s.fill,
    Math.round(s.from * 1000) / 10,
    Math.round(s.to * 1000) / 10,
  ])
}

describe('segmentsOf', () => {
  it('fills the bar where the sum is 100 but for rounding', () => {
    expect(bar([percent(50), percent(30), percent(20.3)])?.at(-1)).toEqual(['three', 79.8, 100])
    expect(bar([percent(50), percent(30), percent(19.7)])?.at(-1)).toEqual(['three', 80.2, 100])
  })

  it('leaves what lacks empty, and shrinks what is too much', () => {
    expect(bar([percent(50), percent(30), percent(10)])?.at(-1)).toEqual(['none', 90, 100])
    expect(bar([percent(60), percent(40), percent(25)])?.at(-1)).toEqual(['three', 80, 100])
  })

  it('keeps the size of known shares beside withheld ones, and says nothing of counts then', () => {
    expect(bar([percent(20), withheld, percent(30)])).toEqual([
      ['one', 0, 20],
      ['three', 20, 50],
      ['rest', 50, 100],
    ])
    expect(bar([count(20), withheld, count(30)], 'count')).toEqual([['rest', 0, 100]])
    expect(bar([withheld, withheld, withheld])).toBeUndefined()
  })

  it('takes counts as shares of their sum', () => {
    expect(bar([count(1), count(0), count(3)], 'count')).toEqual([
      ['one', 0, 25],
      ['three', 25, 100],
    ])
    expect(bar([count(0), count(0), count(0)], 'count')).toEqual([['none', 0, 100]])
  })
})
