import type { ConnectionSettings, Profile, Provider } from '#rim/login'
import { connect, profiles } from '#rim/login'

/** A login provider as the operator has set it up. */
export interface ProviderSetup extends Omit<ConnectionSettings, 'redirectUri' | 'postLogoutRedirectUri'> {
  readonly profile: Profile['id']
  /** Whom it is for: those who work here, those who are registered, or both. */
  readonly for: readonly ('staff' | 'person')[]
}

/** The providers that a server offers. Each is reached when it is first used, so that one that is down stops nobody else. */
export interface Providers {
  readonly offered: readonly ProviderSetup[]
  get(profile: string): Promise<Provider | null>
}

export function createProviders(setups: readonly ProviderSetup[], publicUrl: string): Providers {
  const connected = new Map<string, Promise<Provider>>()
  return {
    offered: setups,
    async get(profile) {
      const setup = setups.find((one) => one.profile === profile)
      if (!setup) return null
      const known = connected.get(profile)
      if (known) return known
      const { profile: name, for: _, ...settings } = setup
      const connecting = connect(profiles[name], {
        ...settings,
        redirectUri: new URL('/login/callback', publicUrl).href,
        postLogoutRedirectUri: new URL('/', publicUrl).href,
      })
      connected.set(profile, connecting)
      // one that was down is tried again next time
      connecting.catch(() => connected.delete(profile))
      return connecting
    },
  }
}
