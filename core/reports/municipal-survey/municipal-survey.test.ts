import { beforeAll, describe, expect, it, test } from 'vitest'
import { type LinearSolver, policies } from '#core/disclosure'
import { ProblemError } from '#core/foundation'
import type { Answers } from '#core/instruments'
import { finiteMeanInterval, finiteShareInterval, municipalAnswers, surveyDataset } from '#core/survey'
import { syntheticMunicipalSurvey } from '#core/synthetic'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import type { ReportModel, ReportNode, ShownTable } from '../model.ts'
import { municipalSurveyModels } from './models.ts'
import { releaseMunicipalSurvey } from './release.ts'
import { type MunicipalTables, municipalTables } from './tables.ts'

const form = loadInstruments('kommuneundersokelse')[0]!
const territory = loadTerritory()
const made = syntheticMunicipalSurvey(form, territory)
let solver: LinearSolver
let tables: MunicipalTables
let models: Record<'nb' | 'nn', readonly ReportModel[]>

interface Given {
  readonly participant: string
  readonly answers: Answers
}

function released(given: readonly Given[], policy: keyof typeof policies = 'default') {
  const rows = given.map((one) => ({ ...one, channel: null, service: null }))
  const ground = { year: made.year, versions: [form], places: new Map(), synthetic: true }
  const answers = municipalAnswers(surveyDataset(rows, ground), form, made.asked, {
    year: made.year,
    territory,
  })
  return releaseMunicipalSurvey(answers, policies[policy], solver)
}

function modelsOf(release: ReturnType<typeof released>, language: 'nb' | 'nn'): readonly ReportModel[] {
  const about = { instrument: form, decision: release.decision, language, made: '2026-11-23' }
  return municipalSurveyModels({ ...about, tables: municipalTables(release) })
}

beforeAll(async () => {
  solver = await loadLinearSolver()
  // what somebody writes must never reach a file
  const release = released(
    made.answers.map((one) => ({ ...one, answers: { ...one.answers, comment: 'Kari skrev dette' } })),
  )
  tables = municipalTables(release)
  models = { nb: modelsOf(release, 'nb'), nn: modelsOf(release, 'nn') }
})

const nodesOf = (model: ReportModel): readonly ReportNode[] => model.sections.flatMap(({ nodes }) => nodes)
const tablesOf = (model: ReportModel): readonly ShownTable[] =>
  nodesOf(model).flatMap((node) => ('table' in node ? [node.table] : []))
const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:,\d+)?/g) ?? []

describe('the four files', () => {
  it('are a document, a page, slides and a workbook, marked as made up', () => {
    for (const language of ['nb', 'nn'] as const) {
      expect(models[language].map(({ edition }) => edition)).toEqual([
        'document',
        'page',
        'slides',
        'workbook',
      ])
      for (const { syntheticMark, kind } of models[language]) {
        expect([syntheticMark === null, kind]).toEqual([false, 'municipal_survey'])
      }
    }
  })

  it('say only numbers that stand in a table, or in the words of a group or a scale', () => {
    for (const language of ['nb', 'nn'] as const) {
      const document = models[language][0]!
      const shown = tablesOf(document).flatMap((table) => [
        ...table.rows.flatMap(({ cells, label }) => [
          ...cells.map(({ text }) => text.replace(/\s*%$/, '')),
          label,
        ]),
        ...table.columns.map(({ label }) => label),
      ])
      const known = new Set([...shown, '1 5'].flatMap((text) => numbersIn(text.replaceAll('\u00a0', ''))))
      // how many questions rise is counted, in the column of trends
      const trends = tablesOf(document).find(({ id }) => id === 'trends')!
      const rising = trends.rows.filter(({ cells }) => ['Stiger', 'Stig'].includes(cells.at(-1)!.text)).length
      for (const count of [rising, trends.rows.length]) known.add(String(count))
      const texts = nodesOf(document)
        .filter(({ id }) => !id.startsWith('methods_'))
        .flatMap((node) => (node.type === 'list' ? node.items : node.type === 'paragraph' ? [node.text] : []))
      expect(texts.length).toBeGreaterThan(10)
      for (const text of texts) {
        for (const number of numbersIn(text.replaceAll('\u00a0', '')))
          expect([text, known.has(number)]).toEqual([text, true])
      }
    }
  })

  it('tell what is known of the survey of 2019, and that usefulness rises', () => {
    const [summary] = nodesOf(models.nb[0]!).filter(({ id }) => id === 'summary_text')
    const items = summary?.type === 'list' ? summary.items : []
    expect(items[0]).toBe('172 av 257 kommuner svarte (67 prosent).')
    expect(items.some((one) => one.startsWith('65 prosent har fått økte økonomiske ressurser'))).toBe(true)
    expect(items.some((one) => one.includes('Andelen stiger med antall kartlegginger: '))).toBe(true)
  })

  it('hold nothing that anybody wrote, and no municipality by name or number', () => {
    const all = JSON.stringify(models)
    expect(all).not.toContain('Kari')
    for (const { number } of territory.municipalitiesAt(made.year)) {
      const name = territory.nameIn(territory.municipalityAt(number, made.year)!, made.year)
      // Nord and Vest are regions, and a few names are words of their own
      if (name.length > 4) expect(all).not.toMatch(new RegExp(`[^\\p{L}]${name}[^\\p{L}]`, 'u'))
    }
  })

  it('have no bokmål in nynorsk', () => {
    const said = JSON.stringify(models.nn[0]!.sections)
    for (const word of [
      ' ikke ',
      ' hvor ',
      ' noen ',
      'kommuner ',
      ' fra ',
      'kartlegging er',
      ' svarte ',
      ' eller flere ',
    ]) {
      expect(said).not.toContain(word)
    }
  })

  it('have a table in the workbook for every closed question', () => {
    const ids = tablesOf(models.nb[3]!).map(({ id }) => id)
    for (const { code } of tables.questions) expect(ids).toContain(`question_${code}`)
    expect(tables.questions).toHaveLength(20)
  })
})

