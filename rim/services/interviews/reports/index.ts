export { type StudyGround, studyGround } from './ground.ts'
export { makeStudyReport, studyChecklist, studyQuoteChecks, studyReport } from './make.ts'
