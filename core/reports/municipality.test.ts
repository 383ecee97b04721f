import { describe, expect, it } from 'vitest'
import { datasetFromRegistrations, type Registration } from '#core/dataset'
import { policies } from '#core/disclosure'
import { formatNumber } from '#core/foundation'
import { codeBook } from '#core/instruments'
import { type CountryRound, countryRound, deriveColumns, derivedVariables } from '#core/mapping'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { roundColumns } from './columns.ts'
import { municipalityModels, type ReportModel, releaseRound, type ShownTable, words } from './index.ts'
import { tablesOf as groupTables } from './sources.ts'

const versions = loadInstruments()
const form = versions.find((version) => version.id === 'brukerplan@2020.1')!
const older = versions.find((version) => version.id === 'brukerplan@2018.1')!
const territory = loadTerritory()
const solver = await loadLinearSolver()

function country(...registrations: readonly Registration[][]): CountryRound {
  const data = deriveColumns(datasetFromRegistrations(registrations.flat(), versions, { synthetic: true }))
  return countryRound(data, territory, form.inclusion, '2020')
}
function models(from: CountryRound, municipality: string, language: 'nb' | 'nn' = 'nb'): ReportModel[] {
  return municipalityModels({
    release: releaseRound(from, policies.default, solver),
    municipality,
    language,
    made: '2020-12-15',
    codeBook: codeBook(form, language, derivedVariables(language)),
  })
}
const stavanger = randomRegistrations(form, 240, { municipality: '1103', round: '2020' }, 1)
const before = randomRegistrations(older, 120, { municipality: '1103', round: '2018' }, 2)
const oslo = randomRegistrations(form, 300, { municipality: '0301', round: '2020' }, 3)
const tiny = randomRegistrations(form, 7, { municipality: '5425', round: '2020' }, 4)
const everyone = country(stavanger, before, oslo, tiny)
const tablesOf = (model: ReportModel): ShownTable[] =>
  model.sections.flatMap((section) =>
    section.nodes.flatMap((node) => (node.type === 'table' || node.type === 'figure' ? [node.table] : [])),
  )

describe('the four models', () => {
  const made = models(everyone, '1103')

  it('are two decks, a document and a workbook, with the municipality in the names', () => {
    expect(made.map((model) => model.fileName)).toEqual([
      '1103-stavanger-2020-rus.pptx',
      '1103-stavanger-2020-psykisk.pptx',
      '1103-stavanger-2020.pdf',
      '1103-stavanger-2020.xlsx',
    ])
    expect(made.every((model) => model.syntheticMark !== null)).toBe(true)
  })

  it('show the same percentage of the same thing wherever it stands', () => {
    const [slides, , , workbook] = made
    const inWorkbook = new Map(tablesOf(workbook!).map((table) => [table.id, table]))
    let compared = 0
    for (const table of tablesOf(slides!).filter((one) => one.id !== 'key_figures')) {
      const other = inWorkbook.get(table.id)!
      const label = (text: string): string => text.replace(/, (%|antall)$/, '')
      for (const row of table.rows.filter((one) => one.role === 'normal')) {
        const twins = other.rows.filter((one) => one.label === row.label)
        row.cells.forEach((cell, at) => {
          if (cell.format !== 'percent0') return
          const head = label(table.columns[at]!.label)
          const places = other.columns.flatMap((column, c) => (label(column.label) === head ? [c] : []))
          const texts = twins.flatMap((twin) => places.map((place) => twin.cells[place]?.text))
          expect(texts, `${table.id} ${row.label} ${head}`).toContain(cell.text)
          compared++
        })
      }
    }
    expect(compared).toBeGreaterThan(400)
  })

  it('print each number as its unrounded value rounded once, and symbols without a value', () => {
    for (const model of made) {
      for (const table of tablesOf(model)) {
        for (const cell of table.rows.flatMap((row) => row.cells)) {
          if (cell.value === null) expect(['', ':', '.', '..']).toContain(cell.text)
          else expect(cell.text).toBe(formatNumber(cell.value, cell.format, 'nb'))
        }
        for (const row of table.rows) expect(row.cells, table.id).toHaveLength(table.columns.length)
        const spans = table.columnGroups.reduce((sum, group) => sum + group.span, 0)
        if (table.columnGroups.length > 0) expect(spans).toBe(table.columns.length)
      }
    }
  })

  it('draw every figure from the cells of its own table', () => {
    let drawn = 0
    for (const model of made) {
      for (const node of model.sections.flatMap((section) => section.nodes)) {
        if (node.type !== 'figure') continue
        const texts = new Set(node.table.rows.flatMap((row) => row.cells.map((cell) => cell.text)))
        for (const cell of node.figure.cells.flat()) {
          expect(texts.has(cell.text) || cell.text === '.', `${node.id}: ${cell.text}`).toBe(true)
          drawn++
        }
        expect(node.figure.alternative.length).toBeGreaterThan(20)
        if (model.edition === 'document') expect(node.figure.categories.length).toBeLessThanOrEqual(16)
      }
    }
    expect(drawn).toBeGreaterThan(500)
  })

  it('say source, round, population, n, what was left out, policy and rule version under every table', () => {
    for (const table of made.flatMap(tablesOf)) {
      expect(table.notes[0], table.id).toMatch(
        /^Kilde: .+ Runde 2020\. .+ \(n = .+\)\. Visningsregler: default \(default-2\)\. /,
      )
      expect(table.notes[0]).toMatch(/Ingen registreringer er holdt utenfor|Holdt utenfor: /)
    }
  })

  it('leave the index labelled as reconstructed', () => {
    const index = made.flatMap(tablesOf).find((table) => table.id === 'index')!
    expect(index.notes.join(' ')).toContain('rekonstruert, ikke offisielle')
  })

  it('name what the earlier round did not ask instead of printing 0', () => {
    const experience = tablesOf(made[0]!).find((table) => table.id === 'work_experience')!
    const column = experience.columns.findIndex((head) => head.label.startsWith('2018'))
    const texts = experience.rows.map((row) => row.cells[column]!.text)
    expect(texts.length).toBeGreaterThanOrEqual(5)
    expect(new Set(texts)).toEqual(new Set(['..']))
  })
})

