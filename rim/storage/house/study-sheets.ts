import type { ConsentScope, InfoSheet } from '#core/interviews'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A version of what those who are asked are told. */
export interface StoredInformationSheet {
  readonly id: string
  readonly study: string
  readonly state: 'draft' | 'published'
  readonly sheet: InfoSheet
  readonly publishedAt: string | null
}

/** What an informant has agreed to. */
export interface StoredConsent extends ConsentScope {
  readonly id: string
  readonly study: string
  readonly informant: string
  /** Id of the information sheet. */
  readonly sheet: string
  readonly givenOn: string
  readonly form: 'written' | 'recorded'
  readonly endedOn: string | null
  /** Replaced by a consent to something else, or all of it withdrawn. */
  readonly ending: 'replaced' | 'withdrawn' | null
}

/** A study's information sheets, the newest first. */
export async function listInformationSheets(
  work: Work,
  study: string,
): Promise<readonly StoredInformationSheet[]> {
  const found = await work
    .selectFrom('study_sheet')
    .select(['id', 'study', 'version', 'state', 'content', 'published_at as publishedAt'])
    .where('study', '=', study)
    .orderBy('version', 'desc')
    .execute()
  return found.map(({ version, content, ...rest }) => ({ ...rest, sheet: { ...content, version } }))
}

const valuesOf = ({ version: _, ...content }: InfoSheet) => ({
  ...content.offered,
  content: JSON.stringify(content),
})

/** Stores the draft, new or changed. Problem 4051 where there is another draft, 4575 where it is published already. */
export async function putInformationSheet(
  work: Work,
  id: string,
  study: string,
  sheet: InfoSheet,
): Promise<void> {
  const values = valuesOf(sheet)
  await work
    .insertInto('study_sheet')
    .values({ id, study, version: sheet.version, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
  await logEvent(work, { verb: 'change', noun: 'consent', thing: id, details: { version: sheet.version } })
}

/** Takes the draft into use. False where there is no such draft. */
export async function publishInformationSheet(
  work: Work,
  id: string,
  study: string,
  sheet: InfoSheet,
  staff: string,
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('study_sheet')
    .set({ ...valuesOf(sheet), state: 'published', published_by: staff })
    .where('id', '=', id)
    .where('study', '=', study)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (numUpdatedRows > 0n) {
    await logEvent(work, { verb: 'publish', noun: 'consent', thing: id, details: { version: sheet.version } })
  }
  return numUpdatedRows > 0n
}

/**
 * A study's consents, also those that have ended, in the order that they were written down: one that replaces another comes after
 * it, whenever it was given.
 */
export async function listConsents(work: Work, study: string): Promise<readonly StoredConsent[]> {
  return await work
    .selectFrom('study_consent')
    .select([
      'id',
      'study',
      'informant',
      'sheet',
      'recording',
      'quotes',
      'reuse',
      'given_on as givenOn',
      'form',
      'ended_on as endedOn',
      'ending',
    ])
    .where('study', '=', study)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/**
 * Adds a consent. Refused by 4574 where the sheet does not ask for it or is not in use, by 4561 where the informant has
 * withdrawn, by 4051 where another consent stands.
 */
export async function addConsent(
  work: Work,
  { givenOn, ...row }: Omit<StoredConsent, 'endedOn' | 'ending'>,
): Promise<void> {
  await work
    .insertInto('study_consent')
    .values({ ...row, given_on: givenOn })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'consent', thing: row.informant })
}

/** Ends the consent that stands. False where none does. */
export async function endConsent(
  work: Work,
  informant: string,
  on: string,
  ending: 'replaced' | 'withdrawn',
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('study_consent')
    .set({ ended_on: on, ending })
    .where('informant', '=', informant)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) {
    await logEvent(work, { verb: 'change', noun: 'consent', thing: informant, details: { ending } })
  }
  return numUpdatedRows > 0n
}
