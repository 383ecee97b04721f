import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'

/** The requests that are being answered, and whether more are taken. */
export interface Traffic {
  readonly stopping: boolean
  readonly running: number
  /** Counts a request in; throws problem 5036 where no more are taken. */
  enter(request: FastifyRequest, reply: FastifyReply): void
  /** Takes no more requests. Resolves when the running ones are answered. */
  stop(): Promise<void>
}

declare module 'fastify' {
  interface FastifyInstance {
    traffic: Traffic
  }
}

// whoever watches the program may do so to the end
const watching = new Set(['/health', '/ready', '/metrics'])

export function createTraffic(): Traffic {
  const running = new Set<FastifyRequest>()
  let stopping = false
  let empty: (() => void) | undefined
  const leave = (request: FastifyRequest) => {
    running.delete(request)
    if (running.size === 0) empty?.()
  }
  return {
    get stopping() {
      return stopping
    },
    get running() {
      return running.size
    },
    enter(request, reply) {
      if (watching.has(request.routeOptions.url ?? '')) return
      if (stopping) {
        reply.header('connection', 'close')
        throw refusal(serverProblems.unavailable, { seconds: 5 }, { retryAfter: 5 })
      }
      running.add(request)
      // 'close' comes also where the browser went away before it was answered
      reply.raw.once('close', () => leave(request))
    },
    stop() {
      stopping = true
      return running.size === 0 ? Promise.resolve() : new Promise((resolve) => (empty = resolve))
    },
  }
}
