import { loginProblems } from './problems.ts'
import type { Profile } from './profile.ts'
import type { Provider } from './provider.ts'
import { refusal } from './refusal.ts'

/** An organisation the person acts for. */
export interface Organization {
  /** Nine digits, from Enhetsregisteret. */
  readonly number: string
  readonly name: string
  /** The provider's words for what the person may do there; for an Altinn resource, its name. */
  readonly rights: readonly string[]
}

/** Who logged in. `issuer` and `subject` together are the person's key. */
export interface Identity {
  readonly issuer: string
  /** Stable for this person at this issuer. */
  readonly subject: string
  readonly name?: string
  /** National identity number. Not enumerable: it does not follow into JSON, copies or logs. Never store or log it. */
  readonly personNumber?: string
  /** One of the profile's levels, at least the minimum asked for. */
  readonly level: string
  /** ISO 8601, UTC: when the person proved who they are, which may be before this login. */
  readonly authenticatedAt: string
  /** The provider's session, by which front-channel logout finds ours. */
  readonly sid?: string
  /** For logout. Not enumerable, since it may hold the person number. */
  readonly idToken: string
  readonly organizations: readonly Organization[]
  /** Number in Helsepersonellregisteret. */
  readonly hprNumber?: string
}

type Claims = Readonly<Record<string, unknown>>

/** Reads the identity out of checked claims, at the level they were found to have. Throws LoginRefusal 5016 where the person's key is missing. */
export function identityFrom(provider: Provider, claims: Claims, level: string, idToken: string): Identity {
  const { profile, issuer } = provider
  const names = profile.claims
  const name = names.name && textOf(claims[names.name])
  const sid = textOf(claims.sid)
  const hprNumber = names.hprNumber && textOf(claims[names.hprNumber])
  const personNumber = names.personNumber && textOf(claims[names.personNumber])
  const identity = {
    issuer,
    subject: subjectOf(profile, claims),
    ...(name && { name }),
    level,
    authenticatedAt: new Date(Number(claims.auth_time ?? claims.iat) * 1000).toISOString(),
    ...(sid && { sid }),
    organizations: organizationsIn(names.representation ? claims[names.representation] : undefined),
    ...(hprNumber && { hprNumber }),
  }
  if (personNumber)
    Object.defineProperty(identity, 'personNumber', { value: personNumber, enumerable: false })
  return Object.defineProperty(identity, 'idToken', { value: idToken, enumerable: false }) as Identity
}

/**
 * Refuses a person who acts for no organisation, where the server needs one. A provider lets such a person through
 * (Ansattporten since 2024), so a login alone says nothing about representation.
 */
export function requireRepresentation(provider: Provider, identity: Identity): void {
  if (identity.organizations.length > 0) return
  throw refusal(loginProblems.noRepresentation, provider.profile, 'no organisation in the tokens')
}

function subjectOf(profile: Profile, claims: Claims): string {
  const parts = profile.claims.subject.map((name) => textOf(claims[name]))
  if (parts.includes(undefined)) {
    const names = profile.claims.subject.join(', ')
    throw refusal(loginProblems.answerRefused, profile, `the ID token lacks one of: ${names}`)
  }
  return parts.join(':')
}

/**
 * The organisations in `authorization_details`, in the two shapes Ansattporten has: `authorized_parties` with
 * `orgno.ID` (Altinn 3) and `reportees` with `ID` and `Rights` (Altinn 2). What has another shape is left out.
 */
export function organizationsIn(details: unknown): readonly Organization[] {
  const found = new Map<string, Organization>()
  for (const detail of listOf(details)) {
    for (const party of [...listOf(detail.authorized_parties), ...listOf(detail.reportees)]) {
      const organization = organizationOf(party)
      if (organization === undefined) continue
      const rights = [...(found.get(organization.number)?.rights ?? []), ...organization.rights]
      found.set(organization.number, { ...organization, rights: [...new Set(rights)] })
    }
  }
  return [...found.values()]
}

function organizationOf(party: Claims): Organization | undefined {
  const number = organizationNumber((party.orgno as Claims | undefined)?.ID ?? party.ID)
  if (number === undefined) return undefined
  const rights = Array.isArray(party.Rights) ? party.Rights : [party.resource]
  return {
    number,
    name: textOf(party.Name) ?? textOf(party.name) ?? number,
    rights: rights.map(textOf).filter((right) => right !== undefined),
  }
}

/** `0192:` is Enhetsregisteret in the international list of organisation registers (ISO 6523). */
function organizationNumber(text: unknown): string | undefined {
  return typeof text === 'string' ? /^(?:0192:)?(\d{9})$/.exec(text)?.[1] : undefined
}

function listOf(value: unknown): readonly Claims[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
