import { randomBytes } from 'node:crypto'
import formBody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { levels } from '#core/access'
import { ProblemError } from '#core/foundation'
import {
  begin,
  finish,
  frontChannelLogout,
  LoginRefusal,
  localPath,
  loginMinutes,
  loginProblems,
  logoutUrl,
  type Pending,
  profiles,
  stateOf,
} from '#rim/login'
import {
  actUnder,
  beginSession,
  closeSession,
  closeSessionsOf,
  type Desks,
  hashOf,
  houseLevel,
  openSession,
  providerLevel,
} from '#rim/services'
import { addLogin, takeLogin, within } from '#rim/storage'
import { sameSecret } from '../csrf.ts'
import { sendProblemPage } from '../pages/problem.ts'
import { languageFor, refusal } from '../problem-answer.ts'
import { serverProblems } from '../problems.ts'
import { frameableBy } from '../security.ts'
import { clearSessionCookie, setSessionCookie, tokenOf } from '../session.ts'
import { isSecure, type ServerSettings } from '../settings.ts'
import { httpStatusOf } from '../status.ts'
import { choosePage, loggedOutPage, loginFailedPage, type TriedLogin } from './pages.ts'
import type { ProviderSetup, Providers } from './providers.ts'

/** What logging in needs. */
export interface LoginParts {
  readonly desks: Desks
  readonly settings: ServerSettings
  readonly providers: Providers
}

const beginQuery = z.object({
  provider: z.string().max(40).optional(),
  as: z.enum(['staff', 'person']).default('staff'),
  level: z.enum(levels).default('high'),
  returnTo: z.string().max(500).optional(),
  /** 'login': the person logs in anew. */
  prompt: z.literal('login').optional(),
})

/** Logging in and out. These answer browsers: with pages and with sending them on. */
export async function addLoginRoutes(server: FastifyInstance, parts: LoginParts): Promise<void> {
  await server.register(formBody)
  const open = {
    config: { door: 'open' as const },
    schema: { hide: true },
    errorHandler: sendProblemPage,
  }
  server.get('/login', { ...open, schema: { hide: true, querystring: beginQuery } }, (request, reply) =>
    beginLogin(parts, request, reply),
  )
  server.get('/login/callback', open, (request, reply) => finishLogin(parts, request, reply))
  server.post('/logout', open, (request, reply) => logOut(parts, request, reply))
  const { offered } = parts.providers
  const known = offered.map(({ profile, issuer }) => ({ profile: profiles[profile], issuer }))
  const origins = offered.map(({ issuer }) => new URL(issuer).origin)
  server.get(
    '/login/front-channel-logout',
    { ...open, helmet: frameableBy(parts.settings, origins) },
    async (request, reply) => {
      const ended = frontChannelLogout(known, request.query as Record<string, unknown>)
      // the same answer whether there was one or not: nobody learns who is logged in
      if (ended) await closeSessionsOf(parts.desks, ended.issuer, ended.sid)
      return reply.type('text/html; charset=utf-8').send('<!doctype html><title>Lyttepost</title>')
    },
  )
}

async function beginLogin(
  parts: LoginParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const query = request.query as z.output<typeof beginQuery>
  const language = languageFor(request)
  const offered = parts.providers.offered.filter((setup) => setup.for.includes(query.as))
  const setup =
    query.provider === undefined && offered.length === 1 ? offered[0] : byName(offered, query.provider)
  if (!setup) return reply.type('text/html; charset=utf-8').send(choosePage(language, offered, query))
  try {
    const provider = await parts.providers.get(setup.profile)
    const minimumLevel = providerLevel(setup.profile, query.level)
    if (!provider || minimumLevel === undefined) throw refusal(serverProblems.notFound)
    const { url, pending } = await begin(provider, {
      returnTo: localPath(query.returnTo),
      minimumLevel,
      locale: language,
      ...(query.prompt && { prompt: query.prompt }),
    })
    const browser = randomBytes(24).toString('base64url')
    await within(parts.desks.house, { desk: 'login' }, (work) =>
      addLogin(work, {
        stateHash: hashOf(pending.state),
        browserHash: hashOf(browser),
        profile: `${setup.profile} ${query.as}`,
        pending,
        endsAt: new Date(Date.parse(parts.desks.clock.now()) + loginMinutes * 60_000).toISOString(),
      }),
    )
    const secure = isSecure(parts.settings)
    const options = {
      path: '/login',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: loginMinutes * 60,
    } as const
    return reply.setCookie(cookieOf(pending.state), browser, options).redirect(url, 303)
  } catch (cause) {
    return failed(cause, request, reply, { setup, ...query })
  }
}

const byName = (offered: readonly ProviderSetup[], name: string | undefined): ProviderSetup | undefined =>
  offered.find(({ profile }) => profile === name)

