import { type NotNull, sql } from 'kysely'
import type { ReleaseState } from './releases.ts'
import type { MappedGroup } from './rounds.ts'
import type { Work } from './scope.ts'

/** How far a municipality that takes part has come: counts, never rows. */
export interface MunicipalityState {
  readonly municipality: string
  readonly mode: 'person' | 'aggregate'
  readonly groups: readonly MappedGroup[]
  /** ISO 8601, UTC, as the next. */
  readonly joinedAt: string
  readonly submittedAt: string | null
  readonly release: number
  /** How many units have registered anybody. */
  readonly units: number
  /** Registrations; -1: fewer than five, but some. */
  readonly drafts: number
  readonly complete: number
  /** How many the municipality reckons with; null: not told. */
  readonly expected: number | null
}

/**
 * The state of each municipality that takes part in a round. The reading is logged by the database.
 *
 * @param reach `nation`: all, for the national desk; `territories`: those of the scope, for a territory's.
 */
export async function municipalityStates(
  work: Work,
  round: string,
  reach: 'nation' | 'territories',
): Promise<readonly MunicipalityState[]> {
  const door = sql.raw(reach === 'nation' ? 'lyttepost.round_status' : 'lyttepost.own_round_status')
  const { rows } = await sql<MunicipalityState>`
    select municipality, mode, groups, joined_at as "joinedAt", submitted_at as "submittedAt", release, units, drafts,
      complete, expected
    from ${door}(${round})`.execute(work)
  return rows
}

/** The types of units that have registrations in a round. Logged by the database. */
export async function registeredUnitTypes(work: Work, round: string): Promise<readonly string[]> {
  const { rows } = await sql<{ type: string }>`
    select unit_type as type from lyttepost.registered_unit_types(${round})`.execute(work)
  return rows.map(({ type }) => type)
}

/**
 * How many registrations in all municipalities and rounds hold an answer to each question; -1: fewer than five, but some.
 * Logged by the database.
 */
export async function answersStored(
  work: Work,
  questions: readonly string[],
  purpose: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ question: string; answers: number }>`
    select question, answers from lyttepost.answers_stored(${[...questions]}::text[], ${purpose})`.execute(
    work,
  )
  return new Map(rows.map(({ question, answers }) => [question, answers]))
}

type StandingState = Exclude<ReleaseState, 'withdrawn'>

/** The state of each municipality's newest report of a round, as far as the desk may see it. */
export async function listReleaseStates(
  work: Work,
  round: string,
): Promise<ReadonlyMap<string, StandingState>> {
  const rows = await work
    .selectFrom('release')
    .select(['municipality', 'state'])
    .where('round', '=', round)
    .where('municipality', 'is not', null)
    .where('state', '<>', 'withdrawn')
    .orderBy('number')
    .$narrowType<{ municipality: NotNull; state: StandingState }>()
    .execute()
  return new Map(rows.map(({ municipality, state }) => [municipality, state]))
}
