export { formImportProblems, type ReadForm, readForm } from './forms/index.ts'
export { importRegistrations } from './import.ts'
export {
  readTranscript,
  type Transcript,
  type TranscriptSpeaker,
  transcriptProblems,
} from './interviews/index.ts'
export { importProblems } from './problems.ts'
export {
  type PackageLimits,
  packageLimits,
  type RefiFile,
  readCodeBookCsv,
  readRefi,
  refiImportProblems,
} from './refi/index.ts'
export { rejectedCsv } from './rejected.ts'
export type { ImportOptions, ImportResult, RejectedRow } from './result.ts'
export {
  fittingForm,
  readFileWeights,
  readSurveyAnswers,
  surveyImportProblems,
} from './survey/index.ts'