/** One cookie for each login under way, so that two tabs do not end each other's. */
const cookieOf = (state: string): string => `login-${hashOf(state).slice(0, 16)}`

async function finishLogin(
  parts: LoginParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const state = stateOf(request.url)
  const taken = state === undefined ? null : await takeForBrowser(parts, request, state)
  const [profile = '', as = 'staff'] = taken?.profile.split(' ') ?? []
  const setup = byName(parts.providers.offered, profile)
  const pending = taken?.pending as Pending | undefined
  try {
    const provider = setup && (await parts.providers.get(setup.profile))
    if (!provider || !setup || !pending) {
      throw new LoginRefusal(
        loginProblems.loginUnknown,
        { provider: 'Lyttepost' },
        'no login of this browser',
      )
    }
    const identity = await finish(provider, request.url, pending)
    const token = await beginSession(
      parts.desks,
      setup.profile,
      identity,
      as === 'person' ? 'person' : 'staff',
    )
    await replaceSession(parts, tokenOf(request, parts.settings), token)
    if (state !== undefined) reply.clearCookie(cookieOf(state), { path: '/login' })
    return setSessionCookie(reply, parts.settings, token).redirect(pending.returnTo, 303)
  } catch (cause) {
    return failed(cause, request, reply, {
      as: as === 'person' ? 'person' : 'staff',
      ...(setup && pending && { level: houseLevel(setup.profile, pending.minimumLevel) }),
      ...(setup && { setup }),
      ...(pending && { returnTo: pending.returnTo }),
    })
  }
}

/** Takes a login under way, if this browser began it: a link sent by somebody else must not log anybody in as the sender. */
async function takeForBrowser(parts: LoginParts, request: FastifyRequest, state: string) {
  const browser = request.cookies[cookieOf(state)]
  if (browser === undefined) return null
  const now = parts.desks.clock.now()
  const taken = await within(parts.desks.house, { desk: 'login' }, (work) =>
    takeLogin(work, hashOf(state), now),
  )
  return taken && sameSecret(taken.browserHash, hashOf(browser)) ? taken : null
}

/** Ends the browser's former session; the same person keeps the role that was acted under. */
async function replaceSession(parts: LoginParts, former: string | undefined, token: string): Promise<void> {
  const before = former === undefined ? null : await openSession(parts.desks, former)
  if (former === undefined || !before) return
  const now = await openSession(parts.desks, token)
  const same = now?.staff !== null && now?.staff === before.staff
  if (same && now && before.appointment) {
    await actUnder(parts.desks, token, now, before.appointment).catch(() => undefined)
  }
  await closeSession(parts.desks, former)
}

async function logOut(
  parts: LoginParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const token = tokenOf(request, parts.settings)
  // another site's form comes without our cookie, and must not make the browser forget it
  if (token === undefined) return reply.redirect('/', 303)
  const session = await openSession(parts.desks, token)
  if (!session) return clearSessionCookie(reply, parts.settings).redirect('/', 303)
  const given = (request.body as { csrf?: unknown } | undefined)?.csrf ?? request.headers['x-csrf-token']
  if (typeof given !== 'string' || !sameSecret(given, session.csrf)) throw refusal(serverProblems.tokenWrong)
  await closeSession(parts.desks, token)
  clearSessionCookie(reply, parts.settings)
  const away = await awayFrom(parts, session.profile, session.idToken)
  if (away === undefined) return reply.redirect('/', 303)
  // as a page, not a redirect: a form may not lead to other sites, and a provider's logout may lie anywhere
  const body = loggedOutPage(languageFor(request), profiles[session.profile].name, away)
  return reply.type('text/html; charset=utf-8').send(body)
}

/** Where to log out at the provider too; our own logout stands also where it does not answer. */
async function awayFrom(
  parts: LoginParts,
  profile: string,
  idToken: string | null,
): Promise<string | undefined> {
  if (idToken === null) return undefined
  try {
    const provider = await parts.providers.get(profile)
    return provider
      ? await logoutUrl(provider, { idToken, state: randomBytes(12).toString('base64url') })
      : undefined
  } catch {
    return undefined
  }
}

/** A page that says what went wrong and how to go on. The reason goes to the log, without tokens or numbers. */
function failed(
  cause: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  tried: TriedLogin,
): FastifyReply {
  if (!(cause instanceof ProblemError)) throw cause
  if (cause instanceof LoginRefusal) request.log.info({ reason: cause.reason }, 'login refused')
  const [met] = cause.problems
  request.problem = met!.number
  const provider = tried.setup && profiles[tried.setup.profile].name
  const body = loginFailedPage(languageFor(request), met!, { ...tried, ...(provider && { provider }) })
  return reply.code(httpStatusOf(met!.number)).type('text/html; charset=utf-8').send(body)
}
