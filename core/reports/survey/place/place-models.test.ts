import { describe, expect, test } from 'vitest'
import { policies } from '#core/disclosure'
import type { SurveyAnswer } from '#core/survey'
import { loadInstruments, loadLinearSolver } from '#rim/assets'
import type { ReportModel, ReportNode } from '../../model.ts'
import { releaseSurvey, surveyTables } from '../release.ts'
import type { SurveyTables } from '../tables.ts'
import { formOf, testPlaces, waveOf } from '../test-waves.ts'
import { placeModels, type ReportedPlace } from './index.ts'

const solver = await loadLinearSolver()
const versions = loadInstruments('brukertilfredshet')
const whole = versions.find(({ id }) => id === 'brukertilfredshet@2021.1')!
const form = formOf(whole, ['sex', 'gets_needed_help', 'help_when_needed', 'services_satisfactory'])

const many = (times: number, participant: string, help: string, when = help): SurveyAnswer[] =>
  Array.from({ length: times }, () => ({
    participant,
    channel: null,
    service: null,
    answers: { gets_needed_help: help, help_when_needed: when },
  }))
/** Everything is shown, so that the sentences can be read off the counts; what is withheld has tests of its own. */
const tablesOf = (answers: readonly SurveyAnswer[], policy = policies['as-published-2021']): SurveyTables =>
  surveyTables(releaseSurvey(waveOf(form, answers), policy, solver))

const answersNow = [
  ...many(40, '1101', 'large_extent', 'some_extent'),
  ...many(20, '1101', 'not_at_all'),
  ...many(20, '1101', 'some_extent'),
  ...many(25, '1102', 'large_extent'),
  ...many(25, '1102', 'some_extent'),
  ...many(50, '1102', 'not_at_all', 'large_extent'),
  ...many(10, '1103', 'large_extent'),
  ...many(10, '1103', 'not_at_all'),
  ...many(10, '1103', 'some_extent'),
  ...many(10, '030101', 'large_extent'),
  ...many(4, '030102', 'large_extent'),
]
const now = tablesOf(answersNow)
const before = tablesOf([
  ...many(20, '1101', 'large_extent'),
  ...many(60, '1101', 'not_at_all'),
  ...many(20, '1101', 'some_extent'),
  ...many(30, '1102', 'large_extent'),
  ...many(30, '1102', 'some_extent'),
  ...many(30, '1102', 'not_at_all'),
])
const earlier: SurveyTables = { ...before, wave: { ...before.wave, year: 2019 } }

const municipality = (number: string): ReportedPlace => ({
  kind: 'municipality',
  place: testPlaces.find((place) => place.number === number)!,
})
const modelsOf = (
  reported: ReportedPlace,
  language: 'nb' | 'nn' = 'nb',
  waves: readonly SurveyTables[] = [earlier],
): readonly ReportModel[] =>
  placeModels({ reported, tables: now, earlier: waves, versions, language, made: '2021-05-01' })
const nodesOf = (model: ReportModel): readonly ReportNode[] => model.sections.flatMap(({ nodes }) => nodes)
const said = (model: ReportModel, id: string): string | undefined => {
  const node = nodesOf(model).find((one) => one.id === id)
  return node?.type === 'paragraph' ? node.text : node?.type === 'list' ? node.items.join('\n') : undefined
}

