import type { Scope, Work } from './scope.ts'
import type { Constraints } from './test-refused.ts'

/** Work whose transaction stays open. */
export interface Holding {
  /** The work is done, and not ended. */
  readonly done: Promise<void>
  readonly ended: Promise<void>
  letGo(): void
}

/** Starts work and holds its transaction open until it is let go. */
export function holding(
  { done }: Constraints,
  scope: Scope,
  work: (work: Work) => Promise<unknown>,
): Holding {
  let letGo = () => {}
  let hasDone = () => {}
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const worked = new Promise<void>((resolve) => {
    hasDone = resolve
  })
  const ended = done(scope, async (transaction) => {
    await work(transaction)
    hasDone()
    await released
  })
  return { done: worked, ended, letGo }
}

/** Until somebody in this database waits for a lock. */
export async function untilSomebodyWaits({ world }: Constraints): Promise<void> {
  for (;;) {
    const waiting = await world.database.sql(
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
    if (waiting.length > 0) return
  }
}
