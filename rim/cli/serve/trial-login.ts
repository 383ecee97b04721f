import { roles } from '#core/access'
import { type DevPerson, startDevLogin } from '#rim/dev-login'
import type { ProviderSetup } from '#rim/server'
import { trialPeople, trialRecipients } from '#rim/services'

/** The login for training, running. */
export interface TrialLogin {
  readonly provider: ProviderSetup
  /** Made-up persons to register, with their synthetic numbers. */
  readonly people: readonly string[]
  stop(): Promise<void>
}

/** Starts the provider with the training municipality's staff and some registered persons. */
export async function startTrialLogin(publicUrl: string, port: number): Promise<TrialLogin> {
  const persons = trialRecipients()
  const staff: DevPerson[] = trialPeople.map(({ id, name, role }) => ({
    id,
    name,
    title: roles[role].name.nb,
  }))
  const login = await startDevLogin({
    port,
    people: [
      ...staff,
      ...persons.map(({ id, name, number }) => ({
        id,
        name,
        title: roles['registered-person'].name.nb,
        personNumber: number,
      })),
    ],
    clients: [
      {
        redirectUris: [`${publicUrl}/login/callback`],
        postLogoutRedirectUris: [`${publicUrl}/`],
        frontChannelLogoutUri: `${publicUrl}/login/front-channel-logout`,
      },
    ],
  })
  const { issuer, clientId, key, secret, stop } = login
  return {
    provider: {
      profile: 'development',
      issuer,
      clientId,
      ...(key && { key }),
      ...(secret !== undefined && { secret }),
      allowInsecure: true,
      for: ['staff', 'person'],
    },
    people: persons.map(({ name, number }) => `${number}  ${name}`),
    stop,
  }
}
