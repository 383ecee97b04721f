import { exportJWK, generateKeyPair } from 'jose'
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider'
import type { Profile } from '#rim/login'
import { claimNames, claimsOf } from './claims.ts'
import type { RegisteredClient } from './clients.ts'
import { frontChannelAddresses } from './front-channel.ts'
import type { Memory } from './memory.ts'
import { logoutPage, messagePage } from './pages.ts'
import type { DevPerson } from './people.ts'
import { interactionPolicy } from './policy.ts'
import type { quietProvider } from './quiet-provider.ts'

/** What the provider is made of. */
export interface ConfigurationParts {
  readonly library: Awaited<ReturnType<typeof quietProvider>>
  readonly issuer: string
  readonly people: readonly DevPerson[]
  readonly clients: readonly RegisteredClient[]
  readonly memory: Memory
}

/** Seconds that things live. ID-porten's session is 30 minutes idle. */
const lifetimes = { Session: 1800, Interaction: 600, Grant: 3600, AccessToken: 600, IdToken: 600 }

/** The configuration of the provider's library: as strict as the strictest of the real providers. */
export async function providerConfiguration(parts: ConfigurationParts): Promise<Configuration> {
  const { library, people, clients, memory } = parts
  const profiles = clients.map(({ profile }) => profile)
  const profileOf = profileFinder(clients)
  const names = claimNames(profiles)
  return {
    adapter: memory.adapter,
    clients: clients.map(({ metadata }) => metadata),
    jwks: { keys: [await signingKey()] },
    scopes: [...new Set(profiles.flatMap(({ scopes }) => scopes))],
    claims: { openid: names, acr: null, sid: null, auth_time: null, iss: null, amr: null },
    // all claims in the ID token too, as ID-porten does
    conformIdTokenClaims: false,
    acrValues: [...new Set(profiles.flatMap(({ levels }) => levels.values))],
    // read by us: the library's own handling ties it to resource servers, which there are none of here
    extraParams: ['authorization_details'],
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    clientAuthMethods: ['private_key_jwt', 'client_secret_basic'],
    clientBasedCORS: () => false,
    clockTolerance: 10,
    cookies: {
      keys: [crypto.randomUUID()],
      names: { session: 'trial_session', interaction: 'trial_interaction', resume: 'trial_resume' },
    },
    ttl: lifetimes,
    // the tokens of one tab outlive a new login in another
    expiresWithSession: () => false,
    interactions: {
      url: (_, { uid }) => `/interaction/${uid}`,
      policy: interactionPolicy(library, profileOf),
    },
    findAccount: (ctx, id) => {
      const person = people.find((one) => one.id === id)
      return person && { accountId: id, claims: () => claimsNow(ctx, person, profileOf) }
    },
    loadExistingGrant: grantEverythingAsked,
    renderError: (ctx, out) => {
      ctx.type = 'html'
      const text = out.error_description ?? out.error
      ctx.body = messagePage('Innloggingen stoppet', `Tjenesten du kom fra, ba om noe som ikke går: ${text}.`)
    },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      resourceIndicators: { enabled: false },
      pushedAuthorizationRequests: { enabled: true },
      dPoP: {
        enabled: true,
        nonceSecret: crypto.getRandomValues(Buffer.alloc(32)),
        requireNonce: (ctx) => ctx.oidc.client !== undefined && profileOf(ctx.oidc.client.clientId).dpop,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => showLogout(parts, ctx, form),
        postLogoutSuccessSource: (ctx) => {
          ctx.type = 'html'
          ctx.body = messagePage('Du er logget ut', 'Du kan lukke dette vinduet.')
        },
      },
    },
  }
}

/** The profile played for a client. */
export function profileFinder(clients: readonly RegisteredClient[]): (clientId: string) => Profile {
  return (clientId) => {
    const client = clients.find((one) => one.clientId === clientId)
    if (client === undefined) throw new Error(`no client "${clientId}"`)
    return client.profile
  }
}

async function signingKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: 'trial-1', alg: 'RS256', use: 'sig' } as never
}

type Detail = { readonly type: string; readonly resource?: unknown }

function claimsNow(ctx: KoaContextWithOIDC, person: DevPerson, profileOf: (clientId: string) => Profile) {
  const { client, entities } = ctx.oidc
  const { acr } = (entities.AuthorizationCode ?? {}) as { acr?: string }
  const asked = (entities.Grant as { rar?: Detail[] } | undefined)?.rar ?? []
  return claimsOf(person, profileOf(String(client?.clientId)), acr, asked)
}

/** Each login is granted what it asks for; the claims are then the profile's. */
async function grantEverythingAsked(ctx: KoaContextWithOIDC) {
  const { client, session, params, provider } = ctx.oidc
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! })
  grant.addOIDCScope(String(params?.scope ?? 'openid'))
  const details: unknown = params?.authorization_details
    ? JSON.parse(String(params.authorization_details))
    : []
  for (const detail of Array.isArray(details) ? details : []) grant.addRar(detail)
  grant.addOIDCClaims(['acrs'])
  await grant.save()
  return grant
}

function showLogout({ issuer, clients }: ConfigurationParts, ctx: KoaContextWithOIDC, form: string): void {
  const session = ctx.oidc.session as unknown as Parameters<typeof frontChannelAddresses>[2]
  const frames = frontChannelAddresses(issuer, clients, session)
  const nonce = crypto.randomUUID()
  const origins = [...new Set(frames.map((address) => new URL(address).origin))].join(' ') || "'none'"
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; frame-src ${origins}`
  ctx.set('content-security-policy', policy)
  ctx.type = 'html'
  ctx.body = logoutPage(form, frames, nonce)
}
