import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportModel, ShownTable } from '#core/reports'
import { createPdfContext, writePdf } from './index.ts'
import { hardModel, specialCharacters } from './sample-model.ts'

/** Reads the document back with poppler (pdftotext, pdfinfo). */
const folder = mkdtempSync(join(tmpdir(), 'lyttepost-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const poppler = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 })
/** Spaces of all kinds and line ends as one space, and none before %: pdftotext leaves it out where it is narrow. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/ %/g, '%')

const tablesOf = (model: ReportModel): ShownTable[] =>
  model.sections.flatMap((section) =>
    section.nodes.flatMap((node) => (node.type === 'table' || node.type === 'figure' ? [node.table] : [])),
  )

describe.each(['nb', 'nn'] as const)('the document in %s, read by poppler', (language) => {
  const model = hardModel(language)
  const path = join(folder, `${language}.pdf`)
  let pages: string[]
  let lines: string[]
  let structure: string
  let info: string
  beforeAll(() => {
    writeFileSync(path, writePdf(model, createPdfContext()))
    pages = poppler('pdftotext', '-layout', path, '-').split('\f').slice(0, -1).map(plain)
    lines = poppler('pdftotext', '-layout', path, '-')
      .split('\n')
      .map((line) => plain(line).trim())
    structure = plain(poppler('pdfinfo', '-struct-text', path))
    info = poppler('pdfinfo', path)
  })

  it('is tagged A4 with its title', () => {
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Page size: .*A4/)
    expect(info).toContain(`Title:           ${model.title}`)
  })

  it('prints every row of every table: label and cells in order on one line', () => {
    let rows = 0
    for (const row of tablesOf(model).flatMap((table) => table.rows)) {
      const cells = row.cells.map((cell) => plain(cell.text)).join(' ')
      const found = lines.some((line) => {
        const end = line.endsWith(cells) ? line.slice(0, line.length - cells.length).trim() : undefined
        return end !== undefined && end !== '' && plain(row.label).startsWith(end.replace(/\u00ad$/, ''))
      })
      expect(found, `${row.label}: ${cells}`).toBe(true)
      rows++
    }
    expect(rows).toBe(8 + 8 + 26 + 71)
  })

  it('prints every sign as it was written, and the notes of every table', () => {
    const whole = pages.join(' ')
    expect(whole.split(specialCharacters).length - 1).toBeGreaterThanOrEqual(6)
    const noted = tablesOf(model).filter((table) => table.notes.length > 0).length
    expect(whole.split('12 fra enheter uten lovhjemmel').length - 1).toBe(noted)
  })

  it('marks every page as made up and numbers it', () => {
    pages.forEach((page, at) => {
      expect(page).toContain(model.syntheticMark!)
      expect(page).toContain(`Side ${at + 1} av ${pages.length}`)
      if (at > 0) expect(page).toContain(model.place.name)
    })
  })

  it('repeats the head of a table that goes on, and the name of the group it broke in', () => {
    const parts = pages.filter((page) => page.includes('n = 1 234 n = 2 345 Gruppe'))
    expect(parts.length).toBeGreaterThanOrEqual(3)
    // rows 20 to 25 are the third group's and 32 to 36 the fourth's: each table goes on under its own group's name
    expect(parts.some((page) => /n = 2 345 Gruppe 3 (2\d)\. /.test(page))).toBe(true)
    expect(parts.some((page) => /n = 2 345 Gruppe 4 (3[1-6])\. /.test(page))).toBe(true)
  })

  it('has a structure with head cells, captions and headings', () => {
    for (const part of ['H1', 'Table (block)', 'Caption', 'THead', 'TBody', 'Figure', 'TOC', 'LBody']) {
      expect(structure).toContain(part)
    }
    expect(structure).toMatch(/TH <\w+>: \/Scope \/Column/)
    // every number's head is its own column's
    expect(structure).toMatch(/TD: \/Headers \[\(U2x8y2\)\]/)
  })
})
