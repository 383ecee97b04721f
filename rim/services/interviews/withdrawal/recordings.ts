import { emptyInterviewTexts, listRecordings, type Work } from '#rim/storage'

/** The interview of each recording that is kept of a study. */
export async function interviewsRecorded(work: Work, study: string): Promise<readonly string[]> {
  return (await listRecordings(work, study))
    .filter(({ state }) => state !== 'deleted')
    .map(({ interview }) => interview)
}

/** Deletes the recordings of an interview, and what was written on the way to its text. Returns how many recordings there were. */
export const removeRecordings = (work: Work, interview: string): Promise<number> =>
  emptyInterviewTexts(work, interview)
