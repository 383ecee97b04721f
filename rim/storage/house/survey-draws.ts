import type { DrawResult, SamplingPlan, SurveyDraw } from '#core/survey'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A draw of a wave as it was made; the one with the highest number counts. */
export interface StoredSurveyDraw extends SurveyDraw {
  readonly id: string
  readonly wave: string
  /** 1 for the wave's first. */
  readonly number: number
  /** Staff id. */
  readonly drawnBy: string | null
  /** ISO 8601. */
  readonly drawnAt: string
}

const selected = (work: Work) =>
  work
    .selectFrom('survey_draw')
    .select([
      'id',
      'wave',
      'number',
      'seed',
      'plan',
      'frame_hash as frameHash',
      'result',
      'result_hash as resultHash',
      'drawn_by as drawnBy',
      'drawn_at as drawnAt',
    ])

type DrawRow = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>
const drawOf = ({ plan, result, ...rest }: DrawRow): StoredSurveyDraw => ({
  ...rest,
  plan: plan as SamplingPlan,
  result: result as DrawResult,
})

/** The draws of a wave, the last first. */
export async function listSurveyDraws(work: Work, wave: string): Promise<readonly StoredSurveyDraw[]> {
  const rows = await selected(work).where('wave', '=', wave).orderBy('number', 'desc').execute()
  return rows.map(drawOf)
}

/** The draw that counts, or null where none was made. */
export async function lastSurveyDraw(work: Work, wave: string): Promise<StoredSurveyDraw | null> {
  const query = selected(work).where('wave', '=', wave).orderBy('number', 'desc').limit(1)
  const found = await query.executeTakeFirst()
  return found ? drawOf(found) : null
}

export async function findSurveyDraw(work: Work, id: string): Promise<StoredSurveyDraw | null> {
  const found = await selected(work).where('id', '=', id).executeTakeFirst()
  return found ? drawOf(found) : null
}

/** Keeps a draw as the wave's next. Problem 4098 where somebody drawn has been invited. Returns its number. */
export async function addSurveyDraw(
  work: Work,
  draw: SurveyDraw & Pick<StoredSurveyDraw, 'id' | 'wave' | 'drawnBy'>,
): Promise<number> {
  const number = ((await lastSurveyDraw(work, draw.wave))?.number ?? 0) + 1
  await work
    .insertInto('survey_draw')
    .values({
      id: draw.id,
      wave: draw.wave,
      number,
      seed: draw.seed,
      plan: JSON.stringify(draw.plan),
      frame_hash: draw.frameHash,
      result: JSON.stringify(draw.result),
      result_hash: draw.resultHash,
      drawn_by: draw.drawnBy,
    })
    .execute()
  await logEvent(work, {
    verb: 'create',
    noun: 'survey-draw',
    thing: draw.id,
    details: { wave: draw.wave, seed: draw.seed, hash: draw.resultHash },
  })
  return number
}
