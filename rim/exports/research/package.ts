import { zipOf } from '../zip.ts'
import type { ChunkedFile } from './files.ts'

/** Several files as one zip package, for a download. They are whole in memory: for a municipality's rows, not for a nation's. */
export const chunkedPackage = (files: readonly ChunkedFile[]): Uint8Array =>
  zipOf(files.map(({ name, chunks }) => [name, Buffer.concat([...chunks()])] as const))
