export { writeXlsx } from './edition.ts'
export { simpleWorkbook } from './simple.ts'
export { streamWorkbook } from './stream.ts'
