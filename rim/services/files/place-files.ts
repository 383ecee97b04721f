import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file to be made: where it shall stand, and what writes it at the path it is given. */
export interface FileToPlace {
  readonly path: string
  write(path: string): void
}

/**
 * Puts finished files in a folder, all or none (see `placeAll`).
 *
 * @returns the paths, in the order given.
 */
export function placeFiles(folder: string, files: readonly MadeFile[]): string[] {
  return placeAll(
    files.map(({ name, bytes }) => ({
      path: join(folder, name),
      write: (path) => writeFileSync(path, bytes),
    })),
  )
}

/**
 * Makes files and their folders, all or none as far as a file system allows: they are first written beside their
 * places, so that a full disk leaves nothing, and then put there one by one; should one not go, those before it are
 * taken away and the files that they replaced come back. Throws the file system's own error.
 *
 * @returns the paths, in the order given.
 */
export function placeAll(files: readonly FileToPlace[]): string[] {
  const partial = (path: string): string => `${path}.partial`
  try {
    for (const { path, write } of files) {
      mkdirSync(dirname(path), { recursive: true })
      write(partial(path))
    }
    exchange(files.map(({ path }) => ({ from: partial(path), to: path })))
  } finally {
    for (const { path } of files) rmSync(partial(path), { force: true })
  }
  return files.map(({ path }) => path)
}

/** Renames all, or puts everything back and throws. */
function exchange(moves: readonly { readonly from: string; readonly to: string }[]): void {
  const undo: (() => void)[] = []
  const kept: string[] = []
  try {
    for (const { from, to } of moves) {
      if (isReplaceable(to)) {
        const aside = `${to}.previous`
        renameSync(to, aside)
        kept.push(aside)
        undo.push(() => renameSync(aside, to))
      }
      renameSync(from, to)
      undo.push(() => rmSync(to, { force: true }))
    }
  } catch (cause) {
    for (const step of undo.reverse()) step()
    throw cause
  }
  for (const aside of kept) rmSync(aside, { force: true })
}

/** A folder is never put aside for a file: the renaming then fails, and says so. */
function isReplaceable(path: string): boolean {
  const there = lstatSync(path, { throwIfNoEntry: false })
  return there !== undefined && !there.isDirectory()
}
