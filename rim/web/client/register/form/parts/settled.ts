import type { FormStore } from '../stores/store.ts'

/**
 * Waits until all is saved. False as soon as it cannot be: without a line, or when something wants a person first. What
 * was to be done with it is then for that person to ask for again, not to happen by itself when nobody looks.
 */
export function settled(store: FormStore): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const { kind } = store.state().overall
      if (kind !== 'saved' && kind !== 'saving') end(false)
    }
    const stop = store.subscribe(look)
    const end = (saved: boolean) => {
      stop()
      resolve(saved)
    }
    store.settle().then(end, () => end(false))
    look()
  })
}
