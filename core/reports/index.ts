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
export { type GroupTables, groupTables, type TableCache } from './sources.ts'
export { words } from './words.ts'
