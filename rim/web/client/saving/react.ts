import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Leftover, Saver, SavingDesk, SavingView } from './index.ts'

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
 * Saves the registration that the page has read.
 *
 * @param registration its id
 * @param answer of `GET /api/registrations/{id}`: the same object as long as it has not been read anew
 */
export function useRegistration(registration: string, answer: object): SavedRegistration {
  const desk = useSaving()
  const [saver] = useState(() => desk.open(registration, answer))
  const [opened, setOpened] = useState(answer)
  // read anew: what waits goes on from there
  useEffect(() => {
    if (opened === answer) return
    setOpened(answer)
    desk.open(registration, answer)
  }, [desk, registration, answer, opened])
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

/** Registrations with unsent changes on this machine; null while they are looked up, or where the line is down. */
export function useLeftovers(): readonly Leftover[] | null {
  const desk = useSaving()
  const [found, setFound] = useState<readonly Leftover[] | null>(null)
  useEffect(() => {
    let gone = false
    const look = () =>
      desk.leftovers().then(
        (now) => gone || setFound(now),
        () => gone || setFound(null),
      )
    look()
    const unwatch = desk.watch(look)
    return () => {
      gone = true
      unwatch()
    }
  }, [desk])
  return found
}
