import type { Answers } from '#core/instruments'

/** Where one field stands on its way to the server. */
export type FieldStatus = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict'

/** A field that somebody else has written meanwhile, otherwise. */
export interface FieldConflict {
  readonly mine: unknown
  readonly theirs: unknown
}

/** How everything written so far stands, in one word for the whole registration. */
export type OverallStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** No line: `count` fields wait on this machine. */
  | { readonly kind: 'offline'; readonly count: number; readonly keptHere: boolean }
  | {
      readonly kind: 'login-expired'
      readonly count: number
      /** Address where a surer login begins, where that is what is missing. */
      readonly stepUp: string | null
    }
  /** Somebody else is logged in here, or another role is acted under. */
  | { readonly kind: 'locked'; readonly count: number }
  /** Somebody else has written some fields otherwise, and a choice must be made. */
  | { readonly kind: 'conflict'; readonly count: number }
  /** Cannot be written any more: deleted, submitted, round closed. What is not saved is still here. */
  | { readonly kind: 'closed'; readonly text: string; readonly count: number }
  | { readonly kind: 'failed'; readonly count: number }

/** What the form shows at one moment. A new object for each change. */
export interface FormState {
  /** Own edits included. */
  readonly answers: Answers
  /** Comments, reasons and parts, by note key (core/instruments/notes.ts); own edits included. */
  readonly notes: Readonly<Record<string, unknown>>
  readonly answeredIn: Readonly<Record<string, number>>
  readonly revision: number
  readonly status: 'draft' | 'complete'
  readonly localReference: string | null
  readonly conflicts: Readonly<Record<string, FieldConflict>>
  readonly overall: OverallStatus
}

/**
 * What a form writes to: a registration that is saved as it is filled in, or a training case that is kept nowhere. By answer
 * code or note key; null takes away.
 */
export interface FormStore {
  /** For React's useSyncExternalStore. */
  subscribe(watcher: () => void): () => void
  state(): FormState
  fieldStatus(key: string): FieldStatus
  /** What to tell where a field failed. */
  fieldFault(key: string): string | null
  edit(patch: Readonly<Record<string, unknown>>): void
  /** The unit's own note of who it is. */
  editLocalReference(reference: string | null): void
  chooseMine(key: string): void
  chooseTheirs(key: string): void
  /** Tries what has failed or waits once more, now. */
  retry(): void
  /** Waits until all is saved; false where it cannot be now. */
  settle(): Promise<boolean>
}
