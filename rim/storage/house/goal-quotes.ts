import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

// it is a part of how a goal is judged
const noun = 'goal-judgement'

/** A quote that stands beside a goal, out of a published report of a study. */
export interface StoredGoalQuote {
  readonly id: string
  readonly plan: string
  readonly goal: string
  readonly report: string
  readonly text: string
  /** Who said it, as far as may be told. */
  readonly label: { readonly nb: string; readonly nn: string }
  /** The report. */
  readonly cited: { readonly nb: string; readonly nn: string }
}

const quotes = (work: Work) =>
  work
    .selectFrom('goal_quote')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('chosen_at')
    .orderBy('id')

const storedOf = (
  row: Awaited<ReturnType<ReturnType<typeof quotes>['execute']>>[number],
): StoredGoalQuote => {
  const { id, plan, goal, report, quoted: text } = row
  return {
    ...{ id, plan, goal, report, text, label: { nb: row.label_nb, nn: row.label_nn } },
    cited: { nb: row.cited_nb, nn: row.cited_nn },
  }
}

/** The quotes that stand beside a plan's goals, in the order in which they were chosen. */
export async function listGoalQuotes(work: Work, plan: string): Promise<readonly StoredGoalQuote[]> {
  return (await quotes(work).where('plan', '=', plan).execute()).map(storedOf)
}

/** One that stands; null where there is none. */
export async function findGoalQuote(work: Work, id: string): Promise<StoredGoalQuote | null> {
  const row = await quotes(work).where('id', '=', id).executeTakeFirst()
  return row ? storedOf(row) : null
}

/** Chooses a quote. The database refuses one of a report that is not published. */
export async function addGoalQuote(work: Work, quote: StoredGoalQuote, by: string): Promise<void> {
  const { id, plan, goal, report, text: quoted, label, cited } = quote
  await work
    .insertInto('goal_quote')
    .values({
      id,
      plan,
      goal,
      report,
      quoted,
      label_nb: label.nb,
      label_nn: label.nn,
      cited_nb: cited.nb,
      cited_nn: cited.nn,
      chosen_by: by,
    })
    .execute()
  await logEvent(work, { verb: 'create', noun, thing: id, details: { plan, goal, quoted: report } })
}

/** Takes a quote away from its goal. Refused by 4754 where it is taken away already. */
export async function withdrawGoalQuote(work: Work, id: string): Promise<void> {
  await work.updateTable('goal_quote').set({ withdrawn_at: sql`now()` }).where('id', '=', id).execute()
  await logEvent(work, { verb: 'withdraw', noun, thing: id })
}
