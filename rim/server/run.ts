import type { FastifyInstance } from 'fastify'

export interface ListenOptions {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** Milliseconds that running requests get to be finished in when the program is stopped; 10,000 where left out. */
  readonly patience?: number
  /**
   * Milliseconds between saying at /ready that the program stops and no longer listening, so that a load balancer that
   * asks now and then hears of it; 0 where left out.
   */
  readonly notice?: number
  /** What is ended after the last request, in order: tasks, then the connections to the database. */
  readonly closing?: readonly (() => Promise<void>)[]
  /** Whether SIGTERM and SIGINT stop the program; true where left out. A second one ends it at once. */
  readonly signals?: boolean
}

export interface Running {
  /** `http://127.0.0.1:8080` */
  readonly address: string
  /** Stops: takes no more requests, finishes the running ones, ends the rest. Can be called more than once. */
  stop(): Promise<void>
  /** Resolves when all has ended, whoever stopped it. */
  readonly ended: Promise<void>
}

/** Listens, until stopped. */
export async function listen(server: FastifyInstance, options: ListenOptions): Promise<Running> {
  const address = await server.listen({ host: options.host, port: options.port })
  const { promise: ended, resolve, reject } = withResolvers()
  let stopping = false
  const stop = (): Promise<void> => {
    if (!stopping) {
      stopping = true
      end(server, options).then(resolve, reject)
    }
    return ended
  }
  if (options.signals ?? true) onSignals(server, stop, ended)
  return { address, stop, ended }
}

/** As `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers(): { promise: Promise<void>; resolve: () => void; reject: (cause: unknown) => void } {
  const made: { resolve?: () => void; reject?: (cause: unknown) => void } = {}
  const promise = new Promise<void>((resolve, reject) => Object.assign(made, { resolve, reject }))
  return { promise, resolve: () => made.resolve?.(), reject: (cause) => made.reject?.(cause) }
}

async function end(
  server: FastifyInstance,
  { patience = 10_000, notice = 0, closing = [] }: ListenOptions,
): Promise<void> {
  const finished = server.traffic.stop()
  await Promise.race([Promise.all([finished, wait(notice)]), wait(Math.max(patience, notice))])
  const closed = server.close()
  // connections that are kept alive, or whose requests did not get finished, would hold it up
  server.server.closeAllConnections()
  await closed
  // each is ended even where the one before it fails
  const failures: unknown[] = []
  for (const close of closing) await close().catch((cause: unknown) => failures.push(cause))
  if (failures.length > 0) throw failures[0]
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds).unref())

function onSignals(server: FastifyInstance, stop: () => Promise<void>, ended: Promise<void>): void {
  const first = (signal: NodeJS.Signals) => {
    server.log.info({ signal }, 'stopping')
    process.on('SIGTERM', second).on('SIGINT', second)
    stop().catch((err: unknown) => {
      server.log.error({ err }, 'stopping failed')
      process.exitCode = 1
    })
  }
  const second = () => process.exit(1)
  process.once('SIGTERM', first).once('SIGINT', first)
  const off = () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, first).off(signal, second)
  }
  ended.then(off, off)
}
