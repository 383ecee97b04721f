export { lintPptx, type ReadChart, type ReadSlide, readPptx } from './pptx/index.ts'
export { writeTextDocument } from './text-document.ts'
export { createWriterContext, type Format, formatOf, type WriterContext, writeReport } from './write.ts'
export { columnName, sheetsWorkbook, simpleWorkbook, streamWorkbook } from './xlsx/index.ts'
