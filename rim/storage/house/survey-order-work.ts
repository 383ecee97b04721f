import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import { claimedBy, heldFor, letGo } from './claims.ts'
import type { Work } from './scope.ts'

/** An order to be made, with all that is printed on it. */
export interface SurveyOrderWork {
  readonly id: string
  readonly copies: number
  readonly language: 'nb' | 'nn' | 'en'
  /** False: cards with codes for the web alone. */
  readonly paper: boolean
  /** How often it was begun, this time included. */
  readonly attempts: number
  readonly service: string
  readonly municipality: string
  /** Number of the city district; null: the municipality itself takes part. */
  readonly district: string | null
  readonly wave: string
  readonly instrument: string
  readonly year: number
  /** `YYYY-MM-DD`. */
  readonly closesOn: string
  /** Who answers for the survey, and how to reach them; '': not told. */
  readonly responsible: string
  readonly contact: string
}

/**
 * Claims the order that has waited longest, for so many seconds; also one whose claim has run out, because whoever held it
 * died. Of workers that ask at once each gets another. Null where none waits. At the house's desk.
 */
export async function claimSurveyOrder(
  work: Work,
  claim: string,
  seconds: number,
): Promise<SurveyOrderWork | null> {
  const next = await work
    .selectFrom('survey_order')
    .leftJoin('survey_order_claim as c', 'c.survey_order', 'survey_order.id')
    .select('survey_order.id')
    .where('survey_order.state', '=', 'waiting')
    .where((eb) =>
      eb.or([eb('c.claimed_by', 'is', null), eb('c.claimed_until', '<', sql<string>`clock_timestamp()`)]),
    )
    .orderBy('ordered_at')
    .orderBy('survey_order.id')
    .limit(1)
    .forUpdate('survey_order')
    .skipLocked()
    .executeTakeFirst()
  if (!next) return null
  // somebody may have claimed it between the look and the lock
  const { numInsertedOrUpdatedRows } = await work
    .insertInto('survey_order_claim')
    .values({ survey_order: next.id, claimed_by: claim, claimed_until: heldFor(seconds), attempts: 1 })
    .onConflict((conflict) =>
      conflict
        .column('survey_order')
        .doUpdateSet({ ...claimedBy(claim, seconds), attempts: sql<number>`survey_order_claim.attempts + 1` })
        .where((eb) =>
          eb.or([
            eb('survey_order_claim.claimed_by', 'is', null),
            eb('survey_order_claim.claimed_until', '<', sql<string>`clock_timestamp()`),
          ]),
        ),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? orderWork(work, next.id) : null
}

async function orderWork(work: Work, order: string): Promise<SurveyOrderWork> {
  return await work
    .selectFrom('survey_order')
    .innerJoin('survey_order_claim', 'survey_order_claim.survey_order', 'survey_order.id')
    .innerJoin('survey_service', 'survey_service.id', 'survey_order.service')
    .innerJoin('survey_participant', 'survey_participant.id', 'survey_service.participant')
    .innerJoin('survey_wave', 'survey_wave.id', 'survey_participant.wave')
    .select([
      'survey_order.id',
      'copies',
      'language',
      'paper',
      'attempts',
      'survey_service.name as service',
      'municipality',
      'district',
      'survey_wave.id as wave',
      'instrument',
      'year',
      'closes_on as closesOn',
      'responsible',
      'contact',
    ])
    .where('survey_order.id', '=', order)
    .executeTakeFirstOrThrow()
}

/** A claim as long as it holds. */
const held = (work: Work, order: string, claim: string) =>
  work.updateTable('survey_order_claim').where('survey_order', '=', order).where('claimed_by', '=', claim)

/** Holds a claim for so many seconds more. False where it has gone to somebody else. */
export async function holdSurveyOrder(
  work: Work,
  order: string,
  claim: string,
  seconds: number,
): Promise<boolean> {
  const { numUpdatedRows } = await held(work, order, claim)
    .set({ claimed_until: heldFor(seconds) })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Lets an order wait as before it was claimed. False where the claim has gone to somebody else. */
export async function giveBackSurveyOrder(work: Work, order: string, claim: string): Promise<boolean> {
  const { numUpdatedRows } = await held(work, order, claim)
    .set({ ...letGo, attempts: sql<number>`attempts - 1` })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The file of an order, sealed. */
export interface SealedOrderFile {
  readonly name: string
  readonly pages: number
  readonly sealed: Uint8Array
}

/** Stores what was made. False, with nothing stored, where the claim has gone to somebody else. */
export async function completeSurveyOrder(
  work: Work,
  order: Pick<SurveyOrderWork, 'id' | 'wave' | 'copies'>,
  claim: string,
  file: SealedOrderFile,
): Promise<boolean> {
  const { numUpdatedRows } = await held(work, order.id, claim).set(letGo).executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await work
    .insertInto('survey_order_file')
    .values({ survey_order: order.id, wave: order.wave, ...file })
    .execute()
  await work
    .updateTable('survey_order')
    .set({ state: 'made', made_at: sql<string>`now()` })
    .where('id', '=', order.id)
    .execute()
  await logEvent(work, {
    verb: 'make',
    noun: 'survey-order',
    thing: order.id,
    details: { copies: order.copies, pages: file.pages },
  })
  return true
}

/**
 * Lets an order wait to be tried again, or fails it for good with a problem's number. False where the claim has gone to
 * somebody else.
 */
export async function giveUpSurveyOrder(
  work: Work,
  order: string,
  claim: string,
  problem: number | null,
): Promise<boolean> {
  const { numUpdatedRows } = await held(work, order, claim).set(letGo).executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (problem === null) return true
  await work.updateTable('survey_order').set({ state: 'failed', problem }).where('id', '=', order).execute()
  await logEvent(work, { verb: 'make', noun: 'survey-order', thing: order, details: { problem } })
  return true
}

/** The file of an order that the scope may read; null where there is none. */
export async function findOrderFileOf(
  work: Work,
  order: string,
): Promise<(SealedOrderFile & { readonly wave: string }) | null> {
  const found = await work
    .selectFrom('survey_order_file')
    .select(['wave', 'name', 'pages', 'sealed'])
    .where('survey_order', '=', order)
    .executeTakeFirst()
  return found ?? null
}
