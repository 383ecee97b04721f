import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ProblemError, problem } from '#core/foundation'
import { type Binaries, type BinarySource, installedBinaries, runnableBinaries } from './binaries.ts'
import { type DatabaseFolder, openFolder, refusal, textOf } from './folder.ts'
import { initialise } from './initialise.ts'
import { type Launched, launch, passwordProblem, silenceProblem } from './launch.ts'
import { withLock } from './lock.ts'
import { livingPostmaster, stopPostmaster, urlOf, whenReady } from './postmaster.ts'
import { postgresProblems } from './problems.ts'

/** A running PostgreSQL server of this program's own, in a folder. */
export interface EmbeddedServer {
  /**
   * postgres:// URL of the administrator for a database name (default 'postgres'). Holds the password. Through the server's socket where
   * it has one, else its port on 127.0.0.1; programs that know no sockets find the port in it all the same.
   */
  url(database?: string): string
  readonly port: number
  /** False where a server that was already running in the folder was adopted: whoever started it stops it. */
  readonly started: boolean
  readonly pid: number
  /** Stops the server, fast at first and at once after half a minute; nothing where it was adopted. Throws problem 4019. */
  stop(): Promise<void>
}

/** How a server is started; all may be left out. */
export interface StartOptions {
  /** Told what takes time, in lines that read the same in bokmål and nynorsk. */
  readonly say?: (line: string) => void
  /** PostgreSQL settings by name, over the program's own; without effect on a server that runs already. */
  readonly settings?: Readonly<Record<string, string>>
  /** PostgreSQL's programs; those of the installed package where left out. */
  readonly binaries?: BinarySource
  /** Milliseconds to wait for a server that does not answer; 10,000 where left out. */
  readonly patience?: number
}

/**
 * Starts PostgreSQL in a folder, making the database at the first start, or adopts the server that runs there already.
 * The server outlives this process where `stop` is not called. Throws problems 4010-4018.
 */
export function startEmbedded(folder: string, options: StartOptions = {}): Promise<EmbeddedServer> {
  return alone(folder, options.say, async (opened) => {
    const source = options.binaries ?? installedBinaries()
    const binaries = runnableBinaries(source, opened.user, options.say ?? silence)
    await prepare(opened, binaries, options.say ?? silence)
    const adopted = await adopt(opened, options)
    if (adopted) return serverOf(opened, adopted, false)
    return serverOf(opened, await launch(opened, { binaries, ...waiting(options) }), true)
  })
}

/** Stops the server that runs in a folder, whoever started it. False where none runs. Throws problems 4011, 4012, 4018 and 4019. */
export async function stopEmbedded(
  folder: string,
  options: Pick<StartOptions, 'say'> = {},
): Promise<boolean> {
  if (!existsSync(join(folder, 'data'))) return false
  return alone(folder, options.say, async (opened) => {
    const running = livingPostmaster(opened)
    if (running) await stopPostmaster(opened, running)
    return running !== undefined
  })
}

const silence = (): void => undefined

async function alone<T>(
  path: string,
  say: (line: string) => void = silence,
  run: (folder: DatabaseFolder) => Promise<T>,
): Promise<T> {
  const folder = openFolder(path)
  const onWait = (pid: number): void => say(`PostgreSQL: prosess ${pid} er i gang med oppstart i «${path}».`)
  try {
    return await withLock(folder.lock, folder.path, () => run(folder), onWait)
  } catch (cause) {
    throw refusal(cause, path)
  }
}

const waiting = ({ say = silence, settings = {}, patience = 10_000 }: StartOptions) => ({
  settings,
  patience,
  onBusy: () => say('PostgreSQL: gjenoppretting pågår.'),
})

/** Sees to it that a database of the right version stands in the folder, with its password. */
async function prepare(
  folder: DatabaseFolder,
  binaries: Binaries,
  say: (line: string) => void,
): Promise<void> {
  if (!existsSync(folder.data)) {
    say(`PostgreSQL ${binaries.major}: ny database i «${folder.path}».`)
    return initialise(folder, binaries)
  }
  const found = textOf(join(folder.data, 'PG_VERSION'))
  if (found === '') throw new ProblemError(problem(postgresProblems.notADatabase, { folder: folder.data }))
  if (found !== binaries.major) {
    const details = { folder: folder.path, found, own: binaries.major }
    throw new ProblemError(problem(postgresProblems.otherVersion, details))
  }
  if (textOf(folder.password) === '') throw passwordProblem(folder)
}

/** The server that lives in the folder; undefined where there is none, or where it was about to end and did. */
async function adopt(folder: DatabaseFolder, options: StartOptions): Promise<Launched | undefined> {
  const running = livingPostmaster(folder)
  if (!running) return undefined
  const { patience, onBusy } = waiting(options)
  const outcome = await whenReady(folder, running, patience, onBusy)
  if (outcome.is === 'password') throw passwordProblem(folder)
  if (outcome.is === 'silent') throw silenceProblem(folder, running)
  return outcome.is === 'ready' ? { ...running, port: outcome.port, socket: outcome.socket } : undefined
}

function serverOf(folder: DatabaseFolder, running: Launched, started: boolean): EmbeddedServer {
  return {
    url: (database = 'postgres') => urlOf(folder, running, database),
    port: running.port,
    started,
    pid: running.pid,
    stop: async () => {
      if (started) await stopPostmaster(folder, running)
    },
  }
}
