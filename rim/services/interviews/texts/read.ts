import type { KeyRing } from '#rim/keys'
import {
  findInterviewText,
  listInformants,
  listInterviews,
  listInterviewTexts,
  type StoredInformant,
  type StoredInterview,
  type StoredInterviewText,
  type Work,
} from '#rim/storage'
import { openText, type TextContent } from './sealed.ts'

/** An interview as the study's pages list it. */
export interface ListedInterview extends StoredInterview {
  /** As the informant's: `I07`. */
  readonly code: string
  readonly sex: StoredInformant['sex']
  readonly age: number
  /** The text that is coded now; `null` as long as none is de-identified and confirmed. */
  readonly current: StoredInterviewText | null
  /** All versions that whoever asks may read, the oldest first. */
  readonly versions: readonly StoredInterviewText[]
}

/** May be coded: de-identified and confirmed by a second person, or corrected after that. */
export const isCodable = ({ kind, confirmedBy }: StoredInterviewText): boolean =>
  kind === 'corrected' || (kind === 'deidentified' && confirmedBy !== null)

/** A study's interviews in the order of their codes. */
export async function studyInterviews(work: Work, study: string): Promise<readonly ListedInterview[]> {
  const [interviews, informants, texts] = [
    await listInterviews(work, study),
    await listInformants(work, study),
    await listInterviewTexts(work, study),
  ]
  const byId = new Map(informants.map((one) => [one.id, one]))
  return interviews
    .map((interview): ListedInterview => {
      const informant = byId.get(interview.informant)!
      const versions = texts.filter((text) => text.interview === interview.id)
      const current = versions.findLast(isCodable) ?? null
      return { ...interview, code: informant.code, sex: informant.sex, age: informant.age, current, versions }
    })
    .toSorted((a, b) => a.code.localeCompare(b.code) || a.heldOn.localeCompare(b.heldOn))
}

/** A version of an interview's text, opened; null where whoever asks may not read it, or it is gone. */
export async function readInterviewText(
  keys: KeyRing,
  work: Work,
  { study, text }: { readonly study: string; readonly text: string },
): Promise<(StoredInterviewText & TextContent) | null> {
  const stored = await findInterviewText(work, text)
  if (!stored || stored.study !== study) return null
  const { sealed: _, ...version } = stored
  return { ...version, ...(await openText(keys, stored)) }
}
