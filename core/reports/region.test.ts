import { describe, expect, it } from 'vitest'
import { type Colour, categoryOf } from '#core/mapping'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { type ReportModel, regionModels, regionScreenModel } from './index.ts'
import { createTestRounds, tablesOf, textsOf } from './test-rounds.ts'

const { country2018, country2020, release, rogaland2020, versions } = createTestRounds({
  versions: loadInstruments(),
  territory: loadTerritory(),
  solver: await loadLinearSolver(),
  draw: randomRegistrations,
})

const national2018 = release(country2018())
const national2020 = release(country2020())
const models = (county: string, language: 'nb' | 'nn' = 'nb', earlier = [national2018]): ReportModel[] =>
  regionModels({ release: national2020, earlier, county, language, made: '2020-12-15', versions })
const table = (model: ReportModel, id: string) => tablesOf(model).find((one) => one.id === id)!

/** The registrations of Rogaland in 2020, as they went into the round. */
const rogaland = rogaland2020.flat()

describe('a county’s report', () => {
  const made = models('11')

  it('is a document and a deck for each group', () => {
    expect(made.map(({ kind, edition, fileName }) => [kind, edition, fileName])).toEqual([
      ['region', 'document', '11-rogaland-2020.pdf'],
      ['region', 'slides_substance', '11-rogaland-2020-rus.pptx'],
      ['region', 'slides_mental', '11-rogaland-2020-psykisk.pptx'],
    ])
    expect(made[1]!.sections.map(({ title }) => title)).toEqual([
      ...['Hvem er med', 'Hvem er kartlagt', 'Levekår', 'Bakgrunn', 'Aktivitet og livsopphold'],
      ...['Helse og risiko', 'Planer', 'Tjenester', 'Framtidig behov', 'Utvikling', 'Nøkkeltall'],
      'Definisjoner og forbehold',
    ])
  })

  it('tells who took part, by size and by municipality', () => {
    expect(textsOf(made[0]!, 'coverage')[0]).toMatch(
      /^5 av 23 kommuner i Rogaland er med i den nasjonale rapporten for 2020\. I dem bor \d\d\sprosent/,
    )
    expect(textsOf(made[0]!, 'coverage')[1]).toContain('Sandnes')
    const sizes = table(made[0]!, 'coverage_sizes')
    const total = sizes.rows.at(-1)!
    expect(total.cells.map(({ text }) => text).slice(0, 2)).toEqual(['5', '23'])
    const sum = (column: number): number =>
      sizes.rows.slice(0, -1).reduce((all, { cells }) => all + cells[column]!.value!, 0)
    expect([sum(0), sum(1)]).toEqual([5, 23])
    const places = table(made[0]!, 'coverage_places')
    const counted = { Stavanger: 80, Klepp: 54, Time: 40, Randaberg: 37, Strand: 20 }
    expect(places.rows.map(({ label }) => label)).toEqual(Object.keys(counted))
    const shown = places.rows.filter(({ cells }) => cells[2]!.text !== ':')
    for (const { label, cells } of shown) expect(cells[2]!.value).toBe(counted[label as keyof typeof counted])
    // Storfjord's few are hidden among others' numbers
    expect(shown.length).toBeGreaterThanOrEqual(3)
    expect(places.rows.map(({ cells }) => cells[0]!.text)).toEqual(Array(5).fill('2020'))
  })

  it('has cells that a plain count over the registrations gives', () => {
    const group = { substance: 'Rusproblemer', mental: 'Kun psykiske problemer' }
    const counted = (code: keyof typeof group): Record<string, number> => {
      const tally: Record<string, number> = {}
      for (const { answers } of rogaland) {
        const category = categoryOf({
          substanceProblem: answers.substance_problem === 'yes',
          mentalProblem: answers.mental_problem === 'yes',
          substanceUse: answers.substance_use as Colour,
          mentalHealth: answers.mental_health as Colour,
        })
        if ((answers.substance_problem === 'yes') === (code === 'substance') && category)
          tally[category] = (tally[category] ?? 0) + 1
      }
      return tally
    }
    const substance = table(made[1]!, 'category')
    expect(substance.columns.map(({ label }) => label)).toEqual([
      '2020, antall',
      '2020, %',
      '2018, %',
      'Landet, %',
    ])
    const tally = counted('substance')
    expect(substance.rows.map(({ cells }) => cells[0]!.value)).toEqual(
      // nobody in Rogaland has a substance problem alone
      ['substance_only', 'dual_less_severe', 'dual_severe'].map((code) => tally[code] ?? 0),
    )
    const mental = table(made[2]!, 'category')
    const mentally = counted('mental')
    expect(mental.rows.map(({ cells }) => cells[0]!.value)).toEqual(
      ['mental_milder', 'mental_moderate', 'mental_severe'].map((code) => mentally[code] ?? 0),
    )
    expect(Object.values(tally).reduce((sum, one) => sum + one, 0)).toBe(231)
  })

  it('has the county’s own earlier rounds in the development, and in the document both groups', () => {
    const lines = made[0]!.sections.find(({ id }) => id === 'development')!.nodes
    expect(lines.filter(({ type }) => type === 'figure').length).toBe(12)
    const level = table(made[1]!, 'development_substance_index_level')
    expect(level.columns.map(({ label }) => label)).toEqual(['2018', '2020'])
    const plain = table(made[1]!, 'index_level')
    expect(level.rows.map(({ cells }) => cells[1]!.text)).toEqual(
      plain.rows.map(({ cells }) => cells[1]!.text),
    )
  })

  it('speaks of the county as its municipalities together, in both forms of the language', () => {
    expect(textsOf(made[1]!, 'scope')[0]).toMatch(
      /^Kommunene i Rogaland kartla 231 voksne mottakere .* mot \d+ i 2018\.$/,
    )
    const nynorsk = models('11', 'nn')
    const text = JSON.stringify(nynorsk.map(({ sections, facts, subtitle }) => [sections, facts, subtitle]))
    expect(text).not.toMatch(/\b(ikke|mottakere|tjenester|Hvem|kommuner|Tallene|Antall|noe|hvor|rødt|hver)\b/)
    expect(text).not.toMatch(/undefined|\{\w+\}/)
  })

  it('leaves out what a county with other borders had, and says so', () => {
    // Troms og Finnmark of 2020 were two counties in 2018
    const [document] = models('54')
    expect(textsOf(document!, 'definitions')).toContain(
      'Fylket har andre grenser enn i 2018, så tallene fra 2018 er ikke med.',
    )
    expect(JSON.stringify(table(document!, 'category').columns)).not.toContain('2018')
  })

  it('shows nothing of a county that has too few people', () => {
    for (const model of models('54')) {
      for (const { columns, rows, id } of tablesOf(model)) {
        if (id === 'coverage_sizes') continue
        const own = columns.findIndex(({ label }) => label === '2020' || label === '2020, %')
        if (own < 0) continue
        for (const { cells } of rows)
          if (cells[own]!.format === 'percent0') expect(cells[own]!.value).toBeNull()
      }
    }
  })

  it('has for the screen the same cells as the decks, each group after the other', () => {
    const { edition, sections } = regionScreenModel({
      ...{
        release: national2020,
        earlier: [national2018],
        county: '11',
        language: 'nb',
        made: '2020-12-15',
        versions,
      },
    })
    expect(edition).toBe('screen')
    expect(
      sections.map(({ group }) => group ?? '').filter((group, at, all) => group !== all[at - 1]),
    ).toEqual([...['', 'substance', 'mental', '']])
    const cells = (group: string, id: string): string[] =>
      sections
        .filter((section) => section.group === group)
        .flatMap(({ nodes }) => nodes)
        .filter((node) => node.id === `${group}/${id}`)
        .flatMap((node) => (node.type === 'figure' ? node.table.rows : []))
        .flatMap((row) => row.cells.map(({ text }) => text))
    const deck = table(models('11')[1]!, 'livelihood')
    expect(cells('substance', 'livelihood')).toEqual(
      deck.rows.flatMap((row) => row.cells.map(({ text }) => text)),
    )
  })

  it('is refused where nobody in the county takes part', () => {
    expect(() => models('42')).toThrow(/1520|Ingen kommuner/)
    expect(() => models('99')).toThrow(/1520|Ingen kommuner/)
  })
})
