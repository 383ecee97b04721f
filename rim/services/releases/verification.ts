import { canonicalHash, ProblemError, problem } from '#core/foundation'
import {
  type Checked,
  checkRelease,
  type ManifestData,
  manifestHash,
  type ReleaseManifest,
  releaseHolds,
} from '#core/releases'
import {
  filesOf,
  findFrozen,
  findRelease,
  keepsFrozen,
  logEvent,
  loggedRelease,
  manifestByData,
  manifestOf,
  releaseFile,
  type Scope,
  tell,
  type Work,
  within,
} from '#rim/storage'
import { packColumns, unpackColumns } from '#rim/storage/files'
import type { Desks } from '../house/desks.ts'
import { houseIn, openStored } from './freeze.ts'
import { country } from './national-releases.ts'
import { releaseServiceProblems } from './problems.ts'
import { sha256 } from './sealed-bytes.ts'

/** What a release was held against, and what came of it. */
export interface Verification {
  /** Nothing differs and nothing lacks. */
  readonly holds: boolean
  readonly checked: readonly Checked[]
  /** The hash of the manifest, computed now. */
  readonly hash: string
  /** Number of the seal that the log's line stands under; null until it is sealed, within minutes. */
  readonly seal: number | null
}

/** Who verifies, for the log; empty for whoever runs the program by hand. */
export type Verifier = Pick<Scope, 'staff' | 'role' | 'request'>

/**
 * Holds a release against its manifest and the log: every file is hashed again as it is stored, and so are the data that a
 * municipality's was made of. Of the country's, which is everybody's data, it is only asked whether they are kept. Done at
 * the house's own desk, where sealed data can be opened, and logged where they are; nothing of it is told.
 *
 * @throws problem 4299 where it is not made yet.
 */
export async function verifyRelease(
  desks: Pick<Desks, 'house' | 'keys'>,
  id: string,
  by: Verifier = {},
): Promise<Verification> {
  const house = { ...by, ...houseIn(null) }
  const found = await within(desks.house, house, async (work) => {
    const release = await findRelease(work, id)
    const manifest = (await manifestOf(work, id)) as ReleaseManifest | null
    const logged = await loggedRelease(work, id)
    return { release, manifest, logged, files: (await filesOf(work, [id])).get(id)! }
  })
  const { release, manifest, logged } = found
  if (!release?.hash || !manifest) throw new ProblemError(problem(releaseServiceProblems.notMade))
  const files = new Map<string, string>()
  for (const { edition } of found.files) {
    const stored = await within(desks.house, house, (work) => releaseFile(work, id, edition))
    if (stored) files.set(edition, sha256(stored.bytes))
  }
  const data =
    release.territory === country
      ? await within(desks.house, house, (work) => keptData(work, manifest.data))
      : await dataHashes(desks, id, manifest.data, by)
  await within(desks.house, { ...by, ...houseIn(release.municipality) }, (work) =>
    logEvent(work, { verb: 'verify', noun: 'release', thing: id, purpose: 'statistics' }),
  )
  const checked = checkRelease({
    manifest,
    hash: release.hash,
    logged: logged?.hash ?? null,
    files,
    data,
  })
  return { holds: releaseHolds(checked), checked, hash: manifestHash(manifest), seal: logged?.seal ?? null }
}

/** Data by the hash in the manifest: null where they are kept no longer, absent where there never were such. */
type FoundData = ReadonlyMap<string, string | null>

/** Whether data are kept by the names that they had, without opening any. */
async function keptData(work: Work, named: readonly ManifestData[]): Promise<FoundData> {
  const found = new Map<string, string | null>()
  for (const { territory, sha256 } of named) {
    await tell(work, 'municipality', territory)
    const kept = await keepsFrozen(work, sha256)
    if (kept !== null) found.set(sha256, kept ? sha256 : null)
  }
  return found
}

/** The hashes of stored data, computed again. */
async function dataHashes(
  desks: Pick<Desks, 'house' | 'keys'>,
  release: string,
  named: readonly ManifestData[],
  by: Verifier,
): Promise<FoundData> {
  const found = new Map<string, string | null>()
  for (const one of named) {
    const hash = await dataHash(desks, release, one, by)
    if (hash !== undefined) found.set(one.sha256, hash)
  }
  return found
}

/** The hash of stored data, computed again and logged; null where it is kept no longer, undefined where there never was such. */
async function dataHash(
  desks: Pick<Desks, 'house' | 'keys'>,
  release: string,
  { territory, sha256: named }: ManifestData,
  by: Verifier,
): Promise<string | null | undefined> {
  // a county's report is made of the country's release, whose data is named by the list of everybody's
  if (territory === country) return nationalHash(desks, named)
  const found = await within(desks.house, { ...by, ...houseIn(territory) }, async (work) => {
    const frozen = await findFrozen(work, named)
    if (frozen?.sealed) {
      const details = { count: frozen.rows }
      await logEvent(work, { verb: 'read', noun: 'release', thing: release, purpose: 'statistics', details })
    }
    return frozen
  })
  if (!found) return undefined
  const bytes = await openStored(desks, territory, named, found)
  if (!bytes) return null
  return found.kind === 'tables' ? sha256(bytes) : packColumns(unpackColumns(bytes, named)).sha256
}

async function nationalHash(desks: Pick<Desks, 'house'>, named: string): Promise<string | undefined> {
  const manifest = await within(desks.house, houseIn(null), (work) => manifestByData(work, country, named))
  return manifest === null ? undefined : canonicalHash((manifest as ReleaseManifest).data)
}
