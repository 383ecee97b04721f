import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** Envelopes that came in on a day from one service, or from a participant where the envelope does not say. */
export interface StoredEnvelopes {
  readonly id: string
  readonly wave: string
  readonly participant: string
  readonly service: string | null
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly received: number
  /** With a form that nobody has written on. */
  readonly empty: number
  /** With a form that cannot be used, and why. */
  readonly unusable: number
  readonly reason: string
}

/** The wave's envelopes that the scope sees, newest day first. */
export async function listEnvelopes(work: Work, wave: string): Promise<readonly StoredEnvelopes[]> {
  return await work
    .selectFrom('survey_envelope')
    .select(['id', 'wave', 'participant', 'service', 'day', 'received', 'empty', 'unusable', 'reason'])
    .where('wave', '=', wave)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function findEnvelopes(work: Work, id: string): Promise<StoredEnvelopes | null> {
  const query = work.selectFrom('survey_envelope').selectAll().where('id', '=', id)
  return (await query.executeTakeFirst()) ?? null
}

/** Notes envelopes that came in. What came from the same place on the same day is noted once: refused as problem 4051. */
export async function addEnvelopes(work: Work, envelopes: StoredEnvelopes): Promise<void> {
  await work.insertInto('survey_envelope').values(envelopes).execute()
  const { id, day, received } = envelopes
  await logEvent(work, { verb: 'create', noun: 'survey-envelope', thing: id, details: { day, received } })
}

/** How many they were after all. */
export async function changeEnvelopes(
  work: Work,
  id: string,
  counts: Pick<StoredEnvelopes, 'received' | 'empty' | 'unusable' | 'reason'>,
): Promise<void> {
  await work.updateTable('survey_envelope').set(counts).where('id', '=', id).execute()
  const { received, empty, unusable } = counts
  await logEvent(work, {
    verb: 'change',
    noun: 'survey-envelope',
    thing: id,
    details: { received, empty, unusable },
  })
}

/** Takes away what was noted by mistake. */
export async function removeEnvelopes(work: Work, id: string): Promise<void> {
  await work.deleteFrom('survey_envelope').where('id', '=', id).execute()
  await logEvent(work, { verb: 'delete', noun: 'survey-envelope', thing: id })
}

/** A place that envelopes come from, with what it has handed out and what has come in. */
export interface EnvelopePlace {
  readonly participant: string
  readonly municipality: string
  readonly district: string | null
  readonly service: string | null
  readonly serviceName: string | null
  /** Forms handed out so far. */
  readonly handedOut: number
  readonly received: number
  readonly empty: number
  readonly unusable: number
}

/** Where envelopes can come from in a wave: each participant that takes part, and each of its services that has joined. */
export async function listEnvelopePlaces(work: Work, wave: string): Promise<readonly EnvelopePlace[]> {
  const participants = await work
    .selectFrom('survey_participant')
    .select(['id', 'municipality', 'district'])
    .where('wave', '=', wave)
    .where('answer', '=', 'accepted')
    .orderBy('municipality')
    .orderBy('district')
    .execute()
  const services = await work
    .selectFrom('survey_service as s')
    .innerJoin('survey_participant as p', 'p.id', 's.participant')
    .leftJoin('survey_handed_out as h', 'h.service', 's.id')
    .select((expression) => [
      's.id',
      's.participant',
      's.name',
      expression.fn.coalesce(expression.fn.sum<string>('h.handed_out'), expression.lit(0)).as('handedOut'),
    ])
    .where('p.wave', '=', wave)
    .where('s.state', '=', 'joined')
    .groupBy(['s.id', 's.participant', 's.name'])
    .orderBy('s.name')
    .execute()
  const counted = await work
    .selectFrom('survey_envelope')
    .select(({ fn }) => [
      'participant',
      'service',
      fn.sum<string>('received').as('received'),
      fn.sum<string>('empty').as('empty'),
      fn.sum<string>('unusable').as('unusable'),
    ])
    .where('wave', '=', wave)
    .groupBy(['participant', 'service'])
    .execute()
  const countsOf = (participant: string, service: string | null) => {
    const found = counted.find((one) => one.participant === participant && one.service === service)
    return {
      received: Number(found?.received ?? 0),
      empty: Number(found?.empty ?? 0),
      unusable: Number(found?.unusable ?? 0),
    }
  }
  return participants.flatMap(({ id, municipality, district }) => [
    ...services
      .filter(({ participant }) => participant === id)
      .map((service) => ({
        participant: id,
        municipality,
        district,
        service: service.id,
        serviceName: service.name,
        handedOut: Number(service.handedOut),
        ...countsOf(id, service.id),
      })),
    {
      participant: id,
      municipality,
      district,
      service: null,
      serviceName: null,
      handedOut: 0,
      ...countsOf(id, null),
    },
  ])
}
