import Fastify, { type FastifyInstance } from 'fastify'
import { type Desks, knownInstruments } from '#rim/services'
import type { House } from '#rim/storage'
import { addHealthRoutes } from './health.ts'
import { loggerOptions } from './logging.ts'
import { addMetricsRoute, createMetrics, type Metrics } from './metrics.ts'
import { sendProblem } from './problem-answer.ts'
import { type ListenOptions, listen, type Running } from './run.ts'
import type { ServerSettings } from './settings.ts'
import { createTraffic } from './traffic.ts'
import { createWorkshop, type WorkshopParts } from './workshop.ts'

/** What a worker is made of. */
export interface WorkerParts
  extends Pick<WorkshopParts, 'address' | 'house' | 'keys' | 'training' | 'auditHeads' | 'mail'> {
  readonly settings: ServerSettings
  /** Where /health, /ready and /metrics answer; nothing else does. */
  readonly listen: Pick<ListenOptions, 'host' | 'port' | 'signals' | 'patience'>
  /** Ended last. */
  readonly closing: readonly (() => Promise<void>)[]
}

/** Starts a worker: it does the program's own tasks and answers nobody but whoever watches it. */
export async function startWorker(parts: WorkerParts): Promise<Running & { readonly desks: Desks }> {
  const metrics = createMetrics()
  const server = watchedServer(parts.settings, parts.house, metrics)
  const { desks, jobs, closing } = createWorkshop({
    ...parts,
    publicUrl: parts.settings.publicUrl,
    tasks: 'on',
    metrics,
    onFault: (err, job) => server.log.error({ err, job }, 'task failed'),
  })
  await knownInstruments(desks)
  await jobs.start()
  const listening = await listen(server, { ...parts.listen, closing: [...closing, ...parts.closing] })
  return { ...listening, desks }
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
