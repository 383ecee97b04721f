import { ProblemError, problem } from '#core/foundation'
import type { Cue, SpeakerRole } from '#core/interviews'
import type { KeyRing } from '#rim/keys'
import { openWith, sealWith } from '#rim/keys'
import {
  findTextDraft,
  putTextDraft,
  type SealedTextDraft,
  type StoredTextDraft,
  type TextDraftKind,
  type Work,
} from '#rim/storage'
import { studyTextProblems } from './problems.ts'

/** What is written down of an interview so far. */
export interface TranscriptDraft {
  readonly text: string
  /** Who speaks, by what stands before their words; `null`: it is no speaker. */
  readonly roles: Readonly<Record<string, SpeakerRole | null>>
  /** As a file had it, with when each thing was said. */
  readonly imported: { readonly text: string; readonly cues: readonly Cue[] } | null
}

/** A draft that is open, and which of its savings it is. */
export type OpenDraft<T> = StoredTextDraft & { readonly content: T }

/** Whose draft, and of what. */
export interface DraftOf {
  readonly study: string
  readonly interview: string
  readonly kind: TextDraftKind
}

const keyOf = (keys: KeyRing, { study, interview }: DraftOf) =>
  keys.dataKey('study-text', `${study}/${interview}`)
const boundTo = ({ interview, kind }: DraftOf): string => `draft/${interview}/${kind}`

/** A draft as it was last saved, or null. */
export async function readDraft<T>(keys: KeyRing, work: Work, of: DraftOf): Promise<OpenDraft<T> | null> {
  const found = await findTextDraft(work, of.interview, of.kind)
  if (!found || found.study !== of.study) return null
  const { sealed, ...draft } = found
  const bytes = openWith(await keyOf(keys, of), sealed, boundTo(of))
  return { ...draft, content: JSON.parse(bytes.toString('utf8')) as T }
}

/**
 * Saves a draft after the saving that it was written over; 0 for the first. Returns which saving this is. Problem 4590 where it was
 * saved by somebody else since: nothing is written over.
 */
export async function saveDraft(
  keys: KeyRing,
  work: Work,
  of: DraftOf,
  written: {
    readonly content: unknown
    readonly after: number
    readonly version: string | null
    readonly staff: string
    readonly now: string
  },
): Promise<number> {
  const { content, after, version, staff, now } = written
  const sealed = sealWith(await keyOf(keys, of), Buffer.from(JSON.stringify(content)), boundTo(of))
  const draft: SealedTextDraft = {
    ...of,
    version,
    revision: after + 1,
    sealed,
    changedBy: staff,
    changedAt: now,
  }
  if (!(await putTextDraft(work, draft))) throw new ProblemError(problem(studyTextProblems.draftSavedSince))
  return after + 1
}
