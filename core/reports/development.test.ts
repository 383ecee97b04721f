import { describe, expect, it } from 'vitest'
import type { Instrument } from '#core/instruments'
import { seriesBreaks } from '#core/mapping'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { type FigureNode, type ReportModel, screenModel } from './index.ts'
import { createTestRounds, textsOf } from './test-rounds.ts'

const { details, own2018, own2020, people, release, roundOf, versions } = createTestRounds({
  versions: loadInstruments(),
  territory: loadTerritory(),
  solver: await loadLinearSolver(),
  draw: randomRegistrations,
})

const own = release(roundOf('2020', own2020), { alone: '1121' })
const before = release(roundOf('2018', own2018), { alone: '1121' })
const first = release(roundOf('2018', people('1120', '2018', 201, 13)), { alone: '1120' })
const second = release(roundOf('2020', people('1120', '2020', 240, 1)), { alone: '1120' })

/** The forms, with one more change in 2020: a question that cannot be compared with what it was. */
const broken: Instrument[] = versions.map((version) =>
  version.id === 'brukerplan@2020.1'
    ? {
        ...version,
        mapping: {
          ...version.mapping!,
          entries: [
            ...version.mapping!.entries.filter(({ question }) => question !== 'housing'),
            {
              question: 'housing',
              kind: 'recoded',
              sources: ['housing'],
              breaksSeries: true,
              recode: [],
              note: { nb: 'Gul er delt.', nn: 'Gul er delt.' },
            } as unknown as NonNullable<Instrument['mapping']>['entries'][number],
          ],
        },
      }
    : version,
)

const screen = (language: 'nb' | 'nn', forms: readonly Instrument[] = versions): ReportModel =>
  screenModel({
    sources: { own: second, earlier: [first], reference: null },
    versions: forms,
    ...details('1120', language),
  })
const figures = (model: ReportModel, group = 'substance'): FigureNode[] =>
  model.sections
    .find(({ id }) => id === `${group}/development`)!
    .nodes.filter((node): node is FigureNode => node.type === 'figure')

describe('development', () => {
  it('has categories, index, areas and plans of all own rounds, a column a year, the oldest first', () => {
    const shown = figures(screen('nb'))
    expect(shown.map(({ table }) => table.id)).toEqual([
      'development_substance_category',
      'development_substance_index_level',
      'development_substance_index',
      'development_substance_areas_1',
      'development_substance_areas_2',
      'development_substance_plans',
    ])
    for (const { figure, table } of shown) {
      expect(figure.kind).toBe('line')
      expect(table.columns).toEqual([
        { label: '2018', base: 'n = 67' },
        { label: '2020', base: 'n = 80' },
      ])
      expect(figure.breaksBefore).toEqual([])
    }
  })

  it('shows the same numbers as the chapters’ own tables', () => {
    const model = screen('nb')
    const level = figures(model).find(({ id }) => id.endsWith('index_level'))!
    const table = model.sections
      .flatMap(({ nodes }) => nodes)
      .find((node): node is FigureNode => node.id === 'substance/index_level')!.table
    const column = (label: string): number => table.columns.findIndex((one) => one.label.startsWith(label))
    expect(table.columns.map(({ label }) => label)).toEqual(['2020, antall', '2020, %', '2018, %'])
    for (const row of level.table.rows) {
      const other = table.rows.find(({ label }) => label === row.label)!
      expect(row.cells.map(({ text }) => text)).toEqual([
        other.cells[column('2018, %')]!.text,
        other.cells[column('2020, %')]!.text,
      ])
    }
  })

  it('draws from its own table, and the areas’ table has the other colours too', () => {
    for (const { figure, table } of [...figures(screen('nb')), ...figures(screen('nn'), 'mental')]) {
      const texts = new Set(table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)))
      for (const cell of figure.cells.flat())
        expect(texts.has(cell.text), `${table.id} ${cell.text}`).toBe(true)
    }
    const areas = figures(screen('nb')).find(({ id }) => id.endsWith('areas_1'))!
    expect(areas.table.rows.filter(({ role }) => role === 'heading').map(({ label }) => label)).toEqual([
      'Bosituasjon',
      'Meningsfull aktivitet',
      'Økonomi',
      'Fysisk helse',
    ])
    expect(areas.table.rows.map(({ label }) => label)).toContain('Gul')
  })

  it('breaks where the versions’ mapping says so, in figure, alternative text and notes, and only there', () => {
    const shown = figures(screen('nb', broken))
    const cut = shown.filter(({ figure }) => figure.breaksBefore!.length > 0)
    // the area itself, and what is made from it
    expect(cut.map(({ table }) => table.id.replace('development_substance_', ''))).toEqual([
      'index_level',
      'index',
      'areas_1',
    ])
    expect(cut[2]!.figure.series.map(({ label }) => label)).toEqual(['Bosituasjon'])
    for (const { figure, table } of cut) {
      expect(figure.breaksBefore).toEqual(['2020'])
      expect(figure.alternative).toContain('Brudd i tidsserien før 2020.')
      expect(table.notes.join(' ')).toContain(
        'Brudd i tidsserien: Tallene før 2020 kan ikke sammenlignes med de senere. Gul er delt.',
      )
    }
  })

  it('is a sentence where there is only one round, and has no number that may not be shown', () => {
    const model = screenModel({
      sources: { own, earlier: [before], reference: null },
      versions,
      ...details('1121', 'nn'),
    })
    expect(textsOf(model, 'mental/development')).toEqual([
      'Mottakarar med berre psykiske problem i Time er kartlagde for første gong i 2020, så det er inga utvikling å vise enno.',
    ])
  })
})

describe('breaks of a series', () => {
  it('are none within a form, and follow the mapping between forms', () => {
    expect(seriesBreaks('plans', ['2015', '2017', '2018', '2020'], versions)).toEqual([])
    expect(
      seriesBreaks('suicide_attempt_3_years', ['2017', '2018', '2020'], versions).map(({ year }) => year),
    ).toEqual(['2018'])
  })

  it('take a year that no form names as one of the last form before it', () => {
    expect(seriesBreaks('plans', ['2020', '2023', '2031'], versions)).toEqual([])
    expect(seriesBreaks('housing', ['2019', '2023'], broken).map(({ year }) => year)).toEqual(['2023'])
  })
})
