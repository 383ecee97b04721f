import { unzipSync, type ZipOptions, zipSync } from 'fflate'

/** The zip format's first date: the same files give the same bytes. */
const options: ZipOptions = { level: 6, mtime: new Date(1980, 0, 1) }

/** Files as one zip package, in memory, in the order that they are given. */
export const zipOf = (files: Iterable<readonly [string, Uint8Array]>): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([path, bytes]) => [path, [bytes, options]] as const)))

/** More than any package of ours unpacks to; what says that it is larger is none of them. */
const largest = 500_000_000

/** A zip package's files by their path; null where it is no zip, or unpacks to more than any of ours. */
export function filesInZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  let unpacked = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize
        if (unpacked > largest) throw new RangeError('too large')
        return true
      },
    })
    return new Map(Object.entries(files).filter(([path]) => !path.endsWith('/')))
  } catch {
    return null
  }
}
