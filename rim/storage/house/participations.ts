import { sql } from 'kysely'
import { holdAlone } from './advisory-lock.ts'
import { logEvent } from './audit-events.ts'
import type { MappedGroup } from './rounds.ts'
import type { Work } from './scope.ts'

export interface StoredParticipation {
  readonly round: string
  readonly municipality: string
  readonly mode: 'person' | 'aggregate'
  readonly groups: readonly MappedGroup[]
  /** The form of Norwegian that its reports are made in. */
  readonly language: 'nb' | 'nn'
  readonly joinedAt: string
  readonly submittedAt: string | null
  readonly release: number
}

const selected = (work: Work) =>
  work
    .selectFrom('participation')
    .select([
      'round',
      'municipality',
      'mode',
      'groups',
      'language',
      'joined_at as joinedAt',
      'submitted_at as submittedAt',
      'release',
    ])

export async function findParticipation(
  work: Work,
  round: string,
  municipality: string,
): Promise<StoredParticipation | null> {
  const query = selected(work).where('round', '=', round).where('municipality', '=', municipality)
  return (await query.executeTakeFirst()) ?? null
}

/** Who takes part in a round, or in all rounds. */
export async function listParticipations(
  work: Work,
  round?: string,
): Promise<readonly StoredParticipation[]> {
  const query = selected(work).orderBy('municipality')
  return await (round === undefined ? query : query.where('round', '=', round)).execute()
}

/** How a municipality takes part; what is left out stays, at first the round's groups and bokmål. */
export interface Joining {
  readonly mode: 'person' | 'aggregate'
  readonly groups?: readonly MappedGroup[] | undefined
  readonly language?: 'nb' | 'nn' | undefined
}

/**
 * Joins a round, or changes how. Problem 4087 where registrations contradict it, 4088 where the round does not map a
 * group, 4044 after submission.
 */
export async function joinRound(
  work: Work,
  round: string,
  municipality: string,
  { mode, groups, language }: Joining,
): Promise<void> {
  const how = { mode, ...(groups && { groups: [...groups] }), ...(language && { language }) }
  const changed = await work
    .updateTable('participation')
    .set(how)
    .where('round', '=', round)
    .where('municipality', '=', municipality)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) {
    const found = await work.selectFrom('round').select('groups').where('id', '=', round).executeTakeFirst()
    const mapped = found && { groups: found.groups }
    await work
      .insertInto('participation')
      .values({ round, municipality, ...mapped, ...how })
      .execute()
  }
  const details = { mode, ...(groups && { groups: groups.join(' ') }), ...(language && { language }) }
  await logEvent(work, { verb: 'change', noun: 'participation', thing: round, details })
}

/** Takes the municipality out of a round in which nothing is recorded; problem 4087 where something is. Logged by the database. */
export async function leaveRound(work: Work, round: string): Promise<void> {
  await sql`select lyttepost.leave_round(${round})`.execute(work)
}

/**
 * Waits until nobody writes registrations or numbers of a municipality, and lets nobody begin until the transaction ends.
 * To be taken before anything else is locked.
 */
export async function holdMunicipality(work: Work, municipality: string): Promise<void> {
  await holdAlone(work, municipality)
}

/** Submits the municipality's round: wipes local references, and gives the release's number. Logged by the database. */
export async function submitRound(
  work: Work,
  round: string,
): Promise<{ readonly wiped: number; readonly release: number }> {
  const { rows } = await sql<{ wiped: number; release: number }>`
    select wiped, release from lyttepost.submit_round(${round})`.execute(work)
  return rows[0]!
}

export async function reopenRound(work: Work, round: string): Promise<void> {
  await sql`select lyttepost.reopen_round(${round})`.execute(work)
}

/** Why the municipality last opened the round again; empty where it never did, or did not say. */
export async function reopenedFor(work: Work, round: string, municipality: string): Promise<string> {
  const found = await work
    .selectFrom('participation')
    .select('reopened_for as reason')
    .where('round', '=', round)
    .where('municipality', '=', municipality)
    .executeTakeFirst()
  return found?.reason ?? ''
}

/** Notes why the municipality opens the round again; the opening is logged by itself. */
export async function tellWhyReopened(
  work: Work,
  round: string,
  municipality: string,
  reason: string,
): Promise<void> {
  await work
    .updateTable('participation')
    .set({ reopened_for: reason })
    .where('round', '=', round)
    .where('municipality', '=', municipality)
    .execute()
}

/** Numbers of one unit in a round. */
export interface UnitCoverage {
  readonly unit: string
  readonly drafts: number
  readonly complete: number
  /** Of these, persons that another unit of the municipality has registered too. */
  readonly alsoElsewhere: number
}

export async function coverage(work: Work, round: string): Promise<readonly UnitCoverage[]> {
  const { rows } = await sql<UnitCoverage>`
    select unit, drafts, complete, also_elsewhere as "alsoElsewhere" from lyttepost.coverage(${round})`.execute(
    work,
  )
  return rows
}

/** Deletes a municipality's rows of a round that is kept no longer. Returns how many. */
export async function expireRound(work: Work, round: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select lyttepost.expire_round(${round}) as gone`.execute(work)
  return rows[0]!.gone
}
