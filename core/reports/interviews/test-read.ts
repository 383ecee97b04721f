import type { ReportModel, ReportNode, ReportSection } from '../model.ts'
import type { InterviewReportFacts } from './facts.ts'
import { interviewReportModels } from './models.ts'

export type Language = 'nb' | 'nn'
const made = '2026-05-04'
export const modelsOf = (facts: InterviewReportFacts, language: Language = 'nb'): readonly ReportModel[] =>
  interviewReportModels({ facts, language, made })
export const documentOf = (facts: InterviewReportFacts, language: Language = 'nb'): ReportModel =>
  modelsOf(facts, language).find(({ edition }) => edition === 'document')!
export const slidesOf = (facts: InterviewReportFacts, language: Language = 'nb'): ReportModel =>
  modelsOf(facts, language).find(({ edition }) => edition === 'slides')!
export const nodesOf = (model: ReportModel): readonly ReportNode[] =>
  model.sections.flatMap(({ nodes }) => nodes)
export const section = (model: ReportModel, id: string): ReportSection =>
  model.sections.find((one) => one.id === id)!
export const textOf = (node: ReportNode): string =>
  node.type === 'paragraph' || node.type === 'quote'
    ? node.text
    : node.type === 'list'
      ? node.items.join('|')
      : ''
export const saidIn = (model: ReportModel, id: string): string =>
  nodesOf(model)
    .filter((node) => node.id === id)
    .map(textOf)
    .join(' ')
export const quotesIn = (model: ReportModel): string[] =>
  nodesOf(model).flatMap((node) => (node.type === 'quote' ? [node.id] : []))
