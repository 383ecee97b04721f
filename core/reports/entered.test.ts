import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policies } from '#core/disclosure'
import { codeBook } from '#core/instruments'
import {
  type CountryRound,
  countryRound,
  defaultIndexSettings,
  deriveColumns,
  type EnteredTable,
  enteredFaults,
  enteredSpecs,
  type MainGroup,
  participantOf,
  standardTables,
} from '#core/mapping'
import { generateCountry } from '#core/synthetic'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { enteredRelease, enteredReleaseOf } from './entered.ts'
import type { ReportModel } from './model.ts'
import { sourceColumns } from './municipal-sources.ts'
import { municipalityModels } from './municipality.ts'
import { createRawColumns, populationNames } from './raw-columns.ts'
import { type RoundRelease, releaseRound } from './round-release.ts'
import { tablesOf } from './sources.ts'

const territory = loadTerritory()
const versions = loadInstruments()
const form = versions.find(({ id }) => id === 'brukerplan@2020.1')!
const dataset = deriveColumns(
  generateCountry({ territory, instruments: versions, size: 3000, rounds: ['2020'] }),
)
const country = countryRound(dataset, territory, form.inclusion, '2020')
const solver = await loadLinearSolver()
const policy = policies.default
const groups = ['substance', 'mental'] as const
const tools = { territory, versions, policy, solver, synthetic: true }

/** What a municipality would enter that had counted its registrations itself. */
function enteredFrom(round: CountryRound, number: string): EnteredTable[] {
  const columns = createRawColumns(round, defaultIndexSettings)
  const participant = participantOf(round, number)
  return groups.flatMap((group) => {
    const name = populationNames.municipality(group, number, participant.mapped)
    const label = { nb: 'Egne', nn: 'Eigne' }
    const own = { code: 'own', label, name, rows: participant.rows[group] }
    if (own.rows.length === 0) return []
    const tables = standardTables
      .filter((spec) => spec.groups.includes(group))
      .map((spec) => {
        const raw = columns.frequency(spec, group, own)
        const entered = spec.id === 'category' || spec.base === 'asked' ? raw.bases[0]! : null
        const rows = enteredSpecs(versions, form, group).find(({ table }) => table === spec.id)!.rows
        const counts = Object.fromEntries(
          rows.map(({ code }) => [code, raw.counts[raw.rows.findIndex((row) => row.code === code)]![0]!]),
        )
        return { group, table: spec.id, base: entered, counts }
      })
    const young = columns.young(group, {
      ...own,
      rows: participant.young.filter((row) => {
        const column = round.dataset.columns.get('group')!
        return column.kind === 'choice' && column.choices[column.data[row]!]?.code === group
      }),
      name: populationNames.young(name),
    })
    const counts = Object.fromEntries(
      young.pieces.flatMap((row, at) =>
        row.map(({ choice, counts: [count] }, _, all) => [
          all.length > 1 ? choice : young.rows[at]!.code,
          count!,
        ]),
      ),
    )
    delete (counts as Record<string, number>).unanswered
    return [...tables, { group, table: 'young', base: young.bases[0]!, counts }]
  })
}

const byRows = (number: string): RoundRelease =>
  releaseRound(country, policy, solver, { scope: { alone: number } })
const byTables = (number: string, tables = enteredFrom(country, number)): RoundRelease =>
  enteredRelease({ municipality: number, round: '2020', tables }, tools)

const shown = (own: RoundRelease, number: string, group: MainGroup) => {
  const tables = tablesOf(sourceColumns({ own, earlier: [], reference: null }, number, group))
  return {
    mapped: tables.mapped,
    frequencies: [...tables.frequencies].map(([id, { rows, columns, cells }]) => ({
      id,
      rows,
      columns,
      cells,
    })),
    young: tables.young && { rows: tables.young.rows, cells: tables.young.cells },
  }
}

const models = (own: RoundRelease, number: string) =>
  municipalityModels({
    sources: { own, earlier: [], reference: null },
    municipality: number,
    language: 'nb',
    made: '2020-12-31',
    codeBook: codeBook(form, 'nb'),
  })

/** Every printed cell of a report by table and row. */
const cellsOf = (report: readonly ReportModel[]) =>
  report.flatMap(({ edition, sections }) =>
    sections.flatMap(({ nodes }) =>
      nodes.flatMap((node) =>
        'table' in node && node.table.id !== 'index' && node.table.id !== 'services_count'
          ? [[edition, node.table.id, node.table.rows]]
          : [],
      ),
    ),
  )

const numbers = country.participants
  .filter(({ mapped, rows }) => mapped === '2020' && rows.substance.length + rows.mental.length > 12)
  .map(({ number }) => number)

describe('numbers that were entered instead of persons', () => {
  it('give the safe tables that the registrations give', () => {
    expect(numbers.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(fc.constantFrom(...numbers), (number) => {
        const [rows, tables] = [byRows(number), byTables(number)]
        for (const group of groups) expect(shown(tables, number, group)).toEqual(shown(rows, number, group))
      }),
      { seed: 1, numRuns: 4 },
    )
  })

  it('give the same cells in all four files, without means and with a sentence that says why', () => {
    const number = numbers[0]!
    const [rows, tables] = [models(byRows(number), number), models(byTables(number), number)]
    expect(tables.map(({ edition }) => edition)).toEqual(rows.map(({ edition }) => edition))
    expect(cellsOf(tables)).toEqual(cellsOf(rows))
    expect(cellsOf(tables).length).toBeGreaterThan(100)
    const text = JSON.stringify(tables.find(({ edition }) => edition === 'document'))
    expect(text).toContain('Kommunen har levert tall og ikke registreringer om personer.')
    expect(JSON.stringify(rows)).not.toContain('har levert tall')
    expect(text).not.toContain('NaN')
  })

  it('are shown as far as they go: what was not entered is left out', () => {
    const number = numbers[1]!
    const all = enteredFrom(country, number)
    const some = all.filter(({ table }) => ['category', 'sex', 'services_any'].includes(table))
    const made = models(byTables(number, some), number)
    const ids = new Set(cellsOf(made).map(([, id]) => id))
    expect(ids).toEqual(new Set(['category', 'sex', 'services_any', 'key_figures']))
    // a table of a group whose categories are not there is about nobody
    const lone = byTables(
      number,
      all.filter(({ group, table }) => group === 'mental' || table === 'sex'),
    )
    expect(shown(lone, number, 'substance')).toEqual({ mapped: false, frequencies: [], young: null })
  })

  it('are decided once: another time by the decision that was kept', () => {
    const number = numbers[2]!
    const tables = enteredFrom(country, number)
    const first = byTables(number, tables)
    const given = { municipality: number, round: '2020', tables }
    const again = enteredReleaseOf(given, tools, first.decision)
    expect(models(again, number)).toEqual(models(first, number))
    const other = tables.map((table) =>
      table.table === 'category' && table.base !== null ? { ...table, base: table.base + 1 } : table,
    )
    expect(() =>
      models(enteredReleaseOf({ ...given, tables: other }, tools, first.decision), number),
    ).toThrow()
  })

  it('of a municipality that is none are refused', () => {
    expect(() => byTables('9999', [])).toThrow(RangeError)
  })

  it('have nothing wrong with them where they were counted right', () => {
    for (const number of numbers) {
      const specs = groups.flatMap((group) => enteredSpecs(versions, form, group))
      const tables = enteredFrom(country, number)
      const faults = enteredFaults({ specs, tables })
      expect(
        faults.map(({ group, table, row, problem }) => [group, table, row, problem.number]),
        number,
      ).toEqual([])
    }
  })
})
