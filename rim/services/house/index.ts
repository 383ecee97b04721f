export { accessLog, type LogLine } from './access-log.ts'
export { appoint, newInvitation, type Wanted } from './appointments.ts'
export { type AttentionView, attentionView } from './attention.ts'
export { createDecider, type Decider } from './decider.ts'
export { deskSteps, lockReasons } from './desk-steps.ts'
export { type Clock, type Desks, systemClock } from './desks.ts'
export {
  beginDraft,
  type DraftView,
  draftConsequences,
  publishDraft,
  reviseDraft,
  viewDraft,
} from './drafts.ts'
export {
  demandNumbers,
  type EnteredData,
  type EnteredHouse,
  enteredData,
  enteredHouse,
  enteredTemplate,
  enterTable,
  readEnteredFile,
} from './entered-tables.ts'
export { type Insight, insightOf } from './insight.ts'
export { type InvitedMunicipality, invitedMunicipalities, municipalitiesToAdd } from './invitations.ts'
export { databaseKeys } from './key-store.ts'
export { everyKnownForm, knowing, knownForms, knownInstruments, knownSurveys } from './known-instruments.ts'
export { houseLevel, providerLevel } from './levels.ts'
export {
  type DraftRecipient,
  draftOf,
  type HandTemplate,
  type MessageDraft,
  writtenByHand,
} from './message-drafts.ts'
export { messageProblems } from './message-problems.ts'
export {
  type QueuedMessage,
  queueMessage,
  type Written,
  type WrittenMessage,
  writeMessages,
} from './messages.ts'
export { coverageOf } from './municipal-coverage.ts'
export { municipalityProblems } from './municipality-problems.ts'
export { numbersProblems } from './numbers-problems.ts'
export { offlineKey } from './offline-key.ts'
export { ownInsight, ownLog, ownOptOut } from './own-registrations.ts'
export { linkPseudonymOf, type Pseudonyms, pseudonymsOf, readNumber } from './persons.ts'
export { answerPilot, openPilot, type TrialSummary, trialSummary } from './pilots.ts'
export {
  type PrivacyDocument,
  type PrivacySettings,
  printoutOf,
  privacyDocument,
  unitTypes,
} from './privacy.ts'
export { houseProblems } from './problems.ts'
export { decide, type Proposal, proposalsOf, propose, withdrawProposal } from './proposals.ts'
export { askForQuality, checkWaitingQuality } from './quality.ts'
export { qualityList, type ToldFinding, unitQualityList } from './quality-list.ts'
export { recordBasis } from './record-basis.ts'
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
export { revisionProblems } from './revision-problems.ts'
export { type RoundConsequences, roundConsequences } from './round-consequences.ts'
export { roundDesk } from './round-desk.ts'
export { roundProblems } from './round-problems.ts'
export { type MunicipalityStatus, type RoundStatus, roundStatus, type StatusStage } from './round-status.ts'
export { closeRound, makeRound, openRoundAgain, recommendBases, reviseRound } from './rounds.ts'
export { besideOthers, sealLog, unsealedMinutes, verifyLog } from './sealing.ts'
export { sendWaiting } from './send-messages.ts'
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
export { submitMunicipality } from './submission.ts'
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
export { attendanceCsv, reviseTrainingDay } from './training-days.ts'
export { fillTrainingHouse, type TrialPerson, trialPeople } from './training-house.ts'
export { type TrialRecipient, trialRecipients } from './trial-recipients.ts'
export { type Progress, progressOf } from './unit-progress.ts'
