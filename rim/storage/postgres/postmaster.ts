import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { ProblemError, problem } from '#core/foundation'
import { type DatabaseFolder, textOf } from './folder.ts'
import { postgresProblems } from './problems.ts'
import { birthOf, pause, servesFolder } from './processes.ts'

/** A server's main process: number and birth name it for good. */
export interface Postmaster {
  readonly pid: number
  readonly birth: string
}

/** Where a server listens: a port of this machine and, where it has one, the folder of its socket. */
export interface Reach {
  readonly port: number
  readonly socket: string | null
}

/** What became of a server waited for. */
export type Outcome = ({ readonly is: 'ready' } & Reach) | { readonly is: 'gone' | 'silent' | 'password' }

type Answer = 'ready' | 'busy' | 'silent' | 'password'

/** The name of the administrator, the owner of all databases. */
export const administrator = 'postgres'

const pidFile = (folder: DatabaseFolder): string => join(folder.data, 'postmaster.pid')

/** The server that lives in this folder, by PostgreSQL's own note of it; undefined where that note is absent or stale. */
export function livingPostmaster(folder: DatabaseFolder): Postmaster | undefined {
  const pid = notedPid(folder)
  const birth = birthOf(pid)
  return birth !== undefined && servesFolder(pid, folder.data) ? { pid, birth } : undefined
}

/**
 * Removes PostgreSQL's note where its process number now belongs to another program: PostgreSQL looks at the number
 * alone and would not start. It clears a dead process's note itself, after a look for children still at work.
 */
export function clearStaleNote(folder: DatabaseFolder): void {
  const pid = notedPid(folder)
  if (pid > 0 && numberIsTaken(pid) && !servesFolder(pid, folder.data))
    rmSync(pidFile(folder), { force: true })
}

// A single-user server notes its number as negative.
const notedPid = (folder: DatabaseFolder): number => Math.abs(Number.parseInt(note(folder)[0]!, 10)) || 0

function note(folder: DatabaseFolder): string[] {
  return textOf(pidFile(folder)).split('\n')
}

/** Also true of a zombie, as PostgreSQL sees it. */
function numberIsTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// Recovery after a crash goes through the log since the last checkpoint, five minutes' work at the most.
const busyPatience = 600_000

/**
 * Waits until a server answers as the administrator of this very folder. `silent` after `patience` milliseconds without
 * an answer; a server that says that it starts, recovers or stops is given ten minutes.
 */
export async function whenReady(
  folder: DatabaseFolder,
  { pid, birth }: Postmaster,
  patience: number,
  onBusy: () => void,
): Promise<Outcome> {
  const began = Date.now()
  let heard = began
  for (let told = false; ; await pause(20)) {
    if (birthOf(pid) !== birth) return { is: 'gone' }
    const [, , , port, socket, , , status = ''] = note(folder)
    const [answer, reach] =
      status.trim() === 'ready'
        ? await askEither(folder, { port: Number(port), socket: socket || null }, Math.min(patience, 2000))
        : (['busy'] as const)
    if (answer === 'ready') return { is: 'ready', ...reach }
    if (answer === 'password') return { is: 'password' }
    if (answer === 'busy') heard = Date.now()
    if (Date.now() - heard > patience || Date.now() - began > busyPatience) return { is: 'silent' }
    if (told || Date.now() - began < 2000) continue
    told = true
    onBusy()
  }
}

/** Asks through the socket, and where nothing answers there, through the port: a socket's file may have been removed. */
async function askEither(
  folder: DatabaseFolder,
  reach: Reach,
  patience: number,
): Promise<readonly [Answer, Reach]> {
  const answer = await ask(folder, reach, patience)
  if (answer !== 'silent' || reach.socket === null) return [answer, reach]
  const withoutSocket = { ...reach, socket: null }
  return [await ask(folder, withoutSocket, patience), withoutSocket]
}

/** Connects as the administrator, and asks whose folder is served: another program may have taken the port. */
async function ask(folder: DatabaseFolder, reach: Reach, patience: number): Promise<Answer> {
  const client = new pg.Client({
    connectionString: urlOf(folder, reach, 'postgres'),
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === folder.data ? 'ready' : 'silent'
  } catch (cause) {
    return meaning[(cause as { code?: string }).code ?? ''] ?? 'silent'
  } finally {
    // A server that is silent would not take leave either.
    await Promise.race([client.end(), pause(200)])
  }
}

const meaning: Readonly<Record<string, 'busy' | 'password'>> = {
  '57P03': 'busy',
  '53300': 'busy',
  '28P01': 'password',
  '28000': 'password',
}

/**
 * The address of a database for the administrator. The socket comes last, as a parameter that PostgreSQL's programs and
 * drivers put over the host: an address without a host is none to others who read addresses.
 */
export function urlOf(folder: DatabaseFolder, { port, socket }: Reach, database: string): string {
  const password = encodeURIComponent(textOf(folder.password))
  const address = `postgres://${administrator}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`
  return socket === null ? address : `${address}?host=${encodeURIComponent(socket)}`
}

// Fast: roll back, checkpoint, end. Immediate: end, and recover at the next start.
const ways = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 15_000],
] as const

/** Stops a server, gently first, and waits for its end. Throws problem 4019 where it does not end. */
export async function stopPostmaster(folder: DatabaseFolder, { pid, birth }: Postmaster): Promise<void> {
  for (const [signal, patience] of ways) {
    if (birthOf(pid) !== birth) return
    process.kill(pid, signal)
    for (const until = Date.now() + patience; Date.now() < until; await pause(10)) {
      if (birthOf(pid) !== birth) return
    }
  }
  const details = { pid, folder: folder.path, log: folder.log }
  throw new ProblemError(problem(postgresProblems.doesNotStop, details))
}
