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
export { municipalityModels, type ReportRequest } from './municipality.ts'
export { createRawColumns } from './raw-columns.ts'
export { linkRound, type ReleaseScope, type RoundRelease, releaseOf, releaseRound } from './round-release.ts'
export { type GroupTables, groupTables } from './sources.ts'
export { words } from './words.ts'
