export { transcriptProblems } from './problems.ts'
export { readTranscript, type Transcript, type TranscriptSpeaker } from './read.ts'
