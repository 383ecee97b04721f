import type { AnyRoute } from '../route.ts'
import { accessLogRoutes } from './access-log.ts'
import { annualReportRoutes } from './annual-reports.ts'
import { annualTextRoutes } from './annual-texts.ts'
import { appointmentRoutes } from './appointments.ts'
import { attentionRoutes } from './attention.ts'
import { builtTableRoutes } from './built-tables.ts'
import { contactRoutes } from './contacts.ts'
import { coverageRoutes } from './coverage.ts'
import { demandRoutes } from './demand.ts'
import { enteredTableRoutes } from './entered-tables.ts'
import { goalRoutes } from './goals.ts'
import { instrumentDraftRoutes } from './instrument-drafts.ts'
import { instrumentTrialRoutes } from './instrument-trials.ts'
import { instrumentVersionRoutes } from './instrument-versions.ts'
import { instrumentRoutes } from './instruments.ts'
import { invitationRoutes } from './invitations.ts'
import { legalBasisRoutes } from './legal-bases.ts'
import { messageRoutes } from './messages.ts'
import { municipalSurveyRoutes } from './municipal-surveys.ts'
import { municipalityRoutes } from './municipalities.ts'
import { operationRoutes } from './operation.ts'
import { optOutRoutes } from './opt-outs.ts'
import { ownGoalRoutes } from './own-goals.ts'
import { ownRegistrationRoutes } from './own-registrations.ts'
import { participationRoutes } from './participations.ts'
import { pilotRoutes } from './pilots.ts'
import { privacyDocumentRoutes } from './privacy-documents.ts'
import { projectRoutes } from './projects.ts'
import { proposalRoutes } from './proposals.ts'
import { publicationStepRoutes } from './publication-steps.ts'
import { publicationRoutes } from './publications.ts'
import { qualityRoutes } from './quality.ts'
import { regionalReportRoutes } from './regional-reports.ts'
import { registrationDocumentRoutes } from './registration-documents.ts'
import { registrationRoutes } from './registrations.ts'
import { releaseRoutes } from './releases.ts'
import { reportOrderRoutes } from './report-orders.ts'
import { resultRoutes } from './results.ts'
import { roundBasisRoutes } from './round-bases.ts'
import { roundChoiceRoutes } from './round-choices.ts'
import { roundClosingRoutes } from './round-closings.ts'
import { roundDeskRoutes } from './round-desk.ts'
import { roundStatusRoutes } from './round-status.ts'
import { roundRoutes } from './rounds.ts'
import { rowExportRoutes } from './row-exports.ts'
import { safeTableRoutes } from './safe-tables.ts'
import { savedTableRoutes } from './saved-tables.ts'
import { studyRoutes } from './studies.ts'
import { studyAgreementRoutes } from './study-agreement.ts'
import { studyAnalysisRoutes } from './study-analysis.ts'
import { studyBesideRoutes } from './study-beside.ts'
import { studyDeidentificationRoutes } from './study-deidentification.ts'
import { studyExchangeRoutes } from './study-exchange.ts'
import { studyGuideRoutes } from './study-guide.ts'
import { studyPeopleRoutes } from './study-people.ts'
import { studyConsentRoutes } from './study-people-consents.ts'
import { studyFactRoutes } from './study-people-facts.ts'
import { studyRecordingRoutes } from './study-recordings.ts'
import { studyReportRoutes } from './study-reports.ts'
import { studySearchRoutes } from './study-search.ts'
import { studyTextRoutes } from './study-texts.ts'
import { studyTranscriptRoutes } from './study-transcripts.ts'
import { studyWithdrawalRoutes } from './study-withdrawal.ts'
import { submissionRoutes } from './submissions.ts'
import { surveyCommentRoutes } from './survey-comments.ts'
import { surveyCoverageRoutes } from './survey-coverage.ts'
import { surveyDrawRoutes } from './survey-draws.ts'
import { surveyEnvelopeRoutes } from './survey-envelopes.ts'
import { surveyFeedbackRoutes } from './survey-feedback.ts'
import { surveyHandedOutRoutes } from './survey-handed-out.ts'
import { surveyMessageRoutes } from './survey-messages.ts'
import { surveyMethodsRoutes } from './survey-methods.ts'
import { surveyOrderRoutes } from './survey-orders.ts'
import { surveyParticipantRoutes } from './survey-participants.ts'
import { surveyResultRoutes } from './survey-results.ts'
import { surveyServiceCodingRoutes } from './survey-service-coding.ts'
import { surveyServiceRoutes } from './survey-services.ts'
import { surveySheetRoutes } from './survey-sheets.ts'
import { surveyTextRoutes } from './survey-texts.ts'
import { surveyWaveRoutes } from './survey-waves.ts'
import { tabulationRoutes } from './tabulations.ts'
import { trainingRoutes } from './training.ts'
import { trainingDayRoutes } from './training-days.ts'
import { trainingSignUpRoutes } from './training-sign-ups.ts'
import { unitProgressRoutes } from './unit-progress.ts'
import { unitRoutes } from './units.ts'

