import { dirname, join } from 'node:path'
import { ProblemError, problem } from '#core/foundation'
import { mailSettings } from '#rim/mail'
import {
  allProblems,
  type ProviderSetup,
  readProviderFile,
  type ServerSettings,
  serverProblems,
  startProgram,
} from '#rim/server'
import { openHouse } from '#rim/services'
import type { SiteContents } from '#rim/site'
import { defaultFolder } from '#rim/storage'
import { webFiles } from '#rim/web'
import type { Call, ExitCode } from '../command.ts'
import type { applicationPlace } from '../commands/house-options.ts'
import { metricsTokenOf, trustedProxiesOf } from './proxies.ts'
import { startMessage } from './start-message.ts'
import { fillForTraining } from './training.ts'
import { startTrialLogin } from './trial-login.ts'

type HousePlace = ReturnType<typeof applicationPlace>

/** Starts the server and stays until it is stopped. */
export async function serve(call: Call, place: HousePlace, showcase?: SiteContents): Promise<ExitCode> {
  const providersFile = call.option('providers')
  return providersFile === undefined
    ? serveForTraining(call, place, showcase)
    : serveInEarnest(call, place, readProviderFile(providersFile))
}

/** With the municipality's or nation's own logins. */
async function serveInEarnest(
  call: Call,
  place: HousePlace,
  providers: readonly ProviderSetup[],
): Promise<ExitCode> {
  const publicUrl = call.option('public-url')
  if (publicUrl === undefined || !publicUrl.startsWith('https://')) {
    throw new ProblemError(problem(serverProblems.publicUrlMissing))
  }
  if (call.option('trusted-proxies') === undefined) {
    throw new ProblemError(problem(serverProblems.trustedProxiesMissing))
  }
  return start(call, place, { publicUrl, providers, production: true, training: false })
}

/** With the training municipality, synthetic numbers and a login where anybody can be anybody: for this machine only. */
async function serveForTraining(
  call: Call,
  place: HousePlace,
  showcase: SiteContents | undefined,
): Promise<ExitCode> {
  if (place.database !== undefined) {
    throw new ProblemError(problem(serverProblems.trialWithNamedDatabase))
  }
  const publicUrl = `http://127.0.0.1:${call.option('port')}`
  const login = await startTrialLogin(publicUrl, Number(call.option('port')) + 1)
  try {
    const { provider, people } = login
    return await start(
      call,
      place,
      { publicUrl, providers: [provider], production: false, training: true, showcase },
      people,
    )
  } finally {
    await login.stop()
  }
}

interface Kind {
  readonly publicUrl: string
  readonly providers: readonly ProviderSetup[]
  readonly production: boolean
  readonly training: boolean
  readonly showcase?: SiteContents | undefined
}

async function start(
  call: Call,
  place: HousePlace,
  kind: Kind,
  people: readonly string[] = [],
): Promise<ExitCode> {
  const trustedProxies = trustedProxiesOf(call.option('trusted-proxies'))
  const metricsToken = metricsTokenOf(call.option('metrics-token-file'))
  // of the environment alone: it holds a password
  const mail = mailSettings(process.env)
  // what is tried out never stands in the folder that is used in earnest
  const folder = place.folder ?? (kind.training ? join(dirname(defaultFolder()), 'trial') : undefined)
  const opened = await openHouse({ ...place, folder, make: place.database === undefined })
  const heads = call.option('audit-heads')
  const port = Number(call.option('port'))
  let running: Awaited<ReturnType<typeof startProgram>>
  try {
    running = await startProgram({
      address: opened.address,
      house: opened.house,
      keys: opened.keys,
      settings: {
        publicUrl: kind.publicUrl,
        production: kind.production,
        ...(trustedProxies.length > 0 && { trustedProxies }),
        ...(metricsToken !== undefined && { metricsToken }),
        providers: kind.providers.map(({ issuer }) => new URL(issuer).origin),
        publishing: publishingOf(call),
      },
      providers: kind.providers,
      web: await webFiles(),
      ...(kind.showcase && { showcase: kind.showcase }),
      training: kind.training,
      tasks: call.option('tasks') === 'off' ? 'off' : 'on',
      mail,
      listen: { host: call.option('host')!, port },
      ...(heads !== undefined && { auditHeads: heads }),
      problems: allProblems,
      closing: [() => opened.stop()],
    })
  } catch (cause) {
    await opened.stop()
    throw portTaken(cause, port)
  }
  const codes =
    kind.training && opened.administrator !== null
      ? await fillForTraining(running.desks, opened.administrator, kind.providers[0]!.issuer)
      : []
  const toTry = kind.training ? { people, codes } : undefined
  for (const line of startMessage(call.language, kind.publicUrl, toTry)) call.terminal.note(line)
  await running.ended
  return 0
}

/** What the public pages say of whoever publishes, as far as it is told. */
function publishingOf(call: Call): NonNullable<ServerSettings['publishing']> {
  const [publisher, licence] = [call.option('publisher'), call.option('licence')]
  return {
    ...(publisher !== undefined && { publisher }),
    // the command takes no other
    ...(licence !== undefined && { licence: licence as 'NLOD_2_0' | 'CC_BY_4_0' }),
  }
}

/** What went wrong when listening was tried, in words where the port is another program's. */
export const portTaken = (cause: unknown, port: number): unknown =>
  (cause as { code?: string }).code === 'EADDRINUSE'
    ? new ProblemError(problem(serverProblems.portTaken, { port }))
    : cause
