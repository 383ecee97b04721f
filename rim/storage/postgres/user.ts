import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The user that the server runs as, and what to add to spawn's options for it; nothing where it is the caller. */
export interface ServerUser {
  readonly name: string
  readonly ids: { readonly uid?: number; readonly gid?: number }
}

/** Whether the caller is root, whom PostgreSQL refuses to run as. */
export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * The user to run the server as. Root runs it as the owner of the data folder where that stands already, else as
 * `postgres` where the machine has that user, else as `nobody`. Anybody else runs it as himself.
 */
export function serverUser(data: string): ServerUser {
  if (!isRoot()) return { name: process.env.USER ?? `${process.getuid?.() ?? ''}`, ids: {} }
  const owner = existsSync(data) ? statSync(data) : undefined
  if (owner && owner.uid !== 0) return { name: nameOf(owner.uid), ids: { uid: owner.uid, gid: owner.gid } }
  return named('postgres') ?? named('nobody') ?? { name: 'nobody', ids: { uid: 65534, gid: 65534 } }
}

/** A user of this machine by name; undefined where there is none. */
export function named(name: string): ServerUser | undefined {
  const [uid, gid] = [id('-u', name), id('-g', name)]
  return uid === undefined || gid === undefined ? undefined : { name, ids: { uid, gid } }
}

function id(what: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [what, name], { encoding: 'utf8' })
  return status === 0 && /^\d+\s*$/.test(stdout) ? Number(stdout) : undefined
}

function nameOf(uid: number): string {
  const { status, stdout } = spawnSync('id', ['-un', `${uid}`], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : `${uid}`
}

/**
 * The outermost of a folder and its parents that the user cannot enter; undefined where the way is open. Tried as the
 * user, so that access lists and mount options count as well as mode bits.
 */
export function closedTo(user: ServerUser, folder: string): string | undefined {
  const way = [folder]
  while (dirname(way[0]!) !== way[0]) way.unshift(dirname(way[0]!))
  const script = 'for folder; do cd "$folder" 2>/dev/null || { printf %s "$folder"; exit 1; }; done'
  const tried = spawnSync('/bin/sh', ['-c', script, 'sh', ...way], {
    encoding: 'utf8',
    cwd: '/',
    ...user.ids,
  })
  return tried.status === 0 ? undefined : tried.stdout || folder
}
