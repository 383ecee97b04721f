export { type CsvProfile, csvLine, csvUnguarded } from './csv.ts'
export {
  absentCodes,
  absentNames,
  fhirPath,
  formExportProblems,
  hl7,
  instrumentFhir,
  instrumentXlsForm,
  itemNames,
  ownFhir,
  readCondition,
  rowNames,
  sheetNames,
  type TypeOf,
  type WrittenForm,
  xPath,
} from './forms/index.ts'
export { type JsonStatDataset, tableJsonStat } from './json-stat.ts'
export { type PurposedFacts, purposedWorkbook } from './purposed-workbook.ts'
export { codeBookCsv, codeBookMarkdown, codeBookXml, projectXml, refiPackage } from './refi/index.ts'
export {
  type ChunkedFile,
  chunkedPackage,
  type ResearchExport,
  type ResearchFormat,
  researchFiles,
  researchFormats,
} from './research/index.ts'
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
export { type SurveyAnswerRow, surveyAnswersCsv } from './survey-answers.ts'
export { filesInZip, zipOf } from './zip.ts'
