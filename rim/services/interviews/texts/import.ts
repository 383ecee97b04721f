import { readTranscript, type Transcript } from '#rim/imports'

/** Reads a file with an interview. Nothing of it is stored: names of speakers are shown once, for whoever says who is who. */
export const readTranscriptFile = (bytes: Uint8Array): Transcript => readTranscript(bytes)
