import { sql } from 'kysely'
import type { Work } from './scope.ts'

/** What the program's tasks have before them, of one kind. */
export interface WaitingWork {
  readonly kind: 'release' | 'report-order' | 'message' | 'task'
  /** To be done, or being done. */
  readonly waiting: number
  /** Given up: somebody must ask again. */
  readonly failed: number
  /** How long the oldest that is to be done has waited, in seconds; 0 where none waits. */
  readonly oldest: number
}

/** How much waits, for whoever watches the program: numbers only. In the house's scope. */
export async function waitingWork(work: Work): Promise<readonly WaitingWork[]> {
  const { rows } = await sql<WaitingWork>`
    with found (kind, waits, at) as (
      select 'release', state in ('waiting', 'making'), asked_at from lyttepost.release
        where state in ('waiting', 'making', 'failed')
      union all
      select 'report-order', state in ('accepted', 'making'), asked_at from lyttepost.report_order
        where state in ('accepted', 'making', 'failed')
      union all
      select 'message', state in ('waiting', 'held'), created_at from lyttepost.message
        where state in ('waiting', 'held', 'failed')
      union all
      -- those that are due, and not those that come round later
      select 'task', state <> 'failed', start_after from pgboss.job
        where state in ('created', 'retry', 'failed') and start_after < clock_timestamp() and name not like '\\_\\_%')
    select k.kind, count(f.kind) filter (where f.waits) as waiting, count(f.kind) filter (where not f.waits) as failed,
      coalesce(extract(epoch from clock_timestamp() - min(f.at) filter (where f.waits)), 0)::float8 as oldest
    from unnest(array['release', 'report-order', 'message', 'task']) k (kind)
    left join found f on f.kind = k.kind
    group by k.kind order by k.kind`.execute(work)
  return rows
}
