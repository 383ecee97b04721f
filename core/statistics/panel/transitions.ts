import { type CountTable, squareMargins } from '../contingency/table.ts'
import { normalQuantile } from '../distributions.ts'
import { proportionInterval } from '../proportions/intervals.ts'

/** Which end of the categories is the good one; `unordered`: there is no better or worse. */
export type CategoryOrder = 'better-first' | 'worse-first' | 'unordered'

/** So many of those with both answers, with the Wilson interval of the share (0 to 1). */
export interface TransitionShare {
  readonly count: number
  readonly share: number
  readonly method: 'wilson'
  readonly level: number
  readonly low: number
  readonly high: number
}

export interface TransitionSummary {
  /** Before in rows, after in columns. */
  readonly counts: CountTable
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** People with both answers: the base of every share. */
  readonly n: number
  readonly unchanged: TransitionShare
  readonly changed: TransitionShare
  /** Absent where the categories are unordered. */
  readonly better?: TransitionShare
  readonly worse?: TransitionShare
  /** (better - worse) / n, with difference -+ z sqrt(better + worse - (better - worse)^2 / n) / n. */
  readonly net?: NetChange
}

export interface NetChange {
  readonly method: 'wald-paired'
  readonly level: number
  readonly difference: number
  /** NaN, and with it the limits, where nobody changed or all changed the same way: the formula would give 0. */
  readonly se: number
  readonly low: number
  readonly high: number
}

export interface TransitionMatrix<C> extends TransitionSummary {
  readonly categories: readonly C[]
  /** People left out of the matrix, by which answer they lack. */
  readonly missing: { readonly before: number; readonly after: number; readonly both: number }
}

/**
 * Who went where: the same people's answers at two times, counted as a square matrix with margins, and how many are
 * unchanged, better and worse. A person lacking either answer is counted under `missing` and in no share.
 * RangeError for columns of unequal length, a category named twice, or an answer outside the categories.
 *
 * @param before, after one entry a person, in the same order; null where there is no answer.
 * @param categories in the order meant by `order`.
 */
export function transitionMatrix<C extends string | number>(
  before: readonly (C | null)[],
  after: readonly (C | null)[],
  categories: readonly C[],
  { order, level = 0.95 }: { order: CategoryOrder; level?: number },
): TransitionMatrix<C> {
  if (before.length !== after.length) throw new RangeError('Before and after must hold the same people')
  const position = new Map(categories.map((category, i) => [category, i]))
  if (position.size !== categories.length) throw new RangeError('A category is named twice')
  const at = (answer: C): number => {
    const found = position.get(answer)
    if (found === undefined) throw new RangeError(`The answer ${answer} is not among the categories`)
    return found
  }
  const counts = categories.map(() => new Array<number>(categories.length).fill(0))
  const missing = { before: 0, after: 0, both: 0 }
  before.forEach((first, person) => {
    const second = after[person]!
    if (first === null) missing[second === null ? 'both' : 'before']++
    else if (second === null) missing.after++
    else counts[at(first)]![at(second)]!++
  })
  return { categories, missing, ...transitionSummary(counts, { order, level }) }
}

/** The summary of a transition matrix that is counted already; rows before, columns after, both in the stated order. */
export function transitionSummary(
  counts: CountTable,
  { order, level = 0.95 }: { order: CategoryOrder; level?: number },
): TransitionSummary {
  const { rows, columns, n } = squareMargins(counts)
  let unchanged = 0
  let towardsFirst = 0
  counts.forEach((row, i) => {
    unchanged += row[i]!
    for (let j = 0; j < i; j++) towardsFirst += row[j]!
  })
  const towardsLast = n - unchanged - towardsFirst
  const share = (count: number): TransitionShare => {
    const { low, high } = proportionInterval(count, n, { method: 'wilson', level })
    return { count, share: count / n, method: 'wilson', level, low, high }
  }
  const both = { unchanged: share(unchanged), changed: share(n - unchanged) }
  const common = { counts, before: rows, after: columns, n, ...both }
  if (order === 'unordered') return common
  const [better, worse] = order === 'better-first' ? [towardsFirst, towardsLast] : [towardsLast, towardsFirst]
  return { ...common, better: share(better), worse: share(worse), net: netChange(better, worse, n, level) }
}

function netChange(better: number, worse: number, n: number, level: number): NetChange {
  const difference = (better - worse) / n
  const variance = better + worse - (better - worse) ** 2 / n
  const se = variance > 1e-12 * (better + worse) ? Math.sqrt(variance) / n : Number.NaN
  const half = normalQuantile(1 - (1 - level) / 2) * se
  return { method: 'wald-paired', level, difference, se, low: difference - half, high: difference + half }
}
