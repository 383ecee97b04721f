import { isHeldByLogin, released, shownValue, withFailure } from './state.ts'
import type { Batch, Edit, Edits, Failure, SavingProblem, SavingState, Values } from './types.ts'
import { asStored, isEmpty, isServers, same, valueAt, without } from './values.ts'

export interface Editing {
  readonly together?: boolean
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** Says what is wrong with a value that must not even be stored in the browser. */
  readonly check?: ((key: string, value: unknown) => SavingProblem | null) | undefined
}

/** What stands there as far as whoever writes now can know. */
function seenNow(state: SavingState, key: string): readonly unknown[] {
  const own = state.pending[key] ?? state.failed[key]?.edit
  if (own) return own.seen
  const sent = state.batches.flatMap(({ edits }) =>
    edits[key] ? [...edits[key].seen, edits[key].value] : [],
  )
  if (sent.length > 0) return sent
  return state.known ? [valueAt(state.known.values, key)] : []
}

/** A person has written. What is as it is shown already is no edit. */
export function edited(state: SavingState, values: Values, editing: Editing): SavingState {
  return Object.entries(values).reduce((now, [key, raw]) => {
    const value = asStored(key, raw)
    const unchanged = same(value, shownValue(now, key)) && !isServers(key)
    return unchanged ? now : withEdit(now, key, value, editing)
  }, state)
}

function withEdit(state: SavingState, key: string, value: unknown, editing: Editing): SavingState {
  const count = state.count + 1
  const conflict = state.conflicts[key]
  const before = state.pending[key] ?? state.failed[key]?.edit ?? conflict?.mine
  const edit: Edit = {
    value,
    seen: conflict ? conflict.mine.seen : seenNow(state, key),
    at: count,
    ...((editing.together || before?.together) && { together: true as const }),
  }
  const next = { ...state, count, day: editing.day, failed: without(state.failed, [key]) }
  const problem = editing.check?.(key, value) ?? null
  if (problem) {
    const failure: Failure = { edit, problem, unkeepable: true }
    const freed = { pending: without(next.pending, [key]), conflicts: without(next.conflicts, [key]) }
    return withFailure({ ...next, ...freed }, key, failure)
  }
  if (conflict) return { ...next, conflicts: { ...next.conflicts, [key]: { ...conflict, mine: edit } } }
  return state.failed[key]
    ? released(next, key, edit)
    : { ...next, pending: { ...next.pending, [key]: edit } }
}

/** Puts what is pending into a batch: at most what may be sent together. */
export function batched(state: SavingState, key: string): SavingState {
  const { known, pending } = state
  if (known === null) return state
  const alone = Object.keys(pending).find((one) => pending[one]!.alone)
  const oldest = Object.values(pending).toSorted((a, b) => a.at - b.at)[0]
  if (!oldest) return { ...state, due: false }
  const together = (alone === undefined ? oldest : pending[alone]!).together
  const edits: Edits =
    alone === undefined
      ? Object.fromEntries(Object.entries(pending).filter(([, edit]) => edit.together === together))
      : { [alone]: pending[alone]! }
  const count = state.count + 1
  const batch: Batch = { key, basedOn: known.revision, edits, at: count, ...(together && { together }) }
  const left = without(pending, Object.keys(edits))
  return { ...state, count, pending: left, batches: [...state.batches, batch], due: !isEmpty(left) }
}

/** A person has chosen between two values. */
export function chosen(state: SavingState, key: string, which: 'mine' | 'theirs'): SavingState {
  const conflict = state.conflicts[key]
  if (!conflict) return state
  const { mine, theirs, from } = conflict
  const count = state.count + 1
  const next = { ...state, count, due: true, conflicts: without(state.conflicts, [key]) }
  if (from === 'tab') {
    return released(next, key, { ...mine, value: which === 'mine' ? mine.value : theirs, at: count })
  }
  if (which === 'theirs') return next
  // what stood there has been seen now
  return released(next, key, { ...mine, seen: [theirs], at: count })
}

/** All that failed is to be tried again, and what was closed too. */
export function retried(state: SavingState): SavingState {
  const again = Object.entries(state.failed).filter(([, { unkeepable }]) => !unkeepable)
  const left = {
    ...state,
    failed: without(
      state.failed,
      again.map(([key]) => key),
    ),
    due: true,
  }
  const opened = { ...left, hold: isHeldByLogin(state.hold) ? state.hold : null, tries: 0 }
  return again.reduce((now, [key, { edit }]) => released(now, key, edit), opened)
}

/** A person gives up all that has not reached the server. */
export const discarded = (state: SavingState): SavingState => ({
  ...state,
  pending: {},
  batches: [],
  conflicts: {},
  failed: {},
  count: state.count + 1,
  stale: true,
})
