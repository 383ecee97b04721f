import type { Transaction } from 'kysely'
import type { House } from './connect.ts'
import { ahead } from './driver.ts'
import { refusalOf } from './refusals.ts'
import type { Tables } from './tables.ts'

/** Whose eyes a transaction sees with; each is a role of the database with rights of its own. */
export type Desk =
  | 'login'
  | 'unit'
  | 'municipality'
  | 'territory'
  | 'national'
  | 'person'
  | 'survey'
  | 'respondent'
  | 'interview'
  | 'house'
  | 'operator'

/** Who asks, and from where. What is absent is nobody and nowhere, which no row belongs to. */
export interface Scope {
  readonly desk: Desk
  readonly municipality?: string | null
  readonly unit?: string | null
  readonly staff?: string | null
  /** The role acted under, for the log. */
  readonly role?: string | null
  /** Safe tables of these territories only; absent: of all that the desk may read. */
  readonly territories?: readonly string[]
  /** A registered person's pseudonyms of the rounds. */
  readonly pseudonyms?: readonly string[]
  /** Id of the request, for the log. */
  readonly request?: string | null
}

/** An open transaction inside a scope. */
export type Work = Transaction<Tables>

/**
 * Runs work as one desk in one transaction: all of it happens or none. What the database refuses is thrown as a problem
 * of `refusals`. The settings end with the transaction, so that
 * the next user of the connection is nobody again.
 */
export async function within<T>(house: House, scope: Scope, work: (work: Work) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(house, scope, work)
  } catch (cause) {
    throw refusalOf(cause)
  }
}

function inTransaction<T>(house: House, scope: Scope, work: (work: Work) => Promise<T>): Promise<T> {
  return house.transaction().execute(async (transaction) => {
    await ahead(transaction, takePlace, [
      scope.municipality ?? '',
      scope.unit ?? '',
      scope.staff ?? '',
      scope.role ?? '',
      scope.territories?.join(' ') ?? '',
      scope.pseudonyms?.join(' ') ?? '',
      scope.request ?? '',
      `lyttepost_${scope.desk}`,
    ])
    return work(transaction)
  })
}

const names = ['municipality', 'unit', 'staff', 'role', 'territories', 'pseudonyms', 'request']
const settings = [...names.map((name) => `app.${name}`), 'role']
// in one column, since nobody reads it
const takePlace = `select concat(${settings
  .map((name, index) => `set_config('${name}', $${index + 1}, true)`)
  .join(', ')})`

/** Sets one more of the transaction's own facts, such as the block pseudonym that a new registration is checked with. */
export async function tell(
  work: Work,
  name: 'block_pseudonym' | 'reason' | 'invitation' | 'municipality' | 'unit' | 'staff',
  value: string,
): Promise<void> {
  await ahead(work, 'select set_config($1, $2, true)', [`app.${name}`, value])
}

/**
 * Reads with the house's eyes inside somebody's transaction, and goes back to theirs: for checking what they do against what
 * they may not see. What is read must not come out to them. A second transaction would wait for a connection that those who
 * wait hold.
 */
export async function asHouse<T>(work: Work, read: (work: Work) => Promise<T>): Promise<T> {
  const asked = await ahead<{ role: string }>(work, "select current_setting('role') as role", [])
  const { role } = (await asked())[0]!
  await ahead(work, takeRole, ['lyttepost_house'])
  const answer = await read(work)
  await ahead(work, takeRole, [role])
  return answer
}
const takeRole = "select set_config('role', $1, true)"
