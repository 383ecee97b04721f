export { exportStudy, type StudyFile, studyFile, studyLeftOut } from './give.ts'
export { studyExchangeProblems } from './problems.ts'
export { exchangeStudy } from './study.ts'
export { type ImportDraft, importIntoStudy, readImport, type TakenFile } from './take.ts'
