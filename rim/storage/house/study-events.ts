import { sql } from 'kysely'
import { type Doings, type Entity, interviewOf, type LogEvent, type Operation } from '#core/interviews'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/**
 * The events of a study's log after a number, with the operations that the desk may see; a coder who is not to see a
 * colleague's codings gets events without them.
 */
export async function listStudyEvents(
  work: Work,
  study: string,
  after: number,
  last = 2_147_483_647,
): Promise<readonly LogEvent[]> {
  const [events, operations] = [
    await work
      .selectFrom('study_event')
      .select(['number', 'at', 'actor', 'doing', 'reason', 'of'])
      .where('study', '=', study)
      .where('number', '>', after)
      .where('number', '<=', last)
      .orderBy('number')
      .execute(),
    await work
      .selectFrom('study_operation')
      .select(['number', 'kind', 'thing as id', 'before', 'after'])
      .where('study', '=', study)
      .where('number', '>', after)
      .where('number', '<=', last)
      .orderBy('number')
      .orderBy('place')
      .execute(),
  ]
  return joined(events, operations)
}

/** Events with their operations, both in order. */
function joined(
  events: readonly Omit<LogEvent, 'operations'>[],
  operations: readonly (Operation & Pick<LogEvent, 'number'>)[],
): readonly LogEvent[] {
  const byNumber = new Map<number, Operation[]>()
  for (const { number, ...one } of operations) {
    const list = byNumber.get(number)
    if (list) list.push(one)
    else byNumber.set(number, [one])
  }
  return events.map((event) => ({ ...event, operations: byNumber.get(event.number) ?? [] }))
}

/**
 * What was done with a study's codes and categories, and the codings that came to or from one code when codes were merged or split:
 * what `codeHistory` of the core reads. Other operations of the same events are left out.
 */
export async function listCodeEvents(work: Work, study: string, code: string): Promise<readonly LogEvent[]> {
  const [events, operations] = [
    await work
      .selectFrom('study_event')
      .select(['number', 'at', 'actor', 'doing', 'reason', 'of'])
      .where('study', '=', study)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('study_operation')
            .select('place')
            .whereRef('study_operation.study', '=', 'study_event.study')
            .whereRef('study_operation.number', '=', 'study_event.number')
            .where('kind', 'in', ['code', 'category']),
        ),
      )
      .orderBy('number')
      .execute(),
    await work
      .selectFrom('study_operation')
      .innerJoin('study_event', (join) =>
        join
          .onRef('study_event.study', '=', 'study_operation.study')
          .onRef('study_event.number', '=', 'study_operation.number'),
      )
      .select(['study_operation.number', 'kind', 'thing as id', 'before', 'after'])
      .where('study_operation.study', '=', study)
      .where(({ or, and, eb }) =>
        or([
          eb('kind', 'in', ['code', 'category']),
          and([
            eb('kind', '=', 'coding'),
            eb('doing', 'in', ['merge', 'split']),
            sql<boolean>`${code} in (before ->> 'code', after ->> 'code')`,
          ]),
        ]),
      )
      .orderBy('study_operation.number')
      .orderBy('place')
      .execute(),
  ]
  return joined(events, operations)
}

/** An event as the history shows it. */
export interface StudyHistoryEvent extends Omit<LogEvent, 'operations'> {
  /** How many things it touched. */
  readonly things: number
}

/** What was done in a study, the newest first. */
export async function listStudyHistory(
  work: Work,
  study: string,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<readonly StudyHistoryEvent[]> {
  let query = work
    .selectFrom('study_event')
    .select(({ selectFrom }) => [
      'number',
      'at',
      'actor',
      'doing',
      'reason',
      'of',
      selectFrom('study_operation')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('study_operation.study', '=', 'study_event.study')
        .whereRef('study_operation.number', '=', 'study_event.number')
        .as('things'),
    ])
    .where('study', '=', study)
    .orderBy('number', 'desc')
    .limit(limit)
  if (before !== undefined) query = query.where('number', '<', before)
  return (await query.execute()).map((event) => ({ ...event, things: Number(event.things ?? 0) }))
}

/** One event with all its operations that the desk may see, or null. */
export async function findStudyEvent(work: Work, study: string, number: number): Promise<LogEvent | null> {
  const found = await listStudyEvents(work, study, number - 1, number)
  return found[0] ?? null
}

/** What one person has done in a study, the oldest first, without the operations. */
export async function listDoingsOf(work: Work, study: string, actor: string): Promise<readonly LogEvent[]> {
  const events = await work
    .selectFrom('study_event')
    .select(['number', 'at', 'actor', 'doing', 'reason', 'of'])
    .where('study', '=', study)
    .where('actor', '=', actor)
    .orderBy('number')
    .execute()
  return events.map((event) => ({ ...event, operations: [] }))
}

/** Keeps others from adding to a study's log until the transaction ends, so that what is checked still holds when it is added. */
export async function holdStudyLog(work: Work, study: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7058, hashtext(${study}))`.execute(work)
}

/** The number of a study's last event; 0 before the first. */
export async function lastStudyEvent(work: Work, study: string): Promise<number> {
  const { last } = await work
    .selectFrom('study_event')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('study', '=', study)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** Whose a thing is, where a colleague who codes the same is not to see it. */
function ownerOf(entity: Entity): string | null {
  switch (entity.kind) {
    case 'coding':
      return entity.coder
    case 'memo':
    case 'summary':
      return entity.author
    case 'quote':
      return entity.chosenBy
    default:
      return null
  }
}

const rowsAtOnce = 1000

/**
 * Adds a doing to the log. Refused by 4560 where somebody else has added one of that number since, and by 4562 where the
 * study is closed.
 */
export async function addStudyEvent(
  work: Work,
  study: string,
  {
    number,
    actor,
    operations,
    doing,
    reason,
    of,
  }: Doings & { readonly number: number; readonly actor: string },
): Promise<void> {
  await work.insertInto('study_event').values({ study, number, actor, doing, reason, of }).execute()
  const rows = operations.map(({ kind, id, before, after }, index) => ({
    study,
    number,
    place: index + 1,
    kind,
    thing: id,
    interview: interviewOf((after ?? before)!),
    owner: ownerOf((after ?? before)!),
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
  }))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await work
      .insertInto('study_operation')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
  }
  // what was done is the log's own matter; the house's log tells that somebody did something
  await logEvent(work, { verb: 'create', noun: 'study-event', thing: study, details: { number, doing } })
}
