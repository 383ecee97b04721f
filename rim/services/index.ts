export { agreementCsv, publishedAgreement } from './mapping/agreement.ts'
export { type Audited, auditDecided, auditStored } from './mapping/audit.ts'
export { type MadeFile, placeFiles } from './mapping/files.ts'
export { type FileImport, keepRegistrations, readRegistrations } from './mapping/import-file.ts'
export { nationalKeyFigures } from './mapping/national.ts'
export {
  type CountrySource,
  countryOf,
  mappingInstruments,
  newestInstrument,
  openCountry,
  saveTrainingDataset,
  trainingDataset,
} from './mapping/open.ts'
export { type RowRequest, releaseMunicipalityRows } from './mapping/release-rows.ts'
export {
  decideRelease,
  keepTable,
  type ReleaseRequest,
  releaseFor,
  storedDecisions,
} from './mapping/releases.ts'
export { makeAllReports, makeReport, modelsFor, type ReportJob } from './mapping/reports.ts'
export { decideTable, type MadeTable, makeTable, type TableRequest, tableIds } from './mapping/tables.ts'
export { serviceProblems } from './problems.ts'
