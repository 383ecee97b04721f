export { audioTypeOf } from './audio.ts'
export { type Corrected, type Correcting, correctText } from './correction.ts'
export { type OpenDraft, readDraft, saveDraft, type TranscriptDraft } from './drafts.ts'
export { readTranscriptFile } from './import.ts'
export { studyTextProblems } from './problems.ts'
export { isCodable, type ListedInterview, readInterviewText, studyInterviews } from './read.ts'
export {
  beginRecording,
  type ComingRecording,
  endRecording,
  expireRecordings,
  hearRecording,
  type NewRecording,
  type PlayedPart,
  removeRecording,
  takeRecordingPart,
} from './recordings.ts'
export { destroyTextKey, openText, type StoredTurn, sealText, type TextContent } from './sealed.ts'
export { type TextSteps, textSteps } from './steps.ts'
export { finishTranscript } from './transcript.ts'
