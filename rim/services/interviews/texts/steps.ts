import type { KeyRing } from '#rim/keys'
import { openWith } from '#rim/keys'
import {
  listConsents,
  listRecordings,
  listTextDrafts,
  listTextReturns,
  type StoredRecording,
  type StoredTextDraft,
  type StoredTextReturn,
  type Work,
} from '#rim/storage'
import { type ListedInterview, studyInterviews } from './read.ts'

/** How far an interview's text has come. */
export interface TextSteps extends ListedInterview {
  /** What the informant has agreed to; null where no consent stands. */
  readonly consent: { readonly recording: boolean; readonly quotes: boolean } | null
  /** The one that is here or coming; else the last that was deleted. Null to those who may not hear it. */
  readonly sound: StoredRecording | null
  readonly transcript: StoredTextDraft | null
  readonly deidentification: StoredTextDraft | null
  /** What a second reader sent back, with why. */
  readonly returns: readonly (Omit<StoredTextReturn, 'sealed' | 'study' | 'interview'> & {
    readonly note: string
  })[]
}

/** A study's interviews, each with how far its text has come, as whoever asks may see it. */
export async function textSteps(keys: KeyRing, work: Work, study: string): Promise<readonly TextSteps[]> {
  const [interviews, consents, recordings, drafts, returns] = [
    await studyInterviews(work, study),
    (await listConsents(work, study)).filter(({ endedOn }) => endedOn === null),
    await listRecordings(work, study),
    await listTextDrafts(work, study),
    await listTextReturns(work, study),
  ]
  const opened = await Promise.all(returns.map(async (one) => ({ ...one, note: await noteOf(keys, one) })))
  return interviews.map((interview): TextSteps => {
    const consent = consents.find(({ informant }) => informant === interview.informant)
    const mine = recordings.filter((one) => one.interview === interview.id)
    const draft = (kind: StoredTextDraft['kind']) =>
      drafts.find((one) => one.interview === interview.id && one.kind === kind) ?? null
    return {
      ...interview,
      consent: consent ? { recording: consent.recording, quotes: consent.quotes } : null,
      sound: mine.find(({ state }) => state !== 'deleted') ?? mine.at(-1) ?? null,
      transcript: draft('transcript'),
      deidentification: draft('deidentification'),
      returns: opened.filter((one) => one.interview === interview.id),
    }
  })
}

/** What a second reader wrote when sending a version back. */
export const boundToReturn = (version: string): string => `return/${version}`

async function noteOf(
  keys: KeyRing,
  { study, interview, version, sealed }: StoredTextReturn,
): Promise<string> {
  const key = await keys.dataKey('study-text', `${study}/${interview}`)
  return openWith(key, sealed, boundToReturn(version)).toString('utf8')
}
