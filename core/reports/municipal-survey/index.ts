export { type MunicipalReportRequest, municipalSurveyReport } from './report.ts'
