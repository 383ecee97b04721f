import type { SealedDecision } from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { keptName, releaseKey } from './house-keys.ts'
import type { KeptRelease } from './kept-release.ts'
import { openBytes, sealBytes } from './sealed-bytes.ts'

/** Seals what is kept of a release. */
export async function sealKept(
  desks: Pick<Desks, 'keys'>,
  { id, round, territory }: { readonly id: string; readonly round: string; readonly territory: string },
  kept: KeptRelease,
): Promise<Buffer> {
  const key = await releaseKey(desks, round, territory)
  return sealBytes(Buffer.from(JSON.stringify(kept)), key, keptName(id))
}

/** Opens what is kept of a release. */
export async function openSealed(
  desks: Pick<Desks, 'keys'>,
  { release, round, territory, sealed }: SealedDecision,
): Promise<KeptRelease> {
  const key = await releaseKey(desks, round, territory)
  return JSON.parse(openBytes(sealed, key, keptName(release)).toString('utf8')) as KeptRelease
}

/** The part of the country's release that is about one municipality's own people; null where it is not in it. */
export function ownPart(national: KeptRelease, municipality: string): KeptRelease | null {
  const record = national.own?.[municipality]
  if (record === undefined) return null
  const { own: _, whole: __, ...rest } = national
  return { ...rest, record, tables: {}, participants: [] }
}

/** The country's release without what is about single municipalities. */
export function sharedPart(national: KeptRelease): KeptRelease {
  const { own: _, whole: __, ...rest } = national
  return rest
}
