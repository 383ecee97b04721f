import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { homeOf } from '#core/access'
import { type Desks, placesOfAppointments } from '#rim/services'
import { type WebFiles, webAddress } from '#rim/web'
import { sendProblemPage } from './pages/problem.ts'
import { webPage } from './pages/web.ts'
import { languageFor } from './problem-answer.ts'
import { findMine, publicSession } from './session-routes.ts'
import type { ServerSettings } from './settings.ts'

/** Where the pages of each desk begin. Which of them one gets something to do on is decided by the API. */
const areas = ['/register', '/coordinate', '/national', '/regional', '/survey', '/interviews'] as const

/** Where everybody's login ends that was begun beside an open page. */
const loggedInAgain = '/register/logged-in'

/**
 * The pages with script: the built files, and the page that they are started from. It holds who is logged in and which
 * rounds there are, so that the first picture is the right one, and comes without asking again over a slow line.
 */
export async function addWebPages(
  server: FastifyInstance,
  desks: Desks,
  settings: ServerSettings,
  files: WebFiles,
): Promise<void> {
  await server.register(fastifyStatic, { root: files.folder, serve: false, preCompressed: true })
  const open = { config: { door: 'open' as const }, schema: { hide: true }, errorHandler: sendProblemPage }
  server.get(`${webAddress}assets/:name`, open, (request, reply) => {
    const { name } = request.params as { name: string }
    // named by what is in them, so that they never change
    return reply.sendFile(`assets/${name}`, { maxAge: '365d', immutable: true })
  })
  /** As the API answers them to whoever asks; null where it says no, which the page will be told when it asks itself. */
  const roundsFor = async (request: FastifyRequest): Promise<unknown> => {
    const { cookies, ip: remoteAddress } = request
    const answer = await server.inject({
      url: '/api/rounds',
      cookies: cookies as Record<string, string>,
      remoteAddress,
    })
    return answer.statusCode === 200 ? answer.json() : null
  }
  const mine = findMine(desks, settings)
  for (const [area, address] of areas.flatMap((area) => [
    [area, area] as const,
    [area, `${area}/*`] as const,
  ])) {
    server.get(address, open, async (request, reply) => {
      const session = (await mine(request))?.session
      if (!session) return reply.redirect(`/login?as=staff&returnTo=${encodeURIComponent(request.url)}`, 303)
      // to one's own pages; to the front page, where a role is chosen, if there are none
      const home = homeOf(session.actor?.role)
      const away = home !== area && request.url !== loggedInAgain
      if (home === '/' || away) return reply.redirect(home, 303)
      const language = languageFor(request)
      const [places, rounds] = await Promise.all([placesOfAppointments(desks, session), roundsFor(request)])
      const start = { language, session: publicSession(session, places), rounds }
      return reply.type('text/html; charset=utf-8').send(webPage(start, files))
    })
  }
}
