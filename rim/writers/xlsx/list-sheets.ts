import type { ReportModel } from '#core/reports'
import { placeOf } from '../headings.ts'
import { looks } from './looks.ts'
import { lineCount, rowHeight } from './measures.ts'
import { createPage } from './page.ts'
import { print, type SectionSheet, subline } from './section-sheet.ts'
import type { Cell, Sheet } from './sheet.ts'
import { workbookWords } from './words.ts'
import { quotedSheet } from './workbook.ts'

/** The first sheet: what the workbook is, what it rests on, where everything stands, and what the symbols mean. */
export function overviewSheet(
  model: ReportModel,
  place: { readonly name: string; readonly codeBook: string | null },
  sections: readonly SectionSheet[],
): Sheet {
  const words = workbookWords(model.language)
  const widths = [34, 86]
  const page = createPage(widths, 2)
  page.text(model.title, looks.title)
  page.text(model.subtitle, { ...looks.subtitle, wrap: true })
  page.text(`${placeOf(model)}  ·  ${model.round}`, looks.subtitle)
  if (model.syntheticMark !== null) page.text(model.syntheticMark, looks.mark)
  page.gap()
  for (const fact of model.facts) {
    const lines = Math.max(
      lineCount(fact.label, widths[0]!, { bold: true }),
      lineCount(fact.value, widths[1]!),
    )
    page.add(
      [
        { value: fact.label, style: looks.fact },
        { value: fact.value, style: looks.body },
      ],
      rowHeight(lines),
    )
  }
  page.gap()
  page.block()
  page.text(model.words.contents, looks.heading)
  for (const { sheet, tables } of sections) {
    // a sheet without tables stands there too: what is empty is not hidden
    const captions = tables.length > 0 ? tables : [null]
    for (const [i, table] of captions.entries()) {
      const cells: Cell[] = [i === 0 ? { value: sheet.name, style: looks.linkStrong } : { value: null }]
      if (table) cells.push({ value: table.caption, style: { ...looks.link, wrap: true } })
      const row = page.add(cells, rowHeight(table ? lineCount(table.caption, widths[1]!) : 1))
      if (i === 0) page.link(row, 0, `${quotedSheet(sheet.name)}!A1`, sheet.name)
      if (table) page.link(row, 1, table.target, table.caption)
    }
  }
  if (place.codeBook !== null) {
    const row = page.add([{ value: place.codeBook, style: looks.linkStrong }])
    page.link(row, 0, `${quotedSheet(place.codeBook)}!A1`, place.codeBook)
  }
  page.gap()
  page.block()
  page.text(words.symbolsHead, looks.heading)
  for (const [symbol, meaning] of words.symbols) {
    page.add([
      { value: symbol, style: looks.symbol },
      { value: meaning, style: looks.body },
    ])
  }
  page.text(words.unrounded, looks.note)
  const content = page.done()
  return {
    ...content,
    name: place.name,
    widths,
    gridLines: false,
    tabColor: '0B4F5C',
    print: print(model, null, content.breaksAfter),
  }
}

/** The code book: one row per choice, head in view, heads on every printed page. */
export function codeBookSheet(
  model: ReportModel,
  place: { readonly name: string; readonly overview: string },
): Sheet {
  const words = workbookWords(model.language)
  const widths = [8, 30, 60, 24, 46, 18]
  const page = createPage(widths, widths.length)
  page.text(model.words.codeBook, looks.sheetTitle)
  page.text(subline(model), looks.subtitle)
  // two columns: the first alone is too narrow for the link
  const back = page.add([
    { value: words.toOverview, style: looks.link },
    { value: null, style: looks.link },
  ])
  page.merge(back, 0, 1, 2)
  page.link(back, 0, `${quotedSheet(place.overview)}!A1`, words.toOverview)
  page.add(words.codeBookHeads.map((value) => ({ value, style: looks.listHead })))
  const body = page.next
  for (const row of model.codeBook) {
    const texts = [row.number, row.code, row.question, row.choiceCode, row.choice, row.origin]
    const lines = Math.max(...texts.map((text, c) => lineCount(text, widths[c]!)))
    page.add(
      texts.map((text) => ({ value: text === '' ? null : text, style: looks.listCell })),
      rowHeight(lines),
    )
  }
  const content = page.done()
  return {
    ...content,
    name: place.name,
    widths,
    gridLines: false,
    frozen: { rows: body, columns: 0 },
    print: print(model, [body, body], content.breaksAfter),
  }
}
