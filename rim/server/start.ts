import type { FastifyInstance } from 'fastify'
import type { ProblemKind } from '#core/foundation'
import { createRegistry } from '#core/instruments'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { createJobs, type Jobs } from '#rim/jobs'
import type { KeyRing } from '#rim/keys'
import {
  besideOthers,
  createDecider,
  createWriterPool,
  type Desks,
  expireRounds,
  protectWaiting,
  sealLog,
  systemClock,
  tidy,
} from '#rim/services'
import type { House } from '#rim/storage'
import type { WebFiles } from '#rim/web'
import { headNotes } from './audit-heads.ts'
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

/** What the whole program is made of. */
export interface ProgramParts {
  /** Address of the database as the application. */
  readonly address: string
  readonly house: House
  readonly keys: KeyRing
  readonly settings: ServerSettings
  readonly providers: readonly ProviderSetup[]
  /** Whether synthetic identity numbers are taken. */
  readonly training: boolean
  readonly listen: Pick<ListenOptions, 'host' | 'port' | 'signals' | 'patience' | 'notice'>
  /** File that each seal of the log is noted in, outside the database: `headNotes`. */
  readonly auditHeads?: string
  /** The built pages; absent where only the API is wanted. */
  readonly web?: WebFiles
  /** The problems of all folders, for /problems/{number}. */
  readonly problems: readonly ProblemKind[]
  /** Ended last. */
  readonly closing: readonly (() => Promise<void>)[]
}

/** Starts the server and its tasks; any number of these can run on one database. */
export async function startProgram(parts: ProgramParts): Promise<Running & { readonly desks: Desks }> {
  const { house, keys, settings, training } = parts
  const printer = createWriterPool(1)
  const decider = createDecider()
  let jobs: Jobs | undefined
  const desks: Desks = {
    house,
    keys,
    clock: systemClock,
    instruments: createRegistry(loadInstruments()),
    training,
    publicUrl: settings.publicUrl,
    printDocument: (document) => printer.print(document),
    // in a moment, when the transaction that asks has ended; where the queue does not take it, it comes round by itself
    protectSoon: () => void jobs?.ask('protect-tabulations', { after: 1 }).catch(() => {}),
  }
  const territory = loadTerritory()
  const metrics = createMetrics()
  const server = await createWholeServer(desks, { ...parts, metrics })
  const note = parts.auditHeads === undefined ? undefined : headNotes(parts.auditHeads)
  jobs = createJobs(parts.address, {
    handlers: {
      'seal-audit': async () => {
        const seal = await sealLog(desks, besideOthers)
        if (seal) note?.(seal)
      },
      'expire-rounds': async () => void (await expireRounds(desks)),
      tidy: () => tidy(desks),
      'protect-tabulations': () => protectWaiting({ ...desks, decider, territory }),
    },
    onRun: (job, outcome, seconds) => metrics.job(job, outcome, seconds),
    onFault: (err, job) => server.log.error({ err, job }, 'task failed'),
  })
  await jobs.start()
  const tasks = jobs
  // what is being decided would hold the end up; it is decided anew when somebody starts again
  const closing = [() => decider.close(), () => tasks.stop(), () => printer.close(), ...parts.closing]
  return { ...(await listen(server, { ...parts.listen, closing })), desks }
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
