import { importJWK, type JWK } from 'jose'
import {
  authorizationCodeGrant,
  type Configuration,
  type CryptoKey,
  type DPoPOptions,
  fetchUserInfo,
  getDPoPHandle,
  type IDToken,
} from 'openid-client'
import { loginMinutes, type Pending } from './begin.ts'
import { type Identity, identityFrom } from './identity.ts'
import { atLeast, levelOf } from './levels.ts'
import { loginProblems } from './problems.ts'
import type { Provider } from './provider.ts'
import { LoginRefusal, refusal, refusalOf } from './refusal.ts'

type Claims = Readonly<Record<string, unknown>>

/** The `state` by which the server finds the pending login of a callback; undefined where there is not exactly one. */
export function stateOf(callbackUrl: string): string | undefined {
  const states = new URL(callbackUrl, 'http://local.invalid').searchParams.getAll('state')
  return states.length === 1 ? states[0] : undefined
}

/**
 * Finishes a login: exchanges the code and checks state, issuer, nonce, PKCE, signature, times and level.
 *
 * @param callbackUrl the address the browser came back to: path and query are enough
 * @param pending what `begin` gave, taken (not only read) from the store by `stateOf`; undefined where there was none
 * @throws LoginRefusal 5010 level too low, 5011 unknown or used, 5012 too late, 5013 cancelled, 5014 no answer,
 *   5016 anything else that cannot be accepted
 */
export async function finish(
  provider: Provider,
  callbackUrl: string,
  pending: Pending | undefined,
): Promise<Identity> {
  const known = checkPending(provider, callbackUrl, pending)
  const { claims, idToken } = await exchange(provider, callbackUrl, known)
  checkTimes(provider, known, claims)
  return identityFrom(provider, claims, checkLevel(provider, known, claims), idToken)
}

/** The provider may hand back a lower level than was asked for, so it is compared here. */
function checkLevel({ profile }: Provider, { minimumLevel }: Pending, claims: Claims): string {
  const level = levelOf(profile, claims)
  if (level !== undefined && atLeast(profile, level, minimumLevel)) return level
  throw refusal(loginProblems.levelTooLow, profile, `level ${level ?? 'none'}, needed ${minimumLevel}`)
}

function checkPending(provider: Provider, callbackUrl: string, pending: Pending | undefined): Pending {
  if (pending === undefined || stateOf(callbackUrl) !== pending.state) {
    throw refusal(loginProblems.loginUnknown, provider.profile, 'no pending login with this state')
  }
  if (pending.issuer !== provider.issuer) {
    throw refusal(loginProblems.loginUnknown, provider.profile, 'the login was begun at another provider')
  }
  const age = provider.now() - Date.parse(pending.createdAt)
  if (age > loginMinutes * 60_000) {
    const reason = `finished after ${Math.round(age / 1000)} seconds`
    throw new LoginRefusal(loginProblems.tookTooLong, { minutes: loginMinutes }, reason)
  }
  return pending
}

async function exchange(
  provider: Provider,
  callbackUrl: string,
  pending: Pending,
): Promise<{ readonly claims: Claims; readonly idToken: string }> {
  const configuration = await provider.configuration()
  // a proxy may have changed host and scheme; the provider compares with the address that was registered
  const current = new URL(provider.redirectUri)
  current.search = new URL(callbackUrl, provider.redirectUri).search
  try {
    const dpop = await dpopOptions(configuration, pending.dpopKey)
    const tokens = await authorizationCodeGrant(
      configuration,
      current,
      {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.verifier,
        idTokenExpected: true,
      },
      undefined,
      dpop,
    )
    const claims = tokens.claims() as IDToken
    const more = provider.profile.userinfo
      ? await fetchUserInfo(configuration, tokens.access_token, claims.sub, dpop)
      : {}
    // the ID token is signed, so it has the last word
    return { claims: { ...more, ...claims }, idToken: tokens.id_token as string }
  } catch (error) {
    throw refusalOf(error, provider.profile)
  }
}

async function dpopOptions(configuration: Configuration, jwk: JWK | undefined): Promise<DPoPOptions> {
  if (jwk === undefined) return {}
  const { d: _, ...open } = jwk
  const [privateKey, publicKey] = await Promise.all([importJWK(jwk, 'ES256'), importJWK(open, 'ES256')])
  const keys = { privateKey: privateKey as CryptoKey, publicKey: publicKey as CryptoKey }
  return { DPoP: getDPoPHandle(configuration, keys) }
}

/** The person cannot have logged in after now, nor, where a new login was asked for, before it was. */
function checkTimes(provider: Provider, pending: Pending, claims: Claims): void {
  const { auth_time: at } = claims
  if (at === undefined) return
  const tolerance = provider.profile.clockToleranceSeconds
  const inTheFuture = typeof at !== 'number' || at > provider.now() / 1000 + tolerance
  const tooOld = pending.anew && Number(at) < Math.floor(Date.parse(pending.createdAt) / 1000) - tolerance
  if (inTheFuture || tooOld) {
    const reason = inTheFuture
      ? 'auth_time is in the future'
      : 'auth_time is older than the request for a new login'
    throw refusal(loginProblems.answerRefused, provider.profile, reason)
  }
}
