import { useEffect, useState } from 'react'

/** What somebody writes and has not saved. `follows`: the part that a text of their own stands after; null: first. */
export interface Draft {
  readonly text: string
  readonly follows: string | null
}

/** The drafts of a report, which stay while one goes from chapter to chapter. */
export interface Drafts {
  of(id: string): Draft | undefined
  /** Null: it is saved, or let go. */
  set(id: string, draft: Draft | null): void
}

/** Keeps drafts while the page is open; whoever leaves it with something unsaved is asked. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const some = drafts.size > 0
  useEffect(() => {
    if (!some) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [some])
  return {
    of: (id) => drafts.get(id),
    set: (id, draft) =>
      setDrafts((before) => {
        const next = new Map(before)
        if (draft) next.set(id, draft)
        else next.delete(id)
        return next
      }),
  }
}

/** The longest text that is kept. */
export const longestText = 10_000
