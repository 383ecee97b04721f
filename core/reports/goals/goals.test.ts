import { describe, expect, it } from 'vitest'
import type { Indicator, IndicatorValue, Plan } from '#core/indicators'
import type { ReportModel, ReportNode } from '../model.ts'
import { goalModels } from './models.ts'

const value = (
  year: number,
  number: number | null,
  differs: Partial<IndicatorValue> = {},
): IndicatorValue => ({
  ...{
    year,
    territory: 'NO',
    status: number === null ? 'withheld' : 'value',
    value: number,
    cited: 'Prøverapport',
  },
  ...differs,
})
const indicator = (
  code: string,
  values: readonly IndicatorValue[],
  differs: Partial<Indicator> = {},
): Indicator => ({
  ...{ code, title: { nb: `Andel ${code}`, nn: `Del ${code}` }, definition: { nb: 'Telt', nn: 'Talt' } },
  ...{ from: 'survey', unit: 'percent', direction: 'up', baseYear: null, target: null, breaks: [], values },
  ...differs,
})
const reason = { nb: 'Flere', nn: 'Fleire' }
const plan = (indicators: readonly Indicator[]): Plan => ({
  ...{
    code: 'prove',
    title: { nb: 'Prøveplanen', nn: 'Prøveplanen' },
    period: { from: 2017, to: 2021 },
    source: 'Meld.',
  },
  goals: [
    {
      ...{ code: 'one', number: '1', title: { nb: 'Medvirkning', nn: 'Medverknad' } },
      indicators: indicators.map(({ code }) => code),
      judgements: [
        {
          level: 'individual',
          verdict: 'fairly_high',
          reason,
          date: '2021-06-01',
          author: 'Fafo',
          cited: 'Lysbilde 3',
        },
        { level: 'system', verdict: 'low', reason, date: '2021', author: 'Fafo', cited: 'Lysbilde 3' },
      ],
    },
    { code: 'two', number: '2', title: { nb: 'Tidlig', nn: 'Tidleg' }, indicators: [], judgements: [] },
  ],
  indicators,
  lacking: [{ nb: 'Mye', nn: 'Mykje' }],
})
const ask = (indicators: readonly Indicator[], differs: object = {}) =>
  goalModels({
    ...{ plan: plan(indicators), territory: 'NO', synthetic: false, language: 'nb', made: '2026-11-24' },
    ...differs,
  })
const edition = (models: readonly ReportModel[], wanted: ReportModel['edition']) =>
  models.find((one) => one.edition === wanted)!
const nodes = (model: ReportModel): readonly ReportNode[] =>
  model.sections.flatMap((section) => section.nodes)
const figures = (model: ReportModel) => nodes(model).flatMap((node) => (node.type === 'figure' ? [node] : []))
const cells = (model: ReportModel, id: string) =>
  nodes(model)
    .flatMap((node) => (node.type === 'table' && node.id === id ? node.table.rows : []))
    .map((row) => [row.label, ...row.cells.map(({ text }) => text.replaceAll('\u00a0', ' '))])

describe('a goal’s chapter', () => {
  it('has its judgements, its indicators side by side by source, and what they rest on', () => {
    const document = edition(
      ask([
        indicator('a', [value(2017, 40, { n: 1000 }), value(2021, 60, { n: 1000 })]),
        indicator('b', [value(2021, 20)], { from: 'mapping', target: { value: 30, year: 2025 } }),
        indicator('c', [value(2021, null)]),
      ]),
      'document',
    )
    expect(cells(document, 'indicators_one')).toEqual([
      ['Brukertilfredshetsundersøkelsen', '', '', '', ''],
      ['Andel a', '40 % i 2017', '60 % i 2021', 'Riktig vei', '–'],
      ['Andel c', '–', ': i 2021', 'Kan ikke sammenlignes', '–'],
      ['Kartleggingen (BrukerPlan)', '', '', '', ''],
      ['Andel b', '–', '20 % i 2021', 'Kan ikke sammenlignes', '30 % i 2025'],
    ])
    const said = JSON.stringify(nodes(document)).replaceAll('\u00a0', ' ')
    expect(said).toContain('På individnivå: relativt høy. Flere (Fafo, 1. juni 2021)')
    expect(said).toContain('På systemnivå: lav. Flere (Fafo, 2021)')
    expect(said).toContain('Andel a: Telt')
    expect(cells(document, 'goals')).toEqual([
      ['1. Medvirkning', 'På individnivå: relativt høy. På systemnivå: lav'],
      ['2. Tidlig', 'Ikke vurdert'],
    ])
  })

  it('tells those that stand together at a level in one', () => {
    const own = plan([])
    const [first, second] = own.goals
    const judged = (verdict: 'not_judged' | 'mixed') => ({
      ...first!.judgements[0]!,
      level: 'overall' as const,
      verdict,
    })
    const goals = [
      { ...first!, judgements: [judged('not_judged'), judged('mixed'), first!.judgements[1]!] },
      second!,
    ]
    const document = edition(ask([], { plan: { ...own, goals } }), 'document')
    expect(cells(document, 'goals')[0]).toEqual([
      '1. Medvirkning',
      'Samlet: kan ikke vurderes samlet, eller sammensatt. På systemnivå: lav',
    ])
  })

  it('draws what has two numbers or more, never over a break, and a bound as no number', () => {
    const document = edition(
      ask([
        indicator('a', [value(2017, 40), value(2019, null), value(2021, 60)]),
        indicator('b', [value(2017, 10), value(2019, 12), value(2021, 14)], {
          breaks: [{ year: 2019, why: { nb: 'Nytt spørsmål', nn: 'Nytt spørsmål' } }],
        }),
        indicator('c', [value(2017, 10), value(2021, 50, { bound: 'below' })]),
      ]),
      'document',
    )
    const drawn = figures(document).map(({ figure }) => [
      figure.series.map(({ code }) => code),
      figure.categories.map(({ code }) => code),
      figure.cells.map((row) => row.map((cell) => cell.value)),
      figure.breaksBefore,
    ])
    expect(drawn).toEqual([
      [['a'], ['2017', '2019', '2021'], [[40, null, 60]], []],
      [['b'], ['2017', '2019', '2021'], [[10, 12, 14]], ['2019']],
    ])
    expect(figures(document)[1]!.figure.note).toContain('Brudd i 2019: Nytt spørsmål')
  })
})

