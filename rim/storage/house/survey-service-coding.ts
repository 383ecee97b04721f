import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'
import type { StoredSurveyWave } from './survey-waves.ts'

const noun = 'survey-service-coding'

/** A wave as far as the coding of its texts needs it. */
export type CodingWave = Pick<StoredSurveyWave, 'id' | 'year' | 'instrument' | 'state'>

/** A text of a wave, by its hash: the text itself lies with the answers. */
export interface HashedText {
  readonly participant: string | null
  /** 32 bytes. */
  readonly hash: Buffer
}

/** What somebody has coded a text to. */
export interface StoredServiceCoding extends HashedText {
  readonly id: string
  /** Coded by a second person, who did not see the first's. */
  readonly second: boolean
  readonly code: string
  /** What it was coded to before any change. */
  readonly original: string
  /** Why it was changed; empty where it was not. */
  readonly reason: string
  readonly codedBy: string
  readonly codedAt: string
}

/** All codings of a wave. Who the first was is told to those who may code, since the second must be another. */
export async function listServiceCodings(work: Work, wave: string): Promise<readonly StoredServiceCoding[]> {
  return await work
    .selectFrom('survey_service_coding')
    .select(['id', 'participant', 'text_hash as hash', 'second', 'code', 'original', 'reason'])
    .select(['coded_by as codedBy', 'coded_at as codedAt'])
    .where('wave', '=', wave)
    .execute()
}

/** Notes in the log that the texts of a wave were shown, however many they were. */
export async function logServiceTextsRead(work: Work, wave: string, texts: number): Promise<void> {
  await logEvent(work, { verb: 'read', noun, thing: wave, purpose: 'coding', details: { texts } })
}

/**
 * Codes texts, all to the same. Problem 4486 where a second coder is the first, 4051 where somebody was quicker, 4485 where
 * the coding is done.
 */
export async function addServiceCodings(
  work: Work,
  wave: string,
  coded: {
    readonly texts: readonly (HashedText & { readonly id: string })[]
    readonly second: boolean
    readonly code: string
    readonly staff: string
  },
): Promise<void> {
  const { texts, second, code, staff } = coded
  await work
    .insertInto('survey_service_coding')
    .values(
      texts.map(({ id, participant, hash }) => ({
        id,
        wave,
        participant,
        text_hash: hash,
        second,
        code,
        coded_by: staff,
      })),
    )
    .execute()
  await logEvent(work, { verb: 'create', noun, thing: wave, details: { texts: texts.length, code, second } })
}

/** Codes texts anew that were coded before. Problem 4485 where the coding is done. */
export async function changeServiceCodings(
  work: Work,
  wave: string,
  changed: {
    readonly ids: readonly string[]
    readonly code: string
    readonly reason: string
    readonly staff: string
  },
): Promise<void> {
  const { ids, code, reason, staff } = changed
  await work
    .updateTable('survey_service_coding')
    .set({ code, reason, coded_by: staff })
    .where('wave', '=', wave)
    .where('id', 'in', ids)
    .execute()
  await logEvent(work, { verb: 'change', noun, thing: wave, details: { texts: ids.length, code, reason } })
}

/** Takes codings back that somebody has made just now. Problem 4487 where it is too late. Returns how many. */
export async function removeServiceCodings(
  work: Work,
  wave: string,
  ids: readonly string[],
): Promise<number> {
  const gone = await work
    .deleteFrom('survey_service_coding')
    .where('wave', '=', wave)
    .where('id', 'in', ids)
    .executeTakeFirst()
  const texts = Number(gone.numDeletedRows)
  if (texts > 0) await logEvent(work, { verb: 'delete', noun, thing: wave, details: { texts } })
  return texts
}

/** Which words of a text name a person, by their places from 0. */
export interface StoredTextMask extends HashedText {
  readonly words: readonly number[]
}

export async function listTextMasks(work: Work, wave: string): Promise<readonly StoredTextMask[]> {
  return await work
    .selectFrom('survey_text_mask')
    .select(['participant', 'text_hash as hash', 'words'])
    .where('wave', '=', wave)
    .execute()
}

/** Masks words of a text, in place of those masked before. */
export async function setTextMask(
  work: Work,
  wave: string,
  mask: StoredTextMask & { readonly id: string; readonly staff: string },
): Promise<void> {
  const { id, participant, hash, words, staff } = mask
  const set = { words: [...words], masked_by: staff }
  const { numUpdatedRows } = await work
    .updateTable('survey_text_mask')
    .set(set)
    .where('wave', '=', wave)
    .where((is) => is('participant', 'is not distinct from', participant))
    .where('text_hash', '=', hash)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) {
    await work
      .insertInto('survey_text_mask')
      .values({ id, wave, participant, text_hash: hash, ...set })
      .execute()
  }
  await logEvent(work, { verb: 'change', noun, thing: wave, details: { masked: words.length } })
}

/** When the coding of a wave was done; null while it goes on. */
export async function findCodingClosing(
  work: Work,
  wave: string,
): Promise<{ readonly texts: number; readonly closedAt: string } | null> {
  const found = await work
    .selectFrom('survey_coding_closing')
    .select(['texts', 'closed_at as closedAt'])
    .where('wave', '=', wave)
    .executeTakeFirst()
  return found ?? null
}

/** Ends the coding of a wave. Problem 4488 where the wave is not closed. */
export async function closeServiceCoding(
  work: Work,
  wave: string,
  closed: { readonly texts: number; readonly staff: string },
): Promise<void> {
  const { texts, staff } = closed
  await work.insertInto('survey_coding_closing').values({ wave, texts, closed_by: staff }).execute()
  await logEvent(work, { verb: 'close', noun, thing: wave, details: { texts } })
}
