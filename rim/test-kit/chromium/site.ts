import { startDevLogin } from '#rim/dev-login'
import type { MailSettings } from '#rim/mail'
import { allProblems, startProgram } from '#rim/server'
import { createWorld, type World } from '#rim/test-kit'
import { freePort } from '#rim/test-kit/browser'
import { webFiles } from '#rim/web'

/** The whole program, listening, on a world of its own, with a login provider where the world's staff can log in. */
export interface Site {
  readonly world: World
  /** `http://127.0.0.1:40123` */
  readonly address: string
  close(): Promise<void>
}

/** Those of the world whom the login provider knows, by the title that its page shows. */
const people = [
  { id: 'registrar', name: 'Navn registrar', title: 'Registrator' },
  { id: 'unit-leader', name: 'Navn unit-leader', title: 'Enhetsleder' },
] as const

/**
 * Starts everything as `lyttepost serve` does, but on a port that is free and a database that is dropped afterwards.
 *
 * @param mail how e-mail is sent; null: it is not set up
 */
export async function startSite({
  mail = null,
}: {
  readonly mail?: MailSettings | null
} = {}): Promise<Site> {
  const web = await webFiles()
  // the address must be known before the program starts
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const login = await startDevLogin({
    people,
    clients: [
      {
        redirectUris: [`${address}/login/callback`],
        postLogoutRedirectUris: [`${address}/`],
        frontChannelLogoutUri: `${address}/login/front-channel-logout`,
      },
    ],
  })
  const { issuer, clientId, key, secret } = login
  const world = await createWorld({ issuer })
  const { database, desks } = world
  const unlimited = { perAddress: 1e9, perSession: 1e9, login: 1e9 }
  const running = await startProgram({
    address: database.address,
    house: database.house,
    keys: desks.keys,
    settings: {
      publicUrl: address,
      production: false,
      limits: unlimited,
      logStream: { write: () => undefined },
      providers: [issuer],
    },
    providers: [
      {
        profile: 'development',
        issuer,
        clientId,
        ...(key && { key }),
        ...(secret !== undefined && { secret }),
        allowInsecure: true,
        for: ['staff', 'person'],
      },
    ],
    training: true,
    mail,
    listen: { host: '127.0.0.1', port, signals: false, patience: 500 },
    web,
    problems: allProblems,
    closing: [() => login.stop()],
  })
  return {
    world,
    address,
    close: async () => {
      await running.stop()
      await world.close()
    },
  }
}
