export { codeBookRows } from './code-book-rows.ts'
export type { ReportColumn, ReportPlace } from './columns.ts'
export * from './edits/index.ts'
export { type EnteredMunicipality, type EnteredTools, enteredRelease, enteredReleaseOf } from './entered.ts'
export { type ExtraReport, extraReportModels } from './extra-report.ts'
export * from './goals/index.ts'
export { madeFacts, writerWords } from './ground.ts'
export * from './interviews/index.ts'
export { groupNames } from './layout.ts'
export type {
  CodeBookRow,
  FigureNode,
  ListNode,
  ParagraphNode,
  ReportModel,
  ReportNode,
  ReportSection,
  ReportWords,
  ShownCell,
  ShownRow,
  ShownTable,
  TableNode,
} from './model.ts'
export type { MunicipalSources } from './municipal-sources.ts'
export * from './municipal-survey/index.ts'
export { municipalityModels, type ReportRequest, type ReportSource } from './municipality.ts'
export * from './national/index.ts'
export * from './over-time/index.ts'
export { reportProblems } from './problems.ts'
export { type ProfileRequest, profileModels } from './profile/index.ts'
export { createRawColumns } from './raw-columns.ts'
export { type RegionRequest, regionModels, regionScreenModel } from './region.ts'
export {
  type DeliveredTables,
  linkRound,
  type ReleaseScope,
  type RoundRelease,
  releasedPopulations,
  releaseOf,
  releaseRound,
} from './round-release.ts'
export { type ScreenRequest, screenModel } from './screen.ts'
export { baseText, provenanceLines, shownCell, usesSymbols } from './show.ts'
export { ownTables } from './sources.ts'
export * from './survey/index.ts'
export { words } from './words.ts'
