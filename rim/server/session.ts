import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#core/access'
import type { Scope } from '#rim/storage'
import { refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'
import type { Call } from './route.ts'
import { isSecure, type ServerSettings } from './settings.ts'

/** Somebody logged in. */
export interface SessionInfo {
  /** Null: no appointment is chosen yet. */
  readonly actor: Actor | null
  /** Whose eyes the transactions see with. */
  readonly scope: Scope
  /** Sent back in header `x-csrf-token` with everything that is not a reading. */
  readonly csrf: string
  readonly name: string
  /** Where a registered person's rows may lie. */
  readonly places?: Call['places']
}

/** Where the sessions are kept. */
export interface Sessions {
  /** The session of a cookie's value; null where there is none that holds now (ISO, UTC). */
  find(token: string, now: string): Promise<SessionInfo | null>
}

/**
 * Who may come through to a route. `open`: everybody, and nobody is looked up. `optional`: everybody; `request.session` is
 * there when somebody is logged in. `session`: whoever is logged in. `actor`: whoever has chosen an appointment.
 * A route that does not say is closed: `actor`.
 */
export type Door = 'open' | 'optional' | 'session' | 'actor'

declare module 'fastify' {
  interface FastifyRequest {
    session: SessionInfo | null
    /** Number of the problem that was answered, for the log. */
    problem: number | null
  }
  interface FastifyContextConfig {
    door?: Door
  }
}

type Address = Pick<ServerSettings, 'publicUrl'>

/** Name of the session's cookie. `__Host-` binds it to this host and to TLS, which a trial on this machine does not have. */
export const cookieName = (settings: Address): string =>
  isSecure(settings) ? '__Host-lyttepost' : 'lyttepost'

const cookieOptions = (settings: Address): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure(settings),
})

/** Gives the browser its session. The cookie lasts until the browser is closed; the server decides when it ends. */
export const setSessionCookie = (reply: FastifyReply, settings: Address, token: string): FastifyReply =>
  reply.setCookie(cookieName(settings), token, cookieOptions(settings))

export const clearSessionCookie = (reply: FastifyReply, settings: Address): FastifyReply =>
  reply.clearCookie(cookieName(settings), cookieOptions(settings))

/** The value of the session's cookie; undefined where there is none, or one that we never gave. */
export function tokenOf(request: FastifyRequest, settings: Address): string | undefined {
  const token = request.cookies?.[cookieName(settings)]
  return token !== undefined && /^[\w-]{20,200}$/.test(token) ? token : undefined
}

/** Which door a request is at. */
const doorOf = (request: FastifyRequest): Door =>
  request.is404 ? 'open' : (request.routeOptions.config.door ?? 'actor')

/** Finds who asks, and lets through whom the door is for. Throws problems 5001, 5035 and 5037. */
export async function enter(
  request: FastifyRequest,
  { sessions, settings, now }: { sessions: Sessions; settings: Address; now: string },
): Promise<void> {
  const door = doorOf(request)
  if (door === 'open') return
  const token = tokenOf(request, settings)
  request.session = token === undefined ? null : await sessions.find(token, now)
  if (door === 'optional') return
  if (request.session === null) {
    throw refusal(token === undefined ? serverProblems.notLoggedIn : serverProblems.sessionEnded)
  }
  if (door === 'actor' && request.session.actor === null) throw refusal(serverProblems.noAppointment)
}
