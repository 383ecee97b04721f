import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'

/** Waits a number of milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds))

/**
 * When a process was born, in a form of the system's own that is only compared; undefined where no such process lives.
 * Number and birth together name a process for good: a number alone is given to others later. A zombie is not living.
 */
export function birthOf(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  return process.platform === 'linux' ? birthOnLinux(pid) : birthElsewhere(pid)
}

function birthOnLinux(pid: number): string | undefined {
  const line = read(`/proc/${pid}/stat`)
  // The second field is the program's name in brackets, which may itself hold blanks and brackets.
  const [state, ...fields] = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return !state || state === 'Z' || state === 'X' ? undefined : fields[18]
}

function birthElsewhere(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' })
  const [state, ...birth] = (stdout ?? '').trim().split(/\s+/)
  return !state || state.startsWith('Z') ? undefined : birth.join(' ')
}

/** Whether a living process is a PostgreSQL server of this data folder (its real path). */
export function servesFolder(pid: number, data: string): boolean {
  if (birthOf(pid) === undefined) return false
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' })
    return /postgres|postmaster/.test(stdout ?? '') && (stdout ?? '').includes(data)
  }
  const words = read(`/proc/${pid}/cmdline`).split('\0')
  if (!/^(postgres|postmaster)/.test(basename(words[0] ?? ''))) return false
  return words.includes(data) || workingFolder(pid) === data
}

/**
 * Ends the children of a server whose main process was killed, as that process itself would have: at once, without
 * farewell to their clients. A child notices the death only between queries, and no server can start beside it. Found on
 * Linux alone; elsewhere they end with their query. Looked for as the server's own user, for in a container even root may
 * not see where another user's process works.
 */
export function endOrphans(data: string, ids: { readonly uid?: number; readonly gid?: number }): void {
  const script = `for process in /proc/[0-9]*; do
    [ "$(cat "$process/comm")" = postgres ] && [ "$(readlink "$process/cwd")" = "$1" ] && kill -QUIT "\${process#/proc/}"
  done`
  spawnSync('/bin/sh', ['-c', script, 'sh', data], { cwd: '/', stdio: 'ignore', ...ids })
}

/** PostgreSQL works within its data folder. Another user's process does not always tell. */
function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
