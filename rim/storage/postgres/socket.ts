import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type DatabaseFolder, giveTo, textOf } from './folder.ts'
import { servesFolder } from './processes.ts'

// The system's limit is 107 bytes on Linux and 103 on macOS.
const longest = 103

/** The name that PostgreSQL gives its socket in a folder; the driver and psql look for it there. */
const socketName = (port: number | string): string => `.s.PGSQL.${port}`

/**
 * The value of PostgreSQL's setting for the folder of its socket; empty where there can be none: the path is too long for
 * the system, or the system has none.
 */
export function socketSetting({ socket }: DatabaseFolder): string {
  const fits = Buffer.byteLength(join(socket, socketName(65_535))) <= longest
  // The setting is a list: in quotes, a comma or a blank in the path is no end of it.
  return process.platform !== 'win32' && fits ? `"${socket.replaceAll('"', '""')}"` : ''
}

/**
 * Makes the folder for the socket, which the server's user alone and root can enter, and clears it of what killed servers
 * left. PostgreSQL looks at the process number in their lock alone, and would not start where another program has it now.
 */
export function prepareSockets({ socket, data, user }: DatabaseFolder): void {
  mkdirSync(socket, { recursive: true, mode: 0o700 })
  // each time: a start may have been cut short in between, or the database given to another user
  giveTo(user, socket)
  for (const name of readdirSync(socket)) {
    const [own] = /^\.s\.PGSQL\.\d+/.exec(name) ?? []
    if (own === undefined) continue
    const holder = Math.abs(Number.parseInt(textOf(join(socket, `${own}.lock`)), 10)) || 0
    if (!servesFolder(holder, data)) rmSync(join(socket, name), { force: true })
  }
}
