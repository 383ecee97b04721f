import { describe, expect, it } from 'vitest'
import { lineAxis, niceAxis } from './axis.ts'
import { categories, figure, series } from './gallery/build.ts'
import type { Figure } from './specification.ts'

function withValues(
  values: readonly (number | null)[],
  unit: Figure['unit'],
  language: Figure['language'] = 'nb',
) {
  return figure({
    id: 'axis',
    kind: 'line',
    title: '',
    unit,
    axisLabel: '',
    language,
    categories: categories(values.map(String)),
    series: series([['a', 'own']]),
    cells: [values.map((value) => ({ value, text: value === null ? ':' : String(value) }))],
  })
}

describe('niceAxis', () => {
  it('ends at a round number over the values, for percentages at most at 100', () => {
    expect(niceAxis(withValues([57.1, 12], 'percent'))).toMatchObject({ min: 0, max: 60 })
    expect(niceAxis(withValues([99.5], 'percent'))).toMatchObject({ min: 0, max: 100 })
    expect(niceAxis(withValues([100], 'percent')).max).toBe(100)
    expect(niceAxis(withValues([1204], 'count')).max).toBe(1400)
  })

  it('manages no values and zeros', () => {
    expect(niceAxis(withValues([null], 'percent'))).toMatchObject({ min: 0, max: 100 })
    expect(niceAxis(withValues([0], 'count'))).toMatchObject({ min: 0, max: 1, ticks: [0, 1] })
  })

  it('prints ticks in the language of the figure', () => {
    expect(niceAxis(withValues([1204], 'count')).labels).toContain('1\u00a0200')
    expect(niceAxis(withValues([1204], 'count', 'en')).labels).toContain('1,200')
    expect(niceAxis(withValues([0.4], 'points')).labels).toContain('0,3')
    expect(niceAxis(withValues([-0.4, 0.4], 'points')).labels[0]).toBe('\u22120,4')
  })
})

describe('lineAxis', () => {
  it('begins at zero for percentages and counts, and around the values for points', () => {
    expect(lineAxis(withValues([61, 64], 'percent')).min).toBe(0)
    expect(lineAxis(withValues([61, 64], 'count')).min).toBe(0)
    expect(lineAxis(withValues([263.4, 281.4], 'points'))).toMatchObject({ min: 220, max: 320 })
    expect(lineAxis(withValues([2, 90], 'points')).min).toBe(0)
  })
})
