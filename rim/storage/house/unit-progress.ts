import { sql } from 'kysely'
import type { Work } from './scope.ts'

/** How many registrations somebody in the own unit has begun in a round. */
export interface StaffProgress {
  readonly staff: string
  /** As she is called in the unit; empty where she never was appointed there. */
  readonly name: string
  readonly drafts: number
  readonly complete: number
}

/** Everybody who works in the own unit now, and everybody who has begun a registration there; by name. */
export async function unitProgress(work: Work, round: string): Promise<readonly StaffProgress[]> {
  const { rows } = await sql<StaffProgress>`
    select staff, name, drafts, complete from lyttepost.unit_progress(${round})`.execute(work)
  return rows
}

/**
 * The choices of the own unit's registrations in a round, most used first, by question. Empty until there are five
 * registrations: the database gives no counts of fewer.
 */
export async function mostUsed(
  work: Work,
  round: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await sql<{ question: string; choice: string }>`
    select question, choice from lyttepost.most_used(${round})`.execute(work)
  const used = new Map<string, string[]>()
  for (const { question, choice } of rows) used.set(question, [...(used.get(question) ?? []), choice])
  return Object.fromEntries(used)
}
