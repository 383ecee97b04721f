import type { ReportModel, ShownCell, ShownRow, ShownTable } from '#core/reports'
import { markSigns, markWord, notesOf } from '../cell-marks.ts'
import { escapeXml } from '../ooxml/index.ts'
import { isTextColumn } from '../text-columns.ts'
import { workbookWords } from '../xlsx/words.ts'
import type { Numbering } from './numbering.ts'
import { pageWords } from './words.ts'

type Language = ReportModel['language']

/** Tables with more columns than this may be broader than a telephone, and get a frame of their own to be moved in. */
const narrow = 1

/** Where the title of a figure of the page stands. */
export const figureTitleId = (number: number): string => `figure-${number}-title`

/**
 * A table with its caption and its notes.
 *
 * @param under the number of the figure that it stands under, and has the numbers of.
 */
export function tableHtml(
  table: ShownTable,
  model: Pick<ReportModel, 'language' | 'words'>,
  numbering: Numbering,
  under?: number,
): string {
  const { language } = model
  const { id, named } = captionOf(table, model, numbering, under)
  const caption = `<caption id="${id}"><span>${named}</span></caption>`
  const drawn = `<table>${caption}${head(table)}${bodies(table, language)}</table>`
  // words may be broader than a telephone in few columns too
  const broad = table.columns.length > narrow || table.columns.some((_, at) => isTextColumn(table, at))
  // what stands under figures is called the same everywhere: the figure's name tells them apart
  const names = under !== undefined && table.underFigure !== undefined ? `${id} ${figureTitleId(under)}` : id
  const framed = broad
    ? `<section class="frame" aria-labelledby="${names}" tabindex="0">${drawn}</section>`
    : `<div class="frame">${drawn}</div>`
  const notes = notesOf(table, language).map((note) => `<p>${escapeXml(note)}</p>`)
  return `<div class="table">${framed}${notes.length > 0 ? `<div class="notes">${notes.join('')}</div>` : ''}</div>\n`
}

function captionOf(
  table: ShownTable,
  { words }: Pick<ReportModel, 'words'>,
  numbering: Numbering,
  under: number | undefined,
): { readonly id: string; readonly named: string } {
  if (under !== undefined && table.underFigure !== undefined) {
    return { id: numbering.id(`table-of-figure-${under}`), named: `<b>${escapeXml(table.underFigure)}</b>` }
  }
  const number = numbering.nextTable()
  return {
    id: numbering.id(`table-${number}`),
    named: `<b>${escapeXml(words.table)} ${number}.</b> ${escapeXml(table.caption)}`,
  }
}

function head(table: ShownTable): string {
  const grouped = table.columnGroups.length > 0
  const corner = `<th scope="col" class="first"${grouped ? ' rowspan="2"' : ''}>${escapeXml(table.corner)}</th>`
  const columns = table.columns.map(({ label, base }, index) => {
    const below = base === null ? '' : `<span class="base">${escapeXml(base)}</span>`
    const words = isTextColumn(table, index) ? ' class="words"' : ''
    return `<th scope="col"${words}>${escapeXml(label)}${below}</th>`
  })
  if (!grouped) return `<thead><tr>${corner}${columns.join('')}</tr></thead>`
  const groups = table.columnGroups.map(({ label, span }) => {
    const spanned = span > 1 ? ` colspan="${span}"` : ''
    // a cell without a name heads nothing
    if (label === '') return `<td${spanned}></td>`
    return `<th scope="colgroup" class="group"${spanned}>${escapeXml(label)}</th>`
  })
  const colgroups = table.columnGroups.map(({ span }) => `<colgroup span="${span}"></colgroup>`)
  return (
    `<colgroup></colgroup>${colgroups.join('')}` +
    `<thead><tr>${corner}${groups.join('')}</tr><tr>${columns.join('')}</tr></thead>`
  )
}

/** One body, or one for each heading among the rows, so that it heads the rows under it and no others. */
function bodies(table: ShownTable, language: Language): string {
  if (table.rows.length === 0) {
    const words = escapeXml(workbookWords(language).emptyTable)
    return `<tbody><tr><td colspan="${table.columns.length + 1}">${words}</td></tr></tbody>`
  }
  const texts = table.columns.map((_, index) => isTextColumn(table, index))
  const groups: string[][] = []
  for (const row of table.rows) {
    if (row.role === 'heading' || groups.length === 0) groups.push([])
    groups.at(-1)!.push(rowHtml(row, table.columns.length, texts, language))
  }
  return groups.map((rows) => `<tbody>${rows.join('')}</tbody>`).join('')
}

function rowHtml(row: ShownRow, columns: number, texts: readonly boolean[], language: Language): string {
  const label = escapeXml(row.label)
  if (row.role === 'heading')
    return `<tr class="heading"><th scope="rowgroup" colspan="${columns + 1}"><span>${label}</span></th></tr>`
  const cells = row.cells.map((cell, index) => cellHtml(cell, texts[index] ?? false, language))
  return `<tr${row.role === 'total' ? ' class="total"' : ''}><th scope="row">${label}</th>${cells.join('')}</tr>\n`
}

function cellHtml(cell: ShownCell, text: boolean, language: Language): string {
  const spoken = cell.value === null ? pageWords(language).spoken[cell.text.trim()] : undefined
  const printed =
    spoken === undefined
      ? escapeXml(cell.text)
      : `<span aria-hidden="true">${escapeXml(cell.text)}</span>${aloud(spoken)}`
  const kind = text ? ' class="words"' : cell.mark ? ` class="${cell.mark}"` : ''
  if (cell.mark === undefined) return `<td${kind}>${printed}</td>`
  // the number first and then how it stands, as it would be said
  const sign = `<span aria-hidden="true">${markSigns[cell.mark]} </span>`
  return `<td${kind}>${sign}${printed}${aloud(`, ${markWord(cell.mark, language)}`)}</td>`
}

/** Said by a screen reader and not seen. */
const aloud = (words: string): string => `<span class="aloud">${escapeXml(words)}</span>`
