import { describe, expect, it } from 'vitest'
import { onePersonNote } from '#core/mapping'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { type MunicipalSources, municipalityModels, type ReportModel, screenModel } from './index.ts'
import { createTestRounds, tablesOf, textsOf } from './test-rounds.ts'

const { country2018, country2020, details, own2018, own2020, people, release, roundOf, versions } =
  createTestRounds({
    versions: loadInstruments(),
    territory: loadTerritory(),
    solver: await loadLinearSolver(),
    draw: randomRegistrations,
  })

const own = release(roundOf('2020', own2020), { alone: '1121' })
const before = release(roundOf('2018', own2018), { alone: '1121' })
const national2018 = release(country2018())
const national2020 = release(country2020())

const models = (sources: MunicipalSources, language: 'nb' | 'nn' = 'nb', number = '1121'): ReportModel[] =>
  municipalityModels({ sources, ...details(number, language) })
const screen = (sources: MunicipalSources, language: 'nb' | 'nn' = 'nb', number = '1121'): ReportModel =>
  screenModel({ sources, versions, ...details(number, language) })

/** The heads of a table's columns. */
const heads = (model: ReportModel, table: string): string[] =>
  tablesOf(model)
    .find(({ id }) => id === table)!
    .columns.map(({ label }) => label)

describe('the columns of a municipality’s report', () => {
  it('are the own alone where nothing stands beside it, and the report says why', () => {
    const [slides, , document] = models({ own, earlier: [], reference: null })
    expect(heads(slides!, 'category')).toEqual(['2020, antall', '2020, %'])
    const said = textsOf(document!, 'definitions').join(' ')
    expect(said).toContain('Kommunen har ingen tidligere kartlegging å sammenligne med.')
    expect(said).toContain('siden det ennå ikke er laget noen nasjonal rapport')
    expect(said).not.toContain('står ved siden av')
    expect(said).not.toContain('bygger på hver kommunes siste kartlegging')
    expect(JSON.stringify(document)).not.toMatch(/undefined|\bnull prosent|\{\w+\}/)
  })

  it('are own and earlier before the first national report; a group that was not mapped then has one less', () => {
    const [substance, mental, document] = models({ own, earlier: [before], reference: null })
    expect(heads(substance!, 'category')).toEqual(['2020, antall', '2020, %', '2018, %'])
    expect(heads(mental!, 'category')).toEqual(['2020, antall', '2020, %'])
    expect(textsOf(substance!, 'scope')).toEqual([
      'Time kartla 40 voksne mottakere med rusproblemer i 2020, mot 30 i 2018.',
    ])
    expect(textsOf(document!, 'definitions')).toContain(
      'Kommunens tall står ved siden av tallene for egen forrige kartlegging (2018).',
    )
  })

  it('are four beside a national report, whose year is told; the screen has the county too', () => {
    const sources = { own, earlier: [before], reference: national2018 }
    const [slides, , document] = models(sources)
    const beside = ['10\u00a0000–19\u00a0999 2018, %', 'Landet 2018, %']
    expect(heads(slides!, 'category')).toEqual(['2020, antall', '2020, %', '2018, %', ...beside])
    const shown = screen(sources)
    expect(heads(shown, 'category')).toEqual([
      ...['2020, antall', '2020, %', '2018, %'],
      ...[beside[0]!, 'Rogaland 2018, %', beside[1]!],
    ])
    expect(textsOf(document!, 'definitions').join('\n')).toContain(
      'egen forrige kartlegging (2018), alle deltakende kommuner (landet) og kommuner med folketall 10\u00a0000–19\u00a0999 (2018).',
    )
    expect(textsOf(document!, 'definitions')).toContain(
      'Tallene for andre enn kommunen selv er fra den nasjonale rapporten for 2018.',
    )
    const against = textsOf(slides!, 'background')
    expect(against.length).toBeGreaterThan(0)
    for (const sentence of against) expect(sentence).toMatch(/ i landet i 2018\.$/)
  })

  it('are of one year after the national round, and no sentence speaks of another', () => {
    const made = screen({ own: national2020, earlier: [before], reference: national2020 }, 'nn')
    expect(heads(made, 'category').slice(-3)).toEqual([
      '10\u00a0000–19\u00a0999 2020, %',
      'Rogaland 2020, %',
      'Landet 2020, %',
    ])
    expect(textsOf(made, 'substance/background').every((said) => said.endsWith(' i landet.'))).toBe(true)
    expect(JSON.stringify(textsOf(made, 'definitions'))).not.toContain('er frå den nasjonale rapporten')
  })

  it('leave out what would be the municipality itself over again', () => {
    const oslo = release(roundOf('2020', people('0301', '2020', 300, 3)), { alone: '0301' })
    const shown = screen({ own: oslo, earlier: [], reference: national2020 }, 'nb', '0301')
    // Stavanger is in its size class; nobody else is in its county
    expect(heads(shown, 'category').slice(2)).toEqual(['50\u00a0000 og mer 2020, %', 'Landet 2020, %'])
    const far = release(roundOf('2020', people('5425', '2020', 40, 5)), { alone: '5425' })
    const alone = screen({ own: far, earlier: [], reference: national2020 }, 'nn', '5425')
    expect(heads(alone, 'category').slice(2)).toEqual(['Landet 2020, %'])
    expect(textsOf(alone, 'definitions')).toContain(
      'Den nasjonale rapporten for 2020 har ingen andre kommunar i same kommunegruppe (Under 2\u00a0000).',
    )
    expect(textsOf(alone, 'definitions').join()).toContain('ingen andre kommunar i Troms og Finnmark')
  })

  it('do not add up the parts of a municipality that has been merged', () => {
    // Sandnes of 2020 is Sandnes and Forsand of 2018
    const now = release(roundOf('2020', people('1108', '2020', 90, 31)), { alone: '1108' })
    const then = release(roundOf('2018', people('1102', '2018', 80, 32)), { alone: '1102' })
    const [, , document] = models({ own: now, earlier: [then], reference: null }, 'nb', '1108')
    expect(textsOf(document!, 'definitions').join(' ')).toMatch(/Sandnes er slått sammen .* etter 2018/)
  })

  it('follow a municipality that has only changed its number', () => {
    // Halden was 0101 until 2019
    const now = release(roundOf('2020', people('3001', '2020', 90, 33)), { alone: '3001' })
    const then = release(roundOf('2018', people('0101', '2018', 80, 34)), { alone: '0101' })
    const [slides] = models({ own: now, earlier: [then], reference: null }, 'nb', '3001')
    expect(heads(slides!, 'sex')).toEqual(['2020, antall', '2020, %', '2018, %'])
    expect(textsOf(slides!, 'scope')[0]).toMatch(/^Halden kartla 30 .* mot 27 i 2018\.$/)
  })
})

