import type { FastifyInstance, HTTPMethods } from 'fastify'
import { refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'

const all = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** Listens for the routes that are added, to know each address's methods. Must be called before the first one. */
export function collectMethods(server: FastifyInstance): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>()
  server.addHook('onRoute', ({ url, method }) => {
    const methods = known.get(url) ?? new Set()
    for (const one of [method].flat()) methods.add(one)
    known.set(url, methods)
  })
  return known
}

/** Answers the methods that an address does not have: 405 with those it has; OPTIONS tells them and nothing more. */
export function addOtherMethods(
  server: FastifyInstance,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const [url, methods] of [...known]) {
    const allowed = [...all.filter((method) => methods.has(method) || method === 'OPTIONS')].join(', ')
    const others = all.filter((method) => !methods.has(method)) as HTTPMethods[]
    server.route({
      method: others,
      url,
      config: { door: 'open' },
      schema: { hide: true },
      handler: async (request, reply) => {
        if (request.method === 'OPTIONS') return reply.code(204).header('allow', allowed).send()
        throw refusal(serverProblems.methodNotAllowed, { allowed }, { allow: allowed })
      },
    })
  }
}
