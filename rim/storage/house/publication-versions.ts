import { sql } from 'kysely'
import type { PublicationManifest, PublishedFile } from '#core/releases'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A file of a version, without its bytes. */
export type PublicationFile = PublishedFile & { readonly size: number }

/** A version as it was sealed. */
export interface SealedPublication {
  readonly manifest: PublicationManifest
  readonly hash: string
}

/** Seals a version with its files: for good. The log tells of it when it is sent. Refused by 3150 where it is no draft. */
export async function sealPublication(
  work: Work,
  sealed: SealedPublication & { readonly by: string },
  files: readonly (PublicationFile & { readonly bytes: Uint8Array })[],
): Promise<void> {
  const { id: publication, version, sealedAt } = sealed.manifest
  const manifest = JSON.stringify(sealed.manifest)
  const { hash, by } = sealed
  await work
    .insertInto('publication_version')
    .values({ publication, version, manifest, hash, sealed_by: by, sealed_at: sealedAt })
    .execute()
  for (const { bytes, ...file } of files) {
    await work
      .insertInto('publication_file')
      .values({ publication, version, ...file, bytes: Buffer.from(bytes) })
      .execute()
  }
}

/** A version as it was sealed; null where there is none that the scope sees. */
export async function findSealed(
  work: Work,
  publication: string,
  version: number,
): Promise<SealedPublication | null> {
  const found = await work
    .selectFrom('publication_version')
    .select(['manifest', 'hash'])
    .where('publication', '=', publication)
    .where('version', '=', version)
    .executeTakeFirst()
  return found ? { manifest: found.manifest as PublicationManifest, hash: found.hash } : null
}

const files = (work: Work, publication: string, version: number) =>
  work
    .selectFrom('publication_file')
    .select(['part', 'language', 'name', 'type', 'size', 'sha256'])
    .where('publication', '=', publication)
    .where('version', '=', version)
    .orderBy('language')
    .orderBy('name')

/** The files of a version. */
export async function listPublicationFiles(
  work: Work,
  publication: string,
  version: number,
): Promise<readonly PublicationFile[]> {
  return await files(work, publication, version).execute()
}

/** The files of a version with their bytes, for the public site and for verifying. */
export async function readPublicationFiles(
  work: Work,
  publication: string,
  version: number,
): Promise<readonly (PublicationFile & { readonly bytes: Buffer })[]> {
  return await files(work, publication, version).select('bytes').execute()
}

/** One file with its bytes, taken out by whoever asks: logged. Null where there is none. */
export async function exportPublicationFile(
  work: Work,
  publication: string,
  version: number,
  wanted: Pick<PublicationFile, 'language' | 'name'>,
): Promise<(PublicationFile & { readonly bytes: Buffer }) | null> {
  const found = await files(work, publication, version)
    .select('bytes')
    .where('language', '=', wanted.language)
    .where('name', '=', wanted.name)
    .executeTakeFirst()
  if (!found) return null
  const details = { version, name: found.name, sha256: found.sha256 }
  await logEvent(work, { verb: 'export', noun: 'publication', thing: publication, details })
  return found
}

/** Changes as soon as what everybody may see is another. For the house. */
export async function publishedSignature(work: Work): Promise<string> {
  const { signature } = await work
    .selectFrom('publication')
    .select(
      sql<string>`coalesce(string_agg(id::text || version || state, ' ' order by id), '')`.as('signature'),
    )
    .executeTakeFirstOrThrow()
  return signature
}
