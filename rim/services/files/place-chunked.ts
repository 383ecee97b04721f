import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ChunkedFile } from '#rim/exports'
import { placeAll } from './place-files.ts'

/**
 * Writes files piece by piece in a folder, all or none (see `placeAll`): none is ever whole in memory.
 *
 * @returns the paths, in the order given.
 */
export function placeChunkedFiles(folder: string, files: readonly ChunkedFile[]): string[] {
  return placeAll(
    files.map(({ name, chunks }) => ({
      path: join(folder, name),
      write: (path) => {
        const file = openSync(path, 'w')
        try {
          for (const chunk of chunks()) {
            for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at)
          }
        } finally {
          closeSync(file)
        }
      },
    })),
  )
}
