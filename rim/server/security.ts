import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { isSecure, type ServerSettings } from './settings.ts'

/** Headers that tell browsers what our pages may do: nothing but with ourselves. */
export async function addSecurityHeaders(server: FastifyInstance, settings: ServerSettings): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: policy(settings, ["'none'"]),
    // promised for a year, and only where there is TLS to promise
    strictTransportSecurity:
      settings.production && isSecure(settings) ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // our own server may see the page that a request comes from, to lead back to it; nobody else
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  server.addHook('onSend', async (_, reply) => {
    // what is about somebody stays out of every store on the way; a route may say otherwise of what is not
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}

/** Options (`helmet`) of a route that others may show in a frame, such as the page that a login provider logs out with. */
export const frameableBy = (settings: ServerSettings, origins: readonly string[]): FastifyHelmetOptions => ({
  contentSecurityPolicy: policy(settings, origins),
  xFrameOptions: false,
})

/** Options (`helmet`) of a route whose forms lead to ourselves alone, where nobody logs in. */
export const withoutProviders = (settings: ServerSettings): FastifyHelmetOptions => ({
  contentSecurityPolicy: policy({ ...settings, providers: [] }, ["'none'"]),
})

const policy = (settings: ServerSettings, ancestors: readonly string[]) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
    // the design system's signs stand in its styles
    imgSrc: ["'self'", 'data:'],
    frameAncestors: [...ancestors],
    formAction: ["'self'", ...(settings.providers ?? [])],
    ...(isSecure(settings) && { upgradeInsecureRequests: [] }),
  },
})
