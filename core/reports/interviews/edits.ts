import type { Project, WrittenEdit } from '#core/interviews'
import { applyEdits, type EditConflict, type ReportEdit } from '../edits/index.ts'
import type { ReportModel } from '../model.ts'
import type { InterviewReportRequest } from './context.ts'
import { interviewReportModels } from './models.ts'

/** What writers have done with the texts of a study's report in one language. */
export const reportEditsOf = ({ edit }: Project, language: 'nb' | 'nn'): readonly ReportEdit[] =>
  [...edit.values()].filter((one) => one.language === language).map(reportEdit)

/** An edit of the log as the reports take it. One that is added is known by its own id. */
export function reportEdit({ id, section, node, change, after, text, replaced }: WrittenEdit): ReportEdit {
  switch (change) {
    case 'replaced':
      return { kind: 'replaced', node, section, replaced, text }
    case 'removed':
      return { kind: 'removed', node, section, replaced }
    case 'added':
      return { kind: 'added', node: id, section, after, text }
  }
}

/** The report's files with the writers' texts in them, and what writers must look at. */
export interface InterviewReport {
  /** Without the writers' texts, and with them. */
  readonly generated: readonly ReportModel[]
  readonly models: readonly ReportModel[]
  readonly conflicts: readonly EditConflict[]
}

/** The report with the edits of its project laid over it. Slides say less, so only the document tells of conflicts. */
export function interviewReport(request: InterviewReportRequest): InterviewReport {
  const edits = reportEditsOf(request.facts.project, request.language)
  const generated = interviewReportModels(request)
  const edited = generated.map((model) => applyEdits(model, edits, model.edition !== 'slides'))
  return {
    generated,
    models: edited.map(({ model }) => model),
    conflicts: edited.find(({ model }) => model.edition === 'document')?.conflicts ?? [],
  }
}
