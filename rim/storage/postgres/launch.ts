import { spawn } from 'node:child_process'
import {
  closeSync,
  constants,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ProblemError, problem } from '#core/foundation'
import type { Binaries } from './binaries.ts'
import { type DatabaseFolder, textOf } from './folder.ts'
import { plainEnvironment } from './initialise.ts'
import {
  clearStaleNote,
  type Outcome,
  type Postmaster,
  type Reach,
  stopPostmaster,
  whenReady,
} from './postmaster.ts'
import { postgresProblems } from './problems.ts'
import { birthOf, endOrphans, pause } from './processes.ts'
import { prepareSockets, socketSetting } from './socket.ts'

/** A server that was launched and answers. */
export interface Launched extends Postmaster, Reach {}

/** How a server is to be launched. */
export interface Launch {
  readonly binaries: Binaries
  readonly settings: Readonly<Record<string, string>>
  /** Milliseconds without an answer after which it counts as silent. */
  readonly patience: number
  readonly onBusy: () => void
}

/**
 * Launches a server on the port of last time, or on a free one where that is taken, and waits until it answers. Where
 * children of a killed server are still at work, waits for their end a moment, then ends them. Where no socket can be had, the server listens on its port alone. Throws problem 4015, 4016 or 4017.
 */
export async function launch(folder: DatabaseFolder, how: Launch): Promise<Launched> {
  const until = Date.now() + 30_000
  let { settings } = how
  for (let tries = 0; ; tries += 1) {
    clearStaleNote(folder)
    prepareSockets(folder)
    const port = await freePort(Number(textOf(folder.port)) || 0)
    keep(folder.port, `${port}\n`)
    const began = Date.now()
    const server = spawnServer(folder, { ...how, settings }, port)
    const outcome = server ? await whenReady(folder, server, how.patience, how.onBusy) : gone
    if (outcome.is === 'ready') return { ...server!, port: outcome.port, socket: outcome.socket }
    if (outcome.is !== 'gone') await stopPostmaster(folder, server!)
    const reason = outcome.is === 'gone' ? await reasonHeard(folder, began) : reasonOf(folder, began)
    const noSocket = settings.unix_socket_directories !== '' && /Unix-domain socket|\.s\.PGSQL\./.test(reason)
    if (noSocket) settings = { ...settings, unix_socket_directories: '' }
    const orphans = reason.includes('shared memory block')
    if (orphans && tries >= 3) endOrphans(folder.data, folder.user.ids)
    const passing = orphans || noSocket || !(await isFree(port))
    if (outcome.is !== 'gone' || !passing || Date.now() > until)
      throw failure(folder, outcome, reason, server)
    await pause(Math.min(50 * 2 ** tries, 1000))
  }
}

const gone: Outcome = { is: 'gone' }

function failure(
  folder: DatabaseFolder,
  outcome: Outcome,
  reason: string,
  server?: Postmaster,
): ProblemError {
  if (outcome.is === 'password') return passwordProblem(folder)
  if (outcome.is === 'silent' && server) return silenceProblem(folder, server)
  const details = { folder: folder.path, reason: reason || 'postgres', log: folder.log }
  return new ProblemError(problem(postgresProblems.doesNotStart, details))
}

/** Problem 4015 of a folder. */
export const passwordProblem = (folder: DatabaseFolder): ProblemError =>
  new ProblemError(problem(postgresProblems.wrongPassword, { path: folder.password }))

/** Problem 4016 of a server. */
export const silenceProblem = (folder: DatabaseFolder, { pid }: Postmaster): ProblemError =>
  new ProblemError(problem(postgresProblems.notAnswering, { pid, folder: folder.path, log: folder.log }))

/**
 * Starts the process. It leads a group of its own, so that Ctrl-C in the terminal reaches this program alone, which then
 * stops the server in its own time. Undefined where it ended at once.
 */
function spawnServer(folder: DatabaseFolder, how: Launch, port: number): Postmaster | undefined {
  const settings = { ...settingsFor(folder, port), ...how.settings }
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(folder.startLog, 'w', 0o600)
  try {
    const child = spawn(how.binaries.postgres, ['-D', folder.data, ...words], {
      ...folder.user.ids,
      cwd: '/',
      env: plainEnvironment,
      detached: true,
      stdio: ['ignore', output, output],
    })
    child.on('error', () => undefined)
    child.unref()
    const birth = birthOf(child.pid ?? 0)
    return child.pid !== undefined && birth !== undefined ? { pid: child.pid, birth } : undefined
  } finally {
    closeSync(output)
  }
}

/**
 * The log keeps one file for each day of the week and holds the server's own events alone: failed statements come back
 * to the program, and their values may be about persons.
 */
function settingsFor(folder: DatabaseFolder, port: number): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    port: `${port}`,
    unix_socket_directories: socketSetting(folder),
    unix_socket_permissions: '0700',
    max_connections: '60',
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'on',
    log_directory: folder.log,
    log_filename: 'postgres-%a.log',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  }
}

/** The wanted port where it is free, else one that the system chooses. */
async function freePort(wanted: number): Promise<number> {
  return (await bound(wanted)) ?? (await bound(0)) ?? 0
}

const isFree = async (port: number): Promise<boolean> => (await bound(port)) !== undefined

function bound(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(address !== null && typeof address === 'object' ? address.port : undefined))
    })
  })
}

function keep(path: string, text: string): void {
  writeFileSync(`${path}.partial`, text, { mode: 0o600 })
  renameSync(`${path}.partial`, path)
}

/** The log is written by a process of its own, which may still be at it when the server is gone. */
async function reasonHeard(folder: DatabaseFolder, since: number): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const reason = reasonOf(folder, since)
    if (reason !== '' || tries === 20) return reason
    await pause(50)
  }
}

/**
 * The server's last complaint since a moment: from before its log was open, else from its log, where children of a
 * killed server write as well.
 */
function reasonOf(folder: DatabaseFolder, since: number): string {
  const logs = readdirSync(folder.log).map((name) => join(folder.log, name))
  const recent = logs.filter((path) => statSync(path, { throwIfNoEntry: false })!.mtimeMs >= since - 1000)
  return lastComplaint(textOf(folder.startLog)) ?? lastComplaint(recent.map(tail).join('\n')) ?? ''
}

function lastComplaint(text: string): string | undefined {
  const line = text.split('\n').findLast((one) => / (FATAL|PANIC): |: error: /.test(one))
  return line?.replace(/^.*(FATAL|PANIC|error): +/, '').replace(/[.\s]+$/, '')
}

function tail(path: string): string {
  // The folder is the server's: it shall not lead root to another file by a link.
  const handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    return readFileSync(handle, 'utf8').slice(-4000)
  } finally {
    closeSync(handle)
  }
}
