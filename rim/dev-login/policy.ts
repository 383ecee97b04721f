import type { KoaContextWithOIDC } from 'oidc-provider'
import { atLeast, type Profile } from '#rim/login'
import type { quietProvider } from './quiet-provider.ts'

/** The weakest level that an authorization request accepts; undefined where it asks for none. */
export function askedLevel(profile: Profile, params: Readonly<Record<string, unknown>>): string | undefined {
  const listed = typeof params.acr_values === 'string' ? params.acr_values.split(' ') : []
  const claims = typeof params.claims === 'string' ? JSON.parse(params.claims) : undefined
  const wanted = new Set<unknown>([...listed, claims?.id_token?.acrs?.value])
  return profile.levels.values.find((level) => wanted.has(level))
}

/**
 * The library's rules for when to ask the person, with one more: a session at a lower level than asked for leads to a
 * new login (step-up). Once the person has chosen, it stands, so that a login at too low a level can be tried.
 */
export function interactionPolicy(
  { interactionPolicy: { base, Check } }: Awaited<ReturnType<typeof quietProvider>>,
  profileOf: (clientId: string) => Profile,
) {
  const policy = base()
  const tooLow = ({ oidc }: KoaContextWithOIDC): boolean => {
    const { session, client, params = {}, result } = oidc
    if (result?.login !== undefined || client === undefined || session?.accountId === undefined) return false
    const profile = profileOf(client.clientId)
    const asked = askedLevel(profile, params)
    const { acr } = session as { acr?: string }
    return acr === undefined || !atLeast(profile, acr, asked ?? profile.levels.values[0]!)
  }
  policy.get('login')?.checks.add(new Check('level_too_low', 'a stronger login is required', tooLow))
  // nobody is asked for consent, as at the real providers
  policy.remove('consent')
  return policy
}
