import type { Desks } from '../house/index.ts'
import { type OpenOptions, openHouse } from './open-house.ts'

/** Whether a text is an id of anything in a house. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** Opens a house for one piece of work, and closes it whatever happens. Throws as `openHouse`. */
export async function withHouse<T>(
  options: OpenOptions,
  work: (desks: Pick<Desks, 'house' | 'keys'>) => Promise<T>,
): Promise<T> {
  const { house, keys, stop } = await openHouse({ connections: 2, ...options })
  try {
    return await work({ house, keys })
  } finally {
    await stop()
  }
}
