import { roles } from '#core/access'
import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { type DevPerson, startDevLogin } from '#rim/dev-login'
import type { ProviderSetup } from '#rim/server'
import { trialPeople } from '#rim/services'

/** The login for training, running. */
export interface TrialLogin {
  readonly provider: ProviderSetup
  /** Made-up persons to register, with their synthetic numbers. */
  readonly people: readonly string[]
  stop(): Promise<void>
}

/** Made-up persons who may be registered, and log in to see what is registered about them. */
const registered = [
  { id: 'anders', name: 'Anders Andersen', birthYear: 1979, sex: 'male' },
  { id: 'bente', name: 'Bente Berg', birthYear: 1990, sex: 'female' },
  { id: 'camilla', name: 'Camilla Christensen', birthYear: 2001, sex: 'female' },
] as const

/** Starts the provider with the training municipality's staff and some registered persons. */
export async function startTrialLogin(publicUrl: string, port: number): Promise<TrialLogin> {
  const random = createRandom(1979)
  const persons = registered.map((one) => ({ ...one, personNumber: randomSyntheticNumber(random, one) }))
  const staff: DevPerson[] = trialPeople.map(({ id, name, role }) => ({
    id,
    name,
    title: roles[role].name.nb,
  }))
  const login = await startDevLogin({
    port,
    people: [
      ...staff,
      ...persons.map(({ id, name, personNumber }) => ({
        id,
        name,
        title: roles['registered-person'].name.nb,
        personNumber,
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
    people: persons.map(({ name, personNumber }) => `${personNumber}  ${name}`),
    stop,
  }
}
