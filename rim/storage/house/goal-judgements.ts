import { sql } from 'kysely'
import type { LocalText } from '#core/foundation'
import type { Judgement } from '#core/indicators'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

const noun = 'goal-judgement'

/** How a goal was judged, by whom it may be withdrawn, and whether it is. */
export interface StoredJudgement {
  readonly id: string
  /** Whose it is: a municipality's, of its own goal, or null for the nation's. */
  readonly municipality: string | null
  readonly ownGoal: string | null
  readonly plan: string
  readonly goal: string
  readonly judgement: Judgement
  readonly judgedAt: string
  /** When it was withdrawn and why; null: it stands. */
  readonly withdrawn: { readonly at: string; readonly because: string } | null
}

/** A judgement to be given. */
export type NewJudgement = Omit<StoredJudgement, 'judgedAt' | 'withdrawn'>

const both = (nb: string | null, nn: string | null): LocalText | undefined =>
  nb === null || nn === null ? undefined : { nb, nn }

const judgements = (work: Work) =>
  work.selectFrom('goal_judgement').selectAll().orderBy('judged_at').orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof judgements>['execute']>>[number]

function storedOf(row: Row): StoredJudgement {
  const reservation = both(row.reservation_nb, row.reservation_nn)
  const {
    id,
    municipality,
    own_goal: ownGoal,
    plan,
    goal,
    withdrawn_at: at,
    withdrawn_because: because,
  } = row
  return {
    ...{ id, municipality, ownGoal, plan, goal, judgedAt: row.judged_at },
    judgement: {
      level: row.level as Judgement['level'],
      verdict: row.verdict as Judgement['verdict'],
      ...(reservation && { reservation }),
      reason: { nb: row.reason_nb, nn: row.reason_nn },
      ...{ date: row.judged_on, author: row.author, cited: row.cited },
    },
    withdrawn: at === null || because === null ? null : { at, because },
  }
}

/** Judgements of a plan's goals, or of one own goal, withdrawn ones too, the oldest first. */
export async function listJudgements(
  work: Work,
  of: { readonly plan: string } | { readonly ownGoal: string },
): Promise<readonly StoredJudgement[]> {
  const query =
    'plan' in of
      ? judgements(work).where('plan', '=', of.plan).where('own_goal', 'is', null)
      : judgements(work).where('own_goal', '=', of.ownGoal)
  return (await query.execute()).map(storedOf)
}

export async function findJudgement(work: Work, id: string): Promise<StoredJudgement | null> {
  const row = await judgements(work).where('id', '=', id).executeTakeFirst()
  return row ? storedOf(row) : null
}

/** Gives a judgement. Refused by 4752 where the own goal is ended. */
export async function addJudgement(work: Work, given: NewJudgement, by: string): Promise<void> {
  const { id, municipality, ownGoal, plan, goal, judgement } = given
  const { level, verdict, reservation, reason, date, author, cited } = judgement
  await work
    .insertInto('goal_judgement')
    .values({
      ...{ id, municipality, own_goal: ownGoal, plan, goal, level, verdict, author, cited },
      ...{ reservation_nb: reservation?.nb ?? null, reservation_nn: reservation?.nn ?? null },
      ...{ reason_nb: reason.nb, reason_nn: reason.nn, judged_on: date, judged_by: by },
    })
    .execute()
  await logEvent(work, { verb: 'create', noun, thing: id, details: { plan, goal, verdict } })
}

/** Withdraws a judgement; it stays in the history with the reason. Refused by 4751 where it is withdrawn already. */
export async function withdrawJudgement(work: Work, id: string, because: string): Promise<void> {
  await work
    .updateTable('goal_judgement')
    .set({ withdrawn_at: sql`now()`, withdrawn_because: because })
    .where('id', '=', id)
    .execute()
  await logEvent(work, { verb: 'withdraw', noun, thing: id })
}
