import { type TextIndex, textIndex } from '#core/interviews'
import type { KeyRing } from '#rim/keys'
import { findInterviewTexts, type Work } from '#rim/storage'
import { type ListedInterview, openText, studyInterviews } from '../texts/index.ts'

interface Kept {
  readonly indexes: Map<string, TextIndex>
  lastUsed: number
}

// The words of interviews, so kept no longer than somebody searches in the study, and never on disk.
const kept = new Map<string, Kept>()
const keptFor = 15 * 60_000

/** Drops what is kept of a study's texts, as when somebody withdraws. */
export const forgetSearched = (study: string): boolean => kept.delete(study)

/** How many texts of a study are kept ready. */
export const keptTexts = (study: string): number => kept.get(study)?.indexes.size ?? 0

/** An interview with its current text made ready for searching. */
export interface SearchableInterview {
  readonly interview: ListedInterview
  readonly index: TextIndex
}

/**
 * The texts of a study that are coded now, made ready for searching, in the order of the interviews' codes. Which these are is
 * asked of the database every time, as whoever asks; only the work of opening and sorting the words is kept. A version that is not the
 * current one any more, or whose informant has withdrawn, is dropped.
 */
export async function searchableTexts(
  keys: KeyRing,
  work: Work,
  study: string,
  now: number,
): Promise<readonly SearchableInterview[]> {
  dropUnused(now)
  const current = (await studyInterviews(work, study)).flatMap((interview) =>
    interview.current !== null && interview.withdrawnOn === null
      ? [{ interview, version: interview.current }]
      : [],
  )
  const own = kept.get(study) ?? { indexes: new Map<string, TextIndex>(), lastUsed: now }
  own.lastUsed = now
  kept.set(study, own)
  const here = new Set(current.map(({ version }) => version.id))
  for (const id of own.indexes.keys()) if (!here.has(id)) own.indexes.delete(id)
  const missing = current.flatMap(({ version: { id } }) => (own.indexes.has(id) ? [] : [id]))
  for (const stored of await findInterviewTexts(work, missing)) {
    const { id, interview, number, kind, sha256 } = stored
    const { text, turns } = await openText(keys, stored)
    own.indexes.set(id, textIndex({ id, interview, number, kind, sha256, text, turns }))
  }
  return current.flatMap(({ interview, version }) => {
    const index = own.indexes.get(version.id)
    return index ? [{ interview, index }] : []
  })
}

function dropUnused(now: number): void {
  for (const [study, { lastUsed }] of kept) if (now - lastUsed > keptFor) kept.delete(study)
}
