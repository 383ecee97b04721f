import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresDialect,
  type QueryResult,
  type Transaction,
} from 'kysely'
import type pg from 'pg'
import { type Statement, sendTogether } from './batch.ts'
import type { Tables } from './tables.ts'

/**
 * PostgreSQL for the query builder, with fewer waits than its own driver: `begin` and what is sent `ahead` go out together
 * with the next statement that is waited for. And each connection has the server keep the plans of its statements.
 *
 * Nothing is lost by not waiting: what fails breaks the transaction, and is thrown to whoever waits next, at the latest by
 * the commit.
 *
 * @param types how values arrive.
 */
export function postgresInFewTrips(pool: pg.Pool, types: pg.CustomTypesConfig): Dialect {
  const dialect = new PostgresDialect({ pool })
  dialect.createDriver = () => new FewTripsDriver(pool, types)
  return dialect
}

/**
 * Sends a statement together with the next one that is waited for, or with the commit. What is returned gives its rows, and
 * sends it where it has not been; nobody need ask.
 */
export async function ahead<R>(
  work: Transaction<Tables>,
  text: string,
  values: readonly unknown[],
): Promise<() => Promise<readonly R[]>> {
  const query = new Marked('ahead', text, values)
  await work.executeQuery(query)
  return async () => {
    query.hurry?.()
    return (await query.answer)!.rows as readonly R[]
  }
}

/** Sends a statement whose text is ready, and waits for its rows. */
export async function ask<R>(
  work: Transaction<Tables>,
  text: string,
  values: readonly unknown[],
): Promise<readonly R[]> {
  return (await work.executeQuery<R>(CompiledQuery.raw(text, [...values]))).rows
}

/** As `ask`, for the last statement of a transaction: the commit goes with it. */
export async function askLast<R>(
  work: Transaction<Tables>,
  text: string,
  values: readonly unknown[],
): Promise<readonly R[]> {
  return (await work.executeQuery(new Marked('last', text, values))).rows as readonly R[]
}

/** A statement that is sent otherwise than one of the query builder's. */
class Marked implements CompiledQuery {
  readonly how: 'ahead' | 'last'
  readonly sql: string
  readonly query: CompiledQuery['query']
  readonly queryId: CompiledQuery['queryId']
  readonly parameters: readonly unknown[]
  /** Of one that is sent ahead. */
  answer: Promise<pg.QueryResult> | undefined
  hurry: (() => void) | undefined

  constructor(how: 'ahead' | 'last', text: string, values: readonly unknown[]) {
    const { query, queryId } = CompiledQuery.raw(text)
    this.how = how
    this.sql = text
    this.query = query
    this.queryId = queryId
    this.parameters = values
  }
}

class FewTripsDriver implements Driver {
  readonly #pool: pg.Pool
  readonly #types: pg.CustomTypesConfig
  readonly #connections = new WeakMap<pg.PoolClient, FewTripsConnection>()

  constructor(pool: pg.Pool, types: pg.CustomTypesConfig) {
    this.#pool = pool
    this.#types = types
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<FewTripsConnection> {
    const client = await this.#pool.connect()
    const known = this.#connections.get(client)
    if (known) return known
    const made = new FewTripsConnection(client, this.#types)
    this.#connections.set(client, made)
    return made
  }

  async beginTransaction(connection: FewTripsConnection): Promise<void> {
    connection.begin()
  }

  commitTransaction(connection: FewTripsConnection): Promise<void> {
    return connection.commit()
  }

  rollbackTransaction(connection: FewTripsConnection): Promise<void> {
    return connection.rollback()
  }

  async releaseConnection(connection: FewTripsConnection): Promise<void> {
    connection.release()
  }

  destroy(): Promise<void> {
    return this.#pool.end()
  }
}

class FewTripsConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #types: pg.CustomTypesConfig
  /** What waits to be sent with the next one. */
  #held: { readonly statement: Statement; readonly settle?: (answer: Promise<pg.QueryResult>) => void }[] = []
  /** Whether the server knows of the transaction. */
  #begun = false
  #ended = false

  constructor(client: pg.PoolClient, types: pg.CustomTypesConfig) {
    this.#client = client
    this.#types = types
  }

  begin(): void {
    this.#held = [{ statement: { text: 'begin', values: [], name: 'begin' } }]
    this.#begun = false
    this.#ended = false
  }

  async commit(): Promise<void> {
    if (!this.#ended) demandCommitted(await this.#send(commit))
  }

  async rollback(): Promise<void> {
    this.#held = []
    if (this.#begun && !this.#ended) await this.#client.query('rollback')
  }

  release(): void {
    this.#ended = false
    this.#client.release()
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#ended) throw new Error('The transaction has ended with its last statement')
    const { sql: text, parameters: values } = query
    // what has no values may be several statements, which have no plan together
    const name = values.length === 0 ? undefined : planName(text)
    const statement = { text, values, ...(name !== undefined && { name }) }
    if (!(query instanceof Marked)) return resultOf(await this.#send(statement))
    if (query.how === 'ahead') {
      query.answer = new Promise((settle) => this.#held.push({ statement, settle }))
      // nobody need ask for it; whoever waits for what is sent with it is told
      query.answer.catch(() => undefined)
      query.hurry = () => {
        if (this.#held.some((one) => one.statement === statement)) this.#sendAll([]).catch(() => undefined)
      }
      return { rows: [] }
    }
    const [answer, committed] = await this.#sendAll([statement, commit])
    demandCommitted(committed!)
    this.#ended = true
    return resultOf(answer!)
  }

  // biome-ignore lint/correctness/useYield: the interface demands it, and nothing here is read in a stream
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Rows are not streamed')
  }

  async #send(statement: Statement): Promise<pg.QueryResult> {
    // several statements in one text are read one by one, and go alone
    if (this.#held.length > 0 && statement.text.includes(';')) await this.#sendAll([])
    return (await this.#sendAll([statement]))[0]!
  }

  /** Sends what is held and some more; gives the answers of the latter. */
  async #sendAll(statements: readonly Statement[]): Promise<readonly pg.QueryResult[]> {
    const held = this.#held
    this.#held = []
    this.#begun = true
    const all = [...held.map(({ statement }) => statement), ...statements]
    const sent = sendTogether(this.#client, all, this.#types)
    for (const [index, { settle }] of held.entries()) {
      settle?.(sent.then((answers) => answers[index]!))
    }
    return (await sent).slice(held.length)
  }
}

const commit: Statement = { text: 'commit', values: [], name: 'commit' }

/** Committing a broken transaction rolls it back, which is no error to the server. */
function demandCommitted({ command }: pg.QueryResult): void {
  if (command !== 'COMMIT') throw new Error('The transaction was broken, and was not committed')
}

function resultOf<R>({ command, rowCount, rows }: pg.QueryResult): QueryResult<R> {
  const writes = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE'
  return { rows: (rows ?? []) as R[], ...(writes && { numAffectedRows: BigInt(rowCount ?? 0) }) }
}

/** Most texts of statements that plans are kept of: more than the program has, fewer than would burden the server. */
const mostPlans = 500
const plans = new Map<string, string>()

/** The name that the server keeps the plan of a statement under; undefined where it is to forget it. */
function planName(text: string): string | undefined {
  const known = plans.get(text)
  if (known !== undefined || plans.size === mostPlans) return known
  const name = `plan${plans.size}`
  plans.set(text, name)
  return name
}
