import { exportJWK, type JWK } from 'jose'
import {
  buildAuthorizationUrl,
  buildAuthorizationUrlWithPAR,
  type Configuration,
  calculatePKCECodeChallenge,
  type DPoPOptions,
  getDPoPHandle,
  randomDPoPKeyPair,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Language } from '#core/foundation'
import { levelRequest } from './levels.ts'
import { localPath } from './local-path.ts'
import type { Provider } from './provider.ts'
import { refusalOf } from './refusal.ts'

/** Minutes within which a begun login must be finished. */
export const loginMinutes = 10

/** A login that has begun: a JSON value for the server to keep by `state`, used once. It never reaches the browser. */
export interface Pending {
  /** Whom the login was begun at: an answer from another provider is refused. */
  readonly issuer: string
  readonly state: string
  readonly nonce: string
  /** PKCE code verifier (RFC 7636). */
  readonly verifier: string
  /** A path on this server. */
  readonly returnTo: string
  readonly minimumLevel: string
  /** Whether the person was asked to log in anew, also with a session at the provider. */
  readonly anew: boolean
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** Private key that the provider binds the code and tokens to. */
  readonly dpopKey?: JWK
}

/** What the server asks of a login. */
export interface LoginRequest {
  /** Where to go afterwards; anything but a path on this server becomes `/`. */
  readonly returnTo?: string
  /** One of the profile's `levels.values`. */
  readonly minimumLevel: string
  /** `login`: the person logs in anew, for step-up or change of person. */
  readonly prompt?: 'login' | 'select_account'
  readonly locale: Language
}

/**
 * Begins a login: the address to send the browser to, and what to keep until it comes back. Each call stands alone, so
 * several tabs can log in at once. Throws LoginRefusal when the provider does not answer or refuses the request, and
 * RangeError for a level that the profile does not have.
 */
export async function begin(
  provider: Provider,
  request: LoginRequest,
): Promise<{ readonly url: string; readonly pending: Pending }> {
  const dpopKeys = provider.profile.dpop ? await randomDPoPKeyPair('ES256', { extractable: true }) : undefined
  const pending: Pending = {
    issuer: provider.issuer,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    returnTo: localPath(request.returnTo),
    minimumLevel: request.minimumLevel,
    anew: request.prompt === 'login',
    createdAt: new Date(provider.now()).toISOString(),
    ...(dpopKeys && { dpopKey: await exportJWK(dpopKeys.privateKey) }),
  }
  const parameters = await authorizationParameters(provider, request, pending)
  const configuration = await provider.configuration()
  const dpop = dpopKeys ? { DPoP: getDPoPHandle(configuration, dpopKeys) } : {}
  try {
    const url = await authorizationUrl(provider, configuration, parameters, dpop)
    return { url: url.href, pending }
  } catch (error) {
    throw refusalOf(error, provider.profile)
  }
}

async function authorizationParameters(
  provider: Provider,
  request: LoginRequest,
  pending: Pending,
): Promise<Record<string, string>> {
  const { profile, redirectUri, representation } = provider
  const details = [{ type: profile.representationType, resource: representation }]
  const asksForOrganizations = representation !== undefined && profile.representationType !== undefined
  return {
    redirect_uri: redirectUri,
    scope: profile.scopes.join(' '),
    response_type: 'code',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ui_locales: request.locale,
    ...levelRequest(profile, request.minimumLevel),
    ...(request.prompt && { prompt: request.prompt }),
    ...(asksForOrganizations && { authorization_details: JSON.stringify(details) }),
  }
}

async function authorizationUrl(
  { profile }: Provider,
  configuration: Configuration,
  parameters: Record<string, string>,
  dpop: DPoPOptions,
): Promise<URL> {
  const canPush = configuration.serverMetadata().pushed_authorization_request_endpoint !== undefined
  const push = profile.pushedRequests === 'required' || (profile.pushedRequests === 'ok' && canPush)
  return push
    ? buildAuthorizationUrlWithPAR(configuration, parameters, dpop)
    : buildAuthorizationUrl(configuration, parameters)
}
