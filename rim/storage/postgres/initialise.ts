import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { ProblemError, problem } from '#core/foundation'
import type { Binaries } from './binaries.ts'
import { type DatabaseFolder, giveTo, makeFor, textOf } from './folder.ts'
import { administrator } from './postmaster.ts'
import { postgresProblems } from './problems.ts'

/** The environment of PostgreSQL's programs: the caller's own settings (PGPORT, LANG, TZ) shall not change the database. */
export const plainEnvironment: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/**
 * Makes an empty database in UTF-8 with Norwegian sorting and checksums, and its administrator's password. It is made
 * under another name and renamed when whole, so an interrupted start leaves nothing half made. Throws problem 4017.
 */
export async function initialise(folder: DatabaseFolder, binaries: Binaries): Promise<void> {
  const trial = `partial-${randomBytes(4).toString('hex')}`
  const partial = `${folder.data}.${trial}`
  const secret = `${folder.password}.${trial}`
  removeLeftovers(folder)
  makePassword(folder.password)
  makeFor(folder.user, partial)
  try {
    // The program's user cannot read the password's own file.
    writeFileSync(secret, textOf(folder.password), { mode: 0o600, flag: 'wx' })
    giveTo(folder.user, secret)
    await run(folder, binaries.initdb, [`--pgdata=${partial}`, `--pwfile=${secret}`, ...choices])
    renameSync(partial, folder.data)
    settle(folder.path)
  } finally {
    rmSync(secret, { force: true })
    rmSync(partial, { recursive: true, force: true })
  }
}

const choices = [
  `--username=${administrator}`,
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=nb-NO',
  '--auth=scram-sha-256',
  '--data-checksums',
  '--no-instructions',
]

function removeLeftovers(folder: DatabaseFolder): void {
  for (const name of readdirSync(folder.path)) {
    if (!/^(data|password)\.partial-/.test(name)) continue
    try {
      rmSync(join(folder.path, name), { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // The initdb of a killed start may still be writing there: the next start that makes a database removes it.
    }
  }
}

/** Linked when whole, and never over one that stands: a database may already have been made with it. */
function makePassword(path: string): void {
  if (existsSync(path)) return
  const partial = `${path}.partial-${process.pid}`
  writeFileSync(partial, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  settle(partial)
  try {
    linkSync(partial, path)
  } finally {
    rmSync(partial)
  }
}

/** Makes a file or a folder's list of names outlast a power cut. */
function settle(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function run(folder: DatabaseFolder, program: string, words: readonly string[]): Promise<void> {
  const child = spawn(program, words, {
    ...folder.user.ids,
    cwd: '/',
    env: plainEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code, signal) => {
      if (code === 0) return done()
      const line = said.split('\n').find((text) => text.includes('error:')) ?? `${code ?? signal}`
      const reason = `${basename(program)}: ${line.replace(/^.*error: /, '')}`
      fail(
        new ProblemError(
          problem(postgresProblems.doesNotStart, { folder: folder.path, reason, log: folder.log }),
        ),
      )
    })
  })
}
