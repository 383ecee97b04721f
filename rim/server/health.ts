import type { FastifyInstance } from 'fastify'
import { type House, lackingMigrations } from '#rim/storage'
import type { Traffic } from './traffic.ts'

/** Why the program should not be sent requests. */
type Reason = 'stopping' | 'database' | 'migrations'

/** GET /health: the process lives. GET /ready: it may be sent requests; 503 with the reason where not. */
export function addHealthRoutes(server: FastifyInstance, house: House, traffic: Traffic): void {
  const options = { config: { door: 'open' as const }, schema: { hide: true } }
  server.get('/health', options, async () => ({ status: 'alive' }))
  server.get('/ready', options, async (_, reply) => {
    const reason = await unreadiness(house, traffic)
    return reason === null
      ? { status: 'ready' }
      : reply.code(503).header('retry-after', '5').send({ status: 'not-ready', reason })
  })
}

async function unreadiness(house: House, traffic: Traffic): Promise<Reason | null> {
  if (traffic.stopping) return 'stopping'
  try {
    return (await lackingMigrations(house)).length === 0 ? null : 'migrations'
  } catch {
    return 'database'
  }
}
