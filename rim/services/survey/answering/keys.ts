import { createHmac, hkdfSync, type KeyObject } from 'node:crypto'
import type { Desks } from '../../house/desks.ts'

type Keyed = Pick<Desks, 'keys'>

/**
 * The wave's key, made when first asked for. It lies in the database wrapped, by a key that does not, and is deleted when the
 * wave closes: nothing that was sealed with it opens from then on. Refused for a closed wave.
 */
export const waveKey = (desks: Keyed, wave: string): Promise<KeyObject> => desks.keys.dataKey('survey', wave)

/** The key of what people have written in a wave's answers. It outlives the wave's own. */
export const textKey = (desks: Keyed, wave: string): Promise<KeyObject> =>
  desks.keys.dataKey('survey-text', wave)

/** A key of its own for each use (HKDF, RFC 5869); 32 bytes. Codes and purposes have no line break, so no two uses agree. */
export const derived = (key: KeyObject, ...use: readonly string[]): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', use.join('\n'), 32))

/** What a code is called in the database: HMAC-SHA-256 under the wave's key. Codes are few enough to be tried without a key. */
export const hashUnder = (key: KeyObject, code: string): Buffer =>
  createHmac('sha256', derived(key, 'hash')).update(code).digest()

/** What a code is called in the database. */
export const hashOfCode = async (desks: Keyed, wave: string, code: string): Promise<Buffer> =>
  hashUnder(await waveKey(desks, wave), code)
