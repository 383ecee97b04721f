export { accessLog, type LogLine } from './access-log.ts'
export { appoint, newInvitation, type Wanted } from './appointments.ts'
export { createDecider, type Decider } from './decider.ts'
export { type Clock, type Desks, systemClock } from './desks.ts'
export { type Insight, insightOf } from './insight.ts'
export { databaseKeys } from './key-store.ts'
export { houseLevel, providerLevel } from './levels.ts'
export { offlineKey } from './offline-key.ts'
export { ownInsight, ownLog, ownOptOut } from './own-registrations.ts'
export { linkPseudonymOf, type Pseudonyms, pseudonymsOf, readNumber } from './persons.ts'
export {
  type PrivacyDocument,
  type PrivacySettings,
  printoutOf,
  privacyDocument,
  unitTypes,
} from './privacy.ts'
export { houseProblems } from './problems.ts'
export { RefusedAfterReading, withinAnswered } from './refused-after-reading.ts'
export { type Earlier, earlierOf, type RegistrationView, registrationView } from './registration-view.ts'
export {
  type Beginning,
  type Begun,
  beginRegistration,
  complete,
  readRegistration,
  reopen,
  saveAnswers,
} from './registrations.ts'
export { expireRounds, tidy } from './retention.ts'
export { besideOthers, sealLog, unsealedMinutes, verifyLog } from './sealing.ts'
export {
  actUnder,
  beginSession,
  closeSession,
  closeSessionsOf,
  hashOf,
  idleMinutes,
  longestMinutes,
  type OpenSession,
  type OwnPlace,
  openSession,
  placesOfAppointments,
  scopeOf,
  takeUp,
} from './sessions.ts'
export { tabulationProblems } from './tabulation-problems.ts'
export { countAcross, protectWaiting, type TabulationTools } from './tabulations.ts'
export {
  answerTrainingCase,
  type ShownCase,
  type Training,
  type TrainingResult,
  trainingCaseOf,
  trainingOf,
} from './training.ts'
export { fillTrainingHouse, type TrialPerson, trialPeople } from './training-house.ts'
export { type TrialRecipient, trialRecipients } from './trial-recipients.ts'
export { type Progress, progressOf } from './unit-progress.ts'
