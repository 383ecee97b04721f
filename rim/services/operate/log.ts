import type { Seal } from '#core/audit'
import type { Problem } from '#core/foundation'
import { type Desks, sealLog, systemClock, verifyLog } from '../house/index.ts'
import { type OpenOptions, openHouse } from './open-house.ts'

/** Seals what the log holds unsealed. Returns the last seal, to be noted outside the house. Throws as `openHouse`. */
export function sealHouseLog(options: OpenOptions): Promise<Seal | null> {
  return withDesks(options, sealLog)
}

/** Goes through a house's log. Returns what is wrong. Throws as `openHouse`. */
export function verifyHouseLog(
  options: OpenOptions,
  head?: Pick<Seal, 'number' | 'hash'>,
): Promise<readonly Problem[]> {
  return withDesks(options, (desks) => verifyLog(desks, head))
}

async function withDesks<T>(
  options: OpenOptions,
  work: (desks: Pick<Desks, 'house' | 'keys' | 'clock'>) => Promise<T>,
): Promise<T> {
  const { house, keys, stop } = await openHouse({ connections: 2, ...options })
  try {
    return await work({ house, keys, clock: systemClock })
  } finally {
    await stop()
  }
}
