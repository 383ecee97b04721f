export { writeXlsx } from './edition.ts'
export { columnName } from './sheet.ts'
export { simpleWorkbook } from './simple.ts'
export { streamWorkbook } from './stream.ts'
