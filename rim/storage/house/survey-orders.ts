import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** Forms, or cards with codes, that a service has asked for. */
export interface StoredSurveyOrder {
  readonly id: string
  readonly service: string
  readonly copies: number
  readonly language: 'nb' | 'nn' | 'en'
  /** False: cards with codes for the web alone. */
  readonly paper: boolean
  readonly state: 'waiting' | 'made' | 'failed'
  readonly orderedBy: string | null
  /** ISO 8601, UTC, as the next. */
  readonly orderedAt: string
  readonly madeAt: string | null
  /** Number of the problem that the making met. */
  readonly problem: number | null
}

const selected = (work: Work) =>
  work
    .selectFrom('survey_order')
    .innerJoin('survey_service', 'survey_service.id', 'survey_order.service')
    .select([
      'survey_order.id',
      'service',
      'copies',
      'language',
      'paper',
      'survey_order.state',
      'ordered_by as orderedBy',
      'ordered_at as orderedAt',
      'made_at as madeAt',
      'problem',
    ])
    .orderBy('ordered_at', 'desc')
    .orderBy('survey_order.id', 'desc')

/** What a participant's services have ordered, the newest first. */
export async function listSurveyOrders(
  work: Work,
  participant: string,
): Promise<readonly StoredSurveyOrder[]> {
  return await selected(work).where('survey_service.participant', '=', participant).execute()
}

/** All orders of a wave that the scope sees, with whose they are. */
export async function listOrdersOfWave(
  work: Work,
  wave: string,
): Promise<readonly (StoredSurveyOrder & { readonly participant: string })[]> {
  return await selected(work)
    .innerJoin('survey_participant', 'survey_participant.id', 'survey_service.participant')
    .select('survey_service.participant')
    .where('survey_participant.wave', '=', wave)
    .execute()
}

export async function findSurveyOrder(work: Work, id: string): Promise<StoredSurveyOrder | null> {
  return (await selected(work).where('survey_order.id', '=', id).executeTakeFirst()) ?? null
}

/** Puts an order in line; its codes and file are made by a task. For a service that has joined, while the wave is not closed. */
export async function addSurveyOrder(
  work: Work,
  order: Pick<StoredSurveyOrder, 'id' | 'service' | 'copies' | 'language' | 'paper' | 'orderedBy'>,
): Promise<void> {
  const { orderedBy, ...rest } = order
  await work
    .insertInto('survey_order')
    .values({ ...rest, ordered_by: orderedBy })
    .execute()
  const { service, copies, paper } = order
  await logEvent(work, {
    verb: 'create',
    noun: 'survey-order',
    thing: order.id,
    details: { service, copies, paper },
  })
}
