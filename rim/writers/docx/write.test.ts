import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReportModel, ReportNode } from '#core/reports'
import { hardModel } from '../pdf/sample-model.ts'
import { municipalSample, nationalSample } from '../sample-survey.ts'
import { lintDocx, readDocx, writeDocx } from './index.ts'
import { groupedTable, lineFigure, testModel, wordsTable } from './test-model.ts'

const bytes = writeDocx(testModel)
const document = readDocx(bytes)
const styled = (...styles: readonly string[]) =>
  document.paragraphs.filter(({ style }) => styles.includes(style))
const withNodes = (nodes: readonly ReportNode[]): ReportModel => ({
  ...testModel,
  sections: [{ id: 'only', title: 'Berre', nodes }],
})

describe('a report for a word processor', () => {
  it('breaks no rule of the format, and is the same bytes each time', () => {
    expect(lintDocx(bytes)).toEqual([])
    expect(writeDocx(testModel)).toEqual(bytes)
  })

  it.each([
    ['a municipality’s survey', municipalSample('document')],
    ['the whole country’s survey', nationalSample('document')],
    ['a municipality’s mapping', hardModel()],
  ])('can be %s too, with every table, figure and quote', (_, model) => {
    const written = writeDocx({ ...model, edition: 'manuscript' })
    expect(lintDocx(written)).toEqual([])
    const read = readDocx(written)
    const nodes = model.sections.flatMap((section) => section.nodes)
    const figures = nodes.filter(({ type }) => type === 'figure')
    expect(read.drawings).toHaveLength(figures.length)
    expect(read.tables).toHaveLength(figures.length + nodes.filter(({ type }) => type === 'table').length)
    const quotes = nodes.flatMap((node) => (node.type === 'quote' ? [`«${node.text}»`] : []))
    expect(read.paragraphs.filter(({ style }) => style === 'Quote').map(({ text }) => text)).toEqual(quotes)
  })

  it('counts headings itself where counting gives their numbers, and writes out the others', () => {
    expect(styled('Heading1', 'Heading2', 'Unlisted')).toEqual([
      { style: 'Heading1', text: 'Samandrag', numbering: '0' },
      { style: 'Unlisted', text: 'Problemstilling 1', numbering: null },
      { style: 'Heading1', text: 'Funn', numbering: null },
      { style: 'Heading2', text: 'Tal', numbering: null },
      { style: 'Heading1', text: '3 Eit hopp', numbering: '0' },
      { style: 'Heading2', text: '3.1 Del av hoppet', numbering: '0' },
      { style: 'Heading1', text: 'Metode', numbering: null },
      { style: 'Heading1', text: 'Skriv', numbering: '2' },
      { style: 'Unlisted', text: 'Kva inneber det?', numbering: null },
    ])
  })

  it('lists its headings with their numbers, as links', () => {
    expect(styled('TOCHeading', 'TOC1', 'TOC2').map(({ text }) => text.replace(/\t.*$/, ''))).toEqual([
      'Innhald',
      'Samandrag',
      '1 Funn',
      '1.1 Tal',
      '3 Eit hopp',
      '3.1 Del av hoppet',
      '2 Metode',
      'Vedlegg 1 Skriv',
    ])
  })

  it('has paragraphs, lists and quotes in styles of their own', () => {
    expect(styled('BodyText').map(({ text }) => text)).toEqual([
      'Første linje.\nAndre linje med  to mellomrom og 😀.',
    ])
    expect(styled('ListBullet').map(({ text }) => text)).toEqual(['ein', 'to'])
    expect(styled('Quote', 'QuoteSource').map(({ style, text }) => [style, text])).toEqual([
      ['Quote', '«Det «verste» er <ingenting>.»'],
      ['QuoteSource', 'Mann, 74'],
      ['Quote', '«Utan merke.»'],
    ])
  })

  it('has tables with all cells, marks before their numbers, under numbered captions', () => {
    expect(document.tables).toEqual([
      [
        ['Gruppe', '2023', '2025'],
        ['', 'Liten grad\nn = 40', 'Stor grad\nn = 40', 'Stor grad'],
        ['Kjønn'],
        ['Kvinner', '12 %', ':', '▲ 63 %'],
        ['Alle', '14 %', '51 %', '▼ 58 %'],
      ],
      [
        ['Punkt', 'Slik er det i studien'],
        ['1. Hvem intervjuet', 'Fire intervjuere ved kompetansesenteret.'],
      ],
    ])
    expect(styled('Caption').map(({ text }) => text)).toEqual([
      `Tabell 1. ${groupedTable.caption}`,
      `Figur 1. ${lineFigure.title}`,
      `Tabell 2. ${wordsTable.caption}`,
    ])
    // what the marks mean is told, though the table did not tell it
    expect(styled('TableNote').map(({ text }) => text)).toContain(
      '▲ høgare og ▼ lågare enn det som talet er samanlikna med.',
    )
  })

  it('has native charts with their workbooks, told in words', () => {
    expect(document.drawings).toEqual([lineFigure.alternative])
    const parts = Object.keys(unzipSync(bytes))
    expect(parts).toContain('word/charts/chart1.xml')
    expect(parts).toContain('word/embeddings/Microsoft_Excel_Sheet1.xlsx')
  })

  it('tells its language, title and date', () => {
    expect(document.language).toBe('nn-NO')
    expect(document.properties).toMatchObject({
      title: testModel.title,
      language: 'nn-NO',
      created: '2026-05-04T00:00:00Z',
    })
    expect(styled('Title').map(({ text }) => text)).toEqual([testModel.title])
    expect(styled('CoverMark').map(({ text }) => text)).toEqual(['Opplæringsdata'])
  })

  it('holds any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/[\t\r]/.test(text))
        const written = writeDocx(withNodes([{ type: 'paragraph', id: 'p', text }]))
        const read = readDocx(written).paragraphs.find(({ style }) => style === 'BodyText')
        expect(read?.text).toBe(text)
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  it('refuses slides, and a figure that is not told in words', () => {
    expect(() => writeDocx({ ...testModel, edition: 'slides' })).toThrow('slides')
    const silent: ReportNode = {
      type: 'figure',
      id: 'silent',
      figure: { ...lineFigure, alternative: ' ' },
      table: wordsTable,
      speakerNotes: [],
    }
    expect(() => writeDocx(withNodes([silent]))).toThrow('silent')
  })
})

describe('lint', () => {
  /** The document with a part changed. */
  function changed(path: string, from: string | RegExp, to: string): Uint8Array {
    const files = unzipSync(bytes)
    const before = strFromU8(files[path]!)
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    return zipSync({ ...files, [path]: strToU8(after) })
  }
  const body = 'word/document.xml'

  it.each([
    ['a style that is not there', body, 'w:val="QuoteSource"', 'w:val="Lost"', 'no style Lost'],
    ['a link to nowhere', body, 'w:anchor="_Toc000001"', 'w:anchor="_Toc000099"', 'a link to nowhere'],
    ['a table without a head', body, '<w:tblHeader/>', '', 'has no head'],
    ['a drawing without words', body, / descr="[^"]*"/, ' descr=""', 'no alternative text'],
    ['a row that is too short', body, /<w:tc><w:tcPr>(?:(?!<w:tc>).)*<\/w:tc><\/w:tr>/, '</w:tr>', 'columns'],
    [
      'a child that has no place',
      body,
      '<w:tblGrid>',
      '<w:tblGrid/><w:p/><w:tblGrid>',
      'has no place in w:tbl',
    ],
    ['a field left open', body, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', '', 'a field'],
    [
      'a numbering that is not there',
      'word/styles.xml',
      '<w:numId w:val="1"/>',
      '<w:numId w:val="9"/>',
      'no numbering 9',
    ],
    [
      'properties out of order',
      'word/styles.xml',
      '<w:keepNext/><w:keepLines/>',
      '<w:keepLines/><w:keepNext/>',
      'too late',
    ],
    [
      'a part that is gone',
      'word/_rels/document.xml.rels',
      'charts/chart1.xml',
      'charts/chart9.xml',
      'missing part',
    ],
  ])('finds %s', (_, path, from, to, fault) => {
    expect(lintDocx(changed(path, from, to)).join('\n')).toContain(fault)
  })
})
