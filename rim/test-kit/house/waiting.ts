import { setTimeout } from 'node:timers/promises'
import type { TestDatabase } from './database.ts'

/**
 * Until somebody in the database waits for a lock.
 *
 * @param who whoever is to wait: where that ends without having waited, there is no more to wait for.
 */
export async function untilSomebodyWaits({ sql }: TestDatabase, who?: Promise<unknown>): Promise<void> {
  let over = false
  const end = () => {
    over = true
  }
  who?.then(end, end)
  while (!over && (await waitingIn(sql)) === 0) await setTimeout(5)
}

/** Until so many in the database wait for a lock. */
export async function untilWaiting({ sql }: TestDatabase, many: number): Promise<void> {
  while ((await waitingIn(sql)) !== many) await setTimeout(5)
}

async function waitingIn(sql: TestDatabase['sql']): Promise<number> {
  const waiting = await sql(
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  )
  return waiting.length
}
