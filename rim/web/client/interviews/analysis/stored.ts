import type { Operation } from '#core/interviews'
import type { AnalysisStore, Refused } from './store.ts'

/**
 * Waits until all that was done is stored.
 *
 * @param operations what was done last, as it was given to the store.
 * @returns when nothing waits any more; at once where nothing does. Rejects with what the server said where it refused these.
 */
export const stored = (store: AnalysisStore, operations: readonly Operation[]): Promise<void> =>
  new Promise((done, refused) => {
    const told = (): Refused | undefined =>
      store.state().refused.find(({ doing }) => doing.operations === operations)?.cause
    const look = (): boolean => {
      const no = told()
      if (no) refused(no.cause ?? no)
      else if (store.state().saving === 'saved') done()
      else return false
      return true
    }
    if (look()) return
    const leave = store.subscribe(() => {
      if (look()) leave()
    })
  })
