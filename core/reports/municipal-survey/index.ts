export { type MunicipalSurveyRelease, releaseMunicipalSurvey } from './release.ts'
export { type MunicipalTables, municipalTables, type ShownTrend, type Uncertain } from './tables.ts'
