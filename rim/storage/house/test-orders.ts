import { v7 } from 'uuid'
import { type Constraints, openConstraints } from './test-refused.ts'

/** Names the data that the municipality's releases are made of. */
export const dataHash = 'b'.repeat(64)

/** The time in so many seconds. */
export const now = (seconds = 0): string => new Date(Date.now() + seconds * 1000).toISOString()

/** A municipality that has submitted and is released, with one complete registration and a draft. */
export interface OrderGround extends Constraints {
  /** A release of the municipality, made. */
  seedRelease(number: number, more?: Readonly<Record<string, unknown>>): Promise<void>
}

export async function openOrders(): Promise<OrderGround> {
  const here = await openConstraints()
  const { round, own, database } = here.world
  const seedRelease: OrderGround['seedRelease'] = (number, more) =>
    database.seed('release', {
      id: v7(),
      round,
      territory: '1101',
      municipality: '1101',
      number,
      reason: 'submission',
      state: 'made',
      data_hash: dataHash,
      manifest: '{}',
      hash: 'c'.repeat(64),
      made_at: now(),
      ...more,
    })
  await here.force(`
    update lyttepost.registration set status = 'complete', completed_at = now() where unit = '${own.unit}';
    update lyttepost.participation set submitted_at = now(), release = 1 where municipality = '1101';
    insert into lyttepost.frozen_data (hash, round, municipality, kind, rows, sealed)
      values ('${dataHash}', '${round}', '1101', 'rows', 1, 'x')`)
  await seedRelease(2)
  return { ...here, seedRelease }
}
