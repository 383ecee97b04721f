import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { type Desks, openSession, placesOfAppointments } from '#rim/services'
import { type WebFiles, webAddress } from '#rim/web'
import { homeOf } from './home.ts'
import { sendProblemPage } from './pages/problem.ts'
import { webPage } from './pages/web.ts'
import { languageFor } from './problem-answer.ts'
import { tokenOf } from './session.ts'
import { publicSession } from './session-routes.ts'
import type { ServerSettings } from './settings.ts'

/**
 * The pages with script: the built files, and the page that they are started from. It holds who is logged in, so that
 * the first picture is the right one.
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
  const page = async (address: string) =>
    server.get(address, open, async (request, reply) => {
      const token = tokenOf(request, settings)
      const session = token === undefined ? null : await openSession(desks, token)
      if (!session) return reply.redirect(`/login?as=staff&returnTo=${encodeURIComponent(request.url)}`, 303)
      // the front page is where a role is chosen
      const home = homeOf(session.actor?.role)
      if (home === '/') return reply.redirect(home, 303)
      const language = languageFor(request)
      const start = { language, session: publicSession(session, await placesOfAppointments(desks, session)) }
      return reply.type('text/html; charset=utf-8').send(webPage(start, files))
    })
  await page('/register')
  await page('/register/*')
}
