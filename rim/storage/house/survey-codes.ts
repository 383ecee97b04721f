import { ask, askLast } from './driver.ts'
import type { Work } from './scope.ts'

type Channel = 'web' | 'paper'
type Written = 'nb' | 'nn' | 'en'

/** A wave whose codes are known, as the database tells those who answer. */
export interface StoredAnsweringWave {
  readonly id: string
  readonly instrument: string
  readonly year: number
  readonly title_nb: string
  readonly title_nn: string
  readonly title_en: string
  readonly opens_on: string
  readonly closes_on: string
  readonly responsible: string
  readonly contact: string
  readonly refusal_offered: boolean
  readonly state: 'planned' | 'open'
}

/** What is stored of a code. */
export interface StoredCode {
  readonly hash: Uint8Array
  readonly wave: string
  readonly state: 'issued' | 'started' | 'finished' | 'void'
  readonly channel: Channel | null
  /** Of the form that was ordered. */
  readonly language: Written
  /** The draft. */
  readonly sealed: Uint8Array | null
}

/** Waves that are not closed, the oldest first. For desk `respondent` or `house`. */
export function listAnsweringWaves(work: Work): Promise<readonly StoredAnsweringWave[]> {
  return ask(work, 'select * from answering_waves()', [])
}

/** The code that has one of these hashes. For desk `respondent`. */
export async function findCode(work: Work, hashes: readonly Uint8Array[]): Promise<StoredCode | null> {
  const [found] = await ask<StoredCode>(work, 'select * from find_code($1)', [hashes])
  return found ?? null
}

/** Replaces a code's draft, as the last statement of the transaction. Refused by 4470 to 4473. */
export async function saveDraft(
  work: Work,
  hash: Uint8Array,
  channel: Channel,
  today: string,
  sealed: Uint8Array,
): Promise<void> {
  await askLast(work, 'select save_draft($1, $2, $3, $4)', [hash, channel, today, sealed])
}

/** Holds a code to finish it, and gives its draft; null where the channel has finished it already. Refused by 4470 to 4474. */
export async function beginFinish(
  work: Work,
  hash: Uint8Array,
  channel: Channel,
  today: string,
): Promise<Uint8Array | null> {
  const [row] = await ask<{ draft: Uint8Array | null }>(work, 'select begin_finish($1, $2, $3) as draft', [
    hash,
    channel,
    today,
  ])
  return row?.draft ?? null
}

/** Moves a held code's answers into the pool, as the last statement of the transaction. */
export async function finishCode(
  work: Work,
  hash: Uint8Array,
  finished: {
    readonly channel: Channel
    readonly today: string
    readonly day: string
    readonly language: Written
    readonly sealed: Uint8Array
  },
): Promise<void> {
  const { channel, today, day, language, sealed } = finished
  await askLast(work, 'select finish_code($1, $2, $3, $4, $5, $6)', [
    hash,
    channel,
    today,
    day,
    language,
    sealed,
  ])
}

/** Stores codes of an order. For desk `house`. Returns those stored: one that exists already is left out. */
export async function issueCodes(
  work: Work,
  order: string,
  hashes: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  const rows = await ask<{ hash: Uint8Array }>(work, 'select issue_codes($1, $2) as hash', [order, hashes])
  return rows.map(({ hash }) => hash)
}

/** Makes the codes of an order void, or one code, that nobody has finished. For desk `house`. Returns how many. */
export async function voidStoredCodes(
  work: Work,
  which: { readonly order: string } | { readonly hash: Uint8Array },
): Promise<number> {
  const [row] = await ask<{ gone: number }>(work, 'select void_codes($1, $2) as gone', [
    'order' in which ? which.order : null,
    'hash' in which ? which.hash : null,
  ])
  return row?.gone ?? 0
}

/** Forgets drafts of the web whose wave is over. For desk `house`. Returns how many. */
export async function forgetDrafts(work: Work, today: string): Promise<number> {
  const [row] = await ask<{ gone: number }>(work, 'select forget_drafts($1) as gone', [today])
  return row?.gone ?? 0
}

/** The wave of an order that is seen. */
export async function findOrderWave(work: Work, order: string): Promise<string> {
  const { wave } = await work
    .selectFrom('survey_order')
    .innerJoin('survey_service', 'survey_service.id', 'survey_order.service')
    .innerJoin('survey_participant', 'survey_participant.id', 'survey_service.participant')
    .select('survey_participant.wave')
    .where('survey_order.id', '=', order)
    .executeTakeFirstOrThrow()
  return wave
}
