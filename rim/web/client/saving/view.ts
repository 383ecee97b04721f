import { isHeldByLogin, shownValue } from './state.ts'
import type { SavingProblem, SavingState } from './types.ts'
import { isEmpty } from './values.ts'

/** How it is with one answer or note that has not reached the server. */
type KeyStatus = 'saving' | 'waiting' | 'failed' | 'conflict'

/** How it is with the whole registration, the gravest first. */
type Overall = 'closed' | 'locked' | 'login' | 'conflict' | 'failed' | 'offline' | 'saving' | 'saved'

/** What is shown of saving a registration. */
export interface SavingView {
  /** The server's values with the own ones over them. */
  readonly values: Readonly<Record<string, unknown>>
  /** Null: not read yet. */
  readonly revision: number | null
  readonly status: 'draft' | 'complete' | null
  readonly overall: Overall
  /** How many values have not reached the server. */
  readonly waiting: number
  /** False: what waits is lost with the page. */
  readonly kept: boolean
  /** Of keys that are not here: saved. */
  readonly keys: Readonly<Record<string, KeyStatus>>
  readonly conflicts: Readonly<
    Record<string, { readonly mine: unknown; readonly theirs: unknown; readonly from: 'server' | 'tab' }>
  >
  /** By key: why it could not be saved. */
  readonly failed: Readonly<Record<string, SavingProblem>>
  /** Deleted or closed meanwhile; what is unsaved can be copied out. */
  readonly closed: { readonly gone: boolean; readonly problem: SavingProblem } | null
  /** Where a surer login begins, if that is what is missing. */
  readonly stepUp: string | null
  /** Own values that have not reached the server. */
  readonly unsaved: Readonly<Record<string, unknown>>
}

export function viewOf(state: SavingState, online: boolean): SavingView {
  const keys = keysOf(state)
  const open = Object.keys(keys)
  const unsaved = Object.fromEntries(open.map((key) => [key, shownValue(state, key)]))
  const { hold, known } = state
  const each = <T, U>(record: Readonly<Record<string, T>>, make: (one: T) => U) =>
    Object.fromEntries(Object.entries(record).map(([key, one]) => [key, make(one)]))
  return {
    values: { ...known?.values, ...unsaved },
    revision: known?.revision ?? null,
    status: known?.status ?? null,
    overall: overallOf(state, online, open.length),
    waiting: open.length,
    kept: state.keeps && Object.values(state.failed).every(({ unkeepable }) => !unkeepable),
    keys,
    conflicts: each(state.conflicts, ({ mine, theirs, from }) => ({ mine: mine.value, theirs, from })),
    failed: each(state.failed, ({ problem }) => problem),
    closed: hold?.kind === 'closed' ? { gone: hold.gone, problem: hold.problem } : null,
    stepUp: hold?.kind === 'login' ? hold.stepUp : null,
    unsaved,
  }
}

function keysOf(state: SavingState): Record<string, KeyStatus> {
  const keys: Record<string, KeyStatus> = {}
  const kept = (at: number) => !state.keeps || at <= state.keptUpTo
  state.batches.forEach(({ edits, at }, index) => {
    const moving = !kept(at) || (index === 0 && state.flight === 'send')
    for (const key of Object.keys(edits)) keys[key] = moving ? 'saving' : 'waiting'
  })
  for (const [key, { at }] of Object.entries(state.pending)) keys[key] = kept(at) ? 'waiting' : 'saving'
  for (const key of Object.keys(state.failed)) keys[key] = 'failed'
  for (const key of Object.keys(state.conflicts)) keys[key] = 'conflict'
  return keys
}

function overallOf(state: SavingState, online: boolean, waiting: number): Overall {
  const { hold } = state
  if (hold?.kind === 'closed') return 'closed'
  if (hold !== null && isHeldByLogin(hold)) return hold.kind as 'login' | 'locked'
  if (!isEmpty(state.conflicts)) return 'conflict'
  if (!isEmpty(state.failed)) return 'failed'
  if (hold?.kind === 'wait' || !online) return 'offline'
  return waiting > 0 ? 'saving' : 'saved'
}
