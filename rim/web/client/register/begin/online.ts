import { useSyncExternalStore } from 'react'

function watch(watcher: () => void): () => void {
  addEventListener('online', watcher)
  addEventListener('offline', watcher)
  return () => {
    removeEventListener('online', watcher)
    removeEventListener('offline', watcher)
  }
}

/** False where the browser knows that there is no line. */
export const useOnline = (): boolean => useSyncExternalStore(watch, () => navigator.onLine)
