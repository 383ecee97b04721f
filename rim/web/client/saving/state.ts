import type { Conflict, Edit, Failure, Hold, SavingState } from './types.ts'
import { isServers, same, valueAt, without } from './values.ts'

// What is known of saving a registration, and how it changes. The functions of this folder that take a state give the next
// one, and do nothing.

export const begun = (keeps: boolean): SavingState => ({
  known: null,
  stale: false,
  pending: {},
  batches: [],
  conflicts: {},
  failed: {},
  flight: 'none',
  hold: null,
  tries: 0,
  due: false,
  count: 0,
  keptUpTo: 0,
  keeps,
  day: null,
})

/** What the person sees of a key: the own value that has not reached the server, else the server's. */
export function shownValue(state: SavingState, key: string): unknown {
  const own = state.conflicts[key]?.mine ?? state.failed[key]?.edit ?? state.pending[key]
  const sent = own ?? state.batches.findLast(({ edits }) => Object.hasOwn(edits, key))?.edits[key]
  return sent ? sent.value : valueAt(state.known?.values ?? {}, key)
}

export const clashes = (key: string, { value, seen }: Edit, theirs: unknown): boolean =>
  !isServers(key) && !same(theirs, value) && !seen.some((one) => same(one, theirs))

/** An edit that lay aside is to be sent again: unless somebody else has written there since. */
export function released(state: SavingState, key: string, edit: Edit): SavingState {
  const theirs = valueAt(state.known?.values ?? {}, key)
  // what is about to be read anyway is looked at then
  if (state.known === null || state.stale || !clashes(key, edit, theirs)) {
    return { ...state, pending: { ...state.pending, [key]: edit } }
  }
  return { ...state, conflicts: { ...state.conflicts, [key]: { mine: edit, theirs, from: 'server' } } }
}

/** Whether an edit was written by somebody who had another one before her eyes. */
export const isBasedOn = (newer: Edit, older: Edit): boolean =>
  same(newer.value, older.value) || newer.seen.some((one) => same(one, older.value))

/** Two own values, of which the one was written in another tab: a person chooses. */
export const withTwoOwn = (state: SavingState, key: string, mine: Edit, other: Edit): SavingState => ({
  ...withConflict(state, key, {
    mine: { ...mine, seen: [...mine.seen, ...other.seen] },
    theirs: other.value,
    from: 'tab',
  }),
  failed: without(state.failed, [key]),
})

/** An edit goes back to those that wait; a newer one of the same key stays, and knows of it. */
export function putBack(state: SavingState, key: string, edit: Edit): SavingState {
  const { pending, conflicts, failed } = state
  const conflict = conflicts[key]
  const failure = failed[key]?.unkeepable ? undefined : failed[key]
  const newer = pending[key] ?? conflict?.mine ?? failure?.edit
  if (!newer) return { ...state, pending: { ...pending, [key]: edit } }
  if (conflict?.from !== 'tab' && !isBasedOn(newer, edit)) return withTwoOwn(state, key, newer, edit)
  const knowing: Edit = { ...newer, seen: [...edit.seen, ...newer.seen] }
  if (pending[key]) return { ...state, pending: { ...pending, [key]: knowing } }
  if (conflict) return withConflict(state, key, { ...conflict, mine: knowing })
  return failure ? withFailure(state, key, { ...failure, edit: knowing }) : state
}

export const withConflict = (state: SavingState, key: string, conflict: Conflict): SavingState => ({
  ...state,
  pending: without(state.pending, [key]),
  conflicts: { ...state.conflicts, [key]: conflict },
})

export const withFailure = (state: SavingState, key: string, failure: Failure): SavingState => ({
  ...state,
  failed: { ...state.failed, [key]: failure },
})

export const isHeldByLogin = (hold: Hold): boolean => hold?.kind === 'login' || hold?.kind === 'locked'

export const held = (state: SavingState, hold: Hold): SavingState => ({
  ...state,
  flight: 'none',
  hold,
  tries: hold?.kind === 'wait' ? state.tries + 1 : state.tries,
})
