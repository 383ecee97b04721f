import { describe, expect, test } from 'vitest'
import { loadInstruments } from '#rim/assets'
import type { ReportModel } from '../../model.ts'
import type { CommentChapter } from '../comments.ts'
import { groupColumns, handTable, handTables } from '../parts/test-tables.ts'
import { everybodyColumn } from '../tables.ts'
import { nationalModels } from './models.ts'
import { editionOf, nodesOf, tableOf, testReports, textsOf } from './test-reports.ts'

const versions = loadInstruments('brukertilfredshet')
const { formOf, wave } = testReports(versions)

test('a wave with no number by group says why', () => {
  const tables = handTables(formOf('2021.1'), 2021, ({ categories }) => ({
    [everybodyColumn]: categories.map(() => 20),
    [groupColumns[0]!]: categories.map(() => null),
  }))
  const models = nationalModels({ tables, earlier: [], versions, language: 'nn', made: '2021-06-01' })
  const found = nodesOf(editionOf(models, 'document')).find(({ id }) => id === 'method_few')!
  expect(textsOf(found).join()).toContain('Så få har svart')
})

describe('the summary', () => {
  const of = (version: string, year: number, low: number) =>
    handTables(formOf(version), year, ({ code, categories }) => ({
      [everybodyColumn]: code === 'services_accessible' ? [low, 400 - low, 600] : categories.map(() => 100),
    }))
  const changeWith = (low: number): string => {
    const models = nationalModels({
      tables: of('2021.1', 2021, low),
      earlier: [of('2019.1', 2019, 200)],
      versions,
      language: 'nb',
      made: '2021-06-01',
    })
    const found = nodesOf(editionOf(models, 'document')).find(({ id }) => id === 'summary_1_change')!
    return textsOf(found).join()
  }

  test('tells of a change at the low end alone too', () => {
    expect(changeWith(100)).toBe(
      'En statistisk sikkert lavere andel enn i 2019 svarer i liten grad om tilgjengelige tjenester (10 mot 20 prosent).',
    )
    expect(changeWith(200)).toBe(
      'Ingen av spørsmålene som kan sammenlignes, har en statistisk sikker endring øverst eller nederst på skalaen siden 2019.',
    )
  })
})

describe('a change of a question that is put otherwise than before', () => {
  test('is told with that said', () => {
    const of = (version: string, year: number, few: number) =>
      handTables(formOf(version), year, ({ code, categories }) => ({
        [everybodyColumn]:
          code === 'group_relatives_involved' ? [900 - few, 100, few] : categories.map(() => 100),
      }))
    const models = nationalModels({
      tables: of('2021.1', 2021, 100),
      earlier: [of('2019.1', 2019, 300)],
      versions,
      language: 'nb',
      made: '2021-06-01',
    })
    const found = nodesOf(editionOf(models, 'document')).find(({ id }) => id === 'summary_2_change')!
    expect(textsOf(found).join()).toBe(
      'En statistisk sikkert lavere andel enn i 2019 svarer i stor grad om pårørende i ansvarsgruppen (10 mot 30 prosent, endret spørsmål). Der spørsmålet er endret, må forskjellen tolkes med varsomhet.',
    )
  })
})

describe('who answers', () => {
  const sexes = ['female', 'male', 'other'].map((code) => ({ code, label: { nb: code, nn: code } }))
  const nodesWith = (counts: readonly (number | null)[]) => {
    const tables = wave('2021.1', 2021, 10)
    const request = {
      tables: {
        ...tables,
        has: (id: string) => id === 'background_sex' || id === 'background_by_age' || tables.has(id),
        background: (column: string) =>
          handTable(sexes, { [everybodyColumn]: column === 'sex' ? counts : [100, 100, 100] }, 2021),
      },
      ...{ earlier: [], versions, language: 'nb' as const, made: '2021-06-01' },
    }
    return nodesOf(editionOf(nationalModels(request), 'document'))
  }
  const who = (nodes: ReturnType<typeof nodesWith>) => nodes.find(({ id }) => id === 'sample_who_text')

  test('is told of women and men where the few others are withheld, without empty bars', () => {
    const nodes = nodesWith([300, 700, null])
    expect(who(nodes)).toMatchObject({ text: 'Av dem som svarte kvinne eller mann, er 70 prosent menn.' })
    const figure = nodes.find(({ id }) => id === 'figure_sample_who')
    expect(figure).toMatchObject({ type: 'figure' })
    expect(JSON.stringify(figure)).not.toContain('"sex_')
    expect(JSON.stringify(nodesWith([300, 700, 100]))).toContain('"sex_')
  })

  test('is not told where one of them is withheld', () => {
    expect(who(nodesWith([null, 700, 300]))).toBeUndefined()
  })
})

