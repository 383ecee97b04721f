export type { MunicipalSurveyRequest } from './context.ts'
export { municipalSurveyModels } from './models.ts'
export { type MunicipalSurveyRelease, releaseMunicipalSurvey } from './release.ts'
export { type MunicipalTables, municipalTables } from './tables.ts'
