import type { ReportModel } from '#core/reports'
import { type Chapter, chaptersOf } from '../chapters.ts'
import { headingOf } from '../headings.ts'
import { codeBookSheet, overviewSheet } from './list-sheets.ts'
import { areaNames, sheetNames } from './names.ts'
import { sectionSheet } from './section-sheet.ts'
import { packWorkbook } from './workbook.ts'

/**
 * Writes a report as a workbook (xlsx): an overview with links, the key figures, a sheet per chapter, the code book.
 * Numbers are the model's own, unrounded, under a number format; percentages are stored as fractions; symbols are
 * texts. No formulas. The same model gives the same bytes.
 */
export function writeXlsx(model: ReportModel): Uint8Array {
  const chapters = keyFiguresFirst(chaptersOf(model.sections))
  const hasCodeBook = model.codeBook.length > 0
  const [overview, ...rest] = sheetNames([
    model.words.overview,
    ...chapters.map(({ section }) => headingOf(section)),
    ...(hasCodeBook ? [model.words.codeBook] : []),
  ]) as [string, ...string[]]
  const areaName = areaNames()
  const written = chapters.map((chapter, i) =>
    sectionSheet(chapter, model, { name: rest[i]!, overview, areaName }),
  )
  const codeBook = hasCodeBook ? rest[chapters.length]! : null
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

/** The chapter with the key figures is what most readers open the workbook for. */
function keyFiguresFirst(chapters: readonly Chapter[]): Chapter[] {
  const isKey = ({ section }: Chapter): boolean =>
    section.id.startsWith('key') || /^nøkkeltall?\b/i.test(section.title)
  return [...chapters.filter(isKey), ...chapters.filter((chapter) => !isKey(chapter))]
}
