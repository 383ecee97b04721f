import type { CommentCoding } from '#core/survey'
import {
  type CodingTurn,
  listCleanings,
  listCommentCodings,
  listQuotes,
  type StoredCleaning,
  type StoredQuote,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { writtenTexts } from '../answering/index.ts'
import { type CleanedText, type CommentSeals, commentSeals, idOf, type QuotedText } from './sealing.ts'

/** The question that open comments answer. */
const commentQuestion = 'open_comment'

/** What somebody has coded, opened. */
interface OpenCoding {
  readonly coding: CommentCoding
  readonly codedBy: string
}

/** A comment with all that was done to it. Stays in the service: what is shown of it depends on who asks. */
export interface OpenComment {
  /** The hash, as text. */
  readonly id: string
  readonly text: string
  /** How many wrote exactly this. */
  readonly times: number
  readonly cleaning: (Pick<StoredCleaning, 'id' | 'kept' | 'cleanedBy' | 'confirmedBy'> & CleanedText) | null
  readonly codings: Readonly<Partial<Record<CodingTurn, OpenCoding>>>
}

/** A quote, opened. */
interface OpenQuote extends Pick<StoredQuote, 'id' | 'chosenBy' | 'approvedBy'>, QuotedText {
  readonly comment: string
}

/** All comments of a wave, each way of writing once, by their hashes: in no order that tells anything. */
export interface OpenComments {
  readonly seals: CommentSeals
  readonly comments: readonly OpenComment[]
  readonly quotes: readonly OpenQuote[]
}

export async function openComments(desks: Desks, work: Work, wave: string): Promise<OpenComments> {
  const seals = await commentSeals(desks, wave)
  const written = new Map<string, { text: string; times: number }>()
  for (const { text } of await writtenTexts(desks, wave, commentQuestion)) {
    const id = idOf(seals.hash(text))
    written.set(id, { text, times: (written.get(id)?.times ?? 0) + 1 })
  }
  const cleanings = new Map((await listCleanings(work, wave)).map((one) => [idOf(one.hash), one]))
  const codings = new Map<string, Partial<Record<CodingTurn, OpenCoding>>>()
  for (const { hash, turn, sealed, codedBy } of await listCommentCodings(work, wave)) {
    const id = idOf(hash)
    codings.set(id, { ...codings.get(id), [turn]: { coding: seals.open('coding', hash, sealed), codedBy } })
  }
  const comments = [...written]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { text, times }]): OpenComment => {
      const stored = cleanings.get(id)
      return {
        id,
        text,
        times,
        cleaning: stored ? { ...stored, ...seals.open('cleaning', stored.hash, stored.sealed) } : null,
        codings: codings.get(id) ?? {},
      }
    })
  const quotes = (await listQuotes(work, wave)).map(({ id, hash, sealed, chosenBy, approvedBy }) => ({
    id,
    comment: idOf(hash),
    ...seals.open('quote', hash, sealed),
    chosenBy,
    approvedBy,
  }))
  return { seals, comments, quotes }
}