describe('a table of several tables', () => {
  it('prints the n of a part that was asked of fewer, and every percentage is of the n above it', () => {
    const workbook = models(everyone, '1103')[3]!
    const key = tablesOf(workbook).find((table) => table.id === 'key_figures')!
    const own = key.columns.findIndex((column) => column.label === '2020, antall')
    let base = Number(/\d+/.exec(key.columns[own + 1]!.base!)![0])
    const everyoneBase = base
    let checked = 0
    let smaller = 0
    for (const row of key.rows) {
      if (row.role === 'heading') base = everyoneBase
      const [count, percent] = [row.cells[own]!, row.cells[own + 1]!]
      if (row.label === 'n for denne delen') {
        if (percent.value !== null && percent.value < everyoneBase) smaller++
        base = percent.value ?? Number.NaN
      } else if (count.value !== null && percent.value !== null) {
        expect(percent.value, row.label).toBeCloseTo((100 * count.value) / base, 9)
        checked++
      }
    }
    expect(checked).toBeGreaterThan(60)
    expect(smaller).toBeGreaterThan(0)
  })
})

describe('sentences', () => {
  it('say the numbers of the cells', () => {
    const slides = models(everyone, '1103')[0]!
    const scope = slides.sections.find((section) => section.id === 'scope')!
    const list = scope.nodes.find((node) => node.type === 'list')!
    expect(list.type === 'list' && list.items[0]).toBe(
      'Stavanger kartla 80 voksne mottakere med rusproblemer i 2020, mot 40 i 2018.',
    )
  })

  it('are left out where their number may not be shown', () => {
    const slides = models(everyone, '5425')[0]!
    const said = JSON.stringify(
      slides.sections.map((section) => section.nodes.filter((node) => node.type === 'list')).slice(0, -1),
    )
    expect(said).not.toMatch(/\d prosent/)
  })
})

