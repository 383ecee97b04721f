import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import {
  type Cue,
  codePointLength,
  moved,
  normalised,
  type TextVersion,
  type Turn,
  textVersion,
  timed,
  turnsOf,
  wrongWithVersion,
} from '#core/interviews'
import type { KeyRing } from '#rim/keys'
import { addInterviewText, deleteTextDraft, findInterview, listInterviewTexts, type Work } from '#rim/storage'
import { readDraft, type TranscriptDraft } from './drafts.ts'
import { studyTextProblems } from './problems.ts'
import { isCodable } from './read.ts'
import { sealText } from './sealed.ts'

/** Who finishes what, of which saving. */
export interface Finishing {
  readonly study: string
  readonly interview: string
  readonly revision: number
  readonly staff: string
}

/**
 * Makes a raw version of what is written down: normalised, with turns, and with times where a file had them. The draft is gone
 * after. Nothing is coded in a raw version.
 *
 * @returns the version's id. Problems 1900, 1901, 4590, 4598, 4573.
 */
export async function finishTranscript(
  keys: KeyRing,
  work: Work,
  { study, interview, revision, staff }: Finishing,
): Promise<string> {
  const held = await findInterview(work, interview)
  const draft = await readDraft<TranscriptDraft>(keys, work, { study, interview, kind: 'transcript' })
  // somebody else has finished it
  if (!draft || held?.study !== study) throw new ProblemError(problem(studyTextProblems.draftSavedSince))
  const versions = (await listInterviewTexts(work, study)).filter((one) => one.interview === interview)
  if (versions.some(isCodable)) throw new ProblemError(problem(studyTextProblems.codedAlready))
  const made = versionOf(draft.content)
  const wrong = wrongWithVersion({ ...made, kind: held.source === 'notes' ? 'notes' : 'raw' })
  const errors = wrong.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new ProblemError(...(errors as [(typeof errors)[0] & object]))
  if (!(await deleteTextDraft(work, { interview, kind: 'transcript', revision }))) {
    throw new ProblemError(problem(studyTextProblems.draftSavedSince))
  }
  return await storeVersion(keys, work, {
    study,
    interview,
    number: (versions.at(-1)?.number ?? 0) + 1,
    kind: 'raw',
    parent: null,
    ...made,
    madeBy: staff,
  })
}

/** A draft's text with its turns. */
function versionOf({
  text,
  roles,
  imported,
}: TranscriptDraft): Pick<TextVersion, 'text' | 'sha256' | 'turns'> {
  const plain = normalised(text)
  const turns = turnsOf(plain, new Map(Object.entries(roles)))
  const cues = imported ? cuesIn(plain, imported) : []
  const { sha256, ...made } = textVersion({ ...unnamed, text: plain, turns: timed(turns, cues) })
  return { text: made.text, sha256, turns: made.turns }
}

const unnamed = { id: '', interview: '', number: 1, kind: 'raw' } as const

/** Where what was said has come, when a person has mended the text that a file had; what is gone has no time. */
export function cuesIn(
  text: string,
  imported: { readonly text: string; readonly cues: readonly Cue[] },
): readonly Cue[] {
  const move = moved(imported, { text })
  const found = imported.cues.flatMap((cue): Cue[] => {
    const place = cue.start < cue.end ? move(cue) : null
    return place === null || 'lost' in place ? [] : [{ ...cue, start: place.start, end: place.end }]
  })
  let end = 0
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((cue) => {
      const apart = cue.start >= end
      if (apart) end = cue.end
      return apart
    })
}

/** A version that is to be stored. */
export interface NewVersion extends Pick<TextVersion, 'text' | 'sha256'> {
  readonly study: string
  readonly interview: string
  readonly number: number
  readonly kind: 'raw' | 'deidentified' | 'corrected'
  readonly parent: string | null
  readonly turns: readonly Turn[]
  readonly madeBy: string
}

/** Seals and stores a version. Returns its id. */
export async function storeVersion(keys: KeyRing, work: Work, version: NewVersion): Promise<string> {
  const { text, turns, ...row } = version
  const id = v7()
  const sealed = await sealText(keys, { id, ...row }, { text, turns })
  await addInterviewText(work, { id, ...row, length: codePointLength(text), sealed })
  return id
}
