import { createHash } from 'node:crypto'
import { type ManifestData, manifestFormat, manifestHash, type ReleaseManifest } from '#core/releases'
import type { ReportModel } from '#core/reports'
import type { Claimed, MadeRelease, StoredRelease, StoredRound, Work } from '#rim/storage'
import { type Format, formatOf } from '#rim/writers'
import type { Claim } from './claim.ts'
import { releasePolicy } from './compute.ts'
import type { ReleaseWorkshop } from './workshop.ts'

/** A release that is ready to be stored, and what is done in the same transaction. */
export interface FinishedRelease {
  readonly made: MadeRelease
  readonly afterwards?: (work: Work) => Promise<void>
  /** How many orders of the same people were decided when this was; where there are more, it is decided anew. */
  readonly orders?: number
}

export type MadeReleaseFile = MadeRelease['files'][number]

const types: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A file as it is stored. */
export const fileOf = (edition: string, name: string, type: string, bytes: Uint8Array): MadeReleaseFile => ({
  edition,
  name,
  type,
  size: bytes.length,
  sha256: sha256(bytes),
  bytes,
})

/** Writes models on all threads, telling how far it has come: two steps are done before. */
export async function writeModels(
  workshop: ReleaseWorkshop,
  claim: Claim,
  models: readonly ReportModel[],
): Promise<readonly MadeReleaseFile[]> {
  const before = 2
  const total = before + models.length
  let done = before
  await claim.reached(done, total)
  return Promise.all(
    models.map(async (model) => {
      const { name, bytes } = await workshop.write(model)
      // the last step is told when all is stored
      if (++done < total) await claim.reached(done, total)
      return fileOf(model.edition, name, types[formatOf[model.edition]!], bytes)
    }),
  )
}

/** The manifest of a release and its hash. */
export function manifestOfRelease(
  release: Pick<Claimed, 'territory' | 'number' | 'reason'>,
  round: StoredRound,
  about: {
    readonly data: readonly ManifestData[]
    readonly files: readonly MadeReleaseFile[]
    readonly before: StoredRelease | null
    readonly madeAt: string
  },
): { readonly manifest: ReleaseManifest; readonly hash: string } {
  const manifest: ReleaseManifest = {
    format: manifestFormat,
    round: { code: round.code, year: round.year },
    territory: release.territory,
    number: release.number,
    reason: release.reason,
    instrument: round.instrument,
    policy: releasePolicy.name,
    ruleVersion: releasePolicy.ruleVersion,
    data: about.data,
    files: about.files.map(({ edition, name, sha256 }) => ({ edition, name, sha256 })),
    supersedes: about.before?.hash ?? null,
    madeAt: about.madeAt,
  }
  return { manifest, hash: manifestHash(manifest) }
}
