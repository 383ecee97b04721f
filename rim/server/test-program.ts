import { randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { type Level, type Role, roles } from '#core/access'
import { type Desks, openSession } from '#rim/services'
import { createWorld, type World } from '#rim/test-kit'
import { createMetrics } from './metrics.ts'
import { createWholeServer, type ProgramParts } from './start.ts'

export const publicUrl = 'http://127.0.0.1:8080'
export const everyRole = Object.keys(roles) as Role[]

/** The whole server, as it is started in earnest, on a world of its own; it does not listen. */
export interface TestProgram {
  readonly world: World
  readonly server: FastifyInstance
  /** The lines of the log. */
  readonly log: string[]
  /** Logs somebody in, whom requests can be sent as from then on. */
  enter(role: Role, level?: Level): Promise<Visitor>
  close(): Promise<void>
}

/** Somebody logged in. */
export interface Visitor {
  readonly role: Role
  readonly token: string
  readonly csrf: string
  /** Sends a request as the pages would: with cookie, token, origin and a new key. Headers given as null are left out. */
  send(options: SentOptions): Promise<LightMyRequestResponse>
}

type SentOptions = Omit<InjectOptions, 'headers'> & {
  readonly headers?: Readonly<Record<string, string | null>>
}

export async function createTestProgram(
  more: Partial<Pick<ProgramParts, 'settings' | 'providers' | 'web'>> & Pick<Partial<Desks>, 'clock'> = {},
): Promise<TestProgram> {
  const world = await createWorld()
  const log: string[] = []
  const desks = { ...world.desks, publicUrl, ...(more.clock && { clock: more.clock }) }
  const unlimited = { perAddress: 1e9, perSession: 1e9, login: 1e9 }
  const server = await createWholeServer(desks, {
    providers: more.providers ?? [],
    problems: [],
    ...(more.web && { web: more.web }),
    metrics: createMetrics(),
    settings: {
      publicUrl,
      production: false,
      limits: unlimited,
      logStream: { write: (line) => void log.push(line) },
      ...more.settings,
    },
  })
  return {
    world,
    server,
    log,
    enter: async (role, level = 'high') => {
      const token = await world.login(role, level)
      const session = await openSession(desks, token)
      if (!session) throw new Error(`${role} is not logged in`)
      const { csrf } = session
      return {
        role,
        token,
        csrf,
        send: (options) => {
          const own = { origin: publicUrl, 'x-csrf-token': csrf, 'idempotency-key': randomUUID() }
          const headers = Object.entries<string | null>({ ...own, ...options.headers })
          return server.inject({
            ...options,
            cookies: { lyttepost: token },
            headers: Object.fromEntries(
              headers.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
            ),
          })
        },
      }
    },
    close: async () => {
      await server.close()
      await world.close()
    },
  }
}
