import type { KeyObject } from 'node:crypto'
import { type Differences, type ErrorRate, errorRate } from '#core/survey'
import { countTyping, listBatches, listSheets, type StoredBatch, type Work } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { waveKey } from '../answering/index.ts'
import type { Clerk } from './clerk.ts'
import { markOf, openEntry, sheetSecret } from './sealed-entry.ts'

/** A batch with how well it is entered. */
export interface BatchQuality extends Omit<StoredBatch, 'seed'> {
  /** Of the forms that were drawn: what the batch is judged by. Null until something is compared. */
  readonly rate: ErrorRate | null
}

/** The batches of a wave, newest first, with the share of fields that differ. */
export async function listBatchQuality(work: Work, wave: string): Promise<readonly BatchQuality[]> {
  return (await listBatches(work, wave)).map(qualityOf).toReversed()
}

const qualityOf = ({ seed: _, ...batch }: StoredBatch): BatchQuality => ({ ...batch, rate: errorRate(batch) })

/** A form that waits for somebody, found in the pile by its code. */
export interface WaitingSheet {
  readonly code: string
  readonly needs: 'second' | 'third'
  /** Whether whoever asks entered it the first time, and so may not the second. */
  readonly mine: boolean
}

/** A batch that is held, with what it waits for. */
export interface HeldBatch extends BatchQuality {
  readonly waiting: readonly WaitingSheet[]
}

/** What the clerks have before them. */
export interface EntryDesk {
  /** Forms begun and not entered to the end. */
  readonly typing: number
  /** Newest first. */
  readonly batches: readonly HeldBatch[]
  /** Of the clerk's own first entries in the batches that are held: how many fields differed from the second. */
  readonly own: Differences & Pick<BatchQuality, 'rate'>
}

/**
 * The batches of a wave as a clerk sees them. Her own differences are reckoned of what is held now, and are stored nowhere;
 * nobody sees another's.
 */
export async function entryDesk(desks: Desks, work: Work, wave: string, clerk: Clerk): Promise<EntryDesk> {
  const batches = await listBatches(work, wave)
  const held = batches.filter(({ state }) => state !== 'released')
  const key = held.length > 0 ? await waveKey(desks, wave) : null
  const own = { differing: 0, compared: 0 }
  const waiting = new Map<number, readonly WaitingSheet[]>()
  for (const { number } of key ? held : []) {
    const sheets = await listSheets(work, wave, number)
    for (const sheet of sheets) {
      if (sheet.compared === null || !isOwn(key!, sheet, clerk)) continue
      own.compared += sheet.compared
      own.differing += sheet.differing ?? 0
    }
    waiting.set(
      number,
      sheets.flatMap((sheet) => {
        if (sheet.state !== 'chosen' && sheet.state !== 'differs') return []
        const { code } = openEntry(key!, sheet.hash, 'first', sheet.firstEntry)
        const needs = sheet.state === 'chosen' ? 'second' : 'third'
        return [{ code, needs, mine: isOwn(key!, sheet, clerk) }] as const
      }),
    )
  }
  return {
    typing: await countTyping(work, wave),
    batches: batches
      .map((batch) => ({ ...qualityOf(batch), waiting: byCode(waiting.get(batch.number) ?? []) }))
      .toReversed(),
    own: { ...own, rate: errorRate(own) },
  }
}

// in the order of the codes, which is the order of nothing else
const byCode = (sheets: readonly WaitingSheet[]): readonly WaitingSheet[] =>
  [...sheets].sort((one, other) => (one.code < other.code ? -1 : 1))

const isOwn = (
  key: KeyObject,
  { hash, firstMarks }: { readonly hash: Buffer; readonly firstMarks: readonly Buffer[] },
  { staff }: Clerk,
): boolean => {
  const mark = markOf(sheetSecret(key, hash), staff)
  return firstMarks.some((one) => mark.equals(one))
}
