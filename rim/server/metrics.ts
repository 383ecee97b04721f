import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { WaitingWork } from '#rim/storage'
import { sameSecret } from './csrf.ts'
import { routeOf } from './logging.ts'
import { refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'
import type { ServerSettings } from './settings.ts'

/** What the program counts about itself, for Prometheus. Routes and names of tasks only, never a person or a place. */
export interface Metrics {
  request(request: FastifyRequest, reply: FastifyReply): void
  /** Counts a transaction, and thereby a connection of the pool, as in use while the work lasts. */
  inTransaction<T>(work: () => Promise<T>): Promise<T>
  /** A task that ran. */
  job(name: string, outcome: 'done' | 'failed', seconds: number): void
  /** Tells, whenever it is asked for the numbers, how much waits; what cannot be counted then is left out. */
  waiting(count: () => Promise<readonly WaitingWork[]>): void
  text(): Promise<string>
  readonly contentType: string
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'lyttepost_requests_total',
    help: 'Requests answered',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'lyttepost_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const transactions = new Gauge({
    name: 'lyttepost_transactions_open',
    help: 'Requests that hold or wait for a connection of the pool',
    registers,
  })
  const jobs = new Counter({
    name: 'lyttepost_jobs_total',
    help: 'Tasks that ran',
    labelNames: ['job', 'outcome'],
    registers,
  })
  const jobSeconds = new Histogram({
    name: 'lyttepost_job_seconds',
    help: 'Time that tasks took',
    labelNames: ['job'],
    buckets: [0.1, 1, 10, 60, 300, 900],
    registers,
  })
  const work = new Gauge({
    name: 'lyttepost_work',
    help: 'Releases, orders, messages and tasks that wait or have failed; the same on every instance',
    labelNames: ['kind', 'state'],
    registers,
  })
  const oldest = new Gauge({
    name: 'lyttepost_work_oldest_seconds',
    help: 'How long the oldest that waits has waited; the same on every instance',
    labelNames: ['kind'],
    registers,
  })
  let count: (() => Promise<readonly WaitingWork[]>) | undefined
  const countWaiting = async (): Promise<void> => {
    work.reset()
    oldest.reset()
    for (const one of (await count?.()) ?? []) {
      work.set({ kind: one.kind, state: 'waiting' }, one.waiting)
      work.set({ kind: one.kind, state: 'failed' }, one.failed)
      oldest.set({ kind: one.kind }, one.oldest)
    }
  }
  return {
    request(request, reply) {
      const labels = { method: request.method, route: routeOf(request) }
      requests.inc({ ...labels, status: String(reply.statusCode) })
      seconds.observe(labels, reply.elapsedTime / 1000)
    },
    async inTransaction(work) {
      transactions.inc()
      try {
        return await work()
      } finally {
        transactions.dec()
      }
    },
    job(name, outcome, took) {
      jobs.inc({ job: name, outcome })
      jobSeconds.observe({ job: name }, took)
    },
    waiting(counting) {
      count = counting
    },
    async text() {
      // where the database is away, the program's own numbers are what tells of it
      await countWaiting().catch(() => undefined)
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}

/** GET /metrics, for whoever has the token, and without a proxy for this machine. To everybody else it is not there. */
export function addMetricsRoute(server: FastifyInstance, metrics: Metrics, settings: ServerSettings): void {
  server.get('/metrics', { config: { door: 'open' }, schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request, settings)) throw refusal(serverProblems.notFound)
    return reply.type(metrics.contentType).send(await metrics.text())
  })
}

function mayRead(
  request: FastifyRequest,
  { metricsToken: token, trustedProxies = [] }: ServerSettings,
): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (token !== undefined && given !== undefined) return sameSecret(given, token)
  // a proxy on this machine brings strangers with it, and need not say so
  if (trustedProxies.length > 0) return false
  const brought = ['forwarded', 'x-forwarded-for', 'via'].some((name) => request.headers[name] !== undefined)
  return !brought && /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '')
}
