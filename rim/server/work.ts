import Fastify, { type FastifyInstance } from 'fastify'
import type { House } from '#rim/storage'
import { addHealthRoutes } from './health.ts'
import { loggerOptions } from './logging.ts'
import { addMetricsRoute, createMetrics, type Metrics } from './metrics.ts'
import { sendProblem } from './problem-answer.ts'
import type { ListenOptions } from './run.ts'
import type { ServerSettings } from './settings.ts'
import { createTraffic } from './traffic.ts'
import { type Started, type StartParts, startWorkshop } from './workshop.ts'

/** What a worker is made of. */
export interface WorkerParts extends StartParts {
  /** Where /health, /ready and /metrics answer; nothing else does. */
  readonly listen: Pick<ListenOptions, 'host' | 'port' | 'signals' | 'patience'>
}

/** Starts a worker: it does the program's own tasks and answers nobody but whoever watches it. */
export function startWorker(parts: WorkerParts): Promise<Started> {
  const metrics = createMetrics()
  return startWorkshop({ ...parts, tasks: 'on', metrics }, () =>
    watchedServer(parts.settings, parts.house, metrics),
  )
}

function watchedServer(settings: ServerSettings, house: House, metrics: Metrics): FastifyInstance {
  const server: FastifyInstance = Fastify(loggerOptions(settings))
  server.decorate('traffic', createTraffic())
  server.decorateRequest('session', null)
  server.decorateRequest('problem', null)
  server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
  addHealthRoutes(server, house, server.traffic)
  addMetricsRoute(server, metrics, settings)
  return server
}
