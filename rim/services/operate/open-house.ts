import { existsSync } from 'node:fs'
import { ProblemError, problem } from '#core/foundation'
import { createKeyRing, type KeyRing } from '#rim/keys'
import {
  backupProblems,
  type ConnectOptions,
  connect,
  databaseNameOf,
  type House,
  lackingMigrations,
  migrate,
  notReached,
} from '#rim/storage'
import { databaseKeys } from '../house/index.ts'
import { applicationAddress, equip } from './init-house.ts'
import { type Place, type Reached, reach } from './place.ts'
import { type KeyChoice, keyProviders, passwordFileIn, passwordIn } from './secrets.ts'

/** How a house is opened for work. `database` is the application's address here, never an administrator's. */
export interface OpenOptions extends Place, KeyChoice {
  /** Sets up what is missing on the embedded server, and migrates it. A named server is set up by `db init`. */
  readonly make?: boolean
  readonly connections?: number
  readonly onBroken?: ConnectOptions['onBroken']
}

/** A house that is open. */
export interface OpenHouse {
  /** Connected as the application. */
  readonly house: House
  /** The application's address, with its password. */
  readonly address: string
  /** The administrator's address on the embedded server; null for a named one, where the program has none. */
  readonly administrator: string | null
  readonly keys: KeyRing
  /** Closes the connections, and the embedded server where this started it and nobody else uses it. */
  stop(): Promise<void>
}

/**
 * Opens a house as the application.
 *
 * @throws ProblemError 4010 to 4018 (embedded server), 4020 to 4025, 4029, 4075 to 4077 (keys), 4068 to 4070 (database).
 */
export async function openHouse(options: OpenOptions): Promise<OpenHouse> {
  if (options.database !== undefined) return openAt(options, options.database, null)
  const reached = await reach(options, options.make ?? false)
  try {
    if (options.make) {
      await migrate(reached.administrator)
      await equip(reached, { ...options, now: new Date().toISOString() })
    }
    return await openAt(options, await embeddedAddress(reached), reached)
  } catch (cause) {
    await reached.leave()
    throw cause
  }
}

async function embeddedAddress({ administrator, folder }: Reached): Promise<string> {
  const path = passwordFileIn(folder!)
  if (!existsSync(path)) throw new ProblemError(problem(backupProblems.notMade, { database: folder! }))
  return applicationAddress(administrator, await passwordIn(path))
}

async function openAt(options: OpenOptions, address: string, reached: Reached | null): Promise<OpenHouse> {
  const told = options.onBroken && { onBroken: options.onBroken }
  const house = connect(address, { connections: options.connections ?? 10, ...told })
  // the key ring has connections of its own, so that no transaction waits for one that it holds itself
  const keyHouse = connect(address, { connections: 2, ...told })
  const close = async (): Promise<void> => {
    await house.destroy()
    await keyHouse.destroy()
  }
  try {
    await refuseUnready(house, databaseNameOf(address))
    const providers = await keyProviders(options, reached?.folder ?? null)
    return {
      house,
      address,
      administrator: reached?.administrator ?? null,
      keys: createKeyRing(providers, databaseKeys(keyHouse), Date.now),
      stop: async () => {
        await close()
        await reached?.leave()
      },
    }
  } catch (cause) {
    await close()
    throw cause
  }
}

/** PostgreSQL's words for a database that was never made for us: no such role, table, schema; no right to them. */
const unmade = new Set(['22023', '42P01', '3F000', '42501', '42704', '4054'])

async function refuseUnready(house: House, database: string): Promise<void> {
  const lacking = await lackingMigrations(house).catch((cause: unknown) => {
    const code =
      cause instanceof ProblemError ? `${cause.problems[0]!.number}` : (cause as { code?: string }).code
    if (unmade.has(code ?? '')) throw new ProblemError(problem(backupProblems.notMade, { database }))
    throw notReached(cause, database)
  })
  if (lacking.length > 0)
    throw new ProblemError(problem(backupProblems.migrationsLacking, { database, names: lacking.join(', ') }))
}
