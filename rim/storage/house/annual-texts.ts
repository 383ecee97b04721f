import { sql } from 'kysely'
import { v7 } from 'uuid'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

const noun = 'annual-text'

/** A round's annual report in one language. */
export interface AnnualTextPlace {
  readonly round: string
  readonly language: 'nb' | 'nn'
}

/** What was written at one place of a report. `number` counts the edits of a node from 1. */
export interface StoredAnnualText {
  readonly section: string
  readonly node: string
  readonly number: number
  readonly kind: 'replaced' | 'removed' | 'added' | 'withdrawn'
  readonly follows: string | null
  readonly text: string
  readonly replaced: string
  readonly writtenBy: string
  readonly writtenAt: string
}

const columns = [
  'section',
  'node',
  'number',
  'kind',
  'follows',
  'text',
  'replaced',
  'written_by as writtenBy',
  'written_at as writtenAt',
] as const

const of = (work: Work, { round, language }: AnnualTextPlace) =>
  work
    .selectFrom('annual_text')
    .select([...columns])
    .where('round', '=', round)
    .where('language', '=', language)

/** The last edit of each node, in the order that nodes were first written of; those withdrawn among them. */
export async function listAnnualTexts(
  work: Work,
  place: AnnualTextPlace,
): Promise<readonly StoredAnnualText[]> {
  return await of(work, place)
    .where(({ eb, selectFrom }) =>
      eb(
        'number',
        '=',
        selectFrom('annual_text as later')
          .select(sql<number>`max(later.number)`.as('last'))
          .whereRef('later.round', '=', 'annual_text.round')
          .whereRef('later.language', '=', 'annual_text.language')
          .whereRef('later.node', '=', 'annual_text.node'),
      ),
    )
    // the order of texts that follow the same node stays when one of them is rewritten
    .orderBy(({ selectFrom }) =>
      selectFrom('annual_text as first')
        .select('first.id')
        .whereRef('first.round', '=', 'annual_text.round')
        .whereRef('first.language', '=', 'annual_text.language')
        .whereRef('first.node', '=', 'annual_text.node')
        .where('first.number', '=', 1),
    )
    .execute()
}

/** Everything that was ever written of a node, oldest first. */
export async function listAnnualTextHistory(
  work: Work,
  place: AnnualTextPlace,
  node: string,
): Promise<readonly StoredAnnualText[]> {
  return await of(work, place).where('node', '=', node).orderBy('number').execute()
}

/**
 * Writes an edit down. Refused by 4489 where the number is not the one after the last, which somebody else has then written,
 * and by 1524 where no report is made.
 */
export async function addAnnualText(
  work: Work,
  place: AnnualTextPlace,
  text: Omit<StoredAnnualText, 'writtenAt'>,
): Promise<void> {
  const { writtenBy, ...rest } = text
  await work
    .insertInto('annual_text')
    .values({ id: v7(), ...place, ...rest, written_by: writtenBy })
    .execute()
  // of which place, but not what: the text itself is in the row
  await logEvent(work, {
    verb: 'create',
    noun,
    thing: place.round,
    details: {
      language: place.language,
      node: text.node,
      number: text.number,
      kind: text.kind,
    },
  })
}
