import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportModel } from '#core/reports'
import { markedText } from '../cell-marks.ts'
import { headingOf } from '../headings.ts'
import { municipalSample } from '../sample-survey.ts'
import { writeDocx } from './index.ts'
import { testModel } from './test-model.ts'

/** Documents laid out by LibreOffice and read by poppler, which share no code with ours. */
const folder = mkdtempSync(join(tmpdir(), 'lyttepost-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2e8 })
/** Without white space: how wide a gap is drawn, and whether it is read as one, differs. Nor hyphens that break words. */
const plain = (text: string): string => text.replace(/[\s\u00a0\u00ad-]+/g, '')

function pagesOf(name: string, model: ReportModel): string[] {
  const path = join(folder, `${name}.docx`)
  writeFileSync(path, writeDocx(model))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path)
  return run('pdftotext', '-layout', join(folder, `${name}.pdf`), '-')
    .split('\f')
    .slice(0, -1)
}

describe.each([
  ['a small report', testModel],
  ['a municipality’s survey', { ...municipalSample('document'), edition: 'manuscript' } as ReportModel],
])('%s in LibreOffice', (name, model) => {
  let pages: string[]
  let whole: string
  beforeAll(() => {
    pages = pagesOf(plain(name), model)
    whole = plain(pages.slice(2).join('\n'))
  })

  it('has its headings in order, with the numbers of the report', () => {
    let at = 0
    for (const section of model.sections) {
      const heading = plain(headingOf(section))
      const found = whole.indexOf(heading, at)
      expect(found, heading).toBeGreaterThanOrEqual(at)
      at = found + heading.length
    }
  })

  it('lists chapters and numbered parts in its contents', () => {
    const contents = plain(pages[1]!)
    for (const section of model.sections.filter(({ level, number }) => level === 1 || number))
      expect(contents).toContain(plain(headingOf(section)))
  })

  it('prints each row of each table', () => {
    const lines = pages.flatMap((page) => page.split('\n')).map(plain)
    const tables = model.sections.flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.type === 'table' || node.type === 'figure' ? [node.table] : [])),
    )
    const missing = tables
      .flatMap(({ rows }) => rows)
      .filter(({ role }) => role !== 'heading')
      .map(({ cells }) => plain(cells.map(markedText).join('')))
      .filter((row) => !lines.some((line) => line.endsWith(row)))
    expect(tables.length).toBeGreaterThan(1)
    expect(missing).toEqual([])
  })

  it('prints each quote with who it was, and the numbers in its charts', () => {
    let seen = 0
    for (const node of model.sections.flatMap(({ nodes }) => nodes)) {
      if (node.type === 'quote') {
        expect(whole).toContain(plain(`«${node.text}»${node.label}`))
        seen++
      }
      if (node.type === 'figure' && node.figure.kind === 'line') {
        const last = node.figure.cells[0]!.at(-1)!
        expect(whole).toContain(plain(last.text))
        seen++
      }
    }
    expect(seen).toBeGreaterThan(2)
  })

  it('numbers every page, and marks it where the data are made up', () => {
    pages.forEach((page, at) => {
      expect(plain(page)).toContain(`${plain(model.syntheticMark!)}Side${at + 1}av${pages.length}`)
    })
  })
})
