export { type AnsweringWorld, openAnswering } from './house/answering.ts'
export { type ClosedHouse, createClosedHouse, seedAnswers } from './house/closed-survey.ts'
export { createTestDatabase, type TestDatabase } from './house/database.ts'
export { dayFromNow } from './house/day-from-now.ts'
export { fillGoals } from './house/goals.ts'
export { fillPublication } from './house/publications.ts'
export {
  drawPlain,
  drawRegistrations,
  registrationsIn,
  seedEarlierYear,
  seedRegistrations,
  seedSubmitted,
  type TestWorkshop,
  testWorkshop,
} from './house/releases.ts'
export { type Snapshot, takeSnapshot } from './house/snapshot.ts'
export { createStudyHouse, type LaidStudy, layStudy, type StudyHouse } from './house/study.ts'
export { testSheet } from './house/study-sheet.ts'
export { createSurveyHouse, type SurveyHouse, type SurveyParticipant } from './house/survey.ts'
export { untilSomebodyWaits, untilWaiting } from './house/waiting.ts'
export { createWorld, type Place, type World } from './house/world.ts'
export { testCertificate } from './mail-certificate.ts'
export { type MailServer, type ReceivedMail, startMailServer } from './mail-server.ts'
export * as refi from './refi/fixtures.ts'
export { schemaErrors } from './refi/validate.ts'
export {
  legalRegistrations,
  plainAnswers,
  plainSubstanceAnswers,
  randomAnswers,
  randomRegistrations,
} from './registrations.ts'
export { answersCsv, surveyForm, surveyPlacesByHand, type TestAnswer, testAnswers } from './survey-wave.ts'
export { lyttepost, type Said } from './terminal.ts'
