import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Puts finished files in a folder, all or none: they are first written beside their places and then renamed, so that
 * a full disk or a stopped process leaves no half report.
 *
 * @returns the paths, in the order given.
 */
export function placeFiles(folder: string, files: readonly MadeFile[]): string[] {
  mkdirSync(folder, { recursive: true })
  const paths = files.map((file) => join(folder, file.name))
  const partial = paths.map((path) => `${path}.partial`)
  try {
    files.forEach((file, at) => {
      writeFileSync(partial[at]!, file.bytes)
    })
    paths.forEach((path, at) => {
      renameSync(partial[at]!, path)
    })
  } finally {
    for (const path of partial) rmSync(path, { force: true })
  }
  return paths
}
