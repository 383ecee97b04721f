/** Answers and notes by key; null where there is none. `localReference` is a key of its own beside them. */
export type Values = Readonly<Record<string, unknown>>

/** A registration as the server last told it. */
export interface Snapshot {
  readonly revision: number
  readonly status: 'draft' | 'complete'
  readonly values: Values
}

/** What is wrong, ready to be shown. */
export interface SavingProblem {
  readonly number: number
  readonly text: string
}

/** A value that has not reached the server. */
export interface Edit {
  readonly value: unknown
  /**
   * What stood there as far as whoever wrote it could know: the server's value then, and own values on their way. What
   * stands there now and is none of these was written by somebody else meanwhile, and is not overwritten.
   */
  readonly seen: readonly unknown[]
  /** Its place among the edits and batches of this tab, to tell what has been kept on the machine. */
  readonly at: number
  /** Corrected together with the recipient. */
  readonly together?: true
  /** Sent without others, because a batch it was in was refused without telling which value it was about. */
  readonly alone?: true
}

export type Edits = Readonly<Record<string, Edit>>

/** What is sent as one, and again with the same key until it is answered. */
export interface Batch {
  /** Idempotency key. */
  readonly key: string
  readonly basedOn: number
  readonly edits: Edits
  readonly at: number
  readonly together?: true
}

/** Two values for one key, of which a person must choose. */
export interface Conflict {
  readonly mine: Edit
  readonly theirs: unknown
  /** `server`: somebody else's, or one's own from another device. `tab`: unsent, from another tab of this machine. */
  readonly from: 'server' | 'tab'
}

export interface Failure {
  readonly edit: Edit
  readonly problem: SavingProblem
  /** Must not be stored in the browser: what it holds is told by the problem. */
  readonly unkeepable?: true
}

/** Why nothing is sent now. */
export type Hold =
  | null
  /** The server was not reached, or was busy; tried again by itself. */
  | { readonly kind: 'wait' }
  /** The login has ended, or must be a surer one (`stepUp`: where that begins). */
  | { readonly kind: 'login'; readonly stepUp: string | null }
  /** Somebody else is logged in, or another role is acted under. */
  | { readonly kind: 'locked' }
  /** Deleted (`gone`), or closed for writing. Nothing is sent before a person asks for it. */
  | { readonly kind: 'closed'; readonly gone: boolean; readonly problem: SavingProblem }

/** All that is known of saving one registration in one tab. Changed by the functions of `state.ts` and its neighbours alone. */
export interface SavingState {
  /** Null: not read yet. */
  readonly known: Snapshot | null
  /** Others have written since: must be read before it is written again. */
  readonly stale: boolean
  readonly pending: Edits
  /** Oldest first; the first one is sent. */
  readonly batches: readonly Batch[]
  readonly conflicts: Readonly<Record<string, Conflict>>
  readonly failed: Readonly<Record<string, Failure>>
  readonly flight: 'none' | 'send' | 'read'
  readonly hold: Hold
  /** Failures in a row, for the pauses between tries. */
  readonly tries: number
  /** Whether what is pending may be sent now: the pause after the last keystroke is over. */
  readonly due: boolean
  /** Counts edits and batches. */
  readonly count: number
  /** All up to this count are kept on this machine. */
  readonly keptUpTo: number
  /** False: the browser keeps nothing here, and what waits lives as long as the page. */
  readonly keeps: boolean
  /** Day of the last edit, `YYYY-MM-DD`; null before there is one. */
  readonly day: string | null
}

/** What is kept on the machine of a registration and a tab. */
export interface Entry {
  readonly registration: string
  /** The unit that was acted for. */
  readonly unit: string | null
  readonly day: string
  readonly batches: readonly Batch[]
  readonly pending: Edits
  readonly conflicts: Readonly<Record<string, Conflict>>
}

/** How the server answered a batch or a reading. */
export type Outcome =
  | { readonly kind: 'written'; readonly revision: number; readonly conflicts: Conflicts }
  | { readonly kind: 'read'; readonly snapshot: Snapshot }
  /** Nothing came back, or not from our server. It may have been carried out. */
  | { readonly kind: 'unreached' }
  /** Not now. `after`: seconds, null where not told. */
  | { readonly kind: 'busy'; readonly after: number | null }
  | { readonly kind: 'login'; readonly stepUp: string | null }
  | { readonly kind: 'locked' }
  /** The token of another session of ours. */
  | { readonly kind: 'token' }
  /** The key was used for something else, as by the same person in another role. */
  | { readonly kind: 'key-used' }
  /** A value cannot be stored. `keys`: which, where it is told. */
  | { readonly kind: 'refused'; readonly problem: SavingProblem; readonly keys: readonly string[] }
  | { readonly kind: 'closed'; readonly gone: boolean; readonly problem: SavingProblem }

export type Conflicts = Readonly<Record<string, { readonly value: unknown; readonly revision: number }>>
