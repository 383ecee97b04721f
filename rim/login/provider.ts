import { type CryptoKey, importJWK, type JWK } from 'jose'
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  type Configuration,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  None,
  PrivateKeyJwt,
} from 'openid-client'
import { loginProblems } from './problems.ts'
import type { ClientAuthentication, Profile } from './profile.ts'
import { LoginRefusal, refusalOf } from './refusal.ts'

/** What the municipality or operator registered at the provider. */
export interface ConnectionSettings {
  /** The provider's address, exactly as its tokens name it. */
  readonly issuer: string
  readonly clientId: string
  /** Private key as JWK, for `private_key_jwt`. `alg` decides the signature; without it RS256, or ES256 for P-256. */
  readonly key?: JWK
  /** Client secret, for `client_secret_basic`. With neither key nor secret the client is public. */
  readonly secret?: string
  readonly redirectUri: string
  readonly postLogoutRedirectUri: string
  /** The Altinn resource whose right the person must have, where representation is asked for. */
  readonly representation?: string
  /** Allows http, on this machine only. */
  readonly allowInsecure?: boolean
  /** Clock in milliseconds, for tests. */
  readonly now?: () => number
}

/** A connection to one login provider. Holds the key or secret out of sight. */
export interface Provider {
  readonly profile: Profile
  readonly issuer: string
  readonly clientId: string
  readonly redirectUri: string
  readonly postLogoutRedirectUri: string
  readonly representation: string | undefined
  readonly now: () => number
  /** The provider's own description of itself, read again after 24 hours. Throws LoginRefusal when it cannot be read. */
  readonly configuration: () => Promise<Configuration>
}

/** ID-porten asks that its description is kept no longer (docs.digdir.no, well-known endpoint). */
const freshFor = 24 * 60 * 60 * 1000

/** Seconds before a provider counts as not answering. */
const patience = 10

/**
 * Connects to a login provider: reads its description and readies our authentication. Throws LoginRefusal 5014 when it
 * does not answer, 5017 when the profile does not accept the given key or secret, 5018 for plain http elsewhere than
 * on this machine.
 */
export async function connect(profile: Profile, settings: ConnectionSettings): Promise<Provider> {
  const { issuer, clientId, redirectUri, postLogoutRedirectUri, representation, now = Date.now } = settings
  const insecure = checkAddress(issuer, settings.allowInsecure === true)
  const authentication = await clientAuthentication(profile, settings)
  const read = async (): Promise<Configuration> => {
    try {
      return await discovery(
        new URL(issuer),
        clientId,
        { [clockTolerance]: profile.clockToleranceSeconds },
        authentication,
        {
          timeout: patience,
          // signatures are checked also where the token came straight from the provider over TLS
          execute: [enableNonRepudiationChecks, ...(insecure ? [allowInsecureRequests] : [])],
        },
      )
    } catch (error) {
      throw refusalOf(error, profile)
    }
  }
  const configuration = keptFresh(read, now)
  await configuration()
  return { profile, issuer, clientId, redirectUri, postLogoutRedirectUri, representation, now, configuration }
}

/** Whether http is to be allowed. */
function checkAddress(issuer: string, allowInsecure: boolean): boolean {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined
  if (url?.protocol === 'https:') return false
  const local = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (local && allowInsecure) return true
  throw new LoginRefusal(loginProblems.insecureIssuer, { issuer }, 'the issuer is not https')
}

async function clientAuthentication(profile: Profile, settings: ConnectionSettings): Promise<ClientAuth> {
  const { key, secret } = settings
  const way: ClientAuthentication = key
    ? 'private_key_jwt'
    : secret !== undefined
      ? 'client_secret_basic'
      : 'none'
  if (!profile.clientAuthentication.includes(way)) {
    const details = { provider: profile.name.nb, accepted: profile.clientAuthentication.join(', ') }
    throw new LoginRefusal(loginProblems.credentialNotAccepted, details, `${way} is not accepted`)
  }
  if (key) return privateKey(key)
  return secret === undefined ? None() : ClientSecretBasic(secret)
}

/** The assertion's audience is the issuer, as ID-porten and FAPI 2.0 demand; that is what the library writes. */
async function privateKey(jwk: JWK): Promise<ClientAuth> {
  const key = (await importJWK(jwk, jwk.alg ?? (jwk.kty === 'EC' ? 'ES256' : 'RS256'))) as CryptoKey
  return PrivateKeyJwt(jwk.kid === undefined ? key : { key, kid: jwk.kid })
}

/** Reads once, hands the same out until it is old; those who ask meanwhile wait for the same reading. */
function keptFresh<T>(read: () => Promise<T>, now: () => number): () => Promise<T> {
  let kept: { readonly value: T; readonly at: number } | undefined
  let reading: Promise<T> | undefined
  const again = async (): Promise<T> => {
    try {
      const value = await read()
      kept = { value, at: now() }
      return value
    } finally {
      reading = undefined
    }
  }
  return async () => {
    if (kept && now() - kept.at < freshFor) return kept.value
    reading ??= again()
    return reading
  }
}
