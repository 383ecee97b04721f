import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportModel, ShownTable } from '#core/reports'
import { axe, launchBrowser } from '#rim/test-kit/chromium'
import { markedText } from './cell-marks.ts'
import { createWriterContext, writeReport } from './index.ts'
import { readPptx } from './pptx/index.ts'
import { municipalSample, nationalSample } from './sample-survey.ts'

/** The survey's four files, read by programs that share no code with ours: poppler, LibreOffice and Chromium. */
const folder = mkdtempSync(join(tmpdir(), 'lyttepost-survey-'))
const context = createWriterContext()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(model: ReportModel): string {
  const path = join(folder, `${model.language}-${model.fileName}`)
  writeFileSync(path, writeReport(model, context))
  return path
}
const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2e8 })
type Order = '-layout' | '-raw'
const pagesOf = (path: string, order: Order = '-layout'): string[] =>
  run('pdftotext', order, path, '-').split('\f').slice(0, -1)
/** As LibreOffice shows it, line by line or (`-raw`) cell by cell. */
function office(path: string, order?: Order): string[] {
  run(
    'soffice',
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    path,
  )
  return pagesOf(path.replace(/\.\w+$/, '.pdf'), order)
}
/** Without white space: how wide a gap is drawn, and whether it is read as one, differs. */
const plain = (text: string): string => text.replace(/[\s\u00a0\u00ad]+/g, '')
const tablesOf = (model: ReportModel): ShownTable[] =>
  model.sections.flatMap((section) =>
    section.nodes.flatMap((node) => (node.type === 'table' || node.type === 'figure' ? [node.table] : [])),
  )
const rowsOf = (table: ShownTable): string[] =>
  table.rows
    .filter(({ role }) => role !== 'heading')
    .map(({ cells }) => plain(cells.map(markedText).join('')))

describe('the whole country’s document, read by poppler', () => {
  const model = nationalSample('document')
  let pages: string[]
  let path: string
  beforeAll(() => {
    path = written(model)
    pages = pagesOf(path)
  })

  it('has some hundred pages, all numbered and marked', () => {
    expect(pages.length).toBeGreaterThan(80)
    pages.forEach((page, at) => {
      expect(plain(page)).toContain(plain(model.syntheticMark!))
      expect(plain(page)).toContain(`Side${at + 1}av${pages.length}`)
    })
  })

  it('prints each row of each table, a number under the other', () => {
    const lines = pages.flatMap((page) => page.split('\n')).map(plain)
    const ends = new Map<string, number>()
    const wanted = tablesOf(model).flatMap(rowsOf)
    for (const row of wanted) ends.set(row, 0)
    for (const line of lines)
      for (const row of ends.keys()) if (line.endsWith(row)) ends.set(row, ends.get(row)! + 1)
    expect(wanted.length).toBe(28 * 6 + 12 * 8 + 50 * 39)
    expect([...ends].filter(([, times]) => times === 0)).toEqual([])
  })

  it('has each table by group on one page', () => {
    const groups = tablesOf(model).filter(({ id }) => id.startsWith('subgroups_'))
    const whole = groups.filter((table) => {
      const rows = rowsOf(table)
      return pages.some((page) => {
        const lines = page.split('\n').map(plain)
        return rows.every((row) => lines.some((line) => line.endsWith(row)))
      })
    })
    expect(whole).toHaveLength(50)
  })

  it('lists chapters and parts with the pages that they begin on', () => {
    const contents = pages.slice(1, 4).join('\n').split('\n')
    let checked = 0
    for (const { level, number, title } of model.sections) {
      if (level === 2 || !number) continue
      const line = contents.find((each) => plain(each).startsWith(plain(`${number} ${title}`)))
      const at = Number(/(\d+)\s*$/.exec(line ?? '')?.[1])
      expect(plain(pages[at - 1] ?? ''), `${number} ${title}`).toContain(plain(`${number} ${title}`))
      checked++
    }
    expect(checked).toBe(15)
  })
})

describe('a municipality’s files, opened by LibreOffice', () => {
  it('slides show each title, each number of a chart and each row of a table', () => {
    const path = written(municipalSample('slides'))
    const slides = readPptx(readFileSync(path))
    // cell by cell: a font that stands in for Calibri may be wider and wrap a cell, which is then still read whole
    const pages = office(path, '-raw').map(plain)
    expect(pages).toHaveLength(slides.length)
    let numbers = 0
    slides.forEach((slide, at) => {
      for (const word of slide.title.split(/\s+/)) expect(pages[at], slide.title).toContain(plain(word))
      for (const label of slide.charts.flatMap(({ series }) => series.flatMap(({ labels }) => labels))) {
        if (label === null) continue
        expect(pages[at], `${slide.title}: ${label}`).toContain(plain(label))
        numbers++
      }
      const cells = slide.tables.flatMap((table) => table.cells.flatMap(([, ...row]) => row))
      for (const line of cells.flatMap((cell) => cell.split('\n')))
        expect(pages[at], `${slide.title}: ${line}`).toContain(plain(line))
    })
    expect(numbers).toBe(12 * 6 * 5)
  })

  it('the workbook shows each row with its marks', () => {
    const model = municipalSample('workbook')
    const lines = office(written(model)).flatMap((page) => page.split('\n').map(plain))
    const missing = tablesOf(model)
      .flatMap(rowsOf)
      .filter((row) => !lines.some((line) => line.includes(row)))
    expect(missing).toEqual([])
  })
})

describe('the page in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it.each([
    ['nb', 1280],
    ['nb', 390],
    ['nn', 320],
  ] as const)(
    '%s at %i px: nothing for axe to find, nothing wider than the window, nothing fetched',
    async (language, width) => {
      const path = written(municipalSample('page', '5425', language))
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      await page.goto(`file://${path}`)
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(await axe(page)).toEqual([])
      expect(asked).toEqual([`file://${path}`])
      expect(complaints).toEqual([])
      // one drawing of each figure is shown
      const shown = await page.evaluate<number>(
        "[...document.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0).length",
      )
      expect(shown).toBe(12)
      await page.close()
    },
  )

  it('keeps the texts of figures apart in another font than they were drawn for', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`file://${written(municipalSample('page'))}`)
    await page.addStyleTag({ content: 'svg, svg text { font-family: monospace !important }' })
    const overlaps = await page.evaluate<number>(`(() => {
      let found = 0
      for (const svg of document.querySelectorAll('.wide svg')) {
        const boxes = [...svg.querySelectorAll('text.label, text.legend')].map((text) => text.getBBox())
        boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
          const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
          const along = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
          if (across > 1 && along > 8) found++
        }))
      }
      return found
    })()`)
    expect(overlaps).toBe(0)
    await page.close()
  })

  it('reaches the text by its first link, and every broad table by keyboard', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
    await page.goto(`file://${written(municipalSample('page'))}`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Hopp til innholdet')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('frame')
    const before = await page.evaluate<number>('document.activeElement.scrollLeft')
    await page.keyboard.press('ArrowRight')
    // asked again from here: the page's own policy forbids a function that polls inside it
    await expect
      .poll(() => page.evaluate<number>('document.activeElement.scrollLeft'))
      .toBeGreaterThan(before)
    await page.close()
  })
})
