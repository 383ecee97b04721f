import { canonicalHash } from '#core/foundation'

/** Data that a release is made of. */
export interface ManifestData {
  /** The year of the round. */
  readonly round: string
  /** The municipality. */
  readonly territory: string
  /** SHA-256 that names the frozen data. */
  readonly sha256: string
}

/** One of a release's files. */
export interface ManifestFile {
  readonly edition: string
  readonly name: string
  /** SHA-256 of the file as it is downloaded. */
  readonly sha256: string
}

/**
 * What a release is: plain data that anybody can hash again. The hash of its canonical JSON stands in the sealed log, so a
 * release that was changed afterwards is found out, and a file can be held against it years later.
 */
export interface ReleaseManifest {
  readonly format: 'lyttepost-manifest-1'
  readonly round: { readonly code: string; readonly year: number }
  /** A municipality, a county or `NO`. */
  readonly territory: string
  readonly number: number
  readonly reason: 'submission' | 'national' | 'deletion' | 'region'
  readonly instrument: string
  readonly policy: string
  readonly ruleVersion: string
  readonly data: readonly ManifestData[]
  readonly files: readonly ManifestFile[]
  /** The hash of the manifest that it replaces; null for the first. */
  readonly supersedes: string | null
  /** ISO 8601 in UTC. */
  readonly madeAt: string
}

export const manifestFormat = 'lyttepost-manifest-1'

/** SHA-256 of the manifest's canonical JSON. */
export const manifestHash = (manifest: ReleaseManifest): string => canonicalHash(manifest)

/** What is there now of what a manifest names. */
export interface FoundRelease {
  readonly manifest: ReleaseManifest
  /** The hash that is stored with it. */
  readonly hash: string
  /** The hash in the log's line of when it was made; null where there is no such line. */
  readonly logged: string | null
  /** SHA-256 of each file as it is stored, by edition. */
  readonly files: ReadonlyMap<string, string>
  /** For each named hash of data: SHA-256 as it is stored, or null where it is kept no longer. */
  readonly data: ReadonlyMap<string, string | null>
}

/** One thing that was checked. */
export interface Checked {
  readonly part: 'manifest' | 'log' | 'file' | 'data'
  /** The file's name or the data's place; empty for manifest and log. */
  readonly name: string
  /** `removed`: kept no longer, which is not a fault; `missing`: should be there. */
  readonly outcome: 'agrees' | 'differs' | 'missing' | 'removed'
}

/** What came of holding a hash that was found against the one that is named. */
export const outcomeOf = (found: string | null | undefined, named: string): Checked['outcome'] =>
  found == null ? 'missing' : found === named ? 'agrees' : 'differs'

/** Holds a release against its manifest: the manifest's own hash, the log's, every file and all data. */
export function checkRelease({ manifest, hash, logged, files, data }: FoundRelease): readonly Checked[] {
  const own = manifestHash(manifest)
  return [
    { part: 'manifest', name: '', outcome: outcomeOf(own, hash) },
    { part: 'log', name: '', outcome: outcomeOf(logged, own) },
    ...manifest.files.map(
      ({ edition, name, sha256 }): Checked => ({
        part: 'file',
        name,
        outcome: outcomeOf(files.get(edition), sha256),
      }),
    ),
    ...manifest.data.map(({ round, territory, sha256 }): Checked => {
      const found = data.get(sha256)
      const name = `${territory}, ${round}`
      return { part: 'data', name, outcome: found === null ? 'removed' : outcomeOf(found, sha256) }
    }),
  ]
}

/** Whether nothing differs or lacks. */
export const releaseHolds = (checked: readonly Checked[]): boolean =>
  checked.every((one) => one.outcome === 'agrees' || one.outcome === 'removed')
