import { Kysely } from 'kysely'
import pg from 'pg'
import { postgresInFewTrips } from './driver.ts'
import type { Tables } from './tables.ts'

/** A connection to the house's database, as the application: it may do nothing before it takes on a desk's role. */
export type House = Kysely<Tables>

export interface ConnectOptions {
  /** Most connections at once. */
  readonly connections?: number
  /** Told of connections that the server broke; they are replaced. */
  readonly onBroken?: (cause: Error) => void
  /** Seconds that one statement may take; 60 where left out, 0 for no limit. */
  readonly statementSeconds?: number
}

/**
 * Connects to a database by its address. Nothing is sent before the first query.
 *
 * @param address `postgres://user:password@host:port/database`
 */
export function connect(
  address: string,
  { connections = 10, onBroken, statementSeconds = 60 }: ConnectOptions = {},
): House {
  const pool = new pg.Pool({
    connectionString: address,
    max: connections,
    types,
    options: `-c search_path=lyttepost,pg_temp -c timezone=UTC -c statement_timeout=${statementSeconds}s -c idle_in_transaction_session_timeout=30s`,
    application_name: 'lyttepost',
    connectionTimeoutMillis: 10_000,
  })
  // an idle connection that breaks must not take the program down: the pool makes a new one
  pool.on('error', (cause) => onBroken?.(cause))
  // nor one that breaks while it works: the query that waits is told, and that is all
  pool.on('connect', (client) => void client.on('error', (cause) => onBroken?.(cause)))
  return new Kysely<Tables>({ dialect: postgresInFewTrips(pool, types) })
}

const { DATE, INT8, TIMESTAMPTZ } = pg.types.builtins

/**
 * How values arrive: calendar dates as they are written, points in time as ISO strings in UTC with microseconds, and
 * counts as numbers (none comes near 2^53).
 */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (text: string) => text
    if (oid === INT8) return Number
    if (oid === TIMESTAMPTZ) return isoTime
    return pg.types.getTypeParser(oid, format as 'text')
  }) as typeof pg.types.getTypeParser,
}

/** `2026-11-22 08:06:43.51+00` becomes `2026-11-22T08:06:43.510000Z`: one spelling, so that hashes agree. */
function isoTime(text: string): string {
  const [, day, clock, fraction = ''] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? []
  return day === undefined ? text : `${day}T${clock}.${fraction.padEnd(6, '0')}Z`
}
