import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { connect } from '#rim/storage'
import { type AnyRoute, type Call, route } from './route.ts'
import { createServer } from './server.ts'
import { publicUrl } from './test-ground.ts'

describe('a route that is not soundly declared', () => {
  const declared = (more: Partial<AnyRoute>): AnyRoute => ({
    ...route({
      method: 'GET',
      path: '/api/things/{thing}',
      summary: { nb: 'x', nn: 'x' },
      noun: 'round',
      verb: 'read',
      params: z.strictObject({ thing: z.string() }),
      answer: z.object({}),
      fetch: async () => null,
      act: async () => ({}),
    }),
    ...more,
  })

  it.each([
    [{ params: z.strictObject({ other: z.string() }) }, 'the parameters are not those of the address'],
    [{ path: '/api/things/:thing' as const }, 'not an address'],
    [{ path: '/api/things/{thing}.pdf' as const }, 'not an address'],
    [{ body: z.strictObject({}) }, 'a reading has no body'],
    [
      {
        method: 'POST' as const,
        body: z.strictObject({ list: z.array(z.object({ a: z.string() })).optional() }),
      },
      'use z.strictObject at body.list[]',
    ],
    [
      { query: z.union([z.strictObject({}), z.looseObject({ a: z.string() })]) },
      'use z.strictObject at querystring',
    ],
  ])('is not taken: %#', async (more, message) => {
    const made = createServer({
      routes: [declared(more)],
      sessions: { find: async () => null },
      house: connect('postgres://nobody@127.0.0.1:1/nothing'),
      desks: {} as Call['desks'],
      clock: { now: () => '' },
      settings: { publicUrl, production: false, logStream: { write: () => undefined } },
    })
    await expect(made).rejects.toThrow(message)
  })
})
