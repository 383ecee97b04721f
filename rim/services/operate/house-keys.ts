import { createKeyFile, keyProviderFrom, type Rewrapping, rewrapAll } from '#rim/keys'
import { databaseKeys, systemClock } from '../house/index.ts'
import { type OpenOptions, openHouse } from './open-house.ts'

/** Makes a key file with one new key. Throws ProblemError 4023 where the file exists; the file system's errors. */
export function makeKeys(path: string): Promise<void> {
  return createKeyFile(path, systemClock.now())
}

/**
 * Locks a house's data keys anew, with the keys of another provider or the newest key of the same one. Pseudonyms stay
 * as they are. May be run again.
 *
 * @throws as `openHouse`; ProblemError 4026, 4027.
 */
export async function rewrapHouseKeys(
  options: Omit<OpenOptions, 'keys'>,
  from: string,
  to: string,
): Promise<Rewrapping> {
  const [old, next] = [await keyProviderFrom(from, options.env), await keyProviderFrom(to, options.env)]
  const { house, stop } = await openHouse({ ...options, connections: 2, keys: from })
  try {
    return await rewrapAll(databaseKeys(house), old, next)
  } finally {
    await stop()
  }
}
