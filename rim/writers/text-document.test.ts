import { describe, expect, it } from 'vitest'
import type { TextDocument } from '#core/privacy'
import { createPdfContext } from './pdf/index.ts'
import { textWidth } from './pdf/measures.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { privacyDocuments } from './sample-privacy.ts'
import { columnWidths, writeTextDocument } from './text-document.ts'

const context = createPdfContext()
const count = (document: TextDocument, type: string): number =>
  document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === type)).length
const cases = (['nb', 'nn'] as const).flatMap((language) =>
  (['usual', 'long'] as const).flatMap((size) =>
    privacyDocuments(size, language).map((document) => [document.kind, size, language, document] as const),
  ),
)

describe.each(cases)('the PDF of the %s, %s, in %s', (_kind, _size, language, document) => {
  const bytes = writeTextDocument(document, context)
  const read = readPdf(bytes)

  it('is tagged A4 that asks for PDF/UA-1, with language, title and date', () => {
    expect(read.language).toBe(`${language}-NO`)
    for (const { width, height } of read.pages)
      expect([width, height]).toEqual([595.276, 841.89].map((side) => expect.closeTo(side, 2)))
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(read.metadata).toContain(document.title)
    expect(read.metadata).toContain('2026-10-01')
    expect(read.objects).toContain('/StructTreeRoot')
    expect(read.objects).toMatch(/\/DisplayDocTitle true/)
  })

  it('has its headings, tables with head cells, and lists', () => {
    expect(read.bookmarks).toEqual(document.sections.map(({ heading }) => heading))
    expect(read.tags.H1).toBe(document.sections.length)
    expect(read.tags.Table ?? 0).toBe(count(document, 'table'))
    const tables = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'table' ? [block] : [])),
    )
    expect(read.tags.TH ?? 0).toBe(tables.reduce((sum, { head }) => sum + head.length, 0))
    expect(read.tags.TD ?? 0).toBe(tables.reduce((sum, { rows }) => sum + rows.flat().length, 0))
    expect(read.tags.L ?? 0).toBe(count(document, 'list') + count(document, 'definitions'))
  })

  it('is the same bytes each time', () => {
    expect(Buffer.compare(writeTextDocument(document, context), bytes)).toBe(0)
  })
})

it('the usual letter is of two pages, in both forms', () => {
  for (const language of ['nb', 'nn'] as const) {
    const [letter] = privacyDocuments('usual', language)
    expect(readPdf(writeTextDocument(letter!, context)).pages).toHaveLength(2)
  }
})

describe('nothing goes wrong in silence', () => {
  const [letter] = privacyDocuments('usual', 'nb')
  it('a sign that the font lacks, and a date that is none', () => {
    expect(() => writeTextDocument({ ...letter!, title: 'Tegnet 漢' }, context)).toThrow(/漢/)
    expect(() => writeTextDocument({ ...letter!, made: '1. oktober' }, context)).toThrow(/ISO date/)
  })
  it('and the next is written all the same', () => {
    expect(writeTextDocument(letter!, context).length).toBeGreaterThan(10_000)
  })
})

describe('columns of prose', () => {
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)

  it('fill the page, whatever they hold', () => {
    for (const head of [['a'], ['a', 'b'], Array.from({ length: 12 }, () => 'x'.repeat(40))]) {
      expect(sum(columnWidths(head, [head.map(() => 'ord '.repeat(50))]))).toBeCloseTo(textWidth, 6)
      expect(sum(columnWidths(head, []))).toBeCloseTo(textWidth, 6)
    }
  })

  it('hold their longest word, and give the rest to those with long cells', () => {
    const [number, what, measure] = columnWidths(
      ['Nr.', 'Risiko', 'Tiltak'],
      [['1', 'kort', 'ord '.repeat(60)]],
    )
    expect(number).toBeLessThan(40)
    expect(what).toBeLessThan(60)
    expect(measure).toBeGreaterThan(380)
  })

  it('do not break a date at its no-break spaces', () => {
    const [date] = columnWidths(['Dato', 'Tekst'], [['1.\u00a0september\u00a02026', 'ord '.repeat(90)]])
    expect(date).toBeGreaterThan(16 * 4.9)
  })
})
