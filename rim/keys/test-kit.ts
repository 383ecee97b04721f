import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { createRandom, ProblemError } from '#core/foundation'
import { type IdentityNumber, randomSyntheticNumber, readIdentityNumber } from '#core/identity'
import { environmentKeys } from './environment-keys.ts'
import type { KeyProvider } from './provider.ts'
import { createKeyRing } from './ring.ts'
import type { DataKeyKind, WrappedKey, WrappedKeys } from './wrapped-keys.ts'

/** Wrapped keys in memory, for tests: answers late, as a database does, and refuses a second key of a kind and scope. */
export function memoryKeys(): WrappedKeys & { readonly rows: Map<string, WrappedKey> } {
  const rows = new Map<string, WrappedKey>()
  const later = (): Promise<void> => new Promise((done) => setImmediate(done))
  const of = (kind: DataKeyKind, scope: string): WrappedKey | undefined =>
    [...rows.values()].find((row) => row.kind === kind && row.scope === scope)
  return {
    rows,
    async find(kind, scope) {
      await later()
      return of(kind, scope)
    },
    async insert(key) {
      await later()
      if (of(key.kind, key.scope)) throw new Error('duplicate key value violates unique constraint')
      rows.set(key.id, key)
    },
    async all() {
      await later()
      return [...rows.values()]
    },
    async rewrap(id, wrapped, provider) {
      await later()
      rows.set(id, { ...rows.get(id)!, wrapped, provider })
    },
    async destroy(id) {
      await later()
      rows.delete(id)
    },
  }
}

export const keyTexts = [1, 2].map((n) => `k${n}:${randomBytes(32).toString('base64')}`)
export const provider = environmentKeys({ A: keyTexts[0] }, 'A')
export const other = environmentKeys({ B: keyTexts[1] }, 'B')
const start = Date.parse('2026-11-22T08:00:00Z')

/** A ring over a store, with a clock of its own. */
export function ringOver(wrappedKeys: WrappedKeys, ...providers: KeyProvider[]) {
  const [first = provider, ...more] = providers
  const clock = { now: start }
  return { clock, ring: createKeyRing([first, ...more], wrappedKeys, () => clock.now) }
}

/** The numbers of the problems it is refused with, and everything the error shows of itself. */
export async function refusal(attempt: () => unknown): Promise<{ numbers: number[]; shown: string }> {
  try {
    await attempt()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const shown = inspect(error, { depth: null, showHidden: true }) + JSON.stringify(error.problems)
    return { numbers: error.problems.map(({ number }) => number), shown }
  }
  throw new Error('not refused')
}

/** The numbers of the problems it is refused with. */
export async function refused(attempt: () => unknown): Promise<number[]> {
  return (await refusal(attempt)).numbers
}

/** A made-up person's number. */
export function person(seed: number): IdentityNumber {
  const digits = randomSyntheticNumber(createRandom(seed), { birthYear: 1950 + (seed % 70), sex: 'male' })
  const read = readIdentityNumber(digits, { today: '2026-11-22', synthetic: true })
  if (Array.isArray(read)) throw new Error('refused')
  return read.number
}
