/**
 * Login by OpenID Connect: the relying party, without routes and without a store.
 *
 * @example
 * const provider = await connect(profiles.idporten, { issuer, clientId, key, redirectUri, postLogoutRedirectUri })
 *
 * // GET /login: keep `pending` by its state for 10 minutes; give the browser a cookie of this login (HttpOnly, Lax,
 * // one for each state, since there may be several tabs); send it away
 * const { url, pending } = await begin(provider, { returnTo, minimumLevel: 'idporten-loa-high', locale: 'nb' })
 *
 * // GET /login/callback: take `pending` out of the store, so that it serves once, and only for the browser that has
 * // the cookie: else somebody could send another person a link that logs them in as himself
 * const pending = await takePending(stateOf(request.url))
 * const identity = await finish(provider, request.url, pending) // throws LoginRefusal; log `refusal.reason`
 * // make the session (new id) with identity.issuer, subject, sid, level, idToken; go to pending.returnTo
 *
 * // 5010 (level too low): offer a link that begins again with `prompt: 'login'`
 *
 * // POST /logout: end our session, then redirect (never log the address: it carries the ID token)
 * const away = await logoutUrl(provider, { idToken, state })
 *
 * // GET /login/front-channel-logout, without a cookie: end all sessions of
 * const ended = frontChannelLogout([provider], request.query)
 */
export { begin, type LoginRequest, loginMinutes, type Pending } from './begin.ts'
export { finish, stateOf } from './finish.ts'
export { type Identity, type Organization, requireRepresentation } from './identity.ts'
export { atLeast, levelOf, stronger } from './levels.ts'
export { localPath } from './local-path.ts'
export { type EndedSession, frontChannelLogout, logoutUrl } from './logout.ts'
export { loginProblems } from './problems.ts'
export type { ClientAuthentication, Profile, ProfileName } from './profile.ts'
export { profiles } from './profiles.ts'
export { type ConnectionSettings, connect, type Provider } from './provider.ts'
export { LoginRefusal } from './refusal.ts'