describe('what is shown', () => {
  it('is never an answer of one to four municipalities', () => {
    let shown = 0
    for (const { code } of tables.questions) {
      for (const table of [
        tables.points(code),
        tables.broken(code, 'mappings'),
        tables.broken(code, 'size'),
      ]) {
        for (const { count } of table?.cells.flat() ?? []) {
          if (!('value' in count)) continue
          shown++
          expect(count.value === 0 || count.value >= 5).toBe(true)
        }
      }
    }
    expect(shown).toBeGreaterThan(200)
  })

  it('lets no row be worked out from the others of its column, nor a group from the other groups', () => {
    for (const { code, scale } of tables.questions) {
      for (const by of ['mappings', 'size'] as const) {
        const table = tables.broken(code, by)
        if (!table) continue
        const hidden = table.cells.map((row) => row.map(({ count }) => 'symbol' in count))
        for (const row of hidden) expect(row.filter(Boolean)).not.toHaveLength(1)
        if (scale === 'several') continue
        table.columns.forEach(({ base }, at) => {
          if ('value' in base) expect(hidden.filter((row) => row[at])).not.toHaveLength(1)
        })
      }
    }
  })

  it('is a mean in a group only where the high category is', () => {
    let means = 0
    for (const { code, scale } of tables.questions) {
      if (scale !== 'extent') continue
      for (const group of [
        'mappings:once',
        'mappings:twice',
        'mappings:few',
        'mappings:many',
        'size:small',
      ]) {
        const { value } = tables.mean(code, group)
        if (!('value' in value)) continue
        means++
        expect('value' in tables.share(code, 'high', group).value).toBe(true)
        expect(value.value).toBe(Math.round(value.value * 10) / 10)
      }
    }
    expect(means).toBeGreaterThan(20)
  })

  it('has the limits of a finite population: of a size class its own, else of all', () => {
    expect(tables.answeredOf('all')).toEqual({ answered: 172, asked: 257 })
    expect(tables.answeredOf('mappings:once')).toEqual({ answered: 172, asked: 257 })
    const large = tables.answeredOf('size:large')
    const coverage = tables.coverage('size')
    const at = coverage.columns.findIndex(({ code }) => code === 'size:large')
    expect(coverage.columns[at]!.base).toEqual({ value: large.asked })
    expect(coverage.cells[0]![at]!.count).toEqual({ value: large.answered })
    const { lower, upper } = finiteShareInterval(112, 172, { answered: 172, asked: 257 })
    const share = tables.share('more_resources', 'yes', 'all')
    expect(share).toEqual({
      value: { value: (100 * 112) / 172 },
      low: { value: lower },
      high: { value: upper },
    })
    const points = made.answers.map(
      ({ answers }) =>
        1 + ['not_at_all', 'little', 'some', 'large', 'very_large'].indexOf(String(answers.usefulness)),
    )
    const mean = points.reduce((sum, one) => sum + one, 0) / 172
    const sd = Math.sqrt(points.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 171)
    const wanted = finiteMeanInterval({ n: 172, mean, sd }, { answered: 172, asked: 257 })
    expect(tables.mean('usefulness', 'all').low).toEqual({ value: Math.round(10 * wanted.lower) / 10 })
  })
})

test('very few answers are refused; with few most is withheld, and the report is still made', () => {
  const numbers = (): readonly number[] => {
    try {
      released(made.answers.slice(0, 6))
    } catch (cause) {
      if (cause instanceof ProblemError) return cause.problems.map(({ number }) => number)
    }
    return []
  }
  expect(numbers()).toEqual([1521])
  const release = released(made.answers.slice(0, 40))
  const few = municipalTables(release)
  const groups = few.broken('usefulness', 'mappings')!.cells.flat()
  expect(groups.filter(({ count }) => 'symbol' in count).length).toBeGreaterThan(groups.length / 2)
  const [document] = modelsOf(release, 'nb')
  expect(tablesOf(document!).length).toBeGreaterThan(20)
})

test('other rules for what is shown make the same report', () => {
  for (const policy of ['rounded', 'as-published-2020'] as const) {
    const [document] = modelsOf(released(made.answers, policy), 'nb')
    expect(document!.facts.some(({ value }) => value.startsWith(policy))).toBe(true)
  }
})
