import type { FastifyInstance } from 'fastify'
import type { ProblemKind } from '#core/foundation'
import { type Desks, knownInstruments } from '#rim/services'
import type { WebFiles } from '#rim/web'
import { createProviders, type ProviderSetup } from './login/providers.ts'
import { addLoginRoutes } from './login/routes.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { addOwnPage } from './own-page.ts'
import { routes } from './routes/index.ts'
import { type ListenOptions, listen, type Running } from './run.ts'
import { createServer } from './server.ts'
import { addSessionRoutes, sessionsOf } from './session-routes.ts'
import type { ServerSettings } from './settings.ts'
import { addWebPages } from './web-pages.ts'
import { createWorkshop, type WorkshopParts } from './workshop.ts'

/** What the whole program is made of. */
export interface ProgramParts
  extends Pick<WorkshopParts, 'address' | 'house' | 'keys' | 'training' | 'auditHeads' | 'mail'> {
  readonly settings: ServerSettings
  readonly providers: readonly ProviderSetup[]
  readonly listen: Pick<ListenOptions, 'host' | 'port' | 'signals' | 'patience' | 'notice'>
  /** `off`: it answers only, and workers do the tasks; `on` where left out. */
  readonly tasks?: WorkshopParts['tasks']
  /** The built pages; absent where only the API is wanted. */
  readonly web?: WebFiles
  /** The problems of all folders, for /problems/{number}. */
  readonly problems: readonly ProblemKind[]
  /** Ended last. */
  readonly closing: readonly (() => Promise<void>)[]
}

/** Starts the server and its tasks; any number of these can run on one database. */
export async function startProgram(parts: ProgramParts): Promise<Running & { readonly desks: Desks }> {
  const metrics = createMetrics()
  let server: FastifyInstance | undefined
  const { desks, jobs, closing } = createWorkshop({
    ...parts,
    publicUrl: parts.settings.publicUrl,
    tasks: parts.tasks ?? 'on',
    metrics,
    onFault: (err, job) => server?.log.error({ err, job }, 'task failed'),
  })
  await knownInstruments(desks)
  server = await createWholeServer(desks, { ...parts, metrics })
  await jobs.start()
  const listening = await listen(server, { ...parts.listen, closing: [...closing, ...parts.closing] })
  return { ...listening, desks }
}

/** The server with all that it answers: the API, logging in, sessions and pages. It does not listen yet. */
export function createWholeServer(
  desks: Desks,
  parts: Pick<ProgramParts, 'settings' | 'providers' | 'problems' | 'web'> & { readonly metrics: Metrics },
): Promise<FastifyInstance> {
  const { settings, metrics, problems, web } = parts
  const providers = createProviders(parts.providers, settings.publicUrl)
  return createServer({
    routes,
    // in a part of its own: forms are read here, and JSON alone by the API
    extra: async (bare) => {
      await bare.register(async (pages) => {
        await addLoginRoutes(pages, { desks, settings, providers })
        addSessionRoutes(pages, desks, settings)
        addOwnPage(pages, desks, settings)
        if (web) await addWebPages(pages, desks, settings, web)
      })
    },
    sessions: sessionsOf(desks),
    house: desks.house,
    desks,
    settings,
    clock: desks.clock,
    metrics,
    problems,
  })
}
