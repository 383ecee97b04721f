export { serviceProblems } from '../problems.ts'
export { agreementCsv, annualAgreement, publishedAgreement } from './agreement.ts'
export { type AnnualReportJob, annualReportModels, makeAnnualReport } from './annual.ts'
export { type AnnualChaptersRequest, annualChapters, followedRounds } from './annual-chapters.ts'
export { type Audited, auditDecided, auditStored } from './audit.ts'
export { builderGround, cellKeys, tableSvg, writeTables } from './built-tables.ts'
export { type DemandRequest, demandHeldOut, demandOf } from './demand.ts'
export { type FormFile, type FormFileFormat, formFile, formFileFormats } from './form-file.ts'
export { makeGoalReport } from './goals.ts'
export { type FileImport, keepRegistrations, readRegistrations } from './import-file.ts'
export { makeMunicipalSurveyReport } from './municipal-survey.ts'
export { nationalKeyFigures } from './national.ts'
export {
  type CountrySource,
  countryOf,
  mappingInstruments,
  newestInstrument,
  openCountry,
  saveTrainingDataset,
  trainingDataset,
} from './open.ts'
export { developmentOf, type OverTimeRequest, panelOf } from './over-time.ts'
export { placeChunkedFiles } from './place-chunked.ts'
export { type MadeFile, placeFiles } from './place-files.ts'
export { type RowRequest, releaseRoundRows } from './release-rows.ts'
export {
  annualReleaseFor,
  decideRelease,
  keepTable,
  type ReleaseRequest,
  releaseFor,
  storedDecisions,
} from './releases.ts'
export { makeAllReports, makeReport, modelsFor, type ReportJob } from './reports.ts'
export { showcase, trainingWave } from './showcase.ts'
export {
  comparedMapping,
  makeSurveyReports,
  type SurveyFileWave,
  type SurveyReportJob,
  surveyWaveData,
} from './survey-reports.ts'
export { decideTable, type MadeTable, makeTable, type TableRequest, tableIds } from './tables.ts'
export { type TrainingSiteJob, trainingSite } from './training-site.ts'
