import type { ReportModel } from '#core/reports'
import { createPackage, type PackageDraft, zipParts } from '../ooxml/index.ts'
import { sheetName } from '../pptx/chart-series.ts'
import { corePropertiesXml } from '../pptx/properties.ts'
import { themeXml } from '../pptx/theme.ts'
import { simpleWorkbook } from '../xlsx/simple.ts'
import { createCaptions } from './captions.ts'
import { contentsXml } from './contents.ts'
import { coverXml } from './cover.ts'
import type { AddChart } from './figure.ts'
import { appendixWord, headingsOf, headingXml } from './headings.ts'
import { nodeXml } from './nodes.ts'
import { numberingXml } from './numbering.ts'
import { emptyHeaderXml, footerXml, headerXml, sectionXml, settingsXml } from './page.ts'
import { stylesXml } from './styles.ts'
import { wordNamespaces } from './xml.ts'

const paths = {
  document: 'word/document.xml',
  header: 'word/header1.xml',
  firstHeader: 'word/header2.xml',
  footer: 'word/footer1.xml',
  chart: (i: number) => `word/charts/chart${i + 1}.xml`,
  workbook: (i: number) => `word/embeddings/Microsoft_Excel_Sheet${i + 1}.xlsx`,
}

const editions: ReadonlySet<ReportModel['edition']> = new Set(['document', 'manuscript'])

/**
 * A report as a document for a word processor: cover, contents, chapters with headings that it counts, captions, tables
 * whose heads are repeated, quotes in a style of their own, and native charts. A4, tagged with its language. The same model
 * gives the same bytes.
 *
 * @throws Error where the edition is not one of running pages, a figure has no alternative text, or a table does not fit the page.
 */
export function writeDocx(model: ReportModel): Uint8Array {
  if (!editions.has(model.edition))
    throw new Error(`The edition ${model.edition} is not written for a word processor`)
  const draft = createPackage()
  draft.relate('', 'officeDocument', paths.document)
  draft.relate('', 'coreProperties', 'docProps/core.xml')
  draft.relate('', 'extendedProperties', 'docProps/app.xml')
  const body = bodyXml(model, chartsInto(draft))
  draft.add(
    paths.document,
    `<w:document ${wordNamespaces}><w:body>${body}${addPages(draft, model)}</w:body></w:document>`,
    'document',
  )
  addSurroundings(draft, model)
  return zipParts(draft.parts())
}

function bodyXml(model: ReportModel, addChart: AddChart): string {
  const headings = headingsOf(model.sections)
  let drawings = 0
  const context = { model, captions: createCaptions(), nextId: () => ++drawings, addChart }
  // a report of chapters with parts begins each chapter on a page of its own, as its PDF does
  const paged = headings.some(({ level }) => level === 2)
  const sections = headings.map((heading, at) => {
    const onNewPage = at === 0 || (paged && heading.level === 1)
    return (
      headingXml(heading, at, onNewPage) +
      heading.section.nodes.map((node) => nodeXml(node, context)).join('')
    )
  })
  return `${coverXml(model)}${contentsXml(headings, model.words)}${sections.join('')}`
}

/** Charts as parts of their own, each with the workbook that it is edited in. */
function chartsInto(draft: PackageDraft): AddChart {
  let charts = 0
  return (data, chart) => {
    const [chartPath, workbookPath] = [paths.chart(charts), paths.workbook(charts)]
    charts++
    const workbook = draft.relate(chartPath, 'package', workbookPath)
    draft.add(chartPath, chart(workbook), 'chart')
    draft.embed(
      workbookPath,
      simpleWorkbook(
        sheetName,
        data.rows.map((row) => [...row]),
      ),
    )
    return draft.relate(paths.document, 'chart', chartPath)
  }
}

/** Heads and foot, and the section that refers to them. */
function addPages(draft: PackageDraft, model: ReportModel): string {
  draft.add(paths.header, headerXml(model), 'header')
  draft.add(paths.firstHeader, emptyHeaderXml(), 'header')
  draft.add(paths.footer, footerXml(model), 'footer')
  return sectionXml({
    header: draft.relate(paths.document, 'header', paths.header),
    firstHeader: draft.relate(paths.document, 'header', paths.firstHeader),
    footer: draft.relate(paths.document, 'footer', paths.footer),
  })
}

function addSurroundings(draft: PackageDraft, model: ReportModel): void {
  const parts = [
    ['styles', 'word/styles.xml', stylesXml(model)],
    ['numbering', 'word/numbering.xml', numberingXml(appendixWord(model.sections))],
    ['settings', 'word/settings.xml', settingsXml(model)],
    ['theme', 'word/theme/theme1.xml', themeXml()],
  ] as const
  for (const [type, path, xml] of parts) {
    draft.relate(paths.document, type, path)
    draft.add(path, xml, type)
  }
  draft.add('docProps/core.xml', corePropertiesXml(model), 'coreProperties')
  draft.add(
    'docProps/app.xml',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
      '<Application>Lyttepost</Application></Properties>',
    'extendedProperties',
  )
}
