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