describe('cells', () => {
  const sources = { own, earlier: [before], reference: national2018 }

  it('come each from the decision of their own release', () => {
    const workbook = models(sources).find(({ edition }) => edition === 'workbook')!
    const alone = models({ own, earlier: [], reference: null }).find(({ edition }) => edition === 'workbook')!
    const then = municipalityModels({
      sources: { own: before, earlier: [], reference: null },
      ...details('1121', 'nb'),
    }).find(({ edition }) => edition === 'workbook')!
    /** Texts of a column in one group by row, in the tables that have it. */
    const column = (model: ReportModel, head: string): Map<string, string[]> =>
      new Map(
        tablesOf(model).map((table): [string, string[]] => {
          const at = table.columns.findIndex(({ label }) => label === head)
          return [
            table.id,
            at < 0 ? [] : table.rows.flatMap((row) => [`${row.label} ${row.cells[at]!.text}`]),
          ]
        }),
      )
    let compared = 0
    for (const [other, head] of [
      [alone, '2020, %'],
      [then, '2018, %'],
    ] as const) {
      const [inAll, inOne] = [column(workbook, head), column(other, head)]
      for (const [table, texts] of inOne) {
        // a row of the unanswered may be there for another column's sake
        const known = inAll.get(table)!.filter((text) => texts.includes(text))
        if (table === 'key_figures') continue
        expect(known, `${table} ${head}`).toEqual(texts.filter((text) => !text.startsWith('Ubesvart')))
        compared += texts.length
      }
    }
    expect(compared).toBeGreaterThan(300)
  })

  it('are the same on the screen and on the slides', () => {
    const shown = screen(sources).sections.flatMap(({ group, nodes }) =>
      nodes.flatMap((node) =>
        node.type === 'table' || node.type === 'figure' ? [{ group, table: node.table }] : [],
      ),
    )
    let compared = 0
    for (const [at, group] of (['substance', 'mental'] as const).entries()) {
      for (const table of tablesOf(models(sources)[at]!).filter(({ id }) => id !== 'key_figures')) {
        // the screen divides a long figure and its table; the rows follow one another
        const parts = shown.filter(
          (one) => one.group === group && one.table.id.replace(/_\d+$/, '') === table.id.replace(/_\d+$/, ''),
        )
        const rows = parts.flatMap((part) => part.table.rows)
        let from = 0
        for (const row of table.rows) {
          from = rows.findIndex(({ label }, i) => i >= from && label === row.label)
          expect(from, `${group} ${table.id} ${row.label}`).toBeGreaterThanOrEqual(0)
          table.columns.forEach(({ label }, c) => {
            const place = parts[0]!.table.columns.findIndex((column) => column.label === label)
            expect(rows[from]!.cells[place]!.text, `${group} ${table.id} ${row.label} ${label}`).toBe(
              row.cells[c]!.text,
            )
            compared++
          })
          from++
        }
      }
    }
    expect(compared).toBeGreaterThan(600)
  })

  it('of the county are what a plain count over its registrations gives', () => {
    const shown = screen({ own: national2020, earlier: [], reference: national2020 })
    const rogaland = ['1103', '1120', '1121', '1127', '1130']
    // the same registrations as in the release, counted without the program
    const registrations = [
      ...own2020,
      ...people('1103', '2020', 240, 1),
      ...people('1120', '2020', 160, 17),
      ...people('1127', '2020', 110, 18),
      ...people('1130', '2020', 60, 19),
    ].filter(({ municipality }) => rogaland.includes(municipality))
    const substance = registrations.filter(({ answers }) => answers.substance_problem === 'yes')
    const sex = tablesOf(shown).find(({ id }) => id === 'sex')!
    const at = sex.columns.findIndex(({ label }) => label.startsWith('Rogaland'))
    expect(sex.columns[at]!.base).toBe(`n = ${substance.length}`)
    const housing = tablesOf(shown).find(({ id }) => id === 'housing')!
    const shares = ['green', 'yellow', 'red'].map(
      (colour) =>
        (100 * substance.filter(({ answers }) => answers.housing === colour).length) / substance.length,
    )
    const column = housing.columns.findIndex(({ label }) => label.startsWith('Rogaland'))
    const values = housing.rows.slice(0, 3).map((row) => row.cells[column]!.value)
    for (const [row, value] of values.entries()) expect(value).toBeCloseTo(shares[row]!, 9)
    expect(new Set(shares).size).toBe(3)
  })
})