describe('a figure crossed by another question', () => {
  const extent = ['low', 'middle', 'high'].map((code) => ({ code, label: { nb: code, nn: code } }))
  const said = (lar: readonly (number | null)[]) => {
    const tables = wave('2021.1', 2021, 10)
    const crossed = handTable(
      extent,
      { [everybodyColumn]: [100, 100, 200], a: [10, 10, 80], b: [30, 30, 40], c: lar, few: [9, 0, 1] },
      2021,
    )
    const request = {
      tables: {
        ...tables,
        has: (id: string) => id === 'crossed_housing' || tables.has(id),
        crossed: () => crossed,
      },
      ...{ earlier: [], versions, language: 'nb' as const, made: '2021-06-01' },
    }
    const nodes = nodesOf(editionOf(nationalModels(request), 'document'))
    return nodes.filter(({ id }) => id === 'crossed_housing_text').flatMap(textsOf)
  }

  test('is told by its highest and lowest bar of enough answers', () => {
    expect(said([50, 30, 20])).toEqual([
      'Tilfredsstillende bosituasjon, etter hvor en bor: Andelen som svarer i stor grad, er høyest for «a» (80 prosent) og lavest for «c» (20 prosent), av dem med minst 30 svar. Forskjellene i denne figuren er ikke testet.',
    ])
  })

  test('is not told where too few bars are shown', () => {
    expect(said([50, null, 20])).toEqual([])
  })
})

describe('the slides', () => {
  test('stand in chapters, few enough for one list of contents', () => {
    const models = nationalModels({
      ...{ tables: wave('2021.1', 2021, 10), earlier: [], versions, language: 'nb', made: '2021-06-01' },
    })
    const { sections } = editionOf(models, 'slides')
    const chapters = sections.filter(({ level }) => level === 1)
    expect(chapters.length).toBeLessThanOrEqual(18)
    expect(sections[0]).toMatchObject({ level: 1, nodes: [] })
    expect(sections.filter(({ level, nodes }) => level === 2 && nodes.length === 0)).toEqual([])
  })
})

describe('the open comments', () => {
  const values = ['praise', 'criticism', 'mixed', 'neutral'].map((code) => ({
    code,
    label: { nb: code, nn: code },
  }))
  const all = (counts: readonly (number | null)[]) => handTable(values, { [everybodyColumn]: counts }, 2021)
  const comments: CommentChapter = {
    comments: 400,
    tables: {
      overall: all([175, 95, 80, 50]),
      services: [
        { code: 'nav', label: { nb: 'NAV', nn: 'NAV' }, table: all([5, 14, null, null]) },
        { code: 'lar', label: { nb: 'LAR', nn: 'LAR' }, table: all([20, 40, 20, 20]) },
      ],
    },
    agreement: [{ column: 'overall', both: 80, same: 70, kappa: { kappa: 0.814, low: 0.7, high: 0.9 } }],
    second: { share: 0.2, seed: 'open comments/2021' },
    quotes: [{ id: 'q1', text: 'Jeg blir hørt nå.', tags: ['nav'] }],
  }
  const request = {
    tables: wave('2021.1', 2021, 10),
    earlier: [],
    versions,
    language: 'nb' as const,
    made: '2021-06-01',
  }
  const chapterOf = (model: ReportModel) => model.sections.find(({ id }) => id === 'comments')

  test('have a chapter with their table and quotes, and none where they are not given', () => {
    const document = editionOf(nationalModels({ ...request, comments }), 'document')
    const { nodes } = chapterOf(document)!
    expect(nodes.find(({ id }) => id === 'comments_level')).toMatchObject({
      text: '400 kommentarer sier noe om hjelpen. 44 prosent gir ros, 24 prosent gir kritikk, og 20 prosent gir begge deler.',
    })
    expect(nodes.find(({ id }) => id === 'comments_agreement')).toMatchObject({
      text: expect.stringContaining('0,81 målt med Cohens kappa'),
    })
    expect(nodes.find(({ id }) => id === 'quote_q1')).toEqual({
      type: 'quote',
      id: 'quote_q1',
      text: 'Jeg blir hørt nå.',
      label: '',
    })
    expect(
      tableOf(document, 'comments_table')!.rows.map(({ cells }) => cells.map(({ text }) => text)),
    ).toEqual([
      ['44\u00a0%', '24\u00a0%', '20\u00a0%', '13\u00a0%', '400'],
      [':', ':', ':', ':', ':'],
      ['20\u00a0%', '40\u00a0%', '20\u00a0%', '20\u00a0%', '100'],
    ])
    expect(chapterOf(editionOf(nationalModels(request), 'document'))).toBeUndefined()
  })

  test('that are too few to be counted are not counted in words either', () => {
    const few = { ...comments, comments: null, tables: { overall: all([null, null, 9, 12]), services: [] } }
    const { nodes } = chapterOf(editionOf(nationalModels({ ...request, comments: few }), 'document'))!
    expect(nodes.filter(({ id }) => id === 'comments_level')).toEqual([])
  })
})

describe('what is withheld', () => {
  test('is neither told nor hinted at', () => {
    const tables = handTables(formOf('2021.1'), 2021, (question) =>
      question.code === 'help_network'
        ? Object.fromEntries(groupColumns.map((column) => [column, question.categories.map(() => null)]))
        : { [everybodyColumn]: question.categories.map(() => 100) },
    )
    const models = nationalModels({ tables, earlier: [], versions, language: 'nb', made: '2021-06-01' })
    const whole = editionOf(models, 'document')
    expect(nodesOf(whole).filter(({ id }) => id.startsWith('15_5_'))).toEqual([])
    const summary = whole.sections.find(({ id }) => id === 'summary_question_4')!
    expect(summary.nodes.flatMap(textsOf).join(' ')).not.toContain('nettverk')
    const shown = tableOf(whole, 'table_15_5')!.rows.filter(({ role }) => role === 'total')
    expect(shown[0]!.cells.map(({ text, value }) => [text, value])).toEqual(
      Array.from({ length: 4 }, () => [':', null]),
    )
  })
})
