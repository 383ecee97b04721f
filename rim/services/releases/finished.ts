import { type ManifestData, manifestFormat, manifestHash, type ReleaseManifest } from '#core/releases'
import type { ReportModel } from '#core/reports'
import {
  type Claimed,
  latestRelease,
  type MadeRelease,
  type StoredRound,
  type Work,
  within,
} from '#rim/storage'
import { formatOf, mediaTypes } from '#rim/writers'
import type { MadeFile } from '../files/place-files.ts'
import type { Desks } from '../house/desks.ts'
import type { ReleaseClaim } from './claim.ts'
import { type Computed, releasePolicy } from './compute.ts'
import { houseIn } from './freeze.ts'
import { sealKept } from './kept-store.ts'
import { sha256 } from './sealed-bytes.ts'
import type { ReleaseWorkshop } from './workshop.ts'

/** A release that is ready to be stored, and what is done in the same transaction. */
export interface FinishedRelease {
  readonly made: MadeRelease
  readonly afterwards?: (work: Work) => Promise<void>
  /** How many orders of the same people were decided when this was; where there are more, it is decided anew. */
  readonly orders?: number
}

type MadeReleaseFile = MadeRelease['files'][number]

/** A file as it is stored. */
export const fileOf = (edition: string, name: string, type: string, bytes: Uint8Array): MadeReleaseFile => ({
  edition,
  name,
  type,
  size: bytes.length,
  sha256: sha256(bytes),
  bytes,
})

/** A model's file as it is stored. */
export const writtenFile = (
  { edition }: Pick<ReportModel, 'edition'>,
  { name, bytes }: MadeFile,
): MadeReleaseFile => fileOf(edition, name, mediaTypes[formatOf[edition]!], bytes)

/** Writes models on all threads, telling how far it has come: two steps are done before. */
export async function writeModels(
  workshop: ReleaseWorkshop,
  claim: ReleaseClaim,
  models: readonly ReportModel[],
): Promise<readonly MadeReleaseFile[]> {
  const before = 2
  const total = before + models.length
  let done = before
  await claim.reached(done, total)
  return Promise.all(
    models.map(async (model) => {
      const file = writtenFile(model, await workshop.write(model))
      // the last step is told when all is stored
      if (++done < total) await claim.reached(done, total)
      return file
    }),
  )
}

/** A release as it is stored: what was computed, its files, and the manifest of both. It takes the place of the one before. */
export async function madeRelease(
  desks: Pick<Desks, 'house' | 'keys' | 'clock'>,
  release: Claimed,
  round: StoredRound,
  computed: Pick<Computed, 'kept' | 'screen'>,
  of: {
    readonly data: readonly ManifestData[]
    readonly dataHash: string | null
    readonly files: readonly MadeReleaseFile[]
  },
): Promise<MadeRelease> {
  const { data, dataHash, files } = of
  const before = await within(desks.house, houseIn(null), (work) =>
    latestRelease(work, round.id, release.territory),
  )
  const madeAt = desks.clock.now()
  const manifest: ReleaseManifest = {
    format: manifestFormat,
    round: { code: round.code, year: round.year },
    territory: release.territory,
    number: release.number,
    reason: release.reason,
    instrument: round.instrument,
    policy: releasePolicy.name,
    ruleVersion: releasePolicy.ruleVersion,
    data,
    files: files.map(({ edition, name, sha256 }) => ({ edition, name, sha256 })),
    supersedes: before?.hash ?? null,
    madeAt,
  }
  return {
    dataHash,
    manifest,
    hash: manifestHash(manifest),
    decision: computed.kept && (await sealKept(desks, release, computed.kept)),
    screen: computed.screen,
    supersedes: before?.id ?? null,
    madeAt,
    files,
  }
}
