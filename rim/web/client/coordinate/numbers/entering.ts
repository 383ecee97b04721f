import type { EnteredSpec } from '#core/mapping'
import type { EnteredTableAnswer } from './answers.ts'
import { keyOf, nothingTyped, type Sent, sentOf, type Typed, typedOf } from './typed.ts'

/** How one table stands: what is typed, and whether that is stored. */
export interface TableState {
  readonly typed: Typed
  readonly saving: 'saved' | 'waiting' | 'saving' | 'failed'
  /** Why it was not stored, the last time. */
  readonly cause: unknown
}

/** Tables by `<group>/<table>`; those that nobody has touched are left out. */
export type TableStates = Readonly<Record<string, TableState>>

/** Stores tables as they are typed, each by itself and in order; nothing typed is lost where that fails. */
export interface Entering {
  subscribe(told: () => void): () => void
  states(): TableStates
  change(spec: EnteredSpec, typed: Typed): void
  /** Stores at once what waits or failed. */
  flush(): void
}

/** Milliseconds after the last change before it is stored. */
const pause = 800

/**
 * @param send stores a table that was seen in a revision, and gives the new one.
 */
export function createEntering(
  tables: readonly EnteredTableAnswer[],
  send: (spec: EnteredSpec, revision: number, sent: Sent) => Promise<number>,
): Entering {
  const revisions = new Map(tables.map((table) => [keyOf(table), table.revision]))
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const specs = new Map<string, EnteredSpec>()
  const listeners = new Set<() => void>()
  let states: TableStates = Object.fromEntries(
    tables.map((table) => [keyOf(table), { typed: typedOf(table), saving: 'saved', cause: null }]),
  )
  const set = (key: string, change: Partial<TableState>): void => {
    const now = states[key] ?? { typed: nothingTyped, saving: 'saved', cause: null }
    states = { ...states, [key]: { ...now, ...change } }
    for (const told of listeners) told()
  }
  const save = async (key: string): Promise<void> => {
    clearTimeout(timers.get(key))
    timers.delete(key)
    const spec = specs.get(key)
    const now = states[key]
    // one at a time: what is typed meanwhile is stored after
    if (!spec || !now || now.saving === 'saving') return
    const { typed } = now
    set(key, { saving: 'saving', cause: null })
    try {
      const revision = await send(spec, revisions.get(key) ?? 0, sentOf(spec, typed))
      revisions.set(key, revision)
      set(key, { saving: states[key]!.typed === typed ? 'saved' : 'waiting' })
      if (states[key]!.typed !== typed) void save(key)
    } catch (cause) {
      set(key, { saving: 'failed', cause })
    }
  }
  return {
    subscribe(told) {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    states: () => states,
    change(spec, typed) {
      const key = keyOf(spec)
      specs.set(key, spec)
      const saving = states[key]?.saving === 'saving'
      set(key, { typed, ...(!saving && { saving: 'waiting', cause: null }) })
      if (saving) return
      clearTimeout(timers.get(key))
      timers.set(
        key,
        setTimeout(() => void save(key), pause),
      )
    },
    flush() {
      for (const [key, { saving }] of Object.entries(states)) {
        if (saving === 'waiting' || saving === 'failed') void save(key)
      }
    },
  }
}
