import { expect, it } from 'vitest'
import { policies } from '#core/disclosure'
import { recipientCoverage, robustMarks, surveyDataset, tableQuestions } from '#core/survey'
import { surveyRespondents } from '#core/synthetic'
import { loadInstruments, loadLinearSolver } from '#rim/assets'
import type { ReportNode } from '../../model.ts'
import { releaseSurvey, surveyTables } from '../release.ts'
import { everybodyColumn, groupColumn, knownColumn, type SurveyTables } from '../tables.ts'
import { continuedFrom, methodBlocks } from './blocks.ts'
import { coverageParagraph } from './coverage.ts'
import { marginExample, marginFigure } from './margin-figure.ts'
import { methodListNodes, methodsNodes } from './nodes.ts'
import { shownRobust } from './shown.ts'

const forms = loadInstruments('brukertilfredshet')
const form = forms.find(({ id }) => id === 'brukertilfredshet@2021.1')!
const solver = await loadLinearSolver()
const regions = ['north', 'mid', 'east', 'west_bergen']
const sizes = ['small', 'medium', 'large'] as const

function waveOf(seed: number, answers: number) {
  const ids = Array.from({ length: 12 }, (_, at) => String(1101 + at))
  const services = [{ id: 'a', name: 'NAV', kind: 'nav' }]
  const plan = { participants: ids.map((id) => ({ id, answers, services })), web: 0, days: ['2021-02-01'] }
  const dataset = surveyDataset(
    surveyRespondents(form, plan, seed).map(({ participant, channel, answers: given }) => ({
      ...{ participant, channel, service: 'nav', answers: given },
    })),
    {
      year: 2021,
      versions: [form],
      places: new Map(ids.map((id, at) => [id, { size: sizes[at % 3]!, region: regions[at % 4]! }])),
      synthetic: true,
    },
  )
  const wave = {
    year: 2021,
    title: { nb: 'Måling', nn: 'Måling' },
    opensOn: '2021-02-01',
    closesOn: '2021-03-31',
    participants: 12,
    municipalities: 12,
    synthetic: true,
  }
  const tables = surveyTables(
    releaseSurvey({ wave, dataset, instrument: form }, policies['as-published-2021'], solver),
  )
  const design = {
    weights: new Map(ids.slice(0, 10).map((id, at) => [id, 1 + (at % 4)])),
    strata: new Map(ids.map((id, at) => [id, sizes[at % 3]!])),
  }
  const robust = robustMarks({ dataset, questions: tableQuestions(form), design })
  return { dataset, tables, robust }
}

const { dataset, tables, robust } = waveOf(1, 14)
const shown = shownRobust(tables, robust)

/** The same tables with more withheld: every third count, and the base of one group. */
const stricter: SurveyTables = {
  ...tables,
  groups: (question) => {
    const table = tables.groups(question)
    const hidden = { symbol: ':' } as const
    return {
      ...table,
      columns: table.columns.map((column) =>
        column.code === groupColumn('age', '46_59') ? { ...column, base: hidden } : column,
      ),
      cells: table.cells.map((cells, row) =>
        cells.map((cell, at) => ((row + at) % 3 === 0 ? { count: hidden, percent: hidden } : cell)),
      ),
    }
  },
}

it('shows a comparison only where all its four numbers are shown, and then as they are', () => {
  const less = shownRobust(stricter, robust)
  expect(shown.withheld).toBe(0)
  expect(less.withheld).toBeGreaterThan(500)
  expect(less.comparisons.length).toBeGreaterThan(500)
  expect(less.comparisons.length + less.withheld).toBe(robust.comparisons.length)
  expect(less.comparisons.some(({ group }) => group === '46_59')).toBe(false)
  for (const one of less.comparisons) {
    const table = stricter.groups(one.question)
    const row = table.rows.findIndex(({ code }) => code === one.category)
    const place = (code: string): number => table.columns.findIndex((column) => column.code === code)
    const own = place(groupColumn(one.variable!, one.group!))
    const known = place(knownColumn(one.variable!))
    for (const at of [own, known < 0 ? place(everybodyColumn) : known]) {
      expect(table.cells[row]![at]!.count).toHaveProperty('value')
      expect(table.columns[at]!.base).toHaveProperty('value')
    }
    const cell = table.cells[row]![own]!.count as { readonly value: number }
    expect(one.percent).toBeCloseTo((100 * cell.value) / one.n, 10)
  }
})

