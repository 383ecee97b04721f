import type { SavingState } from './types.ts'
import { isEmpty } from './values.ts'

/** What is to be done now; null: wait for something to happen. */
export type Step = 'send' | 'read' | 'batch' | null

/** @param wanted somebody looks at it: others' changes are to be seen, even where nothing waits to be written */
export function nextStep(state: SavingState, wanted: boolean): Step {
  if (state.flight !== 'none' || state.hold !== null) return null
  const [first] = state.batches
  // what is on its way must be on the machine first, so that it can be sent again under the same key
  if (first) return state.keeps && first.at > state.keptUpTo ? null : 'send'
  const waits = state.due && !isEmpty(state.pending)
  if (state.known === null || state.stale) return waits || wanted || !isEmpty(state.conflicts) ? 'read' : null
  return waits ? 'batch' : null
}

/** Milliseconds before the next try: doubled each time, up to a minute, and spread, so that not all come back at once. */
export function pauseBefore(tries: number, after: number | null, random: number): number {
  const own = Math.min(60_000, 1000 * 2 ** Math.max(0, tries - 1))
  return Math.max(after === null ? 0 : after * 1000, own * (0.5 + random / 2))
}
