import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Saver, SavingDesk, SavingView } from './index.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { same } from './values.ts'

const DeskContext = createContext<SavingDesk | null>(null)

/** Gives the pages below it the saving of this tab. */
export const SavingProvider = DeskContext

/** The saving of this tab. Throws outside of `SavingProvider`: a programmer's error. */
export function useSaving(): SavingDesk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no saving here')
  return desk
}

/** A registration's saver and what it shows now. */
export interface SavedRegistration {
  readonly saver: Saver
  readonly view: SavingView
}

/**
 * Saves the registration that the page has read. For a component that is made anew for each reading: what is given is
 * taken the first time only.
 *
 * @param registration its id
 * @param answer of `GET /api/registrations/{id}`
 */
export function useRegistration(registration: string, answer: object): SavedRegistration {
  const desk = useSaving()
  const [saver] = useState(() => desk.open(registration, answer))
  const view = useView(saver)
  // what waits is sent when the page is left for another one
  useEffect(() => () => saver.flush(), [saver])
  return { saver, view }
}

/** What a saver shows, at each change. */
function useView(saver: Saver): SavingView {
  const watch = useCallback((watcher: () => void) => saver.watch(watcher), [saver])
  return useSyncExternalStore(watch, saver.view)
}

/**
 * Registrations (ids) with unsent changes on this machine, the same array as long as they are the same; null while they
 * are looked up, or where the line is down.
 */
export function useLeftovers(): readonly string[] | null {
  const desk = useSaving()
  const [found, setFound] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let gone = false
    // each look opens all that waits here, and every saver asks for it at every change
    const look = oneAtATime(async () => {
      if (gone) return
      const now = await desk.leftovers().catch(() => null)
      if (!gone) setFound((before) => (same(before, now) ? before : now))
    })
    look()
    const unwatch = desk.watch(look)
    return () => {
      gone = true
      unwatch()
    }
  }, [desk])
  return found
}
