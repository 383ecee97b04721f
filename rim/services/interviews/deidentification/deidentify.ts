import { ProblemError, problem } from '#core/foundation'
import {
  codePointLength,
  type Mark,
  originalsOf,
  replaced,
  suggestedMarks,
  textVersion,
  tokenForm,
  unread,
} from '#core/interviews'
import { areApart, findIdentifiers } from '#core/privacy'
import { loadLexicon } from '#rim/assets'
import { type KeyRing, sealWith } from '#rim/keys'
import {
  addTokenKey,
  findInterview,
  listInterviewTexts,
  listTextReturns,
  type StoredInterviewText,
  type StoredStudy,
  type Work,
} from '#rim/storage'
import { datesFor } from '../texts/dates.ts'
import { readDraft, saveDraft } from '../texts/drafts.ts'
import { studyTextProblems } from '../texts/problems.ts'
import { isCodable, readInterviewText } from '../texts/read.ts'
import type { TextContent } from '../texts/sealed.ts'
import { storeVersion } from '../texts/transcript.ts'

/** What somebody has decided so far about what may tell who people are. */
export interface DeidentificationDraft {
  readonly marks: readonly Mark[]
  /** Points of the reader's checklist that were gone through. */
  readonly ticked: readonly string[]
}

/** A raw text that is being de-identified. */
export interface Deidentifying {
  readonly version: StoredInterviewText & TextContent
  readonly marks: readonly Mark[]
  readonly ticked: readonly string[]
  /** Which saving of the draft; 0 where nothing is saved yet. */
  readonly revision: number
  readonly changedBy: string | null
  readonly changedAt: string | null
}

/**
 * The newest raw text of an interview, with what was decided in it, or with suggestions where nothing was yet.
 *
 * @returns null where there is no raw text, or whoever asks may not read it. Problems 4598, 4600.
 */
export async function deidentifying(
  keys: KeyRing,
  work: Work,
  of: { readonly study: string; readonly interview: string },
): Promise<Deidentifying | null> {
  const { raw } = await standing(work, of)
  const version = raw && (await readInterviewText(keys, work, { study: of.study, text: raw.id }))
  if (!version) return null
  const draft = await readDraft<DeidentificationDraft>(keys, work, { ...of, kind: 'deidentification' })
  if (draft?.version === version.id) {
    const { content, revision, changedBy, changedAt } = draft
    return { version, ...content, revision, changedBy, changedAt }
  }
  const marks = suggestedMarks(version.text, findIdentifiers(version.text, loadLexicon()))
  // a newer raw text begins anew, over a draft of the one before
  return { version, marks, ticked: [], revision: draft?.revision ?? 0, changedBy: null, changedAt: null }
}

/** The newest raw version, and how many versions there are. Problems 4598 where the text is coded, 4600 where a version waits. */
async function standing(
  work: Work,
  { study, interview }: { readonly study: string; readonly interview: string },
) {
  const versions = (await listInterviewTexts(work, study)).filter((one) => one.interview === interview)
  if (versions.some(isCodable)) throw new ProblemError(problem(studyTextProblems.codedAlready))
  const sentBack = new Set((await listTextReturns(work, study)).map(({ version }) => version))
  if (versions.some(({ id, kind }) => kind === 'deidentified' && !sentBack.has(id))) {
    throw new ProblemError(problem(studyTextProblems.waitsForSecond))
  }
  return {
    raw: versions.findLast(({ kind }) => kind === 'raw') ?? null,
    last: versions.at(-1)?.number ?? 0,
  }
}

/** Whether marks can stand in a text. Problem 4595. */
export function demandFitting(text: string, marks: readonly Mark[]): void {
  const parts = marks.map(({ start, end, token }) => ({ start, end, replacement: token }))
  if (!areApart(parts, codePointLength(text)) || marks.some(({ token }) => !tokenForm.test(token))) {
    throw new ProblemError(problem(studyTextProblems.marksDoNotFit))
  }
}

/**
 * Makes the de-identified version of what is decided, with its key from token to original, sealed apart. It is not coded before a
 * second person has confirmed it. The draft stays until then, for it may be sent back.
 *
 * @returns the version's id. Problems 4590, 4593 to 4595, 4598, 4600.
 */
export async function deidentify(
  keys: KeyRing,
  work: Work,
  study: StoredStudy,
  asked: {
    readonly interview: string
    readonly revision: number
    readonly staff: string
    readonly now: string
  },
): Promise<string> {
  const { interview, revision, staff, now } = asked
  const of = { study: study.id, interview }
  const held = await findInterview(work, interview)
  const { raw, last } = await standing(work, of)
  const draft = await readDraft<DeidentificationDraft>(keys, work, { ...of, kind: 'deidentification' })
  const from = raw && (await readInterviewText(keys, work, { study: study.id, text: raw.id }))
  // somebody has saved or finished it since, or the raw text is another
  if (!held || !from || draft?.version !== from.id || draft.revision !== revision) {
    throw new ProblemError(problem(studyTextProblems.draftSavedSince))
  }
  const { marks, ticked } = draft.content
  demandFitting(from.text, marks)
  const open = marks.filter(({ state }) => state === 'open').length
  if (open > 0) throw new ProblemError(problem(studyTextProblems.marksOpen, { count: open }))
  demandRead(ticked)
  const taken = marks.filter(({ state }) => state === 'taken')
  const made = replaced(
    from,
    taken.map(({ start, end, token }) => ({ start, end, replacement: token })),
  )
  // if it is sent back, what was decided stands, and is to be gone through again
  const kept: DeidentificationDraft = { marks, ticked: [] }
  const written = { content: kept, after: revision, version: from.id, staff, now }
  await saveDraft(keys, work, { ...of, kind: 'deidentification' }, written)
  const { text, sha256, turns } = textVersion({ ...unnamed, text: made.text, turns: made.turns })
  const version = await storeVersion(keys, work, {
    ...{ ...of, kind: 'deidentified', parent: from.id, madeBy: staff, text, sha256, turns },
    number: last + 1,
  })
  const { keyDeletedBy: deleteBy } = await datesFor(work, study, held.informant)
  const sealed = await sealTokens(keys, { study: study.id, version }, originalsOf(from.text, marks))
  await addTokenKey(work, { version, ...of, sealed, deleteBy, madeBy: staff })
  return version
}

const unnamed = { id: '', interview: '', number: 1, kind: 'deidentified' } as const

/** Whether all points of the reader's checklist were gone through. Problem 4594. */
export function demandRead(ticked: readonly string[]): void {
  const left = unread(ticked).length
  if (left > 0) throw new ProblemError(problem(studyTextProblems.checklistUnread, { count: left }))
}

/** From token to what stood there. */
export type TokenKey = readonly { readonly token: string; readonly originals: readonly string[] }[]

export const boundToTokens = (version: string): string => `tokens/${version}`

async function sealTokens(
  keys: KeyRing,
  { study, version }: { readonly study: string; readonly version: string },
  originals: ReadonlyMap<string, readonly string[]>,
): Promise<Buffer> {
  const list: TokenKey = [...originals].map(([token, words]) => ({ token, originals: words }))
  const key = await keys.dataKey('study-people', study)
  return sealWith(key, Buffer.from(JSON.stringify(list)), boundToTokens(version))
}
