import { useSyncExternalStore } from 'react'
import type { TextPart } from './answers.ts'

/** What somebody writes and has not saved. */
export interface Draft {
  readonly text: string
  /** The part that a text of their own stands after; null: first. */
  readonly follows: string | null
  /** What stood there when the writer began (`standingOf`), and what was generated then. */
  readonly seen: string
  readonly generated: string | null
}

/** What a writer knows to stand there; another where somebody else has written meanwhile. */
export const standingOf = ({ state, text, replaced, follows, edits = 0 }: TextPart): string =>
  JSON.stringify([state, text, replaced, follows, edits])

/** The drafts of one report, by the text that they are of. */
export interface Drafts {
  of(id: string): Draft | undefined
  /** Null: it is saved, or let go. */
  set(id: string, draft: Draft | null): void
}

type OfReport = ReadonlyMap<string, Draft>
const none: OfReport = new Map()

/**
 * Drafts by report, which stay while one goes from chapter to chapter and to other pages.
 *
 * @param tell told when there begins to be something that is not saved, and when there no longer is.
 */
export function createDrafts(tell: (some: boolean) => void) {
  const kept = new Map<string, OfReport>()
  const listeners = new Set<() => void>()
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** The same object as long as nothing is different. */
    of: (report: string): OfReport => kept.get(report) ?? none,
    set(report: string, id: string, draft: Draft | null) {
      const some = kept.size > 0
      const next = new Map(kept.get(report))
      if (draft) next.set(id, draft)
      else next.delete(id)
      if (next.size > 0) kept.set(report, next)
      else kept.delete(report)
      if (some !== kept.size > 0) tell(!some)
      for (const listener of listeners) listener()
    },
  }
}

/** Whoever closes the pages with something unsaved is asked. */
const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
const drafts = createDrafts((some) => {
  if (some) addEventListener('beforeunload', ask)
  else removeEventListener('beforeunload', ask)
})

/** What is written of a report and not saved. */
export function useDrafts(report: string): Drafts {
  const own = useSyncExternalStore(drafts.subscribe, () => drafts.of(report))
  return { of: (id) => own.get(id), set: (id, draft) => drafts.set(report, id, draft) }
}

/** The longest text that is kept. */
export const longestText = 10_000
