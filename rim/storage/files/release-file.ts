import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { ProblemError, problem } from '#core/foundation'
import { packRelease, type ReleaseRecord, releaseProblems, unpackRelease } from '#core/releases'

const ending = '.release'

/** The folder that the releases of a dataset are kept in, beside it. */
export const releaseFolder = (dataPath: string): string => `${dataPath}.releases`

/** The file of one release. */
export const releasePath = (folder: string, round: string, policy: string, name: string): string =>
  join(folder, `${round}-${policy}-${name}${ending}`)

/** Keeps a release. Only its owner can read the file: it holds withheld counts. It appears when it is whole. */
export function writeReleaseFile(path: string, record: ReleaseRecord): void {
  const partial = `${path}.partial`
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(partial, gzipSync(packRelease(record), { level: 6 }), { mode: 0o600 })
    renameSync(partial, path)
  } catch (cause) {
    rmSync(partial, { force: true })
    throw cause
  }
}

/**
 * Reads a release. Throws problem 3101 or 3102 where it is none or follows other rules, and the file system's own error
 * where it cannot be read.
 */
export function readReleaseFile(path: string): ReleaseRecord {
  const bytes = readFileSync(path)
  let text = ''
  try {
    text = gunzipSync(bytes).toString('utf8')
  } catch {
    throw new ProblemError(problem(releaseProblems.notARelease))
  }
  return unpackRelease(text)
}

/** The releases of a round under a policy, oldest name first; none where the folder is not there. */
export function releaseFiles(folder: string, round: string, policy: string): string[] {
  let names: string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .filter((name) => name.startsWith(`${round}-${policy}-`) && name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
}

/** The release's own name within its file's. */
export const releaseName = (path: string, round: string, policy: string): string =>
  basename(path, ending).slice(`${round}-${policy}-`.length)
