export { type CsvProfile, csvLine, csvUnguarded } from './csv.ts'
export { type PurposedFacts, purposedWorkbook } from './purposed-workbook.ts'
export {
  choiceSeparator,
  missingMarks,
  nothingChosen,
  recordHeads,
  syntheticHead,
} from './row-cells.ts'
export { rowsCsv } from './rows.ts'
export { rowsXlsx } from './rows-xlsx.ts'
export {
  type PlainTable,
  plainTable,
  safeText,
  spreadsheetCsv,
  tableCsv,
  tableMarkdown,
  tableText,
} from './safe-tables.ts'
