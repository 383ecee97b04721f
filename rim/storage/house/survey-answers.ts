import { ask } from './driver.ts'
import type { Work } from './scope.ts'

type Channel = 'web' | 'paper'
type Written = 'nb' | 'nn' | 'en'

/** Answers that wait in a pool, sealed. */
export interface StoredPooled {
  readonly id: string
  readonly participant: string
  readonly channel: Channel
  readonly language: Written
  readonly sealed: Uint8Array
  readonly region: string
  readonly size_class: string
}

/** A pool, and how many wait in it. */
export interface PoolSize {
  readonly wave: string
  readonly participant: string
  readonly channel: Channel
  readonly language: Written
  readonly size: number
}

/** Answers as they come out of a pool. */
export interface OutAnswer {
  readonly helped: boolean | null
  readonly answers: unknown
  /** What was written, sealed. */
  readonly texts: Uint8Array
}

/** Answers as they come out when a wave closes, with what is told of their group. */
export interface ClosingAnswer extends OutAnswer {
  readonly group: number
  readonly participant: string | null
  readonly channel: Channel | null
  readonly language: Written | null
}

/** How many answers wait, by pool. For desk `house`, as all below. */
export function listPoolSizes(work: Work): Promise<readonly PoolSize[]> {
  return ask(work, 'select * from pool_sizes()', [])
}

/** What waits of a wave. Whoever reads it holds the mixing until the transaction ends. */
export function readPool(work: Work, wave: string): Promise<readonly StoredPooled[]> {
  return ask(work, 'select * from read_pool($1)', [wave])
}

/** Lets answers of one pool out, and puts five back. Refused by 4475 where they were too few or changed meanwhile. */
export async function mixPool(
  work: Work,
  taken: readonly string[],
  stay: readonly Uint8Array[],
  out: readonly OutAnswer[],
): Promise<void> {
  await ask(work, 'select mix_pool($1, $2, $3, $4)', [
    taken,
    stay,
    JSON.stringify(out.map(({ helped, answers }) => ({ helped, answers }))),
    out.map(({ texts }) => texts),
  ])
}

/** Waits until nobody answers, and lets nobody until the transaction ends. To be taken before pools are read for closing. */
export async function holdAnswering(work: Work): Promise<void> {
  await ask(work, 'select hold_answering(true)', [])
}

/** Closes a wave whose answering is held. Returns how many drafts were never finished. */
export async function closeStoredWave(
  work: Work,
  wave: string,
  taken: readonly string[],
  out: readonly ClosingAnswer[],
  lost: number,
): Promise<number> {
  const [row] = await ask<{ drafts: number }>(work, 'select close_wave($1, $2, $3, $4, $5) as drafts', [
    wave,
    taken,
    JSON.stringify(out.map(({ texts, ...told }) => told)),
    out.map(({ texts }) => texts),
    lost,
  ])
  return row?.drafts ?? 0
}

/** What was written in a wave's answers, sealed, in the order of random ids. */
export function listWrittenTexts(
  work: Work,
  wave: string,
): Promise<readonly { readonly participant: string | null; readonly texts: Uint8Array }[]> {
  return ask(work, 'select * from written_texts($1)', [wave])
}

/** Settings of the database's server that would let its log or its rows tell who answered what. */
export function listTellingSettings(
  work: Work,
): Promise<readonly { readonly name: string; readonly setting: string }[]> {
  return ask(work, 'select * from telling_settings()', [])
}