/** All routes. One that is not here does not exist, and one that is here is in the matrix of rights that is tested. */
export const routes: readonly AnyRoute[] = [
  ...municipalityRoutes,
  ...unitRoutes,
  ...annualReportRoutes,
  ...annualTextRoutes,
  ...appointmentRoutes,
  ...roundRoutes,
  ...roundBasisRoutes,
  ...roundChoiceRoutes,
  ...roundClosingRoutes,
  ...roundStatusRoutes,
  ...instrumentRoutes,
  ...participationRoutes,
  ...coverageRoutes,
  ...roundDeskRoutes,
  ...legalBasisRoutes,
  ...registrationRoutes,
  ...demandRoutes,
  ...municipalSurveyRoutes,
  ...goalRoutes,
  ...ownGoalRoutes,
  ...publicationRoutes,
  ...publicationStepRoutes,
  ...attentionRoutes,
  ...registrationDocumentRoutes,
  ...unitProgressRoutes,
  ...qualityRoutes,
  ...enteredTableRoutes,
  ...optOutRoutes,
  ...accessLogRoutes,
  ...ownRegistrationRoutes,
  ...privacyDocumentRoutes,
  ...projectRoutes,
  ...operationRoutes,
  ...surveyEnvelopeRoutes,
  ...surveySheetRoutes,
  ...surveyServiceCodingRoutes,
  ...surveyCommentRoutes,
  ...tabulationRoutes,
  ...safeTableRoutes,
  ...builtTableRoutes,
  ...savedTableRoutes,
  ...trainingRoutes,
  ...contactRoutes,
  ...invitationRoutes,
  ...trainingDayRoutes,
  ...trainingSignUpRoutes,
  ...messageRoutes,
  ...proposalRoutes,
  ...instrumentVersionRoutes,
  ...instrumentDraftRoutes,
  ...instrumentTrialRoutes,
  ...pilotRoutes,
  ...releaseRoutes,
  ...submissionRoutes,
  ...resultRoutes,
  ...regionalReportRoutes,
  ...reportOrderRoutes,
  ...rowExportRoutes,
  ...surveyWaveRoutes,
  ...surveyResultRoutes,
  ...surveyTextRoutes,
  ...studyRoutes,
  ...studyFactRoutes,
  ...studyPeopleRoutes,
  ...studyConsentRoutes,
  ...studyGuideRoutes,
  ...studyWithdrawalRoutes,
  ...studyAnalysisRoutes,
  ...studyTextRoutes,
  ...studyReportRoutes,
  ...studyTranscriptRoutes,
  ...studyDeidentificationRoutes,
  ...studyRecordingRoutes,
  ...studyBesideRoutes,
  ...studySearchRoutes,
  ...studyAgreementRoutes,
  ...studyExchangeRoutes,
  ...surveyDrawRoutes,
  ...surveyParticipantRoutes,
  ...surveyServiceRoutes,
  ...surveyOrderRoutes,
  ...surveyHandedOutRoutes,
  ...surveyCoverageRoutes,
  ...surveyFeedbackRoutes,
  ...surveyMessageRoutes,
  ...surveyMethodsRoutes,
]
