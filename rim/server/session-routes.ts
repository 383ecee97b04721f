import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { homeOf } from '#core/access'
import {
  actUnder,
  type Desks,
  type OpenSession,
  offlineKey,
  openSession,
  placesOfAppointments,
  takeUp,
} from '#rim/services'
import { sameSecret } from './csrf.ts'
import { icon } from './pages/icon.ts'
import { sendProblemPage } from './pages/problem.ts'
import { startPage } from './pages/start.ts'
import { style } from './pages/style.ts'
import { languageFor, refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'
import { day } from './routes/shapes.ts'
import { type Sessions, tokenOf } from './session.ts'
import type { ServerSettings } from './settings.ts'

/** Finds the sessions for every request. */
export const sessionsOf = (desks: Desks): Sessions => ({
  find: (token) => openSession(desks, token),
})

const dayQuery = z.object({ day })
const appointmentBody = z.object({ appointment: z.uuid(), csrf: z.string().optional() })
const invitationBody = z.object({ code: z.string().trim().min(1).max(40), csrf: z.string().optional() })

/**
 * Who one is and which role one acts under: as JSON under /api/session, and as forms of the front page. These are about
 * oneself, so `can` is not asked: the own appointments are all there is to choose from.
 */
export function addSessionRoutes(
  server: FastifyInstance,
  desks: Desks,
  settings: ServerSettings,
  isPublished: () => Promise<boolean>,
): void {
  const mine = findMine(desks, settings)
  const closed = { config: { door: 'session' as const } }
  server.get('/api/session', { ...closed, schema: { hide: true } }, async (request) => {
    const found = await mine(request)
    if (!found) throw refusal(serverProblems.sessionEnded)
    return publicSession(found.session, await placesOfAppointments(desks, found.session))
  })
  server.get(
    '/api/session/offline-key',
    { ...closed, schema: { querystring: dayQuery, hide: true } },
    async (request) => {
      const staff = (await mine(request))?.session.staff
      if (staff === undefined) throw refusal(serverProblems.sessionEnded)
      if (staff === null) throw refusal(serverProblems.refused)
      return offlineKey(desks, staff, dayQuery.parse(request.query).day)
    },
  )
  server.post(
    '/api/session/appointment',
    { ...closed, schema: { body: appointmentBody, hide: true } },
    async (request) =>
      change(await mine(request), request.body, ({ token, session }, { appointment }) =>
        actUnder(desks, token, session, String(appointment)),
      ),
  )
  server.post(
    '/api/session/invitation',
    { ...closed, schema: { body: invitationBody, hide: true } },
    async (request) =>
      change(await mine(request), request.body, ({ token, session }, { code }) =>
        takeUp(desks, token, session, String(code)),
      ),
  )
  addStartPage(server, desks, mine, isPublished)
}

type Mine = { readonly token: string; readonly session: OpenSession } | null

/** Finds whoever is logged in in the browser that a request comes from. */
export const findMine =
  (desks: Desks, settings: ServerSettings) =>
  async (request: FastifyRequest): Promise<Mine> => {
    const token = tokenOf(request, settings)
    const session = token === undefined ? null : await openSession(desks, token)
    return token === undefined || !session ? null : { token, session }
  }

async function change(
  found: Mine,
  body: unknown,
  act: (found: NonNullable<Mine>, body: Record<string, unknown>) => Promise<void>,
): Promise<{ done: true }> {
  if (!found) throw refusal(serverProblems.sessionEnded)
  await act(found, body as Record<string, unknown>)
  return { done: true }
}

/** The front page and its forms, which work without script. */
function addStartPage(
  server: FastifyInstance,
  desks: Desks,
  mine: (request: FastifyRequest) => Promise<Mine>,
  isPublished: () => Promise<boolean>,
): void {
  const open = {
    config: { door: 'open' as const },
    schema: { hide: true },
    errorHandler: sendProblemPage,
  }
  const form = async (
    request: FastifyRequest,
    reply: FastifyReply,
    act: (found: NonNullable<Mine>, body: Record<string, unknown>) => Promise<void>,
  ): Promise<FastifyReply> => {
    const found = await mine(request)
    if (!found) return reply.redirect('/', 303)
    const body = request.body as Record<string, unknown>
    if (typeof body.csrf !== 'string' || !sameSecret(body.csrf, found.session.csrf)) {
      throw refusal(serverProblems.tokenWrong)
    }
    await act(found, body)
    // to the work that the role is for
    const now = await openSession(desks, found.token)
    return reply.redirect(homeOf(now?.actor?.role), 303)
  }
  server.get('/', open, async (request, reply) => {
    const found = await mine(request)
    const session = found?.session ?? null
    const places = session ? await placesOfAppointments(desks, session) : undefined
    const open = await isPublished()
    return reply
      .type('text/html; charset=utf-8')
      .send(startPage(languageFor(request), session, { isPublished: open, ...(places && { places }) }))
  })
  server.get('/style.css', open, async (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style),
  )
  server.get('/icon.svg', open, async (_, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  )
  server.post(
    '/session/appointment',
    { ...open, schema: { body: appointmentBody, hide: true } },
    (request, reply) =>
      form(request, reply, ({ token, session }, { appointment }) =>
        actUnder(desks, token, session, String(appointment)),
      ),
  )
  server.post(
    '/session/invitation',
    { ...open, schema: { body: invitationBody, hide: true } },
    (request, reply) =>
      form(request, reply, ({ token, session }, { code }) => takeUp(desks, token, session, String(code))),
  )
}

/** What a page may know of its own session. */
export function publicSession(session: OpenSession, places: ReadonlyMap<string, string>) {
  return {
    name: session.name,
    staff: session.staff,
    level: session.level,
    csrf: session.csrf,
    role: session.actor?.role ?? null,
    municipality: session.actor?.municipality ?? null,
    unit: session.actor?.unit ?? null,
    appointment: session.appointment,
    appointments: session.appointments.map(({ id, role, municipality, unit, territories }) => ({
      id,
      role,
      municipality,
      unit,
      territories,
      place: places.get(id) ?? '',
    })),
  }
}
