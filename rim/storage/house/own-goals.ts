import { sql, type UpdateObject } from 'kysely'
import { ProblemError, problem } from '#core/foundation'
import { logEvent } from './audit-events.ts'
import { goalRefusals } from './goal-refusals.ts'
import type { Work } from './scope.ts'
import type { Tables } from './tables.ts'

const noun = 'own-goal'

/** Where a municipality wants to be, of one indicator. */
export interface OwnTarget {
  readonly indicator: string
  /** In the indicator's unit. */
  readonly value: number
  readonly year: number
}

/** A plan's goal that a municipality has made its own. */
export interface StoredOwnGoal {
  readonly id: string
  readonly municipality: string
  readonly plan: string
  readonly goal: string
  /** In the municipality's own words. */
  readonly title: string
  readonly responsible: string
  readonly note: string
  readonly revision: number
  readonly begunAt: string
  readonly endedAt: string | null
  readonly targets: readonly OwnTarget[]
}

/** What a municipality writes about its goal. */
export type OwnGoalText = Pick<StoredOwnGoal, 'title' | 'responsible' | 'note' | 'targets'>

const goals = (work: Work) =>
  work
    .selectFrom('own_goal')
    .select([
      ...(['id', 'municipality', 'plan', 'goal', 'title', 'responsible', 'note', 'revision'] as const),
      ...(['begun_at as begunAt', 'ended_at as endedAt'] as const),
    ])

async function targetsOf(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly OwnTarget[]>> {
  if (ids.length === 0) return new Map()
  const rows = await work
    .selectFrom('own_goal_target')
    .select(['own_goal as of', 'indicator', 'value', 'year'])
    .where('own_goal', 'in', ids)
    .orderBy('indicator')
    .execute()
  return new Map(
    ids.map((id) => [id, rows.filter((row) => row.of === id).map(({ of: _, ...target }) => target)] as const),
  )
}

/** A municipality's goals, those that are followed first, then those that are ended; the oldest first. */
export async function listOwnGoals(work: Work, municipality: string): Promise<readonly StoredOwnGoal[]> {
  const found = await goals(work)
    .where('municipality', '=', municipality)
    .orderBy(sql`ended_at is not null`)
    .orderBy('begun_at')
    .orderBy('id')
    .execute()
  const targets = await targetsOf(
    work,
    found.map(({ id }) => id),
  )
  return found.map((one) => ({ ...one, targets: targets.get(one.id) ?? [] }))
}

export async function findOwnGoal(work: Work, id: string): Promise<StoredOwnGoal | null> {
  const found = await goals(work).where('id', '=', id).executeTakeFirst()
  return found ? { ...found, targets: (await targetsOf(work, [id])).get(id) ?? [] } : null
}

/** Makes a plan's goal a municipality's own. */
export async function addOwnGoal(
  work: Work,
  goal: Pick<StoredOwnGoal, 'id' | 'municipality' | 'plan' | 'goal'> & OwnGoalText,
  by: string,
): Promise<void> {
  const { targets, ...row } = goal
  await work
    .insertInto('own_goal')
    .values({ ...row, begun_by: by })
    .execute()
  await addTargets(work, goal, targets)
  await logEvent(work, {
    verb: 'create',
    noun,
    thing: goal.id,
    details: { plan: goal.plan, goal: goal.goal },
  })
}

async function addTargets(
  work: Work,
  { id, municipality }: Pick<StoredOwnGoal, 'id' | 'municipality'>,
  targets: readonly OwnTarget[],
): Promise<void> {
  if (targets.length === 0) return
  await work
    .insertInto('own_goal_target')
    .values(targets.map((target) => ({ ...target, own_goal: id, municipality })))
    .execute()
}

/**
 * Writes a goal anew, targets and all. Refused by 4752 where it is ended, and 4753 where somebody has written since.
 *
 * @returns the new revision.
 */
export async function changeOwnGoal(
  work: Work,
  goal: Pick<StoredOwnGoal, 'id' | 'municipality'>,
  { targets, ...text }: OwnGoalText,
  basedOn: number,
): Promise<number> {
  const revision = basedOn + 1
  await writeRevision(work, goal.id, basedOn, text)
  await work.deleteFrom('own_goal_target').where('own_goal', '=', goal.id).execute()
  await addTargets(work, goal, targets)
  await logEvent(work, { verb: 'change', noun, thing: goal.id, details: { revision } })
  return revision
}

/** Ends a goal: it is kept as it stands. Refused as `changeOwnGoal`. */
export async function endOwnGoal(work: Work, id: string, basedOn: number): Promise<void> {
  await writeRevision(work, id, basedOn, { ended_at: sql<string>`now()` })
  await logEvent(work, { verb: 'close', noun, thing: id })
}

/** Writes the next revision of a goal that is still as it was seen. */
async function writeRevision(
  work: Work,
  id: string,
  basedOn: number,
  set: UpdateObject<Tables, 'own_goal'>,
): Promise<void> {
  const { numUpdatedRows } = await work
    .updateTable('own_goal')
    .set({ ...set, revision: basedOn + 1 })
    .where('id', '=', id)
    .where('revision', '=', basedOn)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ProblemError(problem(goalRefusals.writtenMeanwhile))
}
