import type { Batch, Entry, Outcome, SavingProblem, Snapshot, Values } from './types.ts'
import type { SavingView } from './view.ts'

/** The way to the server. Never throws: what goes wrong is an outcome. */
export interface Transport {
  send(registration: string, batch: Batch): Promise<Outcome>
  read(registration: string): Promise<Outcome>
}

export interface Timers {
  /** Calls after a time in milliseconds; returns what calls it off. */
  after(milliseconds: number, call: () => void): () => void
}

/** Where a saver keeps its one entry on the machine. */
export interface Slot {
  put(entry: Entry): Promise<void>
  remove(): Promise<void>
}

/** What a saver works with. */
export interface SaverParts {
  readonly transport: Transport
  /** Null: the browser keeps nothing. */
  readonly slot: Slot | null
  readonly timers: Timers
  /** A random UUID. */
  newKey(): string
  /** From 0 to 1. */
  random(): number
  /** `YYYY-MM-DD`. */
  today(): string
  /** Says what is wrong with a value that must not even be stored in the browser. */
  readonly check?: ((key: string, value: unknown) => SavingProblem | null) | undefined
  /** Whether a value looks like the beginning of what must not be stored: it is sent when more time has passed. */
  readonly unfinished?: ((key: string, value: unknown) => boolean) | undefined
  /** The server has written; told to the other tabs. */
  readonly onWritten?: ((revision: number) => void) | undefined
  /** The login has ended. */
  readonly onLogin?: (() => void) | undefined
}

/** Saves one registration in one tab. */
export interface Saver {
  readonly registration: string
  /** The unit that is acted for; null where none. */
  readonly unit: string | null
  view(): SavingView
  /** Calls at each change; returns what ends it. While somebody watches, others' changes are fetched. */
  watch(watcher: () => void): () => void
  /** As `watch`, by somebody who does not look: nothing is fetched for it. */
  observe(watcher: () => void): () => void
  /** The page has read the registration. */
  loaded(snapshot: Snapshot): void
  /** Writes values by key; null takes one away. Together: as corrected with the recipient. */
  edit(values: Values, options?: { readonly together?: boolean }): void
  /** Sends what waits now, as when a field or the page is left. */
  flush(): void
  chooseMine(key: string): void
  chooseTheirs(key: string): void
  /** Tries again what failed, and what was closed. */
  retry(): void
  online(): void
  offline(): void
  /** Somebody has logged in: the same person in the same role, or not. */
  loggedIn(same: boolean): void
  loggedOut(): void
  /** Another tab has written up to a revision. */
  writtenElsewhere(revision: number): void
  /** Takes over what a closed tab left; false where a choice must be made first. */
  inherit(entry: Entry): boolean
  /** Gives up all that has not reached the server. */
  discard(): void
  /** The revision once all is saved; null where something stands in the way that a person must see to. */
  whenSaved(): Promise<number | null>
  /** Resolves once the machine holds what the view shows as kept. */
  whenKept(): Promise<void>
  /** Ends it, as when the page is closed. */
  stop(): void
}
