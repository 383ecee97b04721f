export { type PrintedQuote, quotesInDocument } from './docx/index.ts'
export { bodyOfPage, reportStyle } from './html/index.ts'
export { lintPptx, type ReadChart, type ReadSlide, readPptx } from './pptx/index.ts'
export * from './survey-form/index.ts'
export { writeTextDocument } from './text-document.ts'
export {
  createWriterContext,
  type Format,
  formatOf,
  mediaTypes,
  type WriterContext,
  writeArchivePdf,
  writeReport,
  writeReportBody,
} from './write.ts'
export { columnName, sheetsWorkbook, simpleWorkbook, streamWorkbook } from './xlsx/index.ts'
