import type { Scope, Work } from './scope.ts'
import type { Constraints } from './test-refused.ts'

/** Work whose transaction stays open. */
export interface Holding<T> {
  /** The work is done, and not ended. */
  readonly done: Promise<void>
  readonly ended: Promise<T>
  letGo(): void
}

/** Starts work and holds its transaction open until it is let go. */
export function holding<T>(
  { done }: Constraints,
  scope: Scope,
  work: (work: Work) => Promise<T>,
): Holding<T> {
  let letGo = () => {}
  let hasDone = () => {}
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const worked = new Promise<void>((resolve) => {
    hasDone = resolve
  })
  const ended = done(scope, async (transaction) => {
    const outcome = await work(transaction)
    hasDone()
    await released
    return outcome
  })
  return { done: worked, ended, letGo }
}
