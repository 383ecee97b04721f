import { sql } from 'kysely'
import type { Work } from './scope.ts'

/** How many registrations a unit has complete that were completed on a day. */
export interface CoverageDay {
  readonly unit: string
  /** In Norway, `YYYY-MM-DD`. */
  readonly day: string
  readonly complete: number
}

/** The own municipality's complete registrations in a round by the day they were completed, the oldest first; days without any are not there. */
export async function coverageByDay(work: Work, round: string): Promise<readonly CoverageDay[]> {
  const { rows } = await sql<CoverageDay>`
    select unit, day, complete from lyttepost.coverage_by_day(${round})`.execute(work)
  return rows
}

/** How many persons the own municipality's complete registrations in a round are about. */
export async function personsCovered(work: Work, round: string): Promise<number> {
  const { rows } = await sql<{ persons: number }>`
    select lyttepost.persons_covered(${round}) as persons`.execute(work)
  return rows[0]!.persons
}
