import { beforeAll, describe, expect, it } from 'vitest'
import { policies } from '#core/disclosure'
import { codeBook } from '#core/instruments'
import type { CountryRound } from '#core/mapping'
import { generateCountry } from '#core/synthetic'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import {
  applyEdits,
  type FigureNode,
  type ReportModel,
  type ReportNode,
  type ReportSection,
} from '../index.ts'
import { annualModels, prevalenceOf, releaseAnnual } from './index.ts'
import { createTestAnnual, edition, nodesOf, textOf } from './test-annual.ts'

const versions = loadInstruments().filter(({ family }) => family === 'brukerplan')
const territory = loadTerritory()
const solver = await loadLinearSolver()
const { countryOf, form, modelsOf, people, roundOf, shownAll } = createTestAnnual({
  ...{ versions, territory, solver, draw: randomRegistrations },
  generate: (size) => generateCountry({ territory, instruments: versions, size, rounds: ['2019', '2020'] }),
})

let country: CountryRound
beforeAll(() => {
  country = countryOf(1500)
})

describe('the annual report', () => {
  it('has its four files, with the tables and figures of the printed report in their order', () => {
    const models = modelsOf(shownAll(country))
    expect(models.map(({ edition: name, fileName }) => [name, fileName])).toEqual([
      ['document', 'landet-2020-arsrapport.pdf'],
      ['page', 'landet-2020-arsrapport.html'],
      ['slides', 'landet-2020-arsrapport.pptx'],
      ['workbook', 'landet-2020-arsrapport.xlsx'],
    ])
    const document = edition(models, 'document')
    expect(edition(models, 'page').sections).toEqual(document.sections)
    const ids = (type: ReportNode['type']): string[] =>
      nodesOf(document).flatMap((node) => (node.type === type ? [node.id] : []))
    // tables 1 to 13, and the two appendices'
    expect(ids('table')).toEqual([
      ...['area_colours', 'index_by_category', 'coverage_substance', 'coverage_mental', 'recipients'],
      ...['mean_age', 'mental_duration', 'suicide', 'overdose', 'violence', 'parents', 'child_welfare'],
      ...['services_any', 'help_texts', 'key_figures'],
    ])
    const figures = ids('figure')
    // figures 1 to 39, and the last page's
    expect(figures).toHaveLength(40)
    expect([1, 6, 17, 21, 29, 35, 39].map((number) => figures[number - 1])).toEqual([
      ...['sex_categories', 'area_housing', 'substances_by_age', 'index_level', 'services_by_level'],
      ...['services_other', 'young_areas'],
    ])
    // a figure's table has no number of its own
    for (const node of nodesOf(document))
      if (node.type === 'figure') expect(node.table.underFigure).toMatch(/^Tallene i figuren/)
    for (const model of models) {
      const all = nodesOf(model).map(({ id }) => id)
      expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([])
      const sections = model.sections.map(({ id }) => id)
      expect(new Set(sections).size).toBe(sections.length)
    }
  })

  it('numbers its chapters, also those made elsewhere', () => {
    const release = shownAll(country)
    const chapter = [
      { id: 'over', title: 'Utvikling', nodes: [] },
      { id: 'over_part', title: 'Del', level: 2 as const, nodes: [] },
    ]
    const [document] = annualModels({
      ...{ release, language: 'nb', instrument: form, made: '2021-05-01', chapters: [chapter] },
      codeBook: codeBook(form, 'nb', []),
      prevalence: prevalenceOf(release.country, []),
    })
    const numbers = document!.sections.map(({ number }) => number)
    expect(numbers.filter((number) => number && !number.includes('.'))).toEqual([
      ...Array.from({ length: 11 }, (_, at) => String(at + 1)),
      ...['Vedlegg 1', 'Vedlegg 2'],
    ])
    expect(numbers).toContain('11.1')
  })

  it('heads each figure of chapters made elsewhere with what is said of it, and leaves their tables to the document', () => {
    const release = shownAll(country)
    const made = (chapters: readonly (readonly ReportSection[])[]) =>
      annualModels({
        ...{ release, language: 'nb', instrument: form, made: '2021-05-01', chapters },
        codeBook: codeBook(form, 'nb', []),
        prevalence: prevalenceOf(release.country, []),
      })
    const figure = nodesOf(made([])[0]!).find((node): node is FigureNode => node.type === 'figure')!
    const nodes: readonly ReportNode[] = [
      { ...figure, id: 'over_a' },
      { type: 'list', id: 'over_a_said', items: ['Andelen gikk opp fra 1 til 2 prosent. Mer om det.'] },
      { type: 'table', id: 'over_table', table: figure.table },
      { ...figure, id: 'over_b' },
      { type: 'paragraph', id: 'over_b_said', text: 'Flest bor i egen bolig.' },
    ]
    const slides = edition(made([[{ id: 'over', title: 'Utvikling', nodes }]]), 'slides')
    const shown = slides.sections.find(({ id }) => id === 'slide_over')!.nodes
    expect(shown.map((node) => node.type === 'figure' && [node.id, node.figure.title])).toEqual([
      ['over_a', 'Andelen gikk opp fra 1 til 2 prosent'],
      ['over_b', 'Flest bor i egen bolig'],
    ])
  })

  it('shows the counts in the workbook, from the same cells', () => {
    const models = modelsOf(shownAll(country))
    const table = (name: ReportModel['edition']) => {
      const node = nodesOf(edition(models, name)).find(({ id }) => id === 'area_housing')!
      return (node as Extract<ReportNode, { type: 'table' | 'figure' }>).table
    }
    const [book, page] = [table('workbook'), table('document')]
    expect(book.columns).toHaveLength(2 * page.columns.length)
    book.rows.forEach(({ cells }, row) => {
      expect(cells.filter((_, at) => at % 2 === 1)).toEqual(page.rows[row]!.cells)
    })
    expect(edition(models, 'workbook').codeBook.length).toBeGreaterThan(100)
  })

  it('lets a writer change its texts, and says where the numbers have moved on', () => {
    const document = edition(modelsOf(shownAll(country)), 'document')
    const said = nodesOf(document).find(({ id }) => id === 'housing_said')
    const replaced = said?.type === 'paragraph' ? said.text : ''
    const edit = {
      kind: 'replaced',
      node: 'housing_said',
      section: 'part_housing',
      text: 'Vår egen tekst.',
    } as const
    const kept = applyEdits(document, [{ ...edit, replaced }])
    expect(textOf(kept.model)).toContain('Vår egen tekst.')
    expect(kept.conflicts).toEqual([])
    expect(applyEdits(document, [{ ...edit, replaced: 'Før.' }]).conflicts).toMatchObject([
      { kind: 'changed' },
    ])
  })
})

