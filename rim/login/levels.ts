import type { Profile } from './profile.ts'

/** Place of a level on the provider's ladder; -1 for one that is not on it. */
function rank(profile: Profile, level: string | undefined): number {
  return level === undefined ? -1 : profile.levels.values.indexOf(level)
}

/**
 * The stronger of two levels of one provider. A level that the profile does not know is weaker than all known ones.
 *
 * @example stronger(profiles.helseid, '3', '4') // '4'
 */
export function stronger(profile: Profile, a: string, b: string): string {
  return rank(profile, a) >= rank(profile, b) ? a : b
}

/**
 * Whether a login reached a minimum. An unknown or missing level reaches none; an unknown minimum is a programming
 * error and throws RangeError, because a misspelt minimum must not let anybody in.
 */
export function atLeast(profile: Profile, level: string | undefined, minimum: string): boolean {
  const needed = rank(profile, minimum)
  if (needed < 0) throw new RangeError(`${profile.id} has no level "${minimum}"`)
  return rank(profile, level) >= needed
}

/** The level that tokens claim: the strongest known one where there are several, the profile's `absent` where none. */
export function levelOf(profile: Profile, claims: Readonly<Record<string, unknown>>): string | undefined {
  const claimed = claims[profile.levels.claim]
  const words = (Array.isArray(claimed) ? claimed : [claimed]).filter((word) => typeof word === 'string')
  return words
    .filter((word) => rank(profile, word) >= 0)
    .reduce<string | undefined>(
      (best, word) => (best === undefined ? word : stronger(profile, best, word)),
      words.length === 0 ? profile.levels.absent : undefined,
    )
}

/** The parameters that ask the provider for a minimum level; none where the profile cannot ask or has it anyway. */
export function levelRequest(profile: Profile, minimum: string): Record<string, string> {
  const { values, absent, request } = profile.levels
  const from = rank(profile, minimum)
  if (from < 0) throw new RangeError(`${profile.id} has no level "${minimum}"`)
  if (request === 'no' || minimum === absent) return {}
  if (request === 'every') return { acr_values: values.slice(from).join(' ') }
  if (request === 'minimum') return { acr_values: minimum }
  return { claims: JSON.stringify({ id_token: { acrs: { essential: true, value: minimum } } }) }
}
