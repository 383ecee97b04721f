export { type StudyGround, studyGround } from './ground.ts'
export { makeStudyReport, preparedReport, studyChecklist, studyQuoteChecks } from './make.ts'
