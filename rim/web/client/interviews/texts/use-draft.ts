import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../api/index.ts'

/** How long somebody pauses before what was written is saved, and before it is tried again; in milliseconds. */
const pause = 1500
const again = 5000

/** How a draft is kept. */
export interface DraftSaving<T> {
  /** `fresh`: nothing is written yet. */
  readonly state: 'fresh' | 'saved' | 'waiting' | 'offline' | 'refused'
  readonly cause: unknown
  /** Notes what is written now; it is saved in a moment. */
  change(content: T): void
  /** Saves at once what is not saved yet, and tells which saving it is. Throws where it cannot. */
  flush(content: T): Promise<number>
}

/**
 * Saves what somebody writes, one saving after the other. What the server refuses, because another tab has saved since, is not
 * tried again; what does not arrive is.
 *
 * @param first which saving the draft is opened from; 0 for none.
 */
export function useDraft<T>(
  first: number,
  send: (content: T, after: number) => Promise<number>,
): DraftSaving<T> {
  const [shown, show] = useState<Pick<DraftSaving<T>, 'state' | 'cause'>>({
    state: first === 0 ? 'fresh' : 'saved',
    cause: null,
  })
  const kept = useRef({
    revision: first,
    waiting: null as { readonly content: T } | null,
    timer: 0,
    stopped: false,
  })
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const sender = useRef(send)
  sender.current = send

  const saveNow = useCallback((): Promise<void> => {
    const run = async (): Promise<void> => {
      const now = kept.current
      const { waiting } = now
      if (waiting === null || now.stopped) return
      now.waiting = null
      try {
        now.revision = await sender.current(waiting.content, now.revision)
        if (now.waiting === null) show({ state: 'saved', cause: null })
      } catch (cause) {
        now.waiting ??= waiting
        now.stopped = cause instanceof ApiProblem && cause.status < 500 && cause.status !== 429
        show({ state: now.stopped ? 'refused' : 'offline', cause })
        if (!now.stopped) now.timer = window.setTimeout(() => void saveNow().catch(() => undefined), again)
        throw cause
      }
    }
    const next = line.current.then(run, run)
    line.current = next.catch(() => undefined)
    return next
  }, [])

  useEffect(() => {
    const now = kept.current
    const leaving = (event: BeforeUnloadEvent): void => {
      if (now.waiting !== null) event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    return () => {
      window.removeEventListener('beforeunload', leaving)
      window.clearTimeout(now.timer)
      void saveNow().catch(() => undefined)
    }
  }, [saveNow])

  return {
    ...shown,
    change(content) {
      const now = kept.current
      now.waiting = { content }
      if (now.stopped) return
      show({ state: 'waiting', cause: null })
      window.clearTimeout(now.timer)
      now.timer = window.setTimeout(() => void saveNow().catch(() => undefined), pause)
    },
    async flush(content) {
      const now = kept.current
      if (now.revision === 0 || now.waiting !== null) now.waiting = { content }
      await saveNow()
      return now.revision
    },
  }
}
