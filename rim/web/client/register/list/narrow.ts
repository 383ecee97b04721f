import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 59.99rem)')

function watch(watcher: () => void): () => void {
  narrow.addEventListener('change', watcher)
  return () => narrow.removeEventListener('change', watcher)
}

/** Whether there is room for cards only, as on a phone or where the page is much enlarged. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => narrow.matches)