describe('hard cases', () => {
  it('a very small municipality: nothing from 1 to 4 is printed, and no percentage of fewer than ten', () => {
    for (const model of models(everyone, '5425')) {
      for (const table of tablesOf(model)) {
        table.columns.forEach((head, at) => {
          if (!head.label.startsWith('2020')) return
          for (const { cells } of table.rows) {
            const cell = cells[at]!
            if (cell.format === 'count' && cell.value !== null)
              expect(cell.value === 0 || cell.value >= 5).toBe(true)
            if (cell.format === 'percent0') expect(cell.value).toBeNull()
          }
        })
      }
    }
  })

  it('a municipality with one group gets no deck for the other, and the document says so', () => {
    const only = country(
      stavanger.filter(({ answers }) => answers.substance_problem === 'yes'),
      oslo,
    )
    const made = models(only, '1103')
    expect(made.map((model) => model.edition)).toEqual(['slides_substance', 'document', 'workbook'])
    expect(JSON.stringify(made[1]!.sections[0])).toContain('kartla ikke mottakere med kun psykiske problemer')
  })

  it('a first mapping has no column for an earlier one, and says why', () => {
    const made = models(everyone, '0301')
    expect(tablesOf(made[0]!)[0]!.columns.map((column) => column.label)).toEqual([
      '2020, antall',
      '2020, %',
      '50\u00a0000 og mer, %',
      'Landet, %',
    ])
    expect(JSON.stringify(made[0]!.sections.at(-1))).toContain('ingen tidligere kartlegging')
  })

  it('a municipality with only 16 and 17 year olds gets a document and a workbook that show them', () => {
    const young = randomRegistrations(form, 12, { municipality: '4601', round: '2020' }, 6).map((one) => ({
      ...one,
      answers: { ...one.answers, age: 17 },
    }))
    const made = models(country(stavanger, young), '4601')
    expect(made.map((model) => model.edition)).toEqual(['document', 'workbook'])
    const shown = tablesOf(made[0]!).find((table) => table.id === 'young')!
    expect(shown.rows.filter((row) => row.role === 'total').map((row) => row.cells[0]!.text)).toEqual([
      ':',
      '8',
    ])
  })

  it('the longest name, in nynorsk, with nothing left in bokmål', () => {
    const made = models(
      country(randomRegistrations(form, 60, { municipality: '5425', round: '2020' }, 8)),
      '5425',
      'nn',
    )
    expect(made[2]!.title).toBe('BrukerPlan 2020: Storfjord - Omasvuotna - Omasvuono')
    expect(made[0]!.fileName).toBe('5425-storfjord-omasvuotna-omasvuono-2020-rus.pptx')
    const text = JSON.stringify(made.map((model) => [model.sections, model.facts, model.words]))
    expect(text).not.toMatch(/\b(ikke|mottakere|tjenester|Hvem|siste 12 måneder|kjønn er|Antall|noe|hvor)\b/)
  })
})

describe('the row of the unanswered', () => {
  // every eighth in Stavanger leaves the housing question open, and three the one of violence
  const open = stavanger.map((one, at) => {
    const left = [...(at % 8 === 0 ? ['housing'] : []), ...(at < 3 ? ['violence'] : [])]
    const answers = Object.entries(one.answers).filter(([question]) => !left.includes(question))
    return { ...one, answers: Object.fromEntries(answers) }
  })
  const some = country(open, before, oslo, tiny)
  const release = releaseRound(some, policies.default, solver)
  /** The tables that have the row, and the texts of its cells. */
  const rowsOf = (municipality: string): Map<string, string[]> =>
    new Map(
      models(some, municipality)
        .filter(({ edition }) => edition === 'document')
        .flatMap(tablesOf)
        .filter(({ id }) => !['key_figures', 'eight_areas'].includes(id))
        .flatMap((table) =>
          table.rows
            .filter(({ label }) => label === 'Ubesvart')
            .map((row): [string, string[]] => [table.id, row.cells.map(({ text }) => text)]),
        ),
    )
  const inSafeTables = (municipality: string): number =>
    (['substance', 'mental'] as const)
      .flatMap((group) => [...groupTables(roundColumns(release, municipality, group)).frequencies.values()])
      .filter((table) => table.rows.some(({ code }) => code === 'unanswered')).length

  it('is printed where somebody left the question open, and where a column is withheld in part', () => {
    const rows = rowsOf('1103')
    // without the housing answer there is no level of the index either
    expect([...rows.keys()].sort()).toEqual(['housing', 'index_level', 'violence'])
    expect(rows.get('housing')!.filter((text) => /^[1-9]/.test(text)).length).toBeGreaterThan(0)
    // a reader who did not see the row would take the three for another answer's
    expect(rows.get('violence')).toContain(':')
    expect(rows.get('violence')!.every((text) => text === ':' || /^0/.test(text))).toBe(true)
  })

  it('is not printed where it only repeats that a whole population is withheld', () => {
    expect(inSafeTables('1103')).toBeGreaterThan(20)
    expect(inSafeTables('5425')).toBeGreaterThan(20)
    expect(rowsOf('5425').size).toBe(0)
  })

  it('stands in a figure just where it stands in the table beside it', () => {
    let compared = 0
    for (const model of [...models(some, '1103'), ...models(some, '5425')]) {
      for (const node of model.sections.flatMap((section) => section.nodes)) {
        if (node.type !== 'figure') continue
        const names = [...node.figure.series, ...node.figure.categories].map(({ label }) => label)
        expect(names.includes('Ubesvart'), `${model.fileName} ${node.id}`).toBe(
          node.table.rows.some(({ label }) => label === 'Ubesvart'),
        )
        compared++
      }
    }
    expect(compared).toBeGreaterThan(50)
  })
})

describe('the wordings', () => {
  it('have the same places in both forms', () => {
    for (const [name, { nb, nn }] of Object.entries(words)) {
      const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
      expect(places(nn), name).toEqual(places(nb))
    }
  })
})
