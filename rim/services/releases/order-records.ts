import { orderDecisions, type StoredReportOrder, sealedDecisions, within } from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { houseIn } from './freeze.ts'
import { releaseKey } from './house-keys.ts'
import { openSealed, ownPart } from './kept-store.ts'
import { nationalOf } from './national-releases.ts'
import { openBytes, sealBytes } from './sealed-bytes.ts'

type Tools = Pick<Desks, 'keys' | 'house'>
const nameOf = (order: string): string => `order:${order}`

/** Seals what was decided for an order, with the key of the round and the municipality. */
export async function sealRecords(
  desks: Pick<Desks, 'keys'>,
  { id, round, municipality }: Pick<StoredReportOrder, 'id' | 'round' | 'municipality'>,
  records: readonly string[],
): Promise<Uint8Array> {
  const key = await releaseKey(desks, round, municipality)
  return sealBytes(Buffer.from(JSON.stringify(records)), key, nameOf(id))
}

/** What was decided for a municipality's orders of a round (`packRelease`), oldest first: later decisions must know of it. */
export async function orderRecords(
  desks: Tools,
  round: string,
  municipality: string,
): Promise<readonly string[]> {
  const sealed = await within(desks.house, houseIn(municipality), (work) => orderDecisions(work, round))
  const key = await releaseKey(desks, round, municipality)
  return sealed.flatMap(
    (one) =>
      JSON.parse(openBytes(Buffer.from(one.sealed), key, nameOf(one.order)).toString('utf8')) as string[],
  )
}

/** What was decided in a municipality's own releases of a round, oldest first. */
async function releaseRecords(desks: Tools, round: string, municipality: string): Promise<readonly string[]> {
  const sealed = await within(desks.house, houseIn(municipality), (work) =>
    sealedDecisions(work, round, [municipality]),
  )
  return Promise.all(sealed.map(async (one) => (await openSealed(desks, one)).record))
}

/** What a municipality has been shown of a round by itself: its releases, and its orders. */
export const shownRecords = async (
  desks: Tools,
  round: string,
  municipality: string,
): Promise<readonly string[]> => [
  ...(await releaseRecords(desks, round, municipality)),
  ...(await orderRecords(desks, round, municipality)),
]

/** Everything that was decided about a municipality's people in a round: its releases, the country's, and its orders. */
export async function decidedRecords(
  desks: Desks,
  round: string,
  municipality: string,
): Promise<readonly string[]> {
  const own = await releaseRecords(desks, round, municipality)
  const national = await nationalOf(desks, round)
  const part = national && ownPart(national.kept, municipality)
  return [...own, ...(part ? [part.record] : []), ...(await orderRecords(desks, round, municipality))]
}
