import { ProblemError } from '#core/foundation'
import { keyProblems } from './problems.ts'
import type { KeyProvider } from './provider.ts'
import { contextOf, type WrappedKey, type WrappedKeys } from './wrapped-keys.ts'
import { cannotUnwrap } from './wrapping.ts'

/** What `rewrapAll` did: keys moved, keys that stood right already, keys of providers that were not meant. */
export interface Rewrapping {
  readonly rewrapped: number
  readonly already: number
  readonly others: number
}

/**
 * Moves all data keys of one provider to another, or, with the same provider twice, to its newest key. The data keys
 * and so the pseudonyms stay the same. May be broken off and run again: what is moved is passed over.
 *
 * @throws ProblemError 4026 for all keys that do not open, after the others are moved; 4027 at once.
 */
export async function rewrapAll(
  wrappedKeys: WrappedKeys,
  from: KeyProvider,
  to: KeyProvider,
): Promise<Rewrapping> {
  const done = { rewrapped: 0, already: 0, others: 0 }
  const lost: ProblemError[] = []
  for (const stored of await wrappedKeys.all()) {
    const here = stored.provider === to.id
    // a provider that cannot tell its newest key, as a service, is asked to wrap anew where it is both
    if (here && (to.isNewest?.(stored.wrapped) ?? from.id !== to.id)) done.already++
    else if (!here && stored.provider !== from.id) done.others++
    else {
      try {
        await move(wrappedKeys, stored, here ? to : from, to)
        done.rewrapped++
      } catch (error) {
        if (!isLost(error)) throw error
        lost.push(error)
      }
    }
  }
  if (lost.length > 0) throw new ProblemError(...lost.flatMap(({ problems }) => problems))
  return done
}

async function move(
  wrappedKeys: WrappedKeys,
  stored: WrappedKey,
  from: KeyProvider,
  to: KeyProvider,
): Promise<void> {
  const context = contextOf(stored.kind, stored.scope)
  const bytes = await from.unwrap(stored.wrapped, context)
  const wrapped = await to.wrap(bytes, context)
  // opened once before the old wrapping is given up
  if (!(await to.unwrap(wrapped, context)).equals(bytes)) throw cannotUnwrap(to.id, context)
  await wrappedKeys.rewrap(stored.id, wrapped, to.id)
  bytes.fill(0)
}

function isLost(error: unknown): error is ProblemError {
  return (
    error instanceof ProblemError &&
    error.problems.every(({ number }) => number === keyProblems.cannotUnwrap.number)
  )
}
