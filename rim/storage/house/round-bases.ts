import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** What the nation recommends as legal basis for a type of unit; each municipality decides and records its own. */
export interface RoundBasis {
  readonly unitType: string
  readonly law: string
  readonly paragraph: string
  /** Why, and what the municipality must look into; may be empty. */
  readonly explanation: { readonly nb: string; readonly nn: string }
}

/** The recommended legal bases of a round, one for each type of unit at most; by unit type. */
export async function listRoundBases(work: Work, round: string): Promise<readonly RoundBasis[]> {
  const rows = await work
    .selectFrom('round_basis')
    .select(['unit_type as unitType', 'law', 'paragraph', 'explanation_nb', 'explanation_nn'])
    .where('round', '=', round)
    .orderBy('unit_type')
    .execute()
  return rows.map(({ explanation_nb, explanation_nn, ...rest }) => ({
    ...rest,
    explanation: { nb: explanation_nb, nn: explanation_nn },
  }))
}

/** Puts these in place of the round's recommended bases. Two of one unit type: problem 4051. */
export async function replaceRoundBases(
  work: Work,
  round: string,
  bases: readonly RoundBasis[],
): Promise<void> {
  await work.deleteFrom('round_basis').where('round', '=', round).execute()
  const rows = bases.map(({ unitType, law, paragraph, explanation }) => ({
    round,
    unit_type: unitType,
    law,
    paragraph,
    explanation_nb: explanation.nb,
    explanation_nn: explanation.nn,
  }))
  if (rows.length > 0) await work.insertInto('round_basis').values(rows).execute()
  const unitTypes = bases.map(({ unitType }) => unitType).join(' ')
  await logEvent(work, {
    verb: 'change',
    noun: 'round',
    thing: round,
    details: { fields: 'bases', unitTypes },
  })
}
