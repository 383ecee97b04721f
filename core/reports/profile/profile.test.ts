import { describe, expect, it } from 'vitest'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { profileModels, type ReportModel } from '../index.ts'
import { createTestRounds, tablesOf, textsOf } from '../test-rounds.ts'

const { country2020, own2020, rogaland2020, release } = createTestRounds({
  versions: loadInstruments(),
  territory: loadTerritory(),
  solver: await loadLinearSolver(),
  draw: randomRegistrations,
})
const national = release(country2020())
const models = (municipality: string, language: 'nb' | 'nn' = 'nb') =>
  profileModels({ release: national, municipality, language, made: '2020-12-15' })
const barometer = (model: ReportModel, group: 'substance' | 'mental') =>
  model.sections
    .find(({ id }) => id === `barometer_${group}`)!
    .nodes.flatMap((node) => (node.type === 'figure' ? [node] : []))[0]

describe('a municipality’s profile', () => {
  const [document, page] = models('1121')

  it('is a document and a page of four chapters, each on a page of its own', () => {
    expect([document!.edition, document!.fileName, document!.sheet, document!.paged]).toEqual([
      ...['document', '1121-time-2020-profil.pdf', true, true],
    ])
    expect(page!.fileName).toBe('1121-time-2020-profil.html')
    expect(document!.sections.map(({ id }) => id)).toEqual([
      ...['who', 'barometer_substance', 'barometer_mental', 'more'],
    ])
  })

  it('has the own number beside county, size class and country, as counted by hand', () => {
    const { figure, table } = barometer(document!, 'substance')!
    expect(figure.series.map(({ code }) => code)).toEqual(['own', 'county', 'class', 'country'])
    expect(figure.series.map(({ label }) => label).slice(0, 2)).toEqual(['Time', 'Rogaland'])
    const rogaland = rogaland2020.flat()
    const share = (all: typeof own2020): number => {
      const those = all.filter(({ answers }) => answers.substance_problem === 'yes')
      const green = those.filter(({ answers }) => answers.housing === 'green').length
      return (green / those.length) * 100
    }
    const row = figure.categories.findIndex(({ code }) => code === 'housing_green')
    const shown = figure.cells.map((cells) => cells[row]!.value)
    expect(shown[0]).toBeCloseTo(share(own2020), 6)
    expect(shown[1]).toBeCloseTo(share(rogaland), 6)
    // the table under it has the same cells
    expect(table.rows[row]!.cells.map(({ value }) => value)).toEqual(shown)
  })

  it('says what is farthest from the country, by the numbers in the barometer', () => {
    const { figure } = barometer(document!, 'substance')!
    const apart = figure.categories.flatMap((category, at) => {
      const [own, country] = [figure.cells[0]![at]!.value, figure.cells[3]![at]!.value]
      return own === null || country === null ? [] : [{ label: category.label, points: own - country }]
    })
    const most = apart.reduce((a, b) => (b.points > a.points ? b : a))
    const said = textsOf(document!, 'barometer_substance').join(' ')
    expect(
      said.includes(`Lengst over landet: ${most.label.charAt(0).toLowerCase()}${most.label.slice(1)}`),
    ).toBe(most.points >= 5)
  })

  it('withholds what is small, says how much, and has no county column where the county is the municipality', () => {
    const [small] = models('5425', 'nn')
    const texts = small!.sections.flatMap(({ id }) => textsOf(small!, id)).join(' ')
    expect(texts).toMatch(/er halde tilbake|er haldne tilbake|kartla/)
    const cells = tablesOf(small!).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    expect(cells.some(({ text }) => text === ':')).toBe(true)
    const [oslo] = models('0301')
    expect(barometer(oslo!, 'substance')!.figure.series.map(({ code }) => code)).not.toContain('county')
  })
})
