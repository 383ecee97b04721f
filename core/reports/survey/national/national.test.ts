import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadInstruments } from '#rim/assets'
import type { ReportModel, ShownTable } from '../../model.ts'
import { chaptersOf, resultChapters } from './chapters.ts'
import { bearingOn, evaluationQuestions } from './evaluation-questions.ts'
import { cellsOf, editionOf, nodesOf, resultsIn, tableOf, testReports, textsOf } from './test-reports.ts'

const versions = loadInstruments('brukertilfredshet')
const { modelsOf, wave } = testReports(versions)

describe('the national report', () => {
  const models = modelsOf(1)
  const whole = editionOf(models, 'document')

  test('has its four files, and the page the whole document', () => {
    expect(models.map(({ edition, fileName }) => [edition, fileName])).toEqual([
      ['document', 'brukertilfredshet-2021-nasjonal.pdf'],
      ['page', 'brukertilfredshet-2021-nasjonal.html'],
      ['slides', 'brukertilfredshet-2021-nasjonal.pptx'],
      ['workbook', 'brukertilfredshet-2021-nasjonal.xlsx'],
    ])
    expect(editionOf(models, 'page').sections).toEqual(whole.sections)
  })

  test('has every question in one chapter, with its texts and its table by group', () => {
    const { questions } = wave('2021.1', 2021, 1)
    const placed = resultChapters.flatMap(({ parts }) => parts.flatMap((part) => part.questions))
    expect(new Set(placed).size).toBe(placed.length)
    expect(chaptersOf(questions).at(-1)!.id).toBe('inpatient')
    const ids = new Set(nodesOf(whole).map(({ id }) => id))
    for (const { number } of questions) {
      expect(ids).toContain(`${number}_level`)
      expect(ids).toContain(`${number}_groups`)
      expect(ids).toContain(`table_${number}`)
    }
    expect(questions).toHaveLength(50)
    const known = new Set(questions.map(({ code }) => code))
    for (const question of evaluationQuestions) {
      expect(bearingOn(question).filter((code) => !known.has(code))).toEqual([])
    }
  })

  test('says nothing of few answers where there are numbers by group', () => {
    expect(nodesOf(whole).some(({ id }) => id === 'method_few')).toBe(false)
  })

  test('puts questions that no chapter knows last', () => {
    const { questions } = wave('2021.1', 2021, 1)
    const own = { ...questions.find(({ code }) => code === 'gets_needed_help')!, code: 'own_question' }
    const last = chaptersOf([...questions, own]).at(-1)!
    expect(last.parts.map((part) => part.questions)).toEqual([['own_question']])
  })

  test('numbers its chapters and appendices without a gap', () => {
    const chapters = whole.sections.filter(({ level }) => level === 1).map(({ number }) => number)
    expect(chapters).toEqual([
      undefined,
      ...Array.from({ length: 14 }, (_, at) => String(at + 1)),
      'Vedlegg 1',
      'Vedlegg 2',
      'Vedlegg 3',
    ])
  })

  test('always says that the answers are no response rate', () => {
    for (const edition of ['document', 'page', 'slides'] as const) {
      const said = nodesOf(editionOf(models, edition)).flatMap(textsOf).join(' ')
      expect(said).toContain('ikke en svarprosent')
    }
  })
})

describe('the ids of the national report', () => {
  test('are each one node, in every file', () => {
    for (const model of modelsOf(2)) {
      const ids = nodesOf(model).map(({ id }) => id)
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
      const sections = model.sections.map(({ id }) => id)
      expect(new Set(sections).size).toBe(sections.length)
    }
  })

  test('stay on their question whatever the numbers are', () => {
    const idsOf = (seed: number): string[] =>
      editionOf(modelsOf(seed), 'document').sections.flatMap(({ id, nodes }) =>
        nodes.filter((node) => /^\d/.test(node.id)).map((node) => `${id}/${node.id}`),
      )
    const first = idsOf(3)
    expect(first.length).toBeGreaterThan(150)
    for (const seed of [4, 5]) expect(idsOf(seed)).toEqual(first)
  })
})

