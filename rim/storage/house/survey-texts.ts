import { sql } from 'kysely'
import { v7 } from 'uuid'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

const noun = 'survey-text'

/** One report of a wave, in one language. `scope`: `country`, `region/<code>` or `place/<number>`. */
export interface TextPlace {
  readonly wave: string
  readonly scope: string
  readonly language: 'nb' | 'nn'
}

/** What was written at one place of a report. `number` counts the edits of a node from 1. */
export interface StoredSurveyText {
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

const of = (work: Work, { wave, scope, language }: TextPlace) =>
  work
    .selectFrom('survey_text')
    .select([...columns])
    .where('wave', '=', wave)
    .where('scope', '=', scope)
    .where('language', '=', language)

/** The last edit of each node, in the order that nodes were first written of; those withdrawn among them. */
export async function listSurveyTexts(work: Work, place: TextPlace): Promise<readonly StoredSurveyText[]> {
  return await of(work, place)
    .where(({ eb, selectFrom }) =>
      eb(
        'number',
        '=',
        selectFrom('survey_text as later')
          .select(sql<number>`max(later.number)`.as('last'))
          .whereRef('later.wave', '=', 'survey_text.wave')
          .whereRef('later.scope', '=', 'survey_text.scope')
          .whereRef('later.language', '=', 'survey_text.language')
          .whereRef('later.node', '=', 'survey_text.node'),
      ),
    )
    // the order of texts that follow the same node stays when one of them is rewritten
    .orderBy(({ selectFrom }) =>
      selectFrom('survey_text as first')
        .select('first.id')
        .whereRef('first.wave', '=', 'survey_text.wave')
        .whereRef('first.scope', '=', 'survey_text.scope')
        .whereRef('first.language', '=', 'survey_text.language')
        .whereRef('first.node', '=', 'survey_text.node')
        .where('first.number', '=', 1),
    )
    .execute()
}

/** Everything that was ever written of a node, oldest first. */
export async function listTextHistory(
  work: Work,
  place: TextPlace,
  node: string,
): Promise<readonly StoredSurveyText[]> {
  return await of(work, place).where('node', '=', node).orderBy('number').execute()
}

/**
 * Writes an edit down. Refused by 4489 where the number is not the one after the last, which somebody else has then written,
 * and by 4490 where the wave is not closed.
 */
export async function addSurveyText(
  work: Work,
  place: TextPlace,
  text: Omit<StoredSurveyText, 'writtenAt'>,
): Promise<void> {
  const { writtenBy, ...rest } = text
  await work
    .insertInto('survey_text')
    .values({ id: v7(), ...place, ...rest, written_by: writtenBy })
    .execute()
  // of which place, but not what: the text itself is in the row
  await logEvent(work, {
    verb: 'create',
    noun,
    thing: place.wave,
    details: {
      scope: place.scope,
      language: place.language,
      node: text.node,
      number: text.number,
      kind: text.kind,
    },
  })
}
