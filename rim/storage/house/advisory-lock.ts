import { sql } from 'kysely'
import type { Work } from './scope.ts'

/** The class of locks that the migrations' functions take too. */
const lockClass = 7051

/** Waits until no other transaction holds what is called so, and holds it until this one ends. */
export async function holdAlone(work: Work, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(lockClass)}, hashtext(${name}))`.execute(work)
}
