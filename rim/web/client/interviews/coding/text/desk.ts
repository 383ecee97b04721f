import { useSyncExternalStore } from 'react'
import type { Range } from '#core/interviews'
import type { Edge } from './ends.ts'

/** What a coder has before them: what is marked, where the caret is, and which coding is chosen. Kept apart from the project. */
export interface DeskState {
  /** From where the selection was begun to where the caret is; the same where nothing is selected. */
  readonly anchor: number
  readonly focus: number
  /** What is selected, without white space at its ends; stays when the focus goes to a field. */
  readonly marked: Range | null
  /** The chosen coding's id. */
  readonly active: string | null
  /** The chosen coding's new ends while they are being moved, which of them moves, and whether a pointer drags it. */
  readonly moving: (Range & { readonly edge: Edge; readonly dragged: boolean }) | null
  /** What was done last, in words, for those who listen. */
  readonly told: string
  /** Which dialog is open. */
  readonly dialog: 'code' | 'recode' | 'coding' | 'memo' | 'help' | 'asked' | null
  /** Ids of the codes with a digit, which keep their digit until another takes it. */
  readonly recent: readonly string[]
  /** The code that was used last. */
  readonly last: string | null
}

export interface Desk {
  state(): DeskState
  subscribe(listener: () => void): () => void
  set(change: Partial<DeskState>): void
}

/** How many codes have a digit of their own. */
export const recentCount = 9

/** A desk with nothing on it but the codes that were used before. */
export function createDesk(recent: readonly string[]): Desk {
  let state: DeskState = {
    anchor: 0,
    focus: 0,
    marked: null,
    active: null,
    moving: null,
    told: '',
    dialog: null,
    recent: recent.slice(0, recentCount),
    last: recent[0] ?? null,
  }
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(change) {
      const names = Object.keys(change) as (keyof DeskState)[]
      if (names.every((name) => Object.is(state[name], change[name]))) return
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
  }
}

/**
 * The codes with a digit after another was used: one that has a digit keeps it; a new one takes the next free digit, or that
 * of the code that was used longest ago.
 *
 * @param used codes in the order in which they were used, the newest first.
 */
export function recentAfter(
  recent: readonly string[],
  used: readonly string[],
  code: string,
): readonly string[] {
  if (recent.includes(code)) return recent
  if (recent.length < recentCount) return [...recent, code]
  const age = (one: string): number => (used.includes(one) ? used.indexOf(one) : Number.POSITIVE_INFINITY)
  const oldest = recent.reduce((worst, one) => (age(one) > age(worst) ? one : worst))
  return recent.map((one) => (one === oldest ? code : one))
}

/** What somebody looks at of the desk; drawn again only where that has changed. Give a primitive, or the same object. */
export const useDesk = <T>(desk: Desk, look: (state: DeskState) => T): T =>
  useSyncExternalStore(desk.subscribe, () => look(desk.state()))
