import { encode } from 'uqr'
import { beforeAll, describe, expect, it } from 'vitest'
import { boxesOf, paperWords } from '#core/survey'
import { createPdfContext, type PdfContext } from '../pdf/index.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { setBoxes, writeSurveyCards, writeSurveyForm, writeSurveyForms, writeSurveySheet } from './index.ts'
import { qrSvg } from './qr.ts'
import { sampleCards, sampleForms } from './sample-forms.ts'

let context: PdfContext
beforeAll(() => {
  context = createPdfContext()
})

describe.each(['nb', 'nn', 'en'] as const)('the form in %s', (language) => {
  const toWrite = sampleForms(language, 3)

  it('has each box where the layout has it, and no text higher than the layout counted', () => {
    const wanted = boxesOf(toWrite.form).filter(({ kind }) => kind !== 'area')
    const set = setBoxes(toWrite, context)
    expect(set.map(([question, choice, page]) => [question, choice, page])).toEqual(
      wanted.map(({ question, choice, page }) => [question, choice, page]),
    )
    set.forEach(([, , , x, y], at) => {
      expect(Math.abs(x - wanted[at]!.x)).toBeLessThan(0.02)
      expect(Math.abs(y - wanted[at]!.y)).toBeLessThan(0.02)
    })
  })

  it('without a code is PDF/UA-1 with headings, tables and their heads', () => {
    const read = readPdf(writeSurveyForm(toWrite, paperWords.specimen.nb, context))
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(read.language).toBe(language)
    expect(read.pages.length).toBe(4)
    expect(read.tags.H1).toBe(1)
    expect(read.tags.Table).toBe(
      toWrite.form.pages.flatMap(({ items }) => items).filter(({ kind }) => kind === 'table').length,
    )
    expect(read.tags.TH).toBeGreaterThan(50)
  })

  it('is printed for each code, everything on a sheet of its own, with the code as a bookmark', () => {
    const { bytes, pages } = writeSurveyForms(toWrite, context)
    const read = readPdf(bytes)
    // instruction, then information and form of each copy, printed on both sides
    expect(pages).toBe(2 + 3 * (2 + 4))
    expect(read.pages.length).toBe(pages)
    for (const { width, height } of read.pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    }
    expect(read.bookmarks).toEqual(toWrite.copies.map(({ code }) => `${paperWords.code[language]} ${code}`))
    expect(read.alternatives).toEqual(expect.arrayContaining(toWrite.copies.map(({ link }) => link)))
  })

  it('has sheets of one page and two', () => {
    expect(writeSurveySheet(toWrite.information, toWrite.made, context).pages).toBe(2)
    // whoever hands out turns no page
    expect(writeSurveySheet(toWrite.instruction, toWrite.made, context).pages).toBe(1)
    expect(writeSurveySheet(sampleCards(language, 11).instruction, toWrite.made, context).pages).toBe(1)
  })

  it('is ten cards to a page where there is none', () => {
    const { bytes, pages } = writeSurveyCards(sampleCards(language, 11), context)
    expect(pages).toBe(4)
    expect(readPdf(bytes).pages.length).toBe(4)
  })
})

it('the same order is the same file, byte by byte, and a hundred copies are hardly larger than the pages that differ', () => {
  const few = writeSurveyForms(sampleForms('nb', 2), context).bytes
  expect(Buffer.compare(few, writeSurveyForms(sampleForms('nb', 2), context).bytes)).toBe(0)
  const many = writeSurveyForms(sampleForms('nb', 102), context).bytes
  // the form itself stands in the file once
  expect((many.length - few.length) / 100).toBeLessThan(25_000)
})

it('a QR code drawn is the code made', () => {
  const link = 'https://lyttepost.example/svar/ACEFHJKMNP'
  const { data, size } = encode(link, { ecc: 'M', border: 0 })
  const svg = qrSvg(link)
  const whole = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)![1])
  expect(whole).toBe(size + 8)
  const drawn = Array.from({ length: whole }, () => Array.from({ length: whole }, () => false))
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = 0; at < Number(width); at++) drawn[Number(y)]![Number(x) + at] = true
  }
  const quiet = 4
  drawn.forEach((row, y) => {
    row.forEach((dark, x) => {
      expect(dark).toBe(data[y - quiet]?.[x - quiet] ?? false)
    })
  })
})
