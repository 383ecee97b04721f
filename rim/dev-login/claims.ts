import type { AccountClaims } from 'oidc-provider'
import type { Profile } from '#rim/login'
import type { DevPerson } from './people.ts'

/** All claims that any of the clients' profiles can have, for the provider's list of what it knows. */
export function claimNames(profiles: readonly Profile[]): string[] {
  const all = profiles.flatMap(({ claims, levels }) => [
    ...claims.subject,
    ...[claims.personNumber, claims.name, claims.hprNumber, claims.representation, levels.claim],
  ])
  return [...new Set(all.filter((name) => name !== undefined))]
}

/**
 * A person's claims in the words of the profile that is played.
 *
 * @param level the level of this login; undefined where the provider does not say it here
 * @param asked the `authorization_details` asked for, which decide whether organisations are told
 */
export function claimsOf(
  person: DevPerson,
  profile: Profile,
  level: string | undefined,
  asked: readonly { readonly type: string; readonly resource?: unknown }[],
): AccountClaims {
  const { claims, levels } = profile
  const told: Record<string, unknown> = {}
  const tell = (name: string | undefined, value: unknown): void => {
    if (name !== undefined && value !== undefined) told[name] = value
  }
  for (const name of claims.subject) tell(name, name === 'tid' ? 'trial' : person.id)
  tell(claims.personNumber, person.personNumber)
  tell(claims.name, person.name)
  tell(claims.hprNumber, person.hprNumber)
  if (level !== levels.absent) tell(levels.claim, levels.request === 'acrs' && level ? [level] : level)
  if (asked.length > 0) {
    tell(
      claims.representation,
      asked.map((detail) => representation(person, detail)),
    )
  }
  return { ...told, sub: person.id }
}

/** In the shape of Ansattporten's `ansattporten:altinn:resource`. A person without organisations gets an empty list. */
function representation(person: DevPerson, detail: { readonly type: string; readonly resource?: unknown }) {
  const asked = String(detail.resource ?? '').replace('urn:altinn:resource:', '')
  return {
    ...detail,
    authorized_parties: (person.organizations ?? []).flatMap(({ number, name, rights = [asked] }) =>
      rights.map((resource) => ({
        orgno: { authority: 'iso6523-actorid-upis', ID: `0192:${number}` },
        name,
        resource,
      })),
    ),
  }
}
