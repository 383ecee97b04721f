import { randomUUID } from 'node:crypto'
import { type Problem, ProblemError } from '#core/foundation'

/** How often something is begun before it is given up. */
export const mostAttempts = 3

/** Whoever works on something: a name for this one claim, and the seconds that it holds from each time that it is renewed. */
export interface Claim {
  readonly worker: string
  readonly lease: number
}

/** What is worked on is somebody else's by now, or is given up. */
export class ClaimLost extends Error {}

/** Work of one kind that waits in the database, and how a worker takes it, holds it and lets it go. */
export interface ClaimedWork<Item extends { readonly attempts: number }> {
  /** Takes what has waited longest, or was left by a worker that has died; null where there is nothing. */
  claim(by: Claim): Promise<Item | null>
  renew(item: Item, by: Claim): Promise<unknown>
  /** Makes it and stores it. False where nothing is stored, because it is somebody else's by now or must be made anew. */
  make(item: Item, by: Claim): Promise<boolean>
  /** It waits as before, and was not begun. */
  giveBack(item: Item, by: Claim): Promise<void>
  /** It waits to be tried again, or has failed for good. */
  fail(item: Item, by: Claim, what: { readonly problem: number; readonly again: boolean }): Promise<void>
  /** What is told of one that was begun `mostAttempts` times and never came to an end. */
  readonly interrupted: Problem
  /** Number of the problem that stands for a fault that is not told in words. */
  readonly fault: number
}

/** Those who make it. */
export interface Makers {
  /** How many are made at once. */
  readonly lanes: number
  /** Whether the program is ending: what fails from then on fails because of that. */
  ending(): boolean
  /** Told of faults that nobody who uses the program can mend. */
  readonly onFault?: ((cause: unknown) => void) | undefined
  /** Seconds that a claim holds without being renewed; 60 where left out. */
  readonly lease?: number | undefined
}

/**
 * Makes what waits until there is nothing: several at once here, and beside other instances. Each is made once: what a dead
 * worker has left is made by another when the claim has run out. Returns how many were made here.
 */
export async function makeClaimed<Item extends { readonly attempts: number }>(
  work: ClaimedWork<Item>,
  makers: Makers,
): Promise<number> {
  let made = 0
  let busy = 0
  let told = (): void => {}
  let oneEnded = new Promise<void>((resolve) => {
    told = resolve
  })
  const lane = async (): Promise<void> => {
    for (;;) {
      // what waits is for those who go on
      if (makers.ending()) return told()
      busy++
      const outcome = await makeNext(work, makers)
      busy--
      if (outcome === 'made') made++
      if (outcome !== 'nothing') {
        told()
        oneEnded = new Promise<void>((resolve) => {
          told = resolve
        })
      } else if (busy === 0) return told()
      // what is made may ask for more
      else await oneEnded
    }
  }
  await Promise.all(Array.from({ length: makers.lanes }, lane))
  return made
}

async function makeNext<Item extends { readonly attempts: number }>(
  work: ClaimedWork<Item>,
  makers: Makers,
): Promise<'nothing' | 'made' | 'not made'> {
  // one for each claim: whoever has lost it does not take another's, made here too, for its own
  const by: Claim = { worker: randomUUID(), lease: makers.lease ?? 60 }
  const item = await work.claim(by)
  if (!item) return 'nothing'
  // where it is lost, the next thing that is written finds out
  const renew = (): void => void work.renew(item, by).catch(() => undefined)
  const renewing = setInterval(renew, (by.lease * 1000) / 3)
  try {
    if (item.attempts > mostAttempts) throw new ProblemError(work.interrupted)
    return (await work.make(item, by)) ? 'made' : 'not made'
  } catch (cause) {
    await letGo(work, makers, item, by, cause)
    return 'not made'
  } finally {
    clearInterval(renewing)
  }
}

async function letGo<Item extends { readonly attempts: number }>(
  work: ClaimedWork<Item>,
  makers: Makers,
  item: Item,
  by: Claim,
  cause: unknown,
): Promise<void> {
  if (cause instanceof ClaimLost) return
  // what can be told in words is not mended by trying again
  if (cause instanceof ProblemError) {
    return work.fail(item, by, { problem: cause.problems[0]!.number, again: false })
  }
  if (makers.ending()) return work.giveBack(item, by)
  makers.onFault?.(cause)
  await work.fail(item, by, { problem: work.fault, again: item.attempts < mostAttempts })
}
