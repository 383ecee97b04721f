import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPptx } from '#rim/writers'
import { lyttepost } from './terminal.ts'

/** LibreOffice opens what we write, and poppler reads what it then shows: no cut title, no lost number. */
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-office-'))
  const made = await lyttepost('report', '--municipality', '1103', '--out', folder, '--format', 'pptx,xlsx')
  expect(made.exit, made.notes).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The text that LibreOffice shows, page by page. */
function shown(name: string): string[] {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, name),
  ])
  const text = execFileSync('pdftotext', ['-layout', join(folder, name.replace(/\.\w+$/, '.pdf')), '-'], {
    maxBuffer: 1e8,
  })
  return text.toString().split('\f').slice(0, -1)
}
/** Without white space: how wide a gap is drawn, and whether it is read as one, differs. */
const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, '')

describe('opened by LibreOffice', () => {
  it('every slide is there with its title and the printed numbers of its charts', () => {
    const name = '1103-stavanger-2020-rus.pptx'
    const slides = readPptx(readFileSync(join(folder, name)))
    const pages = shown(name).map(plain)
    expect(pages).toHaveLength(slides.length)
    let numbers = 0
    slides.forEach((slide, at) => {
      const words = slide.title.split(/\s+/)
      for (const word of words) expect(pages[at], slide.title).toContain(word)
      const labels = slide.charts.flatMap((chart) => chart.series.flatMap((series) => series.labels))
      for (const label of labels.filter((text): text is string => text !== null && text !== ':')) {
        expect(pages[at], `${slide.title}: ${label}`).toContain(plain(label))
        numbers++
      }
    })
    expect(numbers).toBeGreaterThan(200)
  })

  it('the workbook shows its sheets, marked as training data, with the key figures', () => {
    const text = shown('1103-stavanger-2020.xlsx').map(plain).join(' ')
    for (const word of ['Nøkkeltall', 'Kodebok', 'Levekår', 'Opplæringsdata', 'Rusproblemer', 'Stavanger']) {
      expect(text).toContain(word)
    }
    expect(text.match(/\d+%/g)!.length).toBeGreaterThan(300)
    expect(text).not.toMatch(/#REF!|#NAME\?|#VALUE!|Err:5/)
  })
})
