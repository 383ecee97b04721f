import { clashes, held, isBasedOn, putBack, withConflict, withFailure, withTwoOwn } from './state.ts'
import type { Conflict, Conflicts, Edit, SavingProblem, SavingState, Snapshot } from './types.ts'
import { isEmpty, localReference, same, valueAt, without } from './values.ts'

/** The first batch is answered. What others have written meanwhile is not overwritten, but shown beside the own. */
export function acknowledged(state: SavingState, revision: number, told: Conflicts): SavingState {
  const [batch, ...batches] = state.batches
  if (!batch) return state
  const { known } = state
  const upToDate = known !== null && known.revision === batch.basedOn
  const alone = revision <= batch.basedOn + 1
  const stands = Object.fromEntries(
    Object.entries(batch.edits).map(([key, { value }]) => [key, told[key] ? told[key].value : value]),
  )
  const reopened = revision > batch.basedOn && Object.keys(stands).some((key) => key !== localReference)
  const landed: SavingState = {
    ...state,
    batches,
    known: upToDate
      ? {
          revision: alone ? Math.max(revision, known.revision) : known.revision,
          status: reopened ? 'draft' : known.status,
          values: { ...known.values, ...stands },
        }
      : known,
    // the server writes more than it was told when something is done together with the recipient
    stale: state.stale || !upToDate || !alone || !isEmpty(told) || batch.together === true,
    flight: 'none',
    tries: 0,
  }
  return Object.entries(batch.edits).reduce(
    (now, [key, edit]) => (told[key] ? keptApart(now, key, edit, told[key].value) : passedOn(now, key, edit)),
    landed,
  )
}

/** A value was not written, because somebody else's stands there. */
function keptApart(state: SavingState, key: string, edit: Edit, theirs: unknown): SavingState {
  const open = state.conflicts[key]
  // a choice between two own values comes first
  if (open?.from === 'tab') return state
  const newer = state.pending[key] ?? open?.mine
  if (newer && !isBasedOn(newer, edit)) return withTwoOwn(state, key, newer, edit)
  const mine = newer ?? edit
  // one's own, written by a batch whose answer was lost and is kept no longer
  if (!clashes(key, mine, theirs)) {
    const conflicts = without(state.conflicts, [key])
    return { ...state, conflicts, pending: { ...state.pending, [key]: mine }, due: true }
  }
  return withConflict(state, key, { mine, theirs, from: 'server' })
}

/** A value was written: what waits for the same key goes on from there. */
function passedOn(state: SavingState, key: string, { value }: Edit): SavingState {
  const open = state.conflicts[key]
  const newer = state.pending[key]
  if (open?.from === 'server') return withConflict(state, key, { ...open, theirs: value })
  if (!newer) return state
  // written in another tab, and not seen by whoever wrote in this one
  if (clashes(key, newer, value))
    return withConflict(state, key, { mine: newer, theirs: value, from: 'server' })
  return { ...state, pending: { ...state.pending, [key]: { ...newer, seen: [value] } } }
}

/** The registration has been read: what is pending goes on from there, or is in conflict with what stands there. */
export function seen(state: SavingState, snapshot: Snapshot): SavingState {
  const landed = { ...state, flight: 'none' as const, tries: 0 }
  // an older state than is known: asked again a little later
  if (state.known !== null && snapshot.revision < state.known.revision) return held(state, { kind: 'wait' })
  // what is on its way may stand there or not: the answer must come first
  if (state.batches.length > 0) return { ...landed, known: snapshot, stale: true }
  const pending: Record<string, Edit> = {}
  const conflicts: Record<string, Conflict> = {}
  const sort = (key: string, edit: Edit): void => {
    const theirs = valueAt(snapshot.values, key)
    if (clashes(key, edit, theirs)) conflicts[key] = { mine: edit, theirs, from: 'server' }
    else if (edit.together || !same(theirs, edit.value)) pending[key] = { ...edit, seen: [theirs] }
  }
  for (const [key, edit] of Object.entries(state.pending)) sort(key, edit)
  for (const [key, conflict] of Object.entries(state.conflicts)) {
    if (conflict.from === 'tab') conflicts[key] = conflict
    else sort(key, conflict.mine)
  }
  // what is in conflict no longer has waited long enough
  const due = state.due || Object.keys(state.conflicts).some((key) => pending[key])
  return { ...landed, known: snapshot, stale: false, pending, conflicts, due }
}

/** The first batch was refused: the values that are at fault are set aside, the others sent without them. */
export function refused(state: SavingState, problem: SavingProblem, told: readonly string[]): SavingState {
  const [batch, ...batches] = state.batches
  if (!batch) return state
  const keys = Object.keys(batch.edits)
  const named = keys.filter((key) => told.includes(key))
  const faulty = named.length > 0 ? named : keys.length === 1 ? keys : []
  const landed: SavingState = { ...state, batches, flight: 'none', tries: 0, due: true }
  return keys.reduce((now, key) => {
    const edit = batch.edits[key]!
    if (!faulty.includes(key)) {
      // told of none: each is sent by itself, until the one that is at fault is found
      return putBack(now, key, faulty.length === 0 ? { ...edit, alone: true } : edit)
    }
    const overtaken = now.pending[key] ?? now.conflicts[key] ?? now.failed[key]
    return overtaken ? putBack(now, key, edit) : withFailure(now, key, { edit, problem })
  }, landed)
}

/**
 * The first batch cannot be sent under its key, and may have been carried out: it is made anew. Where it was, the server
 * finds the same standing there, and an own value that has been overtaken is known by `seen`.
 */
export function dissolved(state: SavingState): SavingState {
  const [batch, ...batches] = state.batches
  if (!batch) return state
  const landed: SavingState = { ...state, batches, flight: 'none', due: true }
  return Object.entries(batch.edits).reduce((now, [key, edit]) => putBack(now, key, edit), landed)
}
