import { buildEndSessionUrl } from 'openid-client'
import type { Provider } from './provider.ts'

/**
 * The address that logs the person out at the provider too and then sends the browser to `postLogoutRedirectUri` with
 * `state`. It carries the ID token, which may hold the person number: redirect to it and do not log it. Undefined where
 * the provider has no such address: then our own logout is all there is.
 */
export async function logoutUrl(
  provider: Provider,
  { idToken, state }: { readonly idToken: string; readonly state: string },
): Promise<string | undefined> {
  const configuration = await provider.configuration()
  if (!provider.profile.logout || !configuration.serverMetadata().end_session_endpoint) return undefined
  return buildEndSessionUrl(configuration, {
    id_token_hint: idToken,
    post_logout_redirect_uri: provider.postLogoutRedirectUri,
    state,
  }).href
}

/** The provider's session that has ended. */
export interface EndedSession {
  readonly issuer: string
  readonly sid: string
}

/**
 * Reads a front-channel logout: the provider loads our address in a hidden frame when the person has logged out, and
 * our own cookie does not come along, so the session must be found by issuer and `sid` alone. Undefined where the
 * query names no session at one of our providers. The answer must be allowed in a frame of the provider and must not
 * be cached.
 *
 * @param providers those that are offered; they need not have been reached, since a session may be older than the program
 * @param query the query of the request, for instance `{ iss: 'https://idporten.no', sid: '…' }`
 */
export function frontChannelLogout(
  providers: readonly Pick<Provider, 'profile' | 'issuer'>[],
  query: Readonly<Record<string, unknown>>,
): EndedSession | undefined {
  const { iss, sid } = query
  if (typeof sid !== 'string' || !/^[\x21-\x7e]{8,256}$/.test(sid)) return undefined
  const silent = providers.filter(({ profile }) => profile.frontChannelLogout === 'sid')
  const asking = providers.filter(({ profile }) => profile.frontChannelLogout !== 'no')
  // a provider that sends no issuer can only be told apart where there is one of its kind
  const candidates = iss === undefined ? silent : asking.filter(({ issuer }) => issuer === iss)
  const [issuer, ...others] = new Set(candidates.map((provider) => provider.issuer))
  return issuer !== undefined && others.length === 0 ? { issuer, sid } : undefined
}