it('tells what comes from weights in whole percent, and not at all where it is of few', () => {
  const told = shown.comparisons.filter(({ clustered }) => clustered !== null)
  expect(told.length).toBeGreaterThan(1000)
  for (const { n, otherN, clustered } of told) {
    expect(Math.min(n, otherN)).toBeGreaterThanOrEqual(30)
    for (const one of [clustered!.percent, clustered!.otherPercent, clustered!.difference]) {
      expect(Number.isInteger(one)).toBe(true)
    }
    expect(clustered!.p).toBe(Number(clustered!.p.toFixed(clustered!.p < 0.01 ? 3 : 2)))
  }
  expect(shown.questions.filter(({ n, clusteredMargin }) => n < 30 && clusteredMargin !== null)).toEqual([])
  for (const { n, designEffect, effectiveAnswers } of shown.questions) {
    if (designEffect) expect(Math.abs(effectiveAnswers! - n / designEffect)).toBeLessThanOrEqual(5)
  }
  const few = shownRobust(tables, { ...robust, wave: { ...robust.wave, clusters: 9 } })
  expect(few.comparisons.every(({ clustered }) => clustered === null)).toBe(true)
  expect(
    few.questions.every(
      ({ clusteredPercent, designEffect }) => clusteredPercent === null && designEffect === null,
    ),
  ).toBe(true)
  expect(few.comparisons.map(({ marks }) => marks)).toEqual(shown.comparisons.map(({ marks }) => marks))
})

it('refuses tables of other answers', () => {
  expect(() => shownRobust(waveOf(2, 14).tables, robust)).toThrow(RangeError)
})

it('tells of every mark that falls and every one that is new, in both forms of Norwegian', () => {
  for (const language of ['nb', 'nn'] as const) {
    const nodes = [...methodsNodes(shown, tables, language), ...methodListNodes(shown, tables, language)]
    const ids = nodes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const rows = (id: string): number => {
      const node = nodes.find((one) => one.id === id)
      return node?.type === 'table' ? node.table.rows.filter(({ role }) => role === 'normal').length : 0
    }
    expect(rows('methods_counts')).toBe(5)
    expect(rows('methods_lost')).toBe(shown.summary.lost.length)
    expect(rows('methods_found')).toBe(shown.summary.found.length)
    expect(JSON.stringify(nodes)).not.toMatch(/\{[a-zA-Z]+\}|undefined|NaN/)
  }
  expect(shown.summary.lost.length).toBeGreaterThan(0)
})

it('says which participants and answers are handled otherwise', () => {
  const design = methodsNodes(shown, tables, 'nb').find(({ id }) => id === 'methods_design') as {
    readonly text: string
  }
  expect(design.text).toContain('12 deltakere (kommuner og bydeler) i 4 strata')
  expect(design.text).toContain('2 av dem er ikke trukket ut')
})

it('has the golden sentences on margins and coverage', () => {
  expect(marginExample(1121, 'nb')).toBe(
    'Med 1\u00a0121 svar er feilmarginen 1,8 prosentpoeng for en andel på 10 (eller 90) prosent, så den virkelige andelen ligger trolig mellom 8,2 og 11,8 prosent. For en andel på 50 prosent er den 2,9 prosentpoeng: mellom 47,1 og 52,9 prosent.',
  )
  const said = coverageParagraph(recipientCoverage(2_210_429, 1121), 'nb')!.text
  expect(said).toContain('15\u00a0473 mottakere. 1\u00a0121 svar er 7,2\u00a0% av dem.')
  expect(said).toContain('Dette er ikke en svarprosent')
  expect(coverageParagraph(recipientCoverage(2_210_429, 1121), 'nn')!.text).toContain(
    'Dette er ikkje ein svarprosent',
  )
  expect(coverageParagraph(recipientCoverage(0, 1121), 'nb')).toBeNull()
})

it('draws the margins that it has in its table', () => {
  const { figure, table } = marginFigure('nn')
  expect(figure.cells.length).toBe(6)
  figure.cells.forEach((line, row) => {
    line.forEach((cell, size) => {
      expect(table.rows[size]!.cells[row]!.text).toBe(cell.text)
    })
  })
})

it('gives the report its blocks', () => {
  const blocks = methodBlocks(
    { waves: [{ tables }], robust, mapping: null, coverage: recipientCoverage(100_000, dataset.size) },
    'nb',
  )
  const ids = Object.values(blocks).flatMap((nodes: readonly ReportNode[]) => nodes.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(['margins', 'representativeness', 'coverage', 'methods_kept']))
})

it('follows a question to the form before, and not where the series breaks', () => {
  const before = forms.find(({ id }) => id === 'brukertilfredshet@2019.1')!
  const source = continuedFrom(form, before, forms)
  expect(source('gets_needed_help')).toBe('gets_needed_help')
  expect(source('help_in_pandemic')).toBeUndefined()
})
