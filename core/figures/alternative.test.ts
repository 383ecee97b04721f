import { describe, expect, it } from 'vitest'
import { alternativeText } from './alternative.ts'
import {
  byCategory,
  categories,
  decimal,
  figure,
  missing,
  percent,
  series,
  withheld,
} from './gallery/build.ts'
import { galleryFigures } from './gallery/figures.ts'

const levels = series([
  ['Grønn', 'green'],
  ['Gul', 'yellow'],
  ['Rød', 'red'],
])
const base = {
  id: 'alt',
  kind: 'stacked',
  title: 'Tittel',
  unit: 'percent',
  axisLabel: 'Prosent',
  series: levels,
} as const

describe('alternativeText', () => {
  it('says what is drawn and every number as printed', () => {
    const drawn = {
      ...base,
      note: '',
      language: 'nb',
      categories: categories(['Bolig', 'Økonomi'], [1234, 12]),
      cells: byCategory([
        [percent(61.5), percent(25.5), percent(13)],
        [percent(50), withheld, missing],
      ]),
    } as const
    expect(alternativeText(drawn).replaceAll('\u00a0', ' ')).toBe(
      'Liggende stolper på 100 prosent, delt i Grønn, Gul og Rød. ' +
        'Bolig (n = 1 234): Grønn 62 %, Gul 26 %, Rød 13 %. ' +
        'Økonomi (n = 12): Grønn 50 %, Gul vises ikke, Rød tall mangler.',
    )
    expect(alternativeText({ ...drawn, language: 'nn' })).toContain('Gul blir ikkje vist, Rød tal manglar.')
    expect(alternativeText({ ...drawn, language: 'en' })).toContain('Gul not shown, Rød not available.')
  })

  it('names the axis of other numbers and does not repeat a single series', () => {
    const drawn = figure({
      ...base,
      kind: 'line',
      unit: 'points',
      axisLabel: 'Poeng',
      language: 'nn',
      categories: categories(['2019', '2020']),
      series: series([['Voss', 'own']]),
      cells: [[decimal(263.4), withheld]],
    })
    expect(drawn.alternative).toBe(
      'Linjediagram for Voss. Tala er poeng. 2019: 263,4. 2020: blir ikkje vist.',
    )
  })

  it('stops at whole categories before 700 characters and points to the table', () => {
    const services = galleryFigures.find((each) => each.id === 'services')!
    expect(services.alternative.length).toBeLessThanOrEqual(700)
    expect(services.alternative.length).toBeGreaterThan(600)
    expect(services.alternative).toMatch(/%\. Resten av tallene står i tabellen\.$/)
    for (const each of galleryFigures) expect(each.alternative.length).toBeLessThanOrEqual(700)
  })

  it('says when there is nothing', () => {
    expect(galleryFigures.find((each) => each.id === 'empty')!.alternative).toBe('Ingen tal å vise.')
  })
})
