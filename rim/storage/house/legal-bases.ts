import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** Why a type of unit may register persons in a round. */
export interface StoredLegalBasis {
  readonly id: string
  readonly round: string
  readonly municipality: string
  readonly unitType: string
  readonly law: string
  readonly paragraph: string
  readonly decisionReference: string
  readonly validFrom: string
  readonly validTo: string
  readonly allowsLinking: boolean
  /** The unit may go through what it registered under it to see who may need attention first. */
  readonly allowsAttention: boolean
  readonly withdrawnAt: string | null
}

const selected = (work: Work) =>
  work
    .selectFrom('legal_basis')
    .select([
      'id',
      'round',
      'municipality',
      'unit_type as unitType',
      'law',
      'paragraph',
      'decision_reference as decisionReference',
      'valid_from as validFrom',
      'valid_to as validTo',
      'allows_linking as allowsLinking',
      'allows_attention as allowsAttention',
      'withdrawn_at as withdrawnAt',
    ])

export async function listLegalBases(work: Work, round: string): Promise<readonly StoredLegalBasis[]> {
  return await selected(work).where('round', '=', round).orderBy('unit_type').orderBy('valid_from').execute()
}

export async function findLegalBasis(work: Work, id: string): Promise<StoredLegalBasis | null> {
  return (await selected(work).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The one that holds on a day for a type of unit; the newest of several. */
export async function legalBasisOn(
  work: Work,
  {
    round,
    municipality,
    unitType,
    day,
  }: { round: string; municipality: string; unitType: string; day: string },
): Promise<StoredLegalBasis | null> {
  const query = selected(work)
    .where('round', '=', round)
    .where('municipality', '=', municipality)
    .where('unit_type', '=', unitType)
    .where('withdrawn_at', 'is', null)
    .where('valid_from', '<=', day)
    .where('valid_to', '>=', day)
    .orderBy('recorded_at', 'desc')
    .limit(1)
  return (await query.executeTakeFirst()) ?? null
}

export async function addLegalBasis(
  work: Work,
  basis: Omit<StoredLegalBasis, 'withdrawnAt'>,
  recordedBy: string | null,
): Promise<void> {
  await work
    .insertInto('legal_basis')
    .values({
      id: basis.id,
      round: basis.round,
      municipality: basis.municipality,
      unit_type: basis.unitType,
      law: basis.law,
      paragraph: basis.paragraph,
      decision_reference: basis.decisionReference,
      valid_from: basis.validFrom,
      valid_to: basis.validTo,
      allows_linking: basis.allowsLinking,
      allows_attention: basis.allowsAttention,
      recorded_by: recordedBy,
    })
    .execute()
  const details = { unitType: basis.unitType, decision: basis.decisionReference }
  await logEvent(work, { verb: 'create', noun: 'legal-basis', thing: basis.id, details })
}

/** Withdraws a legal basis: from now on nothing can be registered under it. What is registered is dealt with by its own decision. */
export async function withdrawLegalBasis(work: Work, id: string, now: string): Promise<void> {
  await work.updateTable('legal_basis').set({ withdrawn_at: now }).where('id', '=', id).execute()
  await logEvent(work, { verb: 'delete', noun: 'legal-basis', thing: id })
}

/** Deletes what was registered under a withdrawn basis; the database logs each. Returns how many. */
export async function deleteWithoutBasis(work: Work, id: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select lyttepost.delete_without_basis(${id}) as gone`.execute(
    work,
  )
  return rows[0]!.gone
}
