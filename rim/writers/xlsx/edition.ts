import type { ReportModel, ReportSection } from '#core/reports'
import { codeBookSheet, overviewSheet } from './list-sheets.ts'
import { areaNames, sheetNames } from './names.ts'
import { sectionSheet } from './section-sheet.ts'
import { packWorkbook } from './workbook.ts'

/**
 * Writes a report as a workbook (xlsx): an overview with links, the key figures, a sheet per section, the code book.
 * Numbers are the model's own, unrounded, under a number format; percentages are stored as fractions; symbols are
 * texts. No formulas. The same model gives the same bytes.
 */
export function writeXlsx(model: ReportModel): Uint8Array {
  const sections = keyFiguresFirst(model.sections)
  const hasCodeBook = model.codeBook.length > 0
  const [overview, ...rest] = sheetNames([
    model.words.overview,
    ...sections.map((section) => section.title),
    ...(hasCodeBook ? [model.words.codeBook] : []),
  ]) as [string, ...string[]]
  const areaName = areaNames()
  const written = sections.map((section, i) =>
    sectionSheet(section, model, { name: rest[i]!, overview, areaName }),
  )
  const codeBook = hasCodeBook ? rest[sections.length]! : null
  return packWorkbook({
    sheets: [
      overviewSheet(model, { name: overview, codeBook }, written),
      ...written.map(({ sheet }) => sheet),
      ...(codeBook === null ? [] : [codeBookSheet(model, { name: codeBook, overview })]),
    ],
    names: written.flatMap(({ names }) => names),
    properties: {
      title: model.title,
      subject: model.subtitle,
      creator: 'Lyttepost',
      keywords: [model.place.name, model.round, model.syntheticMark]
        .filter((word) => word !== null)
        .join(', '),
      language: `${model.language}-NO`,
      made: model.made,
    },
  })
}

/** The section with the key figures is what most readers open the workbook for. */
function keyFiguresFirst(sections: readonly ReportSection[]): ReportSection[] {
  const isKey = (section: ReportSection): boolean =>
    section.id.startsWith('key') || /^nøkkeltall?\b/i.test(section.title)
  return [...sections.filter(isKey), ...sections.filter((section) => !isKey(section))]
}
