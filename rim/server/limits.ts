import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hashOf } from '#rim/services'
import { isAnswering } from './answering/address.ts'
import { refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'
import { tokenOf } from './session.ts'
import { defaultLimits, type ServerSettings } from './settings.ts'

const minute = 60_000

/**
 * Counts requests by address and by session before anything is asked of the database. Each instance counts for itself, so
 * two instances let through twice as much; a shared count would cost a write for each request.
 *
 * @returns what throws problem 5008 where there were too many
 */
export async function createLimits(
  server: FastifyInstance,
  settings: ServerSettings,
): Promise<(request: FastifyRequest) => Promise<void>> {
  const limits = { ...defaultLimits, ...settings.limits }
  await server.register(rateLimit, { global: false })
  const perAddress = server.createRateLimit({ max: limits.perAddress, timeWindow: minute })
  const login = server.createRateLimit({ max: limits.login, timeWindow: minute })
  const answering = server.createRateLimit({ max: limits.answering, timeWindow: minute })
  const perSession = server.createRateLimit({
    max: limits.perSession,
    timeWindow: minute,
    keyGenerator: (request) => hashOf(tokenOf(request, settings) ?? ''),
  })
  return async (request) => {
    const counts = [isAnswering(request) ? answering : perAddress]
    if (/^\/login(\/|$)/.test(request.routeOptions.url ?? '')) counts.push(login)
    if (tokenOf(request, settings) !== undefined) counts.push(perSession)
    for (const count of counts) {
      const counted = await count(request)
      if (!counted.isAllowed && counted.isExceeded) {
        const seconds = Math.max(1, counted.ttlInSeconds)
        throw refusal(serverProblems.tooManyRequests, { seconds }, { retryAfter: seconds })
      }
    }
  }
}
