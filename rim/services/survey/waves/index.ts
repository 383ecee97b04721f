export {
  drawForWave,
  lastParticipants,
  municipalityName,
  participantName,
  planOf,
  verifyWaveDraw,
  type WantedDraw,
} from './drawing.ts'
export {
  answerInvitation,
  inviteParticipants,
  joinOutside,
  type ParticipantAnswer,
  type ParticipantView,
  participantViews,
  recordAnswer,
  type Suggestion,
  takeReplacement,
} from './participants.ts'
export { waveProblems } from './problems.ts'
export { type SampleStanding, type SampleStratum, sampleStanding } from './sample.ts'
export {
  beginSurveyWave,
  endSurveyWave,
  makeSurveyWave,
  reviseSurveyWave,
  type SurveyForm,
  surveyForms,
} from './waves.ts'
export { weighWave } from './weighing.ts'
