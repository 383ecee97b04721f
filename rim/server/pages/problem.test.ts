import { expect, it } from 'vitest'
import { createWorld } from '#rim/test-kit'
import { allProblems } from '../all-problems.ts'
import { createMetrics } from '../metrics.ts'
import { createWholeServer } from '../start.ts'

it('a page that needs a surer login leads to it, and back to the page', async () => {
  const world = await createWorld()
  const server = await createWholeServer(world.desks, {
    settings: {
      publicUrl: 'http://127.0.0.1:8070',
      production: false,
      logStream: { write: () => undefined },
    },
    providers: [],
    problems: allProblems,
    metrics: createMetrics(),
  })
  const own = async (level: 'substantial' | 'high') =>
    server.inject({
      url: '/own',
      cookies: { lyttepost: await world.login('registered-person', level) },
    })
  try {
    const { statusCode, body } = await own('substantial')
    expect(statusCode).toBe(403)
    expect(body).toContain('<small>5003</small>')
    const link = '/login?as=person&#38;level=high&#38;returnTo=%2Fown'
    expect(body).toContain(`<a class="button" href="${link}">Logg inn på nytt</a>`)
    const sure = await own('high')
    expect([sure.statusCode, sure.body.includes('Logg inn på nytt')]).toEqual([200, false])
  } finally {
    await server.close()
    await world.close()
  }
})
