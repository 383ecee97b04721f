import type { LocalText } from '#core/foundation'

/** The login providers the program knows. `development` is the trial provider of `rim/dev-login`. */
export type ProfileName = 'idporten' | 'ansattporten' | 'helseid' | 'entra' | 'feide' | 'development'

/** How the program proves to the provider which program it is (OpenID Connect Core, section 9). */
export type ClientAuthentication = 'private_key_jwt' | 'client_secret_basic' | 'none'

/** How surely the provider knows who the person is, and how to ask for more. */
interface Levels {
  /** The claim that says the level: one value, or a list whose strongest known value counts. */
  readonly claim: string
  /** The values the claim can have, weakest first. */
  readonly values: readonly string[]
  /** The level of a login whose claim is missing. Undefined: such a login reaches no level. */
  readonly absent?: string
  /**
   * How a minimum is asked for: `minimum` sends that `acr_values` alone, `every` sends it and all stronger ones (the
   * person chooses), `acrs` asks for an authentication context in the `claims` parameter, `no` cannot ask.
   */
  readonly request: 'minimum' | 'every' | 'acrs' | 'no'
}

/** Where in the tokens things stand. A name that is left out is not given by the provider. */
interface ClaimNames {
  /** Joined by `:` these are the person's key, stable for as long as the account exists. */
  readonly subject: readonly string[]
  readonly personNumber?: string
  readonly name?: string
  readonly hprNumber?: string
  /** `authorization_details` (RFC 9396) with the organisations the person acts for. */
  readonly representation?: string
}

/** What is particular to one provider. Data only: adding a provider is adding a profile. */
export interface Profile {
  readonly id: ProfileName
  readonly name: LocalText
  /** `{tenant}` stands for the organisation's own tenant. The trial provider has an address of its own each time. */
  readonly issuers: { readonly test?: string; readonly production?: string }
  readonly scopes: readonly string[]
  readonly levels: Levels
  /** Ways the provider accepts, best first. */
  readonly clientAuthentication: readonly ClientAuthentication[]
  /** Pushed authorization requests (RFC 9126): the browser carries only a reference, not the request. */
  readonly pushedRequests: 'required' | 'ok' | 'never'
  /** Tokens bound to a key of ours (RFC 9449). */
  readonly dpop: boolean
  readonly claims: ClaimNames
  /** The type of `authorization_details` by which representation is asked for. */
  readonly representationType?: string
  /** Whether claims are missing from the ID token and must be fetched from the userinfo endpoint. */
  readonly userinfo: boolean
  /** What the provider sends when the person logs out elsewhere (OpenID Connect Front-Channel Logout 1.0). */
  readonly frontChannelLogout: 'issuer and sid' | 'sid' | 'no'
  /** OpenID Connect RP-Initiated Logout 1.0. */
  readonly logout: boolean
  /** How far the clocks may differ. */
  readonly clockToleranceSeconds: number
}
