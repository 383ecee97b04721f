export type { InterviewReportRequest } from './context.ts'
export { type InterviewReport, interviewReport, reportEdit, reportEditsOf } from './edits.ts'
export type {
  AnalysisFacts as InterviewAnalysisFacts,
  BesideTheme,
  ConductFacts,
  InterviewReportFacts,
  PrintedQuote,
  RecruitmentFacts,
  SampleFacts,
  SheetFacts,
  StudyFacts,
} from './facts.ts'
export { interviewReportModels } from './models.ts'
export {
  besideTheme,
  type FigureRows,
  figureRows,
  type ProtectedFigure,
  sourceName,
} from './protected-figure.ts'
export { releasedQuotes } from './released.ts'
