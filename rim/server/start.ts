import type { FastifyInstance } from 'fastify'
import type { ProblemKind } from '#core/foundation'
import { createSiteKeeper, type Desks, hasPublished } from '#rim/services'
import type { SiteContents } from '#rim/site'
import type { WebFiles } from '#rim/web'
import { addAnsweringPages } from './answering/routes.ts'
import { createProviders, type ProviderSetup } from './login/providers.ts'
import { addLoginRoutes } from './login/routes.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { addOwnPage } from './own-page.ts'
import { registerPublicSite } from './public/routes.ts'
import { routes } from './routes/index.ts'
import type { ListenOptions } from './run.ts'
import { createServer } from './server.ts'
import { addSessionRoutes, sessionsOf } from './session-routes.ts'
import { addWebPages } from './web-pages.ts'
import { type Started, type StartParts, startWorkshop } from './workshop.ts'

/** What the whole program is made of. */
export interface ProgramParts extends StartParts {
  readonly providers: readonly ProviderSetup[]
  readonly listen: Pick<ListenOptions, 'host' | 'port' | 'signals' | 'patience' | 'notice'>
  /** `off`: it answers only, and workers do the tasks; `on` where left out. */
  readonly tasks?: 'on' | 'off'
  /** The built pages; absent where only the API is wanted. */
  readonly web?: WebFiles
  /** Shown on the public pages beside what the house has published: for showing the program with made-up contents. */
  readonly showcase?: SiteContents
  /** The problems of all folders, for /problems/{number}. */
  readonly problems: readonly ProblemKind[]
}

/** Starts the server and its tasks; any number of these can run on one database. */
export function startProgram(parts: ProgramParts): Promise<Started> {
  const metrics = createMetrics()
  return startWorkshop({ ...parts, tasks: parts.tasks ?? 'on', metrics }, (desks) =>
    createWholeServer(desks, { ...parts, metrics }),
  )
}

/** The server with all that it answers: the API, logging in, sessions and pages. It does not listen yet. */
export function createWholeServer(
  desks: Desks,
  parts: Pick<ProgramParts, 'settings' | 'providers' | 'problems' | 'web' | 'showcase'> & {
    readonly metrics: Metrics
  },
): Promise<FastifyInstance> {
  const { settings, metrics, problems, web } = parts
  const publicSite = createSiteKeeper(
    desks,
    { base: settings.publicUrl, publisher: 'Lyttepost', ...settings.publishing },
    parts.showcase,
  )
  // the front page waits for no site to be made, and stands where the database does not
  const isPublished = async (): Promise<boolean> =>
    parts.showcase !== undefined || (await hasPublished(desks).catch(() => false))
  const providers = createProviders(parts.providers, settings.publicUrl)
  return createServer({
    routes,
    // in a part of its own: forms are read here, and JSON alone by the API
    extra: async (bare) => {
      await bare.register(async (pages) => {
        await addLoginRoutes(pages, { desks, settings, providers })
        addSessionRoutes(pages, desks, settings, isPublished)
        addOwnPage(pages, desks, settings)
        registerPublicSite(pages, publicSite)
        addAnsweringPages(pages, desks, settings, web?.answering ?? null)
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