describe('the slides', () => {
  it('have one message each over the figure: how the indicators have moved, counted', () => {
    const n = { n: 1000 }
    const slides = edition(
      ask([
        indicator('a', [value(2017, 40, n), value(2021, 60, n)]),
        indicator('b', [value(2017, 60, n), value(2021, 40, n)]),
        indicator('c', [value(2017, 40, n), value(2021, 41, n)]),
      ]),
      'slides',
    )
    expect(figures(slides).map(({ figure }) => figure.title)).toEqual([
      'Brukertilfredshetsundersøkelsen 2017–2021: 1 av 3 indikatorer går riktig vei, 1 går feil vei og 1 er usikker',
    ])
    expect(figures(slides)[0]!.speakerNotes.join(' ').replaceAll('\u00a0', ' ')).toContain(
      'Andel b: 60 % i 2017 og 40 % i 2021. Det er feil vei.',
    )
    // one goal has no judgement and no indicator: nothing to say of it but in the overview
    expect(slides.sections.map(({ id }) => id)).not.toContain('slides_two')
  })

  it('of a single indicator say what it says', () => {
    const slides = edition(ask([indicator('a', [value(2017, 40), value(2021, 40)])]), 'slides')
    expect(figures(slides)[0]!.figure.title.replaceAll('\u00a0', ' ')).toBe(
      'Andel a: 40 % i 2017 og 40 % i 2021. Det er uendret',
    )
  })
})

describe('a municipality’s own goal', () => {
  it('is told of with its own values, title and place, and says that it is made up where it is', () => {
    const models = ask([indicator('a', [value(2017, 90), value(2024, 40, { territory: '1101' })])], {
      ...{ goals: ['one'], territory: { code: '1101', name: 'Eigersund' }, title: 'Flere med' },
      ...{ responsible: 'Kommunalsjefen', synthetic: true, language: 'nn' },
    })
    const document = edition(models, 'document')
    expect(document).toMatchObject({ title: 'Flere med', place: { number: '1101', name: 'Eigersund' } })
    expect(document.syntheticMark).not.toBeNull()
    expect(document.fileName).toBe('1101-eigersund-flere-med.pdf')
    expect(cells(document, 'indicators_one')[1]).toEqual([
      'Del a',
      '–',
      '40 % i 2024',
      'Kan ikkje samanliknast',
    ])
    expect(JSON.stringify(document.sections)).not.toContain('90')
    expect(document.facts.map((fact) => fact.value)).toContain('Kommunalsjefen')
  })

  it('cannot be one that the plan does not have', () => {
    expect(() => ask([], { goals: ['nothing'] })).toThrow(RangeError)
  })
})

it('quotes stand under the goal that they are about, and on slides of their own', () => {
  const quotes = new Map([['two', [{ text: 'Jeg ble hørt.', label: 'Kvinne, 40-årene' }]]])
  const models = ask([], { quotes })
  for (const of of ['document', 'slides'] as const) {
    const quoted = nodes(edition(models, of)).filter(({ type }) => type === 'quote')
    expect(quoted).toMatchObject([{ text: 'Jeg ble hørt.', label: 'Kvinne, 40-årene' }])
  }
})
