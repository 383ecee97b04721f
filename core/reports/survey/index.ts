export {
  type CommentChapter,
  type CommentedWave,
  type CommentQuote,
  type CommentTables,
  commentTables,
} from './comments.ts'
export { groupMark, placeMark, placeWaveMark, waveMark } from './marks.ts'
export * from './methods/index.ts'
export { type NationalBlocks, type NationalRequest, nationalModels } from './national/index.ts'
export { type PlaceRequest, placeModels, type ReportedPlace } from './place/index.ts'
export type { SurveyInput } from './raw-tables.ts'
export { releaseSurvey, type SurveyRelease, surveyReleaseOf, surveyTables } from './release.ts'
export {
  crossedColumn,
  everybodyColumn,
  groupColumn,
  knownColumn,
  placeColumn,
  regionColumn,
  type SurveyReportPlace,
  type SurveyTables,
  type SurveyWave,
  smallestPlace,
} from './tables.ts'
