import {
  canonicalHash,
  canonicalJson,
  type LocalText,
  type Problem,
  problem,
  sha256OfBytes,
} from '#core/foundation'
import { archiveProblems as problems } from './archive-problems.ts'

export const archiveKinds = ['round', 'survey', 'study', 'release'] as const
export type ArchiveKind = (typeof archiveKinds)[number]

/** A file that goes into an archive package. */
export interface ArchivePart {
  /** Lower-case letters a to z, digits, `.`, `_` and `-`, in folders parted by `/`. */
  readonly path: string
  /** Media type. */
  readonly type: string
  /** What it is, for whoever opens the package in twenty years. */
  readonly text: LocalText
  readonly bytes: Uint8Array
}

/** What a package is of. */
export interface ArchiveFacts {
  readonly kind: ArchiveKind
  /** Of the round, wave, study or release in the house. */
  readonly id: string
  readonly title: LocalText
  /** ISO 8601 in UTC. */
  readonly madeAt: string
  /** The rule version of disclosure control that everything in it was decided by; null where nothing is counted. */
  readonly ruleVersion: string | null
  /** Nobody in it exists. */
  readonly synthetic: boolean
}

/** The list of what is in a package. */
interface ArchiveManifest extends ArchiveFacts {
  readonly format: 'lyttepost-archive-1'
  readonly files: readonly {
    readonly path: string
    readonly type: string
    readonly text: LocalText
    /** Bytes. */
    readonly size: number
    readonly sha256: string
  }[]
}

/** A package's files by their path, and the SHA-256 of its manifest in canonical form, which names the whole of it. */
export interface ArchivePackage {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest: ArchiveManifest
  readonly hash: string
}

const manifestPath = 'manifest.json'
const sumsPath = 'SHA256SUMS'
const readmePath = 'LES-MEG.txt'
const pathForm = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * Puts a package together: its files, a list of them as JSON, their checksums as `sha256sum -c` reads them, and a text that says what it is.
 * The same parts give the same bytes, in whatever order they come.
 *
 * @throws RangeError for a path that is none, or that two parts have.
 */
export function archiveOf(facts: ArchiveFacts, parts: readonly ArchivePart[]): ArchivePackage {
  const readme: ArchivePart = {
    path: readmePath,
    type: 'text/plain; charset=utf-8',
    text: { nb: 'Hva pakken er', nn: 'Kva pakken er', en: 'What the package is' },
    bytes: encode(readmeText(facts)),
  }
  for (const { path } of parts)
    if (!pathForm.test(path) || path === manifestPath)
      throw new RangeError(`"${path}" cannot stand in a package`)
  const sorted = [...parts, readme].sort((a, b) => (a.path < b.path ? -1 : 1))
  if (new Set(sorted.map(({ path }) => path)).size < sorted.length)
    throw new RangeError('Two files of a package have one path')
  const manifest: ArchiveManifest = {
    format: 'lyttepost-archive-1',
    ...facts,
    files: sorted.map(({ path, type, text, bytes }) => ({
      ...{ path, type, text, size: bytes.length, sha256: sha256OfBytes(bytes) },
    })),
  }
  const list = encode(canonicalJson(manifest))
  const files = new Map(sorted.map(({ path, bytes }) => [path, bytes] as const))
  files.set(manifestPath, list).set(sumsPath, encode(sumsOf(manifest, list)))
  return { files, manifest, hash: canonicalHash(manifest) }
}

/**
 * Everything that is wrong with a package: problems 3170-3175. None: it is as it was made.
 *
 * @param files by path, as they are found.
 * @param expected the hash that was told when it was made; without it, a package that somebody has made anew is not found out.
 */
export function archiveFaults(files: ReadonlyMap<string, Uint8Array>, expected?: string): readonly Problem[] {
  const manifest = manifestIn(files)
  if (!manifest) return [problem(problems.noPackage)]
  const hash = canonicalHash(manifest)
  const named = new Set([...manifest.files.map(({ path }) => path), manifestPath, sumsPath])
  return [
    ...(expected !== undefined && expected !== hash ? [problem(problems.otherPackage, { hash })] : []),
    ...manifest.files.flatMap(({ path, sha256 }) => {
      const bytes = files.get(path)
      if (!bytes) return [problem(problems.missing, { path })]
      return sha256OfBytes(bytes) === sha256 ? [] : [problem(problems.changed, { path })]
    }),
    ...[...files.keys()].filter((path) => !named.has(path)).map((path) => problem(problems.added, { path })),
    ...(sumsAgree(files, manifest) ? [] : [problem(problems.sumsDiffer)]),
  ]
}

