import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { ClientMetadata } from 'oidc-provider'
import type { Profile } from '#rim/login'
import { profiles } from '#rim/login'

/** A program that may log people in at the trial provider. */
export interface DevClient {
  /** Without it `lyttepost`. */
  readonly clientId?: string
  /** The provider that is played for this client: its levels, claims and demands. Without it `development`. */
  readonly profile?: Profile
  readonly authentication?: 'private_key_jwt' | 'client_secret_basic'
  readonly redirectUris: readonly string[]
  readonly postLogoutRedirectUris: readonly string[]
  readonly frontChannelLogoutUri?: string
}

/** A client with what it authenticates itself by: a key or a secret, made anew each time. */
export interface RegisteredClient {
  readonly clientId: string
  readonly profile: Profile
  readonly frontChannelLogoutUri: string | undefined
  readonly credential: { readonly key: JWK } | { readonly secret: string }
  /** How the provider's library wants it. */
  readonly metadata: ClientMetadata
}

/** Registers a client with a fresh key (P-256) or secret. */
export async function registerClient(client: DevClient): Promise<RegisteredClient> {
  const { clientId = 'lyttepost', profile = profiles.development, frontChannelLogoutUri } = client
  const way = client.authentication ?? profile.clientAuthentication[0]
  const common: ClientMetadata = {
    client_id: clientId,
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: [...client.postLogoutRedirectUris],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    require_pushed_authorization_requests: profile.pushedRequests === 'required',
    dpop_bound_access_tokens: profile.dpop,
    // when the person logged in is said always, as ID-porten does
    require_auth_time: true,
    scope: profile.scopes.join(' '),
  }
  if (way === 'private_key_jwt') {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const name = { kid: `${clientId}-1`, alg: 'ES256' }
    const metadata = {
      ...common,
      token_endpoint_auth_method: 'private_key_jwt' as const,
      jwks: { keys: [{ ...(await exportJWK(publicKey)), ...name } as never] },
    }
    const credential = { key: { ...(await exportJWK(privateKey)), ...name } }
    return { clientId, profile, frontChannelLogoutUri, credential, metadata }
  }
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
  const metadata = {
    ...common,
    token_endpoint_auth_method: 'client_secret_basic' as const,
    client_secret: secret,
  }
  return { clientId, profile, frontChannelLogoutUri, credential: { secret }, metadata }
}
