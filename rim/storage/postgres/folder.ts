import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ProblemError, problem } from '#core/foundation'
import { postgresProblems } from './problems.ts'
import { closedTo, isRoot, type ServerUser, serverUser } from './user.ts'

/** A database folder and where its parts lie. */
export interface DatabaseFolder {
  readonly path: string
  /** PostgreSQL's own files; owned by the server's user. */
  readonly data: string
  /** The server's log, one file for each day of the week; owned by the server's user. */
  readonly log: string
  /** Where the server's socket is; owned by the server's user, closed to others. */
  readonly socket: string
  /** What the server said before its log was open; the caller's. */
  readonly startLog: string
  /** The administrator's password; only the caller can read it. */
  readonly password: string
  /** The port of the last start. */
  readonly port: string
  readonly lock: string
  readonly user: ServerUser
}

/** The program's own folder of this machine or user: it holds the database and, where needed, PostgreSQL itself. */
export function programFolder(): string {
  if (isRoot()) return '/var/lib/lyttepost'
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'lyttepost')
}

/** The folder of the embedded database where none is named: of the machine for root, else of the user. */
export const defaultFolder = (): string => join(programFolder(), 'database')

/**
 * Makes the folder where it is not there, and checks that the server's user can enter it. Throws problem 4011 where
 * that user cannot, 4012 where the caller himself cannot.
 */
export function openFolder(path: string): DatabaseFolder {
  const wanted = resolve(path)
  try {
    // The server's user must pass through, but has no business with what the caller keeps there.
    const mode = isRoot() ? 0o711 : 0o700
    makeFolders(wanted, mode)
    // An empty folder was made for this; one that holds something is not ours to open.
    if (isRoot() && readdirSync(wanted).length === 0) chmodSync(wanted, mode)
    const folder = partsOf(realpathSync(wanted))
    refuseClosed(folder)
    if (!existsSync(folder.log)) makeFor(folder.user, folder.log)
    return folder
  } catch (cause) {
    throw refusal(cause, wanted)
  }
}

function refuseClosed({ path, user }: DatabaseFolder): void {
  const closed = isRoot() ? closedTo(user, path) : undefined
  if (closed === undefined) return
  const details = { folder: path, user: user.name, closed, suggested: defaultFolder() }
  throw new ProblemError(problem(postgresProblems.folderClosed, details))
}

/** The parts of a folder given by its real path. */
function partsOf(path: string): DatabaseFolder {
  const part = (name: string): string => join(path, name)
  return {
    path,
    data: part('data'),
    log: part('log'),
    socket: part('socket'),
    startLog: part('start.log'),
    password: part('password'),
    port: part('port'),
    lock: part('lock'),
    user: serverUser(part('data')),
  }
}

/** Makes an empty folder that belongs to the server's user alone. */
export function makeFor(user: ServerUser, path: string): void {
  mkdirSync(path, { mode: 0o700 })
  giveTo(user, path)
}

/** Makes the server's user the owner of a file or folder; nothing to do where that is the caller. */
export function giveTo({ ids }: ServerUser, path: string): void {
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(path, ids.uid, ids.gid)
}

/** Makes a folder and its missing parents with this mode, whatever the caller's mask: root's may shut others out. */
export function makeFolders(path: string, mode: number): void {
  if (existsSync(path)) return
  makeFolders(dirname(path), mode)
  mkdirSync(path, { recursive: true, mode })
  chmodSync(path, mode)
}

/** The file system's refusal as problem 4012; any other error as it is. */
export function refusal(cause: unknown, path: string): unknown {
  const { code, path: at } = cause as NodeJS.ErrnoException
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') return cause
  return new ProblemError(problem(postgresProblems.folderOfOther, { path: at ?? path, reason: code }))
}

/** The text of a small file without its line ends; empty where there is no such file. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw cause
  }
}