/** The list in a package; null where it has none that can be read. */
function manifestIn(files: ReadonlyMap<string, Uint8Array>): ArchiveManifest | null {
  try {
    const read = JSON.parse(
      new TextDecoder().decode(files.get(manifestPath)),
    ) as Partial<ArchiveManifest> | null
    const listed =
      read?.format === 'lyttepost-archive-1' &&
      Array.isArray(read.files) &&
      read.files.every(({ path, sha256 }) => typeof path === 'string' && typeof sha256 === 'string')
    return listed ? (read as ArchiveManifest) : null
  } catch {
    return null
  }
}

/** The checksums of all files and of their list, as `sha256sum -c` reads them. */
const sumsOf = ({ files }: ArchiveManifest, list: Uint8Array): string =>
  [...files, { path: manifestPath, sha256: sha256OfBytes(list) }]
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('')

/** Whether the list of checksums says what the manifest says, and knows the manifest as it is. */
function sumsAgree(files: ReadonlyMap<string, Uint8Array>, manifest: ArchiveManifest): boolean {
  const sums = files.get(sumsPath)
  if (!sums) return false
  return new TextDecoder().decode(sums) === sumsOf(manifest, files.get(manifestPath)!)
}

/** What was deleted, or will be, and when. */
export interface DeletionLine {
  readonly what: LocalText
  /** `YYYY-MM-DD`; one that is to come is a plan. */
  readonly day: string
  readonly why: LocalText
  /** How many; null where it is not counted. */
  readonly count: number | null
}

/**
 * The deletion log of a package as it may be read by everybody: how many are told from five upwards, so that nobody can be pointed out by it.
 */
export const deletionLog = (lines: readonly DeletionLine[]) => ({
  format: 'lyttepost-deletions-1',
  lines: lines.map(({ count, ...line }) => ({
    ...line,
    count: count === null ? null : count > 0 && count < 5 ? '1-4' : count,
  })),
})

const kindWords: Readonly<Record<ArchiveKind, { readonly nb: string; readonly nn: string }>> = {
  round: { nb: 'en runde i kartleggingen', nn: 'ein runde i kartlegginga' },
  survey: { nb: 'en brukerundersøkelse', nn: 'ei brukarundersøking' },
  study: { nb: 'en intervjustudie', nn: 'ein intervjustudie' },
  release: { nb: 'tall som er frigitt', nn: 'tal som er frigjevne' },
}

const readmeText = ({ kind, title, id, synthetic }: ArchiveFacts): string => `${title.nb}

Dette er en arkivpakke fra Lyttepost: ${kindWords[kind].nb} (${id}).${synthetic ? ' Ingen av personene finnes.' : ''}
Det er ingen opplysninger om enkeltpersoner her. Små tall er holdt tilbake.

manifest.json  hva hver fil er, hvor stor den er, og kontrollsummen (SHA-256)
SHA256SUMS     kontrollsummene slik at de kan prøves uten Lyttepost:  sha256sum -c SHA256SUMS
slettelogg.json  hva som er slettet eller skal slettes
*.pdf          PDF/A, for lesing
*.json, *.csv  de samme tallene for maskiner

---

${title.nn}

Dette er ein arkivpakke frå Lyttepost: ${kindWords[kind].nn} (${id}).${synthetic ? ' Ingen av personane finst.' : ''}
Det er ingen opplysningar om einskildpersonar her. Små tal er haldne tilbake.

manifest.json  kva kvar fil er, kor stor ho er, og kontrollsummen (SHA-256)
SHA256SUMS     kontrollsummane slik at dei kan prøvast utan Lyttepost:  sha256sum -c SHA256SUMS
slettelogg.json  kva som er sletta eller skal slettast
*.pdf          PDF/A, til lesing
*.json, *.csv  dei same tala for maskinar
`
