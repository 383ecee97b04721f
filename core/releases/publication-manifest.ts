import { canonicalHash, type LocalText } from '#core/foundation'
import { type Checked, outcomeOf, releaseHolds } from './manifest.ts'

/** What people read of a publication, as its writers have it. Empty where nothing is written yet. */
export interface PublicationTexts {
  readonly title: LocalText
  readonly excerpt: LocalText
  /** Paragraphs with an empty line between them; may be empty of a report. */
  readonly text: LocalText
  /** What is another than in the one that it replaces. */
  readonly change?: LocalText
  readonly contact?: {
    readonly name: string
    readonly role: LocalText
    readonly telephone: string
    readonly email: string
  }
  /** Of the picture: what it shows, and who made it. */
  readonly picture?: { readonly alt: LocalText; readonly credit: string }
}

/** One of a publication's files. */
export interface PublishedFile {
  readonly part: 'file' | 'picture'
  readonly name: string
  readonly language: 'nb' | 'nn'
  /** Media type. */
  readonly type: string
  readonly sha256: string
}

/** A release that the numbers come from, named by the hash of its manifest. */
export interface PublicationSource {
  readonly kind: 'release' | 'annual-report' | 'survey-release' | 'study-report'
  readonly id: string
  readonly sha256: string
}

/** What a publication is from when it is sent to review: plain data that anybody can hash again. */
export interface PublicationManifest {
  readonly format: 'lyttepost-publication-1'
  readonly id: string
  readonly code: string
  readonly kind: 'report' | 'news'
  /** From 1: each time it is sent to review. */
  readonly version: number
  readonly texts: PublicationTexts
  readonly files: readonly PublishedFile[]
  /** Earlier releases that all its numbers are in, so that it shows none that the ledger does not know. */
  readonly sources: readonly PublicationSource[]
  /** The rule version that the sources were decided by; null where nothing is counted. */
  readonly ruleVersion: string | null
  /** ISO 8601 in UTC. */
  readonly sealedAt: string
}

export const publicationFormat = 'lyttepost-publication-1'

/** SHA-256 of the manifest's canonical JSON. */
export const publicationHash = (manifest: PublicationManifest): string => canonicalHash(manifest)

/** What is there now of what a publication's manifest names. */
export interface FoundPublication {
  readonly manifest: PublicationManifest
  /** The hash that is stored with it. */
  readonly hash: string
  /** The hash in the log's line of when it was sealed; null where there is no such line. */
  readonly logged: string | null
  /** SHA-256 of each file as it is stored, by `language/name`. */
  readonly files: ReadonlyMap<string, string>
  /** SHA-256 of the manifest of each source as it is now, by id; null where it is kept no longer. */
  readonly sources: ReadonlyMap<string, string | null>
}

/** Where a file stands among a publication's. */
export const fileKey = ({ language, name }: Pick<PublishedFile, 'language' | 'name'>): string =>
  `${language}/${name}`

/** Holds a publication against its manifest: its own hash, the log's, every file, also such as are not named, and every source. */
export function checkPublication({ manifest, hash, logged, files, sources }: FoundPublication): {
  readonly holds: boolean
  readonly checked: readonly Checked[]
} {
  const own = publicationHash(manifest)
  const named = new Set(manifest.files.map(fileKey))
  const checked: readonly Checked[] = [
    { part: 'manifest', name: '', outcome: outcomeOf(own, hash) },
    { part: 'log', name: '', outcome: outcomeOf(logged, own) },
    ...manifest.files.map((file): Checked => {
      return { part: 'file', name: file.name, outcome: outcomeOf(files.get(fileKey(file)), file.sha256) }
    }),
    // a file that was put there afterwards
    ...[...files.keys()]
      .filter((key) => !named.has(key))
      .map((key): Checked => ({ part: 'file', name: key, outcome: 'differs' })),
    ...manifest.sources.map(({ id, kind, sha256 }): Checked => {
      const found = sources.get(id)
      return {
        part: 'data',
        name: `${kind} ${id}`,
        outcome: found === null ? 'removed' : outcomeOf(found, sha256),
      }
    }),
  ]
  return { holds: releaseHolds(checked), checked }
}
