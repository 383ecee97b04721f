import { sha256Hex } from '#core/foundation'

const shortestSecret = 16

/**
 * A uniform 32-bit number for every record, from a secret and the record's own stable id: the first 32 bits of SHA-256
 * of the key (128 bits of SHA-256 of the secret) followed by the id. The same record gets the same number in every file
 * and year; without the secret the numbers cannot be told from random ones.
 *
 * @param ids the records' stable ids, each once: two records with one id would move every cell together.
 * @param secret at least 16 characters or bytes, kept as carefully as the records: who has it can take the noise away.
 * @returns one number per id, in order.
 * @throws RangeError for a shorter secret.
 */
export function recordKeys(ids: readonly string[], secret: Uint8Array | string): Uint32Array {
  if (secret.length < shortestSecret)
    throw new RangeError(`a secret of ${secret.length}; at least ${shortestSecret}`)
  const text = typeof secret === 'string' ? `text ${secret}` : `bytes ${hexOf(secret)}`
  // key and a short id together fill one block of SHA-256, which halves the time
  const key = sha256Hex(`record keys ${text}`).slice(0, 32)
  return Uint32Array.from(ids, (id) => Number.parseInt(sha256Hex(key + id).slice(0, 8), 16))
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * The key of a cell: the sum of its records' keys modulo 2^32 (Fraser and Wooton 2005). Depends on who is in the cell and
 * on nothing else: not on the question, the order or who asks. Nobody's key is 0.
 *
 * @param keys record keys, by record.
 * @param members the records in the cell, as positions among the keys.
 */
export function cellKey(keys: Uint32Array, members: Iterable<number>): number {
  let sum = 0
  for (const member of members) {
    const key = keys[member]
    if (key === undefined) throw new RangeError(`record ${member} of ${keys.length}`)
    sum = (sum + key) >>> 0
  }
  return sum
}
