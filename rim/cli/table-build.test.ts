import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BuiltTable } from '#core/builder'
import { datasetFromRegistrations } from '#core/dataset'
import type { SafeFrequencyTable } from '#core/disclosure'
import type { JsonStatDataset } from '#rim/exports'
import { mappingInstruments, newestInstrument } from '#rim/services'
import { writeColumnFile } from '#rim/storage/files'
import { lyttepost, randomRegistrations } from '#rim/test-kit'
import { lintPptx, readPptx } from '#rim/writers'

let folder: string
let data: string
const draw = (municipality: string, count: number, seed: number, round = '2020') =>
  randomRegistrations(newestInstrument(round), count, { municipality, round }, seed)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-builder-'))
  data = join(folder, 'data.lyttepost')
  keep([...draw('1103', 400, 1), ...draw('1121', 150, 2), ...draw('0301', 500, 3)])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const keep = (registrations: ReturnType<typeof draw>): void => {
  writeColumnFile(data, datasetFromRegistrations(registrations, mappingInstruments(), { synthetic: true }))
}
const build = (...words: string[]) => lyttepost('table', 'build', '--data', data, ...words)
const housing = [
  '--rows',
  'housing',
  '--columns',
  'sex',
  '--place',
  'municipality:1103',
  '--compare',
  'county,country',
]

describe('table build', () => {
  it('gives the same figures each time, and other noise when a registration is deleted', async () => {
    const one = JSON.parse((await build(...housing, '--json')).out) as BuiltTable
    const two = JSON.parse((await build(...housing, '--json')).out) as BuiltTable
    expect(two).toEqual(one)
    const secret = join(`${data}.releases`, 'cell-key.secret')
    expect(statSync(secret).mode & 0o777).toBe(0o600)
    keep([...draw('1103', 400, 1).slice(1), ...draw('1121', 150, 2), ...draw('0301', 500, 3)])
    const after = JSON.parse((await build(...housing, '--json')).out) as BuiltTable
    const cells = (built: BuiltTable) =>
      (built.table as SafeFrequencyTable).cells.flat().map(({ count }) => count)
    const same = cells(after).filter((count, at) => JSON.stringify(count) === JSON.stringify(cells(one)[at]))
    // if the noise had stayed, only her own cells would have changed
    expect(same.length).toBeLessThan(cells(one).length / 2)
    keep([...draw('1103', 400, 1), ...draw('1121', 150, 2), ...draw('0301', 500, 3)])
  })

  it('as JSON-stat has the structure of version 2.0, and the same figures', async () => {
    const built = JSON.parse((await build(...housing, '--json')).out) as BuiltTable
    const stat = JSON.parse((await build(...housing, '--as', 'json-stat')).out) as JsonStatDataset
    expect(stat).toMatchObject({ version: '2.0', class: 'dataset', role: { metric: ['measure'] } })
    expect(stat.id).toHaveLength(stat.size.length)
    expect(stat.value).toHaveLength(stat.size.reduce((product, size) => product * size, 1))
    for (const [at, id] of stat.id.entries()) {
      const { index, label } = stat.dimension[id]!.category
      expect(index).toHaveLength(stat.size[at]!)
      expect(new Set(index).size).toBe(index.length)
      expect(Object.keys(label).sort()).toEqual([...index].sort())
    }
    stat.value.forEach((value, at) => {
      // a number or a symbol, never both and never neither
      expect(value === null).toBe(stat.status[String(at)] !== undefined)
    })
    const table = built.table as SafeFrequencyTable
    const [, columns, measures] = stat.size as [number, number, number]
    table.cells.forEach((row, r) => {
      row.forEach(({ count, percent }, c) => {
        const at = (r * columns + c) * measures
        expect(stat.value[at]).toBe('value' in count ? count.value : null)
        expect(stat.value[at + 1]).toBe('value' in percent ? percent.value : null)
      })
    })
    const last = stat.value.slice(-columns * measures)
    table.columns.forEach(({ base }, c) => {
      expect(last[c * measures]).toBe('value' in base ? base.value : null)
    })
  })

  it('as CSV, Markdown and text', async () => {
    expect((await build('--rows', 'sex', '--as', 'csv')).out).toMatch(
      /^\ufeffKjønn, voksne mottakere, Landet, 2020\r\n/,
    )
    expect((await build('--rows', 'sex', '--as', 'md')).out).toContain('### Kjønn')
    const text = (await build('--rows', 'category', '--measure', 'mean_index', '--lang', 'nn')).out
    expect(text).toContain('Gjennomsnittleg levekårsindeks etter kategori')
    expect(text).toContain('Standardavvik blir ikkje viste')
  })

  it('as slides, workbook, document and drawing', async () => {
    const out = join(folder, 'ut')
    for (const form of ['pptx', 'xlsx', 'pdf', 'svg']) {
      const { exit } = await build(...housing, '--as', form, '--to', out)
      expect(exit, form).toBe(0)
    }
    const names = readdirSync(out)
    const file = (ending: string) => readFileSync(join(out, names.find((name) => name.endsWith(ending))!))
    expect(names.sort()).toHaveLength(4)
    expect(lintPptx(file('.pptx'))).toEqual([])
    const built = JSON.parse((await build(...housing, '--json')).out) as BuiltTable
    const chart = readPptx(file('.pptx')).flatMap(({ charts }) => charts)[0]!
    const table = built.table as SafeFrequencyTable
    const drawn = built.columns.flatMap(({ choice }, at) => (choice === null ? [at] : []))
    expect(chart.series.map(({ values }) => values)).toEqual(
      drawn.map((at) =>
        table.cells.map((row) => ('value' in row[at]!.percent ? row[at]!.percent.value : null)),
      ),
    )
    expect(file('.svg').toString()).toMatch(/^<svg[^>]* role="img"/)
    expect(file('.pdf').subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  it('a template gives its tables, and the fact sheet two pages', async () => {
    const children = JSON.parse(
      (await build('--template', 'children', '--place', 'county:11', '--json')).out,
    ) as BuiltTable[]
    expect(children.map(({ request }) => request.rows)).toEqual([
      'own_children',
      'children_contact',
      'others_children',
    ])
    const out = join(folder, 'ark')
    await build('--template', 'fact_sheet', '--place', 'municipality:1103', '--as', 'pdf', '--to', out)
    const pdf = readFileSync(join(out, readdirSync(out)[0]!)).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  }, 60_000)

  it('reads a request from a file, and refuses what is not one', async () => {
    const built = JSON.parse((await build(...housing, '--json')).out) as BuiltTable
    const path = join(folder, 'tabell.json')
    writeFileSync(path, JSON.stringify(built.request))
    expect(JSON.parse((await build('--request', path, '--json')).out)).toEqual(built)
    writeFileSync(path, '{')
    expect((await build('--request', path)).notes).toContain('Feil 1750')
    expect((await build()).notes).toContain('Feil 1750')
    expect((await build('--rows', 'sex', '--place', 'municipality:9999')).notes).toContain('Feil 1746')
    expect((await build('--rows', 'sex', '--filter', 'activity=none/ordinary_work')).notes).toContain(
      'Feil 1751',
    )
    expect((await build('--variables')).out).toContain('services_municipal')
  })
})