describe('a municipality’s report', () => {
  const [document, slides, workbook, page] = modelsOf(municipality('1101'))

  test('says how a share stands to the country and to the earlier wave, and what is certain', () => {
    expect(said(document!, 'gets_needed_help_place')).toBe(
      '50 prosent av brukerne i Vik kommune svarer at de i stor grad får den hjelpen de trenger, mot 40 prosent i landet. Forskjellen er ikke statistisk sikker. Andelen er statistisk sikkert høyere enn i 2019, da den var 20 prosent.',
    )
    expect(said(document!, 'summary_answered')).toBe(
      '80 personer i Vik kommune svarte på undersøkelsen i 2021. I 2019 var det 100.',
    )
  })

  test('says the same in nynorsk', () => {
    const [nn] = modelsOf(municipality('1101'), 'nn')
    expect(said(nn!, 'gets_needed_help_place')).toBe(
      '50 prosent av brukarane i Vik kommune svarer at dei i stor grad får den hjelpa dei treng, mot 40 prosent i landet. Skilnaden er ikkje statistisk sikker. Delen er statistisk sikkert høgare enn i 2019, då han var 20 prosent.',
    )
    expect(JSON.stringify(nn)).not.toMatch(/\bikke\b|\bkommuner\b|\bbrukere\b/)
  })

  test('has four editions with the same numbers, and every node a name of its own', () => {
    expect([document, slides, workbook, page].map((one) => one!.fileName)).toEqual([
      '1101-vik-2021.pdf',
      '1101-vik-2021.pptx',
      '1101-vik-2021.xlsx',
      '1101-vik-2021.html',
    ])
    for (const model of [document, slides, workbook, page]) {
      const ids = nodesOf(model!).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(JSON.stringify(model)).not.toMatch(/undefined|NaN|\{\w+\}/)
    }
    const share = (model: ReportModel): unknown =>
      nodesOf(model)
        .flatMap((node) => (node.type === 'figure' || node.type === 'table' ? [node.table] : []))
        .find(({ id }) => id === 'right_help_shares')
    expect(share(slides!)).toEqual(share(document!))
    expect(share(workbook!)).toEqual(share(document!))
    expect(page!.sections).toEqual(document!.sections)
  })

  test('stands beside its own earlier wave, its size, its region and the country', () => {
    const table = nodesOf(document!).find((node) => node.id === 'right_help')
    expect(table?.type === 'figure' && table.table.columns.map(({ label }) => label)).toEqual([
      'Antall svar her',
      '2021',
      '2019',
      'Under 5000 innb.',
      'KoRus Nord',
      'Landet',
    ])
    expect(said(modelsOf(municipality('1101'), 'nb', [])[0]!, 'no_earlier')).toContain(
      'ingen tall fra tidligere',
    )
  })
})

describe('reports of few', () => {
  test('say that the numbers are of few, below fifty answers', () => {
    expect(said(modelsOf(municipality('1103'))[0]!, 'few')).toContain('tilfeldigheter betyr mye')
    expect(said(modelsOf(municipality('1101'))[0]!, 'few')).toBeUndefined()
  })

  test('are not made for a place below ten answers, whose region has one', () => {
    expect(() => modelsOf(municipality('030102'))).toThrow(RangeError)
    const [region] = modelsOf({ kind: 'region', code: 'oslo', name: { nb: 'KoRus Oslo', nn: 'KoRus Oslo' } })
    expect(region!.title).toBe('Brukerundersøkelsen 2021: KoRus Oslo')
    expect(said(region!, 'below_ten')).toContain('færre enn 10 svar har ikke egen rapport')
  })

  test('tell no number of a place that is withheld', () => {
    // all ten of the district have answered the same, as have the four of the other, which has no tables
    const tables = tablesOf(answersNow, policies.default)
    const [document] = placeModels({
      reported: municipality('030101'),
      tables,
      earlier: [],
      versions,
      language: 'nb',
      made: '2021-05-01',
    })
    const help = tables.places('gets_needed_help')
    const column = help.columns.findIndex(({ code }) => code === 'place:030101')
    expect(help.cells.every((row) => 'symbol' in row[column]!.count)).toBe(true)
    expect(said(document!, 'gets_needed_help_place')).toBeUndefined()
    expect(said(document!, 'right_help_withheld')).toBe(
      'Andelene i bydelen Bydel 1 kan ikke vises i dette kapittelet, av hensyn til personvernet.',
    )
  })
})
