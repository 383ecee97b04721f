import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { refusal } from '../problem-answer.ts'
import { answeringPageProblems } from './problems.ts'

/** Codes tried that nobody has: counted in memory alone, by each instance for itself. */
export interface Tries {
  /**
   * Counts a try in. Throws problem 5060 where there were too many. To be called before the code is looked up, so that many
   * at once are counted as many.
   *
   * @returns takes the try back: the code is somebody's
   */
  begin(address: string): () => void
}

/** Numbers of tries in a window. */
export interface TryLimits {
  /** Milliseconds. */
  readonly window: number
  /** From one address, behind which a whole service may stand. */
  readonly perCaller: number
  /** From all together, before each may only do `whenMany`. */
  readonly overall: number
  readonly whenMany: number
}

/**
 * Only codes whose check sign is right are looked up and counted: one sign wrong, or two swapped, never are. So hardly anybody
 * who mistypes is counted, and of what a guesser sends, every try. With 100,000 codes in use, `overall` tries in each window
 * of a whole field work of 90 days would find about one of them.
 */
const defaultTryLimits: TryLimits = { window: 600_000, perCaller: 30, overall: 300, whenMany: 3 }

/** @param now milliseconds */
export function createTries(now: () => number, limits: TryLimits = defaultTryLimits): Tries {
  // so that no address lies in memory as it is
  const key = randomBytes(32)
  const callers = new Map<string, number[]>()
  let all: number[] = []
  const forget = (): void => {
    const since = now() - limits.window
    all = all.filter((at) => at > since)
    for (const [caller, times] of callers) {
      const left = times.filter((at) => at > since)
      if (left.length === 0) callers.delete(caller)
      else callers.set(caller, left)
    }
  }
  return {
    begin(address) {
      forget()
      const caller = createHmac('sha256', key).update(networkOf(address)).digest('base64')
      const times = callers.get(caller) ?? []
      const most = all.length >= limits.overall ? limits.whenMany : limits.perCaller
      if (times.length >= most) {
        // the one that leaves the window first makes room
        const wait = times[times.length - most]! + limits.window - now()
        const minutes = Math.max(1, Math.ceil(wait / 60_000))
        throw refusal(answeringPageProblems.tooManyTries, { minutes }, { retryAfter: minutes * 60 })
      }
      const at = now()
      callers.set(caller, [...times, at])
      all.push(at)
      return () => {
        const own = callers.get(caller) ?? []
        callers.set(caller, without(own, at))
        all = without(all, at)
      }
    },
  }
}

/** A household has 2^64 addresses of the new kind: they count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [before = '', after = ''] = address.split('::')
  const parts = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const [first, last] = [parts(before), parts(after)]
  const between = address.includes('::') ? 8 - first.length - last.length : 0
  return [...first, ...Array<string>(between).fill('0'), ...last].slice(0, 4).join(':')
}

function without(times: readonly number[], at: number): number[] {
  const found = times.indexOf(at)
  return times.filter((_, index) => index !== found)
}
