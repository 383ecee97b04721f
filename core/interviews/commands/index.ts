export { longestText, references, type Standing, wrongWith } from './check.ts'
export {
  coded,
  codedInVivo,
  codeName,
  codeNamed,
  createdCode,
  marked,
  type NewCoding,
  paintCount,
  recoded,
  resized,
  uncoded,
} from './coding.ts'
export { analysisProblems } from './problems.ts'
export { begun, evaluationQuestions } from './questions.ts'
export { editOver, type ReportWriting, textWritten } from './report-texts.ts'
export {
  changed,
  codingsUnder,
  gathered,
  merged,
  ordered,
  placed,
  put,
  removed,
  split,
  themesOfCode,
} from './tree.ts'
