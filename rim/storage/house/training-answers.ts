import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A colour that the one who asks has given when she practised. */
export interface OwnTrainingAnswer {
  /** Code of the training case. */
  readonly case: string
  readonly area: string
  readonly colour: string
}

/** Everything that the scope's own staff member has answered in the municipality. */
export async function ownTrainingAnswers(work: Work): Promise<readonly OwnTrainingAnswer[]> {
  return await work
    .selectFrom('training_answer')
    .select(['training_case as case', 'area', 'colour'])
    .orderBy('training_case')
    .orderBy('area')
    .execute()
}

/** Keeps a case's colours as the own answer, instead of an earlier one. `by`: who and where, as the scope has it. */
export async function keepTrainingAnswers(
  work: Work,
  by: { readonly municipality: string; readonly unit: string; readonly staff: string },
  code: string,
  colours: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = Object.entries(colours).map(([area, colour]) => ({ ...by, training_case: code, area, colour }))
  await work
    .insertInto('training_answer')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['municipality', 'staff', 'training_case', 'area']).doUpdateSet({
        colour: (eb) => eb.ref('excluded.colour'),
        unit: (eb) => eb.ref('excluded.unit'),
        at: sql<string>`now()`,
      }),
    )
    .execute()
  // that she has practised, not what she answered
  await logEvent(work, { verb: 'create', noun: 'training', thing: code })
}

/** Deletes everything that the scope's own staff member has answered in the municipality. */
export async function deleteTrainingAnswers(work: Work): Promise<void> {
  const gone = await work.deleteFrom('training_answer').executeTakeFirst()
  if (gone.numDeletedRows > 0n) await logEvent(work, { verb: 'delete', noun: 'training' })
}

/** How many others of the municipality have given each colour; the database tells it of enough people only. */
export interface TrainingCount extends OwnTrainingAnswer {
  readonly count: number
}

/** What the others have answered of the cases that the scope's own staff member has answered. */
export async function trainingCounts(work: Work): Promise<readonly TrainingCount[]> {
  const { rows } = await sql<TrainingCount>`
    select training_case as "case", area, colour, count::int as count from lyttepost.training_counts()
    order by 1, 2, 3`.execute(work)
  return rows
}

/** Deletes what those have answered who work in the scope's municipality no more. Returns how many people; logged by the database. */
export async function forgetTraining(work: Work): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select lyttepost.forget_training()::int as gone`.execute(work)
  return rows[0]!.gone
}
