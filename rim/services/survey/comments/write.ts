import { v7 } from 'uuid'
import { ProblemError, type ProblemKind, problem } from '#core/foundation'
import { areApart, type Replacement, replaceParts } from '#core/privacy'
import { isCommentCoding, isQuoteOf } from '#core/survey'
import {
  addQuote,
  approveQuote,
  type CodingTurn,
  type CodingWave,
  closeComments,
  confirmCleanings,
  removeCommentCoding,
  removeQuote,
  setCleaning,
  setCommentCoding,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { commentDesk, quoteTags } from './desk.ts'
import { commentProblems } from './problems.ts'
import { type OpenComment, openComments } from './read.ts'
import { type CommentSeals, commentSeals } from './sealing.ts'

const hashOf = (id: string): Buffer => Buffer.from(id, 'base64url')
const refuse = (kind: ProblemKind): never => {
  throw new ProblemError(problem(kind))
}

/** What one person takes out of a comment. */
export interface GivenCleaning {
  readonly comment: string
  /** False: it tells nothing, and is taken out whole. */
  readonly kept: boolean
  /** In order, each apart from the others; code points of what was written. */
  readonly parts: readonly Replacement[]
}

async function openOne(
  desks: Desks,
  work: Work,
  wave: string,
  id: string,
): Promise<{ readonly seals: CommentSeals; readonly comment: OpenComment }> {
  const { seals, comments } = await openComments(desks, work, wave)
  const comment = comments.find((one) => one.id === id)
  return { seals, comment: comment ?? refuse(commentProblems.unknownComment) }
}

/** Cleans comments, or says that they tell nothing. Problems 4540, 4541, 4546, 4532, 4535. */
export async function cleanComments(
  desks: Desks,
  work: Work,
  wave: CodingWave,
  given: { readonly cleanings: readonly GivenCleaning[]; readonly staff: string },
): Promise<void> {
  const { seals, comments } = await openComments(desks, work, wave.id)
  const byId = new Map(comments.map((one) => [one.id, one]))
  for (const { comment, kept, parts } of given.cleanings) {
    const { text } = byId.get(comment) ?? refuse(commentProblems.unknownComment)
    if (!areApart(parts, [...text].length)) refuse(commentProblems.wrongParts)
    const hash = hashOf(comment)
    const sealed = seals.seal('cleaning', hash, { text: replaceParts(text, parts), parts })
    await setCleaning(work, wave.id, { id: v7(), hash, kept, sealed, staff: given.staff })
  }
}

/** Confirms what another person has cleaned. Problems 4530, 4540, 4535. */
export async function confirmComments(
  desks: Desks,
  work: Work,
  wave: CodingWave,
  given: { readonly comments: readonly string[]; readonly staff: string },
): Promise<void> {
  const { comments } = await openComments(desks, work, wave.id)
  const wanted = new Set(given.comments)
  const ids = comments.flatMap(({ id, cleaning }) => (wanted.has(id) && cleaning ? [cleaning.id] : []))
  if (ids.length !== wanted.size) refuse(commentProblems.unknownComment)
  await confirmCleanings(work, wave.id, { ids, staff: given.staff })
}

/** Codes a comment by the grid. Problems 4542, 4051, 4530, 4531, 4533, 4535. */
export async function codeComment(
  desks: Desks,
  work: Work,
  wave: CodingWave,
  given: {
    readonly comment: string
    readonly turn: CodingTurn
    readonly coding: unknown
    readonly staff: string
  },
): Promise<void> {
  const { comment, turn, coding, staff } = given
  if (!isCommentCoding(coding)) return refuse(commentProblems.wrongCoding)
  const hash = hashOf(comment)
  const sealed = (await commentSeals(desks, wave.id)).seal('coding', hash, {
    overall: coding.overall,
    services: { ...coding.services },
  })
  await setCommentCoding(work, wave.id, { id: v7(), hash, turn, sealed, staff })
}

/** Takes back one's own coding. Problems 4533, 4540 where there is none, 4535. */
export async function uncodeComment(
  work: Work,
  wave: CodingWave,
  given: { readonly comment: string; readonly turn: CodingTurn; readonly staff: string },
): Promise<void> {
  const { comment, turn, staff } = given
  const gone = await removeCommentCoding(work, wave.id, { hash: hashOf(comment), turn, staff })
  if (gone === 0) refuse(commentProblems.unknownComment)
}

/** Chooses a comment, or parts of it, as a quote. Returns its id. Problems 4540, 4543, 4546, 4531, 4535. */
export async function quoteComment(
  desks: Desks,
  work: Work,
  wave: CodingWave,
  given: {
    readonly comment: string
    readonly text: string
    readonly tags: readonly string[]
    readonly staff: string
  },
): Promise<string> {
  const { comment, text, staff } = given
  const known = new Set(quoteTags(desks, wave).map(({ code }) => code))
  const tags = [...new Set(given.tags)].filter((tag) => known.has(tag))
  const { seals, comment: found } = await openOne(desks, work, wave.id, comment)
  if (!isQuoteOf(text, found.cleaning?.text ?? '')) refuse(commentProblems.notAQuote)
  const hash = hashOf(comment)
  const id = v7()
  await addQuote(work, wave.id, { id, hash, sealed: seals.seal('quote', hash, { text, tags }), staff })
  return id
}

/** Agrees to print what another has chosen. Problems 4530, 4545, 4535. */
export async function approveCommentQuote(
  work: Work,
  wave: CodingWave,
  given: { readonly quote: string; readonly staff: string },
): Promise<void> {
  if ((await approveQuote(work, wave.id, { id: given.quote, staff: given.staff })) === 0)
    refuse(commentProblems.unknownQuote)
}

/** Takes a quote away. Problems 4545, 4535. */
export async function removeCommentQuote(work: Work, wave: CodingWave, quote: string): Promise<void> {
  if ((await removeQuote(work, wave.id, quote)) === 0) refuse(commentProblems.unknownQuote)
}

/** Ends the work on a wave's comments. Problem 4544 where something is left, 4488 where the wave is not closed. */
export async function closeCommentWork(
  desks: Desks,
  work: Work,
  wave: CodingWave,
  staff: string,
): Promise<void> {
  const { comments, quotes } = await commentDesk(desks, work, wave, staff)
  const left =
    comments.filter(({ step }) => step !== 'done' && step !== 'out').length +
    quotes.filter(({ approved }) => !approved).length
  if (left > 0) throw new ProblemError(problem(commentProblems.workLeft, { count: left }))
  const kept = comments.reduce((sum, { step, times }) => sum + (step === 'done' ? times : 0), 0)
  await closeComments(work, wave.id, { comments: kept, staff })
}
