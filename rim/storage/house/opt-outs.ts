import { sql } from 'kysely'
import type { Work } from './scope.ts'

/** Removes what the municipality has registered of somebody in a round, and blocks the round. Logged by the database. */
export async function optOut(
  work: Work,
  round: string,
  roundPseudonym: string,
  blockPseudonym: string,
): Promise<void> {
  await sql`select lyttepost.opt_out(${round}, ${roundPseudonym}, ${blockPseudonym})`.execute(work)
}

export async function isBlocked(work: Work, round: string, blockPseudonym: string): Promise<boolean> {
  const { rows } = await sql<{ blocked: boolean }>`
    select lyttepost.is_blocked(${round}, ${blockPseudonym}) as blocked`.execute(work)
  return rows[0]!.blocked
}

/** A registration that is gone, and why. */
export interface Deletion {
  readonly registration: string
  readonly round: string
  readonly unit: string
  readonly reason: string
  readonly deletedAt: string
}

/** The municipality's deletion log of a round, newest first. */
export async function listDeletions(work: Work, round: string): Promise<readonly Deletion[]> {
  return await work
    .selectFrom('deletion')
    .select(['registration', 'round', 'unit', 'reason', 'deleted_at as deletedAt'])
    .where('round', '=', round)
    .orderBy('deleted_at', 'desc')
    .execute()
}
