import pg from 'pg'

/** A statement as it is sent. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  /** What the server keeps its plan under; absent: it forgets it. */
  readonly name?: string
}

/**
 * Statements that go to the server in one message and come back in one: it does them in order up to the first that fails,
 * and leaves out those behind it. Resolves with all answers, or rejects with what failed.
 *
 * @param types how values arrive.
 */
export function sendTogether(
  client: pg.ClientBase,
  statements: readonly Statement[],
  types: pg.CustomTypesConfig,
): Promise<readonly pg.QueryResult[]> {
  const [only] = statements
  if (statements.length === 1 && only!.values.length === 0) {
    // may be several in one text, which the server reads by a simpler way
    return client.query({ text: only!.text, types }).then((result) => [result])
  }
  return new Promise((resolve, reject) => {
    client.query(new Batch(statements, types, resolve, reject))
  })
}

type Connection = Parameters<pg.Query['submit']>[0]

/** What the library's own query does with the server's messages; its types leave it out. */
interface Heard {
  submit(connection: Connection): Error | null
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Connection): void
  handleEmptyQuery(connection: Connection): void
  handleReadyForQuery(connection: Connection): void
  readonly name: string | undefined
  readonly text: string
}

/** The library's bookkeeping of the plans that a connection has. */
interface Plans {
  readonly submittedNamedStatements: Record<string, string>
}

/** Queries of the library's own that share one end (`sync`); each message is for the first that is not done. */
class Batch implements pg.Submittable {
  readonly #queries: readonly Heard[]
  readonly #answers: pg.QueryResult[] = []
  readonly #resolve: (answers: readonly pg.QueryResult[]) => void
  readonly #reject: (cause: unknown) => void
  #done = 0

  constructor(
    statements: readonly Statement[],
    types: pg.CustomTypesConfig,
    resolve: (answers: readonly pg.QueryResult[]) => void,
    reject: (cause: unknown) => void,
  ) {
    this.#resolve = resolve
    this.#reject = reject
    const heard = (cause: Error | undefined, answer: unknown): void => {
      if (cause) reject(cause)
      else this.#answers.push(answer as pg.QueryResult)
    }
    this.#queries = statements.map(({ name, text, values }) => {
      const config = { name, text, values: [...values], types, queryMode: 'extended' }
      return new pg.Query(config as pg.QueryConfig, heard) as unknown as Heard
    })
  }

  /** For the library, which notes by these that the server has made a plan. */
  get name(): string | undefined {
    return this.#queries[this.#done]?.name
  }

  get text(): string | undefined {
    return this.#queries[this.#done]?.text
  }

  submit(connection: Connection): void {
    const endless: Connection = Object.create(connection, { sync: { value: () => undefined } })
    connection.stream.cork()
    try {
      for (const query of this.#queries) {
        const wrong = query.submit(endless)
        if (wrong) throw wrong
      }
    } catch (cause) {
      this.#reject(cause)
    } finally {
      connection.sync()
      connection.stream.uncork()
    }
  }

  handleRowDescription(message: unknown): void {
    this.#queries[this.#done]!.handleRowDescription(message)
  }

  handleDataRow(message: unknown): void {
    this.#queries[this.#done]!.handleDataRow(message)
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    this.#queries[this.#done]!.handleCommandComplete(message, connection)
    this.#done++
  }

  handleEmptyQuery(): void {
    this.#done++
  }

  handleReadyForQuery(connection: Connection): void {
    for (const query of this.#queries) query.handleReadyForQuery(connection)
    this.#resolve(this.#answers)
  }

  handleError(cause: Error, connection: Connection & Plans): void {
    // the plans of those that were left out have not been made
    for (const { name } of this.#queries.slice(this.#done + 1)) {
      if (name !== undefined) delete connection.submittedNamedStatements[name]
    }
    this.#reject(cause)
  }
}
