import { withTwoOwn } from './state.ts'
import type { Edit, Entry, SavingState } from './types.ts'
import { isEmpty, same } from './values.ts'

/** What is kept on the machine: all that has not reached the server, but for what must not be stored there. */
export function entryOf(state: SavingState, registration: string, unit: string | null): Entry | null {
  const { batches, conflicts } = state
  const failed = Object.entries(state.failed).flatMap(([key, { edit, unkeepable }]) =>
    unkeepable ? [] : [[key, edit] as const],
  )
  const pending = { ...Object.fromEntries(failed), ...state.pending }
  if (batches.length === 0 && isEmpty(pending) && isEmpty(conflicts)) return null
  return { registration, unit, day: state.day ?? '', batches, pending, conflicts }
}

/** Whether what another tab left can be taken over now: not while a person has a choice to make of the same keys. */
export const canInherit = (state: SavingState, { pending, batches, conflicts }: Entry): boolean =>
  [pending, ...batches.map(({ edits }) => edits), conflicts].every((record) =>
    Object.keys(record).every((key) => !state.conflicts[key]),
  ) && Object.keys(conflicts).every((key) => !ownOf(state, key))

/** What this tab has written of a key, and not yet got to the server. */
function ownOf({ pending, failed, batches }: SavingState, key: string): Edit | undefined {
  const waiting = pending[key] ?? (failed[key]?.unkeepable ? undefined : failed[key]?.edit)
  if (waiting) return waiting
  const sent = batches.findLast(({ edits }) => edits[key])?.edits[key]
  return sent && { ...sent, seen: [...sent.seen, sent.value] }
}

/** Takes over what another tab left. Where both have written, a person chooses. */
export function inherited(state: SavingState, entry: Entry): SavingState {
  let count = state.count
  const numbered = <T extends { at: number }>(one: T): T => ({ ...one, at: ++count })
  let now = state
  for (const [key, left] of Object.entries(entry.pending)) {
    const own = ownOf(state, key)
    if (!own) now = { ...now, pending: { ...now.pending, [key]: numbered(left) } }
    else if (!same(own.value, left.value)) now = withTwoOwn(now, key, own, left)
  }
  const conflicts = { ...now.conflicts }
  for (const [key, conflict] of Object.entries(entry.conflicts)) {
    conflicts[key] = { ...conflict, mine: numbered(conflict.mine) }
  }
  const day = state.day !== null && state.day > entry.day ? state.day : entry.day
  const batches = [...state.batches, ...entry.batches.map(numbered)]
  // read anew: whoever wrote in the other tab may have seen more than this one has
  return { ...now, count: count + 1, batches, conflicts, day, due: true, stale: true }
}
