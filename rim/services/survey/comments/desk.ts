import type { LocalText } from '#core/foundation'
import { type Finding, findIdentifiers, type Replacement } from '#core/privacy'
import {
  type ColumnAgreement,
  type CommentCoding,
  commentAgreement,
  commentServices,
  secondCodingSeed,
  secondCodingShare,
  servicesNamed,
  tableQuestions,
  tellsNothing,
} from '#core/survey'
import { loadLexicon } from '#rim/assets'
import { type CodingWave, findCommentClosing, logCommentsRead, type Work } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { type OpenComment, openComments } from './read.ts'
import { type CommentStep, codedTwice, drawnShare, finalCoding, isKept, stepOf } from './steps.ts'

/** A comment as somebody sees it who works on it: no more of it than the step needs. */
export interface DeskComment {
  readonly id: string
  readonly step: CommentStep
  /** Whether the asker may do the step; false where it waits for another. */
  readonly mine: boolean
  readonly times: number
  /** As it was written: until two people have cleaned it, to nobody afterwards. */
  readonly written: string | null
  /** What the program finds, while it is to be cleaned. Places are code points of `written`. */
  readonly findings: readonly Finding[]
  /** Whether it probably tells nothing. */
  readonly nothing: boolean
  /** What the first person replaced. */
  readonly parts: readonly Replacement[]
  readonly cleaned: string | null
  /** Whether it tells something; null: nobody has said. */
  readonly kept: boolean | null
  /** Services that its words point to. */
  readonly named: readonly string[]
  /** What it counts as, or what the asker has coded; null for whoever codes it without seeing another's. */
  readonly coding: CommentCoding | null
  readonly disagreement: { readonly first: CommentCoding; readonly second: CommentCoding } | null
}

export interface DeskQuote {
  readonly id: string
  readonly comment: string
  readonly text: string
  readonly tags: readonly string[]
  readonly approved: boolean
  /** Whether the asker chose it, and so cannot approve it. */
  readonly mine: boolean
}

/** Something that a quote can be marked with. */
export interface QuoteTag {
  readonly code: string
  readonly label: LocalText
}

/** All that the pages of comments show. */
export interface CommentDesk {
  readonly wave: CodingWave
  readonly closing: { readonly comments: number; readonly closedAt: string } | null
  readonly comments: readonly DeskComment[]
  readonly quotes: readonly DeskQuote[]
  readonly tags: readonly QuoteTag[]
  readonly agreement: readonly ColumnAgreement[]
  /** The share that is coded twice, the seed it is drawn with, and how many they are; null until all are cleaned. */
  readonly second: { readonly share: number; readonly seed: string; readonly drawn: number | null }
}

/** What quotes can be marked with: the grid's services, and the questions of the form's tables. */
export function quoteTags(desks: Pick<Desks, 'surveys'>, wave: CodingWave): readonly QuoteTag[] {
  return [
    ...commentServices.map(({ code, label }) => ({ code, label })),
    ...tableQuestions(desks.surveys.get(wave.instrument)).map(({ code, title }) => ({ code, label: title })),
  ]
}

/**
 * Every comment of a closed wave, with what is to be done; nothing while answers may come in. Where it was written is not told,
 * nor anything else of the answer. Reading is one line in the log, with how many and no text.
 */
export async function commentDesk(
  desks: Desks,
  work: Work,
  wave: CodingWave,
  staff: string,
): Promise<CommentDesk> {
  const closed = wave.state === 'closed'
  const { comments, quotes } = closed
    ? await openComments(desks, work, wave.id)
    : { comments: [], quotes: [] }
  const closing = await findCommentClosing(work, wave.id)
  await logCommentsRead(work, wave.id, comments.length)
  const drawn = closed ? drawnShare(comments, wave.id) : null
  return {
    wave,
    closing,
    comments: comments.map((comment) => shown(comment, stepOf(comment, drawn), staff, drawn)),
    quotes: quotes.map(({ id, comment, text, tags, chosenBy, approvedBy }) => ({
      id,
      comment,
      text,
      tags,
      approved: approvedBy !== null,
      mine: chosenBy === staff,
    })),
    tags: quoteTags(desks, wave),
    agreement: commentAgreement(codedTwice(comments)),
    second: { share: secondCodingShare, seed: secondCodingSeed(wave.id), drawn: drawn?.size ?? null },
  }
}

function shown(
  comment: OpenComment,
  step: CommentStep,
  staff: string,
  drawn: ReadonlySet<string> | null,
): DeskComment {
  const { id, text, times, cleaning, codings } = comment
  const looking = step === 'clean' || step === 'confirm'
  const doneBy = { confirm: cleaning?.cleanedBy, second: codings.first?.codedBy }[step as string]
  const mine = step !== 'out' && step !== 'done' && doneBy !== staff
  const cleaned = cleaning?.text ?? null
  return {
    id,
    step,
    mine,
    times,
    written: looking ? text : null,
    findings: looking ? findIdentifiers(text, loadLexicon()) : [],
    nothing: step === 'clean' && tellsNothing(text),
    parts: looking ? (cleaning?.parts ?? []) : [],
    // what was taken out is nobody's to read again
    cleaned: step === 'out' ? null : cleaned,
    kept: cleaning?.kept ?? null,
    named: isKept(comment) ? servicesNamed(cleaned ?? '') : [],
    coding: toldTo(comment, staff, drawn) ? finalCoding(comment) : null,
    disagreement: step === 'settle' ? { first: codings.first!.coding, second: codings.second!.coding } : null,
  }
}

/**
 * Whether somebody may see what a comment was coded to: whoever coded it first; and others when it is certain that they will not
 * be its second coder, because it has been coded twice or the share is drawn without it.
 */
function toldTo({ id, codings }: OpenComment, staff: string, drawn: ReadonlySet<string> | null): boolean {
  const { first, second } = codings
  return (
    first?.codedBy === staff ||
    (second !== null && second !== undefined) ||
    (drawn !== null && !drawn.has(id))
  )
}
