import { zipSync } from 'fflate'
import type { ChunkedFile } from './files.ts'

/** The zip format's first date: the same rows give the same bytes. */
const noDate = new Date(1980, 0, 1)

/** Several files as one zip package, for a download. They are whole in memory: for a municipality's rows, not for a nation's. */
export function chunkedPackage(files: readonly ChunkedFile[]): Uint8Array {
  return zipSync(
    Object.fromEntries(
      files.map(
        ({ name, chunks }) => [name, [Buffer.concat([...chunks()]), { level: 6, mtime: noDate }]] as const,
      ),
    ),
  )
}