describe('what a report says of itself', () => {
  it('has the beginning of the data’s hash, and the notes that it is given', () => {
    const [slides] = municipalityModels({
      sources: { own, earlier: [], reference: null },
      ...details('1121', 'nn'),
      notes: [onePersonNote],
      dataHash: '0123456789abcdef0123456789abcdef',
    })
    expect(slides!.facts).toContainEqual({ label: 'Datagrunnlag', value: '0123456789ab' })
    expect(textsOf(slides!, 'definitions')).toContain(onePersonNote.nn)
  })

  it('is nynorsk all through in nynorsk', () => {
    const text = JSON.stringify(screen({ own, earlier: [before], reference: national2018 }, 'nn').sections)
    expect(text).not.toMatch(/\b(ikke|mottakere|tjenester|Hvem|kommuner|Tallene|Antall|noe|hvor|rødt|hver)\b/)
  })
})

describe('a municipality of which nothing may be shown', () => {
  it('has a report without a number from 1 to 4, and without a sentence that hints at one', () => {
    const tiny = release(roundOf('2020', people('5425', '2020', 7, 4)), { alone: '5425' })
    const made = screen({ own: tiny, earlier: [], reference: national2018 }, 'nb', '5425')
    for (const table of tablesOf(made)) {
      table.columns.forEach(({ label }, at) => {
        if (!label.startsWith('2020')) return
        for (const { cells } of table.rows) {
          const cell = cells[at]!
          if (cell.format === 'count' && cell.value !== null)
            expect(cell.value === 0 || cell.value >= 5).toBe(true)
          if (cell.format === 'percent0') expect(cell.value).toBeNull()
        }
      })
    }
    const said = made.sections.filter(({ id }) => id !== 'definitions').flatMap(({ id }) => textsOf(made, id))
    expect(said.join(' ')).not.toMatch(/\d prosent/)
  })
})