describe('hard cases of the annual report', () => {
  const whole = (municipality: string, count: number, seed: number) =>
    roundOf('2020', people(municipality, '2020', count, seed))
  const mentalOnly = () =>
    roundOf(
      '2020',
      people('1103', '2020', 240, 1).filter(({ answers }) => answers.substance_problem === 'no'),
    )
  it.each([
    ['both groups', () => roundOf('2020', people('1103', '2020', 240, 1), people('0301', '2020', 300, 3))],
    ['one group alone', mentalOnly],
    ['one municipality', () => whole('1103', 60, 5)],
    ['hardly anybody', () => whole('5425', 3, 4)],
  ] as const)('%s: whole sentences in both forms, under both policies', (_, made) => {
    const of = made()
    for (const policy of [policies.default, policies['as-published-2020']]) {
      const release = releaseAnnual(of, policy, solver)
      for (const language of ['nb', 'nn'] as const) {
        for (const model of modelsOf(release, language)) {
          const json = JSON.stringify(model)
          expect(json).not.toMatch(/\{\w+\}|undefined|NaN|null prosent|\[object/)
          const text = textOf(model)
          for (const sentence of text.split('\n').filter((line) => line !== ''))
            expect(sentence).toMatch(/[.»]$|^:|gongen$|gangen$/)
          if (language === 'nn') {
            expect(text).not.toMatch(/\b(ikke|mottakerne|hvem|noen|kommuner|deres|fra|andelen)\b/i)
          }
        }
      }
    }
  })

  it('one group alone: the other is named, and stands nowhere', () => {
    const document = edition(modelsOf(shownAll(mentalOnly())), 'document')
    expect(textOf(document)).toContain('Ingen kommuner kartla mottakere med rusproblemer.')
    const ids = nodesOf(document).map(({ id }) => id)
    for (const id of [
      'coverage_substance',
      'substances_used',
      'area_substance_use',
      'overdose',
      'services_tsb',
    ])
      expect(ids).not.toContain(id)
    for (const id of ['coverage_mental', 'area_housing', 'violence']) expect(ids).toContain(id)
  })

  it('hardly anybody: no number of recipients is told', () => {
    const document = edition(
      modelsOf(releaseAnnual(whole('5425', 3, 4), policies.default, solver)),
      'document',
    )
    expect(textOf(document)).not.toMatch(/\d+ prosent (?!eller)/)
    expect(textOf(document)).not.toContain('Rapporten omfatter')
    const table = nodesOf(document).find(({ id }) => id === 'recipients')
    expect(JSON.stringify(table)).not.toMatch(/"value":[1-9]/)
  })
})

describe('recipients per 1,000 adults', () => {
  it('are refused with the reasons where unit types lacked a legal basis or units have not handed in', () => {
    const refused = prevalenceOf(country, [{ number: '1103', name: 'Stavanger' }])
    expect(refused).toMatchObject({ kind: 'refused' })
    const text = textOf(edition(modelsOf(shownAll(country), 'nb', refused), 'document'))
    expect(text).toContain('ikke oppgitt, fordi kartleggingen ikke er fullstendig')
    expect(text).toContain('Ikke alle enhetene har levert i Stavanger')
    expect(text).toContain('Kartlagt av NAV, uten rettslig grunnlag i 2020')
    expect(prevalenceOf(country, 'unknown')).toMatchObject({ kind: 'refused' })
    const of = roundOf('2018', people('1103', '2018', 20, 13))
    expect(prevalenceOf(of, [], [{ nb: 'NAV', nn: 'NAV' }])).toEqual({
      kind: 'refused',
      reasons: [
        {
          nb: 'Ikke alle typer enheter var med i runden (NAV var ikke med)',
          nn: 'Ikkje alle typar einingar var med i runden (NAV var ikkje med)',
        },
      ],
    })
  })

  it('are recipients over the adults of the municipalities that mapped the group', () => {
    const of = roundOf('2018', people('1103', '2018', 200, 13), people('1120', '2018', 150, 14))
    const given = prevalenceOf(of, [])
    const models = modelsOf(shownAll(of), 'nb', given)
    const node = nodesOf(edition(models, 'workbook')).find(({ id }) => id === 'coverage_substance')
    const table = (node as Extract<ReportNode, { type: 'table' }>).table
    const adults = ['1103', '1120'].reduce(
      (sum, number) => sum + territory.population(number, 2018)!.adults,
      0,
    )
    const [, recipients, rate] = table.rows.at(-1)!.cells
    expect(rate!.value).toBeCloseTo((1000 * recipients!.value!) / adults, 10)
    expect(textOf(edition(models, 'document'))).toContain('per 1 000 voksne innbyggere.')
  })
})
