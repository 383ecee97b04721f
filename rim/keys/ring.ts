import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import { ProblemError, problem } from '#core/foundation'
import { keyProblems } from './problems.ts'
import type { KeyProvider } from './provider.ts'
import { contextOf, type DataKeyKind, type WrappedKey, type WrappedKeys } from './wrapped-keys.ts'
import { cannotUnwrap } from './wrapping.ts'

/** How long an unwrapped key is remembered, in milliseconds. */
export const rememberedFor = 5 * 60_000

/** Gives data keys by kind and scope. */
export interface KeyRing {
  /**
   * The key of a kind and scope, 32 random bytes, made when first asked for. Of processes that make it at once, one
   * wins and all get its key. A key that is stored but does not open is a problem and never replaced.
   *
   * @returns a key object, which shows nothing of itself when printed; `export()` gives its bytes.
   * @throws ProblemError 4026 to 4028; RangeError for a scope that is not of the kind's form.
   */
  dataKey(kind: DataKeyKind, scope: string): Promise<KeyObject>
  /**
   * Deletes a key for good: pseudonyms made with it can never be made again. Other processes forget it within five
   * minutes; backups hold it, wrapped, until they are deleted. Asked for again, a new and different key is made.
   *
   * @returns whether there was one.
   */
  destroy(kind: DataKeyKind, scope: string): Promise<boolean>
}

/** Scopes by kind: a pseudonym must never be made with a key that is wider than its kind says. */
const scopes: Readonly<Record<DataKeyKind, RegExp>> = {
  round: /^[^/\s]+\/[^/\s]+$/,
  link: /^[^/\s]+$/,
  block: /^[^/\s]+\/[^/\s]+$/,
  release: /^[^/\s]+\/[^/\s]+$/,
  survey: /^[^/\s]+$/,
  'survey-text': /^[^/\s]+$/,
  'survey-results': /^[^/\s]+$/,
  'study-text': /^[^/\s]+\/[^/\s]+$/,
  'study-recording': /^[^/\s]+\/[^/\s]+$/,
  'study-people': /^[^/\s]+$/,
  'cell-key': /^house$/,
  audit: /^house$/,
  session: /^house$/,
}

/**
 * @param providers the first wraps new keys, all unwrap.
 * @param now milliseconds since 1970.
 */
export function createKeyRing(
  providers: readonly [KeyProvider, ...KeyProvider[]],
  wrappedKeys: WrappedKeys,
  now: () => number,
): KeyRing {
  const remembered = new Map<string, { readonly key: Promise<KeyObject>; readonly until: number }>()
  const forgetOld = (): void => {
    for (const [context, { until }] of remembered) if (until <= now()) remembered.delete(context)
  }

  const make = async (kind: DataKeyKind, scope: string): Promise<KeyObject> => {
    const [provider] = providers
    const bytes = randomBytes(32)
    const wrapped = await provider.wrap(bytes, contextOf(kind, scope))
    const createdAt = new Date(now()).toISOString()
    try {
      await wrappedKeys.insert({ id: randomUUID(), kind, scope, wrapped, provider: provider.id, createdAt })
    } catch (error) {
      // most likely another process was first; where not, there is nothing to find
      const theirs = await wrappedKeys.find(kind, scope)
      bytes.fill(0)
      if (theirs === undefined) throw error
      return unwrapped(providers, theirs)
    }
    return toKey(bytes)
  }

  const findOrMake = async (kind: DataKeyKind, scope: string): Promise<KeyObject> => {
    const found = await wrappedKeys.find(kind, scope)
    return found ? unwrapped(providers, found) : make(kind, scope)
  }

  return Object.freeze({
    async dataKey(kind: DataKeyKind, scope: string) {
      if (!scopes[kind].test(scope)) throw new RangeError(`scope "${scope}" of ${kind}`)
      forgetOld()
      const context = contextOf(kind, scope)
      const known = remembered.get(context)
      if (known) return known.key
      // the promise is remembered, so that many who ask at once cost one unwrapping
      const entry = { key: findOrMake(kind, scope), until: now() + rememberedFor }
      remembered.set(context, entry)
      entry.key.catch(() => {
        if (remembered.get(context) === entry) remembered.delete(context)
      })
      return entry.key
    },
    async destroy(kind: DataKeyKind, scope: string) {
      const found = await wrappedKeys.find(kind, scope)
      if (found) await wrappedKeys.destroy(found.id)
      remembered.delete(contextOf(kind, scope))
      return found !== undefined
    },
  })
}

async function unwrapped(providers: readonly KeyProvider[], stored: WrappedKey): Promise<KeyObject> {
  const context = contextOf(stored.kind, stored.scope)
  const provider = providers.find(({ id }) => id === stored.provider)
  if (provider === undefined) {
    throw new ProblemError(problem(keyProblems.providerMissing, { context, provider: stored.provider }))
  }
  const bytes = await provider.unwrap(stored.wrapped, context)
  if (bytes.length !== 32) throw cannotUnwrap(provider.id, context)
  return toKey(bytes)
}

/** The bytes are overwritten, so that they stand in the key object alone. */
function toKey(bytes: Buffer): KeyObject {
  const key = createSecretKey(bytes)
  bytes.fill(0)
  return key
}
