import { useDeferredValue, useEffect } from 'react'

/**
 * Whether the rest of something long is to be drawn. At first it is not, so that the part that is seen comes sooner; right after,
 * it is.
 *
 * @param atOnce the rest comes with the first part.
 */
export const useRest = (atOnce = false): boolean => useDeferredValue(true, atOnce)

/** Does something once, when the page that is drawn has nothing else to do. */
export function useWhenIdle(act: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(act, 500)
      return () => clearTimeout(timer)
    }
    const asked = requestIdleCallback(act)
    return () => cancelIdleCallback(asked)
  }, [])
}
