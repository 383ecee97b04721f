import pg from 'pg'
import type { Desk } from './scope.ts'

/** What a transaction is told of who asks; what is not named is not set at all. */
export type Told = Readonly<Record<string, string>>

/** SQL as one desk, past all our own code: what is thrown is what the database says. */
export interface Eyes {
  /** Rows of a query. */
  query(text: string, values?: readonly unknown[]): Promise<pg.QueryResult>
  /** The code of the error with which the database refuses; null where it does not. */
  refusal(text: string, values?: readonly unknown[]): Promise<string | null>
}

/**
 * Connects as the application. `as` takes on a desk's role in a transaction, and gives it up afterwards unless it is to
 * be kept.
 */
export async function connectEyes(address: string): Promise<{
  readonly client: pg.Client
  as<T>(desk: Desk, told: Told, look: (eyes: Eyes) => Promise<T>, keep?: boolean): Promise<T>
  close(): Promise<void>
}> {
  const client = new pg.Client({ connectionString: address, options: '-c search_path=lyttepost,pg_temp' })
  await client.connect()
  const eyes: Eyes = {
    query: (text, values = []) => client.query(text, [...values]),
    async refusal(text, values = []) {
      await client.query('savepoint attempt')
      try {
        await client.query(text, [...values])
        await client.query('rollback to attempt')
        return null
      } catch (cause) {
        await client.query('rollback to attempt')
        return (cause as { code: string }).code
      }
    },
  }
  return {
    client,
    async as(desk, told, look, keep = false) {
      await client.query('begin')
      try {
        await client.query(`set local role lyttepost_${desk}`)
        for (const [name, value] of Object.entries(told)) {
          await client.query('select set_config($1, $2, true)', [`app.${name}`, value])
        }
        const seen = await look(eyes)
        await client.query(keep ? 'commit' : 'rollback')
        return seen
      } catch (cause) {
        await client.query('rollback')
        throw cause
      }
    },
    close: () => client.end(),
  }
}