describe('the numbers of its texts', () => {
  const seeds = fc.record({ seed: fc.integer({ min: 1, max: 100_000 }), withheld: fc.constantFrom(0, 0.3) })

  test('are rounded numbers of cells that are shown, of the same question', () => {
    let checked = 0
    fc.assert(
      fc.property(seeds, ({ seed, withheld }) => {
        const model = editionOf(modelsOf(seed, 'nb', withheld), 'document')
        const rowsUnder = (table: ShownTable, heading: string): string[] => {
          const from = table.rows.findIndex(({ role, label }) => role === 'heading' && label === heading)
          const own = table.rows.slice(from + 1)
          const to = own.findIndex(({ role }) => role === 'heading')
          return cellsOf({ ...table, rows: to < 0 ? own : own.slice(0, to) })
        }
        const tables = nodesOf(model).flatMap((node) => ('table' in node ? [node.table] : []))
        for (const question of wave('2021.1', 2021, 1).questions) {
          const id = question.number
          const textOf = (part: string): string[] =>
            nodesOf(model)
              .filter((node) => node.id === `${id}_${part}`)
              .flatMap(textsOf)
              .flatMap(resultsIn)
          const everybody = tableOf(model, `table_${id}`)!.rows.find(({ role }) => role === 'total')!
          const shown = new Set(everybody.cells.map(({ text }) => text.replace(/\u00a0%$/, '')))
          const waves = new Set(
            tables
              .filter((one) => one.id.startsWith('waves_'))
              .filter((one) => one.rows.some(({ label }) => label === question.title.nb))
              .flatMap((one) => rowsUnder(one, question.title.nb)),
          )
          for (const number of textOf('level')) expect(shown).toContain(number)
          for (const number of textOf('change')) expect(waves).toContain(number)
          checked += textOf('level').length + textOf('change').length
        }
      }),
      { seed: 1, numRuns: 3 },
    )
    expect(checked).toBeGreaterThan(500)
  })

  test('of groups are in the chapter’s table of them', () => {
    const model = editionOf(modelsOf(7), 'document')
    let checked = 0
    const chapters = model.sections.filter(({ id, level }) => id.startsWith('chapter_') && level === 1)
    for (const { id, nodes } of chapters) {
      const chapter = model.sections.filter((section) => section.id.startsWith(`${id}_`))
      const shown = new Set(
        chapter
          .flatMap((section) => section.nodes)
          .flatMap((node) => (node.id.startsWith('groups_') && 'table' in node ? cellsOf(node.table) : [])),
      )
      const said = [...nodes, ...chapter.flatMap((section) => section.nodes)].filter((node) =>
        node.id.endsWith('_groups'),
      )
      for (const number of said.flatMap(textsOf).flatMap(resultsIn)) {
        expect(shown).toContain(number)
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(100)
  })

  test('are the same in all files', () => {
    const models = modelsOf(8)
    const question = wave('2021.1', 2021, 8).questions.find(({ code }) => code === 'services_accessible')!
    const row = (edition: ReportModel['edition']): string[] =>
      tableOf(editionOf(models, edition), 'figure_right_help')!
        .rows.find(({ label }) => label === question.title.nb)!
        .cells.map(({ text }) => text)
    for (const edition of ['page', 'slides', 'workbook'] as const)
      expect(row(edition)).toEqual(row('document'))
    const level = nodesOf(editionOf(models, 'document')).find(({ id }) => id === '12_5_level')!
    const shares = tableOf(editionOf(models, 'workbook'), 'table_12_5')!
      .rows.at(-1)!
      .cells.slice(0, 3)
      .map(({ text }) => text.replace('\u00a0%', ' prosent'))
    for (const share of shares) expect(textsOf(level)[0]).toContain(share)
  })
})

describe('in nynorsk', () => {
  const bokmaal =
    /\b(?:ikke|hjelpen|brukerne|brukere|tjenestene|tjenester|fra|noen|hvor|hva|hvem|hvordan|øvrige|forskjeller|forskjellen|andelen|flere|høyere|lavere|kommuner|sammenlignet|oftere|sjeldnere|svarte|tilfredse|deres)\b/i

  test('no word of bokmål is left', () => {
    for (const model of modelsOf(9, 'nn')) {
      const said = [
        model.title,
        model.subtitle,
        ...model.facts.map(({ label }) => label),
        ...model.sections.map(({ title }) => title),
        ...nodesOf(model).flatMap((node) =>
          'table' in node
            ? [node.table.caption, ...node.table.notes, ...node.table.rows.map(({ label }) => label)]
            : textsOf(node),
        ),
      ]
      expect(said.filter((one) => bokmaal.test(one))).toEqual([])
    }
  })
})
