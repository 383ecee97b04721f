import { randomInt } from 'node:crypto'
import { makeCode } from '#core/survey'
import { findOrderWave, issueCodes, voidStoredCodes, type Work } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { hashUnder, waveKey } from './keys.ts'

type Keyed = Pick<Desks, 'keys'>

/** The codes of an order. */
export const surveyCodes = {
  /**
   * Makes codes and stores what they are called. They are given in clear this once: nobody can read them out again.
   *
   * @param work at the house's desk, the transaction in which the order is made.
   * @returns ten signs each, in random order.
   */
  async issue(
    desks: Keyed,
    work: Work,
    { order, count }: { readonly order: string; readonly count: number },
  ): Promise<readonly string[]> {
    const key = await waveKey(desks, await findOrderWave(work, order))
    const issued: string[] = []
    while (issued.length < count) {
      const codes = Array.from({ length: count - issued.length }, () => makeCode((limit) => randomInt(limit)))
      const byHash = new Map(codes.map((code) => [hashUnder(key, code).toString('hex'), code]))
      const hashes = [...byHash.keys()].map((hash) => Buffer.from(hash, 'hex'))
      // one that exists already is left out, and another made instead
      for (const stored of await issueCodes(work, order, hashes)) {
        issued.push(byHash.get(Buffer.from(stored).toString('hex'))!)
      }
    }
    return issued
  },
}

/** Makes the codes of an order void that nobody has finished. At the house's desk. Returns how many. */
export const voidCodes = (work: Work, order: string): Promise<number> => voidStoredCodes(work, { order })

/** Makes one code void where nobody has finished it. At the house's desk. Returns whether it was. */
export async function voidCode(desks: Keyed, work: Work, wave: string, code: string): Promise<boolean> {
  const hash = hashUnder(await waveKey(desks, wave), code)
  return (await voidStoredCodes(work, { hash })) > 0
}
