import Fastify from 'fastify'
import type { Site } from '#rim/site'
import { registerPublicSite } from './routes.ts'

/** A public site that is being served, and nothing else beside it. */
export interface ServedSite {
  readonly address: string
  close(): Promise<void>
}

/**
 * Serves a public site alone: no house, no login, no log of who asks.
 *
 * @throws the system's own error where the port is taken.
 */
export async function servePublicSite(
  site: Site,
  listen: { readonly host: string; readonly port: number },
): Promise<ServedSite> {
  const server = Fastify({ logger: false, exposeHeadRoutes: true })
  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer')
  })
  server.get('/', (_request, reply) => reply.redirect('/nb/', 302))
  registerPublicSite(server, () => site)
  const address = await server.listen(listen)
  return { address, close: () => server.close() }
}
