import type { FigureMetrics } from '#core/figures'
import type { ReportModel } from '#core/reports'
import { placeOf } from '../headings.ts'
import { escapeXml } from '../ooxml/index.ts'
import { workbookWords } from '../xlsx/words.ts'
import { createNumbering } from './numbering.ts'
import { contentsAndChapters } from './section.ts'
import { style } from './style.ts'
import { pageWords } from './words.ts'

/** Nothing is fetched and no script runs, whatever a text should hold. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * A report as one page: HTML without script, with its style and its figures in it and nothing fetched, written so that it is
 * XML too. One `h1`, chapters as `h2` and their parts as `h3`; every figure stands over a table with the same numbers.
 * The same model gives the same bytes.
 *
 * @param metrics text widths of the font that figures are drawn for.
 * @throws where the edition is not the page, or a figure has no alternative text.
 */
export function writeHtml(model: ReportModel, metrics: FigureMetrics): Uint8Array {
  if (model.edition !== 'page') throw new Error(`The HTML shows the edition "page", not "${model.edition}"`)
  const numbering = createNumbering()
  const words = pageWords(model.language)
  // before the chapters, so that no part of theirs takes these names
  const ids = { contents: numbering.id('contents'), main: numbering.id('main') }
  const { contents, chapters } = contentsAndChapters({ model, metrics, numbering })
  const page =
    `<!DOCTYPE html>\n<html lang="${model.language}" xml:lang="${model.language}" xmlns="http://www.w3.org/1999/xhtml">\n` +
    `${headHtml(model)}<body>\n<a class="skip" href="#${ids.main}">${escapeXml(words.skip)}</a>\n${header(model)}` +
    `<nav aria-labelledby="${ids.contents}"><h2 id="${ids.contents}">${escapeXml(model.words.contents)}</h2>\n${contents}</nav>\n` +
    `<main id="${ids.main}" tabindex="-1">\n${chapters}</main>\n${footer(model)}</body>\n</html>\n`
  return new TextEncoder().encode(page)
}

/**
 * A report's page as a part of another page: its facts, list of contents and chapters, for a page that has the report's title as its
 * `h1`, what is told of made-up numbers, and `reportStyle` on an element around it.
 *
 * @throws as `writeHtml`.
 */
export function writeHtmlBody(model: ReportModel, metrics: FigureMetrics): string {
  if (model.edition !== 'page') throw new Error(`The HTML shows the edition "page", not "${model.edition}"`)
  const numbering = createNumbering()
  const contentsId = numbering.id('contents')
  const { contents, chapters } = contentsAndChapters({ model, metrics, numbering })
  return (
    `${factsHtml(model)}<nav aria-labelledby="${contentsId}"><h2 id="${contentsId}">${escapeXml(model.words.contents)}</h2>\n` +
    `${contents}</nav>\n${chapters}`
  )
}

/**
 * The same part out of a page that was written before, by this writer and no other: what is inside is not escaped again.
 *
 * @throws where it is no such page.
 */
export function bodyOfPage(page: Uint8Array): string {
  const text = new TextDecoder().decode(page)
  const inside = (form: RegExp): string => form.exec(text)?.[1] ?? ''
  const contents = inside(/(<nav aria-labelledby="[^"]*">[\s\S]*?<\/nav>\n)<main /)
  const chapters = inside(/<main id="[^"]*" tabindex="-1">\n([\s\S]*)<\/main>\n<footer>/)
  if (contents === '' || chapters === '') throw new Error('It is no page of a report')
  return `${inside(/(<dl>(?:(?!<dl>)[\s\S])*<\/dl>\n)<\/header>/)}${contents}${chapters}`
}

function headHtml(model: ReportModel): string {
  const meta = (name: string, content: string): string =>
    `<meta name="${name}" content="${escapeXml(content)}" />\n`
  return (
    '<head>\n<meta charset="utf-8" />\n' +
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n` +
    meta('viewport', 'width=device-width, initial-scale=1') +
    meta('description', model.subtitle) +
    meta('generator', 'Lyttepost') +
    meta('dcterms.date', model.made) +
    `<title>${escapeXml(model.title)}</title>\n<style>${style}</style>\n</head>\n`
  )
}

function mark({ syntheticMark }: ReportModel): string {
  return syntheticMark === null ? '' : `<p class="mark">${escapeXml(syntheticMark)}</p>\n`
}

function factsHtml({ facts }: ReportModel): string {
  const lines = facts.map(({ label, value }) => `<dt>${escapeXml(label)}</dt><dd>${escapeXml(value)}</dd>`)
  return lines.length > 0 ? `<dl>${lines.join('\n')}</dl>\n` : ''
}

function header(model: ReportModel): string {
  return (
    `<header>\n<p class="place">${escapeXml(placeOf(model))}</p>\n` +
    `<h1>${escapeXml(model.title)}</h1>\n<p class="subtitle">${escapeXml(model.subtitle)}</p>\n${mark(model)}` +
    `${factsHtml(model)}</header>\n`
  )
}

/** What the symbols mean, and once more whether the numbers are made up: here end those who read from the top. */
function footer(model: ReportModel): string {
  const { symbols, symbolsHead } = workbookWords(model.language)
  const explained = symbols.map(
    ([symbol, meaning]) => `<dt>${escapeXml(symbol)}</dt><dd>${escapeXml(meaning)}</dd>`,
  )
  const { made } = pageWords(model.language)
  return (
    `<footer>\n<h2>${escapeXml(symbolsHead)}</h2>\n<dl>${explained.join('\n')}</dl>\n${mark(model)}` +
    `<p>${escapeXml(`${model.title}. ${model.round}. ${made}`)} <time datetime="${escapeXml(model.made)}">${escapeXml(model.made)}</time>.</p>\n</footer>\n`
  )
}
