import { drawFigure, type FigureMetrics } from '#core/figures'
import type { FigureNode, ReportModel, ReportNode, ReportSection } from '#core/reports'
import { type Chapter, chaptersOf } from '../chapters.ts'
import { headingOf } from '../headings.ts'
import { escapeXml } from '../ooxml/index.ts'
import type { Numbering } from './numbering.ts'
import { figureTitleId, tableHtml } from './table.ts'

/** Widths in px that figures are drawn at: for a page as wide as its text, and for a telephone. */
const drawnWidths = { wide: 760, narrow: 340 } as const

/** A chapter with more parts than this has them folded in the list of contents. */
const mostListed = 8

interface PlacedSection {
  readonly id: string
  readonly heading: string
}

/** What the pages' parts are made with. */
export interface PageContext {
  readonly model: ReportModel
  readonly metrics: FigureMetrics
  readonly numbering: Numbering
}

/** The list of contents and the chapters that it leads to. */
export function contentsAndChapters(context: PageContext): { contents: string; chapters: string } {
  const { model, numbering } = context
  const named = (section: ReportSection): PlacedSection => ({
    id: numbering.id(`part-${section.number || section.id}`),
    heading: headingOf(section),
  })
  const entries: string[] = []
  const written: string[] = []
  for (const chapter of chaptersOf(model.sections)) {
    const first = named(chapter.section)
    const parts = chapter.parts.map(named)
    const list = parts.map((part) => `<li>${linkTo(part)}</li>`).join('')
    // an appendix with a table for each question would bury the chapters
    const folded = parts.length > mostListed
    const below =
      parts.length === 0
        ? ''
        : folded
          ? `<details><summary>${escapeXml(`${model.words.contents}: ${first.heading}`)}</summary><ul>${list}</ul></details>`
          : `<ul>${list}</ul>`
    entries.push(`<li>${linkTo(first)}${below}</li>`)
    written.push(chapterHtml(chapter, first, parts, context))
  }
  return { contents: `<ul>${entries.join('\n')}</ul>`, chapters: written.join('') }
}

const linkTo = ({ id, heading }: PlacedSection): string => `<a href="#${id}">${escapeXml(heading)}</a>`

function chapterHtml(
  chapter: Chapter,
  first: PlacedSection,
  parts: readonly PlacedSection[],
  context: PageContext,
): string {
  // after the chapter's own: tables and figures are numbered as they are made
  const below = (): string =>
    chapter.parts.map((section, i) => sectionHtml(section, parts[i]!, 3, () => '', context)).join('')
  return sectionHtml(chapter.section, first, 2, below, context)
}

function sectionHtml(
  section: ReportSection,
  { id, heading }: PlacedSection,
  level: 2 | 3,
  below: () => string,
  context: PageContext,
): string {
  const nodes = section.nodes.map((node) => nodeHtml(node, context)).join('')
  return (
    `<section${level === 2 ? ' class="chapter"' : ''} aria-labelledby="${id}">` +
    `<h${level} id="${id}">${escapeXml(heading)}</h${level}>\n${nodes}${below()}</section>\n`
  )
}

function nodeHtml(node: ReportNode, context: PageContext): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${escapeXml(node.text)}</p>\n`
    case 'list':
      return `<ul>${node.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>\n`
    case 'quote':
      return quoteHtml(node)
    case 'table':
      return tableHtml(node.table, context.model, context.numbering)
    case 'figure':
      return figureHtml(node, context)
  }
}

function quoteHtml({ text, label }: Extract<ReportNode, { type: 'quote' }>): string {
  const who = label === '' ? '' : `<figcaption>${escapeXml(label)}</figcaption>`
  return `<figure class="quote"><blockquote><p>«${escapeXml(text)}»</p></blockquote>${who}</figure>\n`
}

/** The figure and, under it, the table with the same numbers. */
function figureHtml({ figure, id, table }: FigureNode, context: PageContext): string {
  if (figure.alternative.trim() === '') throw new Error(`The figure "${id}" has no alternative text`)
  const { model, metrics, numbering } = context
  const number = numbering.nextFigure()
  const name = numbering.id(`figure-${number}`)
  const drawn = (['wide', 'narrow'] as const).map((size) => {
    const options = { width: drawnWidths[size], idPrefix: `${name}-${size}-`, inPage: true }
    return `<div class="${size}">${drawFigure(figure, metrics, options)}</div>`
  })
  const note =
    figure.note === '' || table.notes.includes(figure.note)
      ? ''
      : `<div class="notes"><p>${escapeXml(figure.note)}</p></div>`
  return (
    `<figure class="drawn" id="${name}"><figcaption id="${numbering.id(figureTitleId(number))}"><b>${escapeXml(model.words.figure)} ${number}.</b> ` +
    `${escapeXml(figure.title)}</figcaption>${drawn.join('')}${note}</figure>\n` +
    tableHtml(table, model, numbering, number)
  )
}
