import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textIn } from '#core/foundation'
import { choicesOf, questionsOf } from '#core/instruments'
import { boxesOf, pageMarkLength, paperMeasures, readPageMark } from '#core/survey'
import { loadInstruments } from '#rim/assets'
import { createPdfContext } from '../pdf/index.ts'
import { writeSurveyForms } from './index.ts'
import { sampleForms } from './sample-forms.ts'

/** Reads what is printed with poppler: words by pdftotext, and the page as a picture by pdftoppm. */
const folder = mkdtempSync(join(tmpdir(), 'lyttepost-paper-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const context = createPdfContext()
const instrument = loadInstruments('brukertilfredshet').find(({ id }) => id === 'brukertilfredshet@2021.1')!
const poppler = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 })
/** Without white space, which is the typesetter's. */
const letters = (text: string): string => text.replace(/\s/g, '')
const countOf = (whole: string, part: string): number => whole.split(part).length - 1

/** A page as a picture: how dark a point in mm is, from 0 to 1. */
function picture(path: string, page: number, dpi: number): (x: number, y: number) => number {
  const out = join(folder, `page-${page}`)
  poppler('pdftoppm', '-r', `${dpi}`, '-gray', '-f', `${page}`, '-l', `${page}`, '-singlefile', path, out)
  const bytes = readFileSync(`${out}.pgm`)
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))!
  const start = bytes.length - Number(width) * Number(height)
  return (x, y) => {
    const at = start + Math.floor((y / 25.4) * dpi) * Number(width) + Math.floor((x / 25.4) * dpi)
    return 1 - bytes[at]! / 255
  }
}

describe.each(['nb', 'nn', 'en'] as const)('a printed form in %s', (language) => {
  const toWrite = sampleForms(language, 2)
  const path = join(folder, `${language}.pdf`)
  // after the instruction and the information sheet
  const firstPage = 5
  const pages = toWrite.form.pages.length
  let raw: string
  beforeAll(() => {
    writeFileSync(path, writeSurveyForms(toWrite, context).bytes)
    raw = poppler('pdftotext', '-raw', '-f', `${firstPage}`, '-l', `${firstPage + pages - 1}`, path, '-')
  })

  it('prints every question once, in its order', () => {
    const whole = letters(raw)
    let at = 0
    for (const { text, code } of questionsOf(instrument)) {
      const own = letters(textIn(text, language))
      const found = whole.indexOf(own, at)
      expect(found, code).toBeGreaterThanOrEqual(at)
      at = found + own.length
    }
    // those that stand under each other in one table may begin alike, but no text stands twice
    for (const { text, code } of questionsOf(instrument)) {
      const own = letters(textIn(text, language))
      const alike = questionsOf(instrument).filter((other) =>
        letters(textIn(other.text, language)).includes(own),
      )
      expect(countOf(whole, own), code).toBe(alike.length)
    }
  })

  it('prints every number once, at the left of its question', () => {
    const numbers = toWrite.form.pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'table'
          ? item.rows.map((row) => row.number || item.number)
          : 'number' in item
            ? [item.number]
            : [],
      ),
    )
    const shown = numbers.filter((number) => number !== '')
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown).toEqual(questionsOf(instrument).map(({ number }) => number.replace('_', '.')))
    for (const number of shown) {
      // "7." before a question, "7.1" before a row of a table
      const printed = number.includes('.') ? number.replace('.', '\\.') : `${number}\\.`
      expect(raw.match(new RegExp(`(?<=^|\\s)${printed}(?=\\s)`, 'gm'))?.length, number).toBe(1)
    }
  })

  it('prints every answer', () => {
    const whole = letters(raw)
    for (const question of questionsOf(instrument)) {
      for (const { label, code } of choicesOf(question)) {
        expect(whole, `${question.code} ${code}`).toContain(letters(textIn(label, language)))
      }
    }
  })

  it('bears its own code on every page, and no name of a service', () => {
    const [first, second] = toWrite.copies
    for (let page = 0; page < pages; page++) {
      const own = poppler(
        'pdftotext',
        '-raw',
        '-f',
        `${firstPage + page}`,
        '-l',
        `${firstPage + page}`,
        path,
        '-',
      )
      expect(countOf(own, first!.code)).toBe(1)
      expect(own).not.toContain(second!.code)
      expect(own).toContain('lyttepost.example/svar')
      expect(own).not.toContain('Rusteamet')
    }
    const other = poppler(
      'pdftotext',
      '-raw',
      '-f',
      `${firstPage + pages + 2}`,
      '-l',
      `${firstPage + 2 * pages + 1}`,
      path,
      '-',
    )
    expect(countOf(other, second!.code)).toBe(pages)
  })

  it('has on its picture the marks, the page’s id and every box, where the layout says', () => {
    const { cornerMarks, pageMarkPlace } = paperMeasures
    const boxes = boxesOf(toWrite.form)
    for (const { number } of toWrite.form.pages) {
      const dark = picture(path, firstPage + number - 1, 200)
      for (const { x, y, width, height, hollow } of cornerMarks) {
        expect(dark(x + width / 2, y + height / 2) > 0.5).toBe(!hollow)
        expect(dark(x + 0.5, y + 0.5)).toBeGreaterThan(0.5)
        expect(dark(x - 1, y + height / 2)).toBeLessThan(0.1)
      }
      const square = pageMarkPlace.width / pageMarkLength
      const squares = Array.from(
        { length: pageMarkLength },
        (_, at) =>
          dark(pageMarkPlace.x + (at + 0.5) * square, pageMarkPlace.y + pageMarkPlace.height / 2) > 0.5,
      )
      expect(readPageMark(squares)).toEqual({ layout: toWrite.form.layout, page: number })
      for (const box of boxes.filter(({ page, kind }) => page === number && kind !== 'area')) {
        const name = `${box.question} ${box.choice}`
        const [middle, centre] = [box.x + box.width / 2, box.y + box.height / 2]
        // white inside, and a line on each side
        expect(dark(middle, centre), name).toBeLessThan(0.1)
        for (const [x, y] of [
          [box.x, centre],
          [box.x + box.width, centre],
          [middle, box.y],
          [middle, box.y + box.height],
        ] as const) {
          const near = [-0.15, 0, 0.15].flatMap((dx) => [-0.15, 0, 0.15].map((dy) => dark(x + dx, y + dy)))
          expect(Math.max(...near), name).toBeGreaterThan(0.5)
        }
      }
    }
  })

  it('is tagged', () => {
    expect(poppler('pdfinfo', path)).toMatch(/Tagged: +yes/)
  })
})
