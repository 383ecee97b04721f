/**
 * Every count that a release prints or lets a reader compute, once each however many tables print it, with the sums
 * that tie them together. Protection, audit, optimisation and rounding all work on this and on nothing else.
 */
export interface LinkedCells {
  /** The true counts, whole and not negative. */
  readonly counts: Int32Array
  readonly sums: readonly LinkedSum[]
  /** 1: a reader sees it unless it is withheld. 0: only implied ("not chosen", "the class less the municipality"). */
  readonly printed: Uint8Array
  /** What the reader loses if it is withheld; 0 for what is only implied. */
  readonly cost: Float64Array
  /**
   * How wide an outsider's interval must at least be: largest less smallest possible value. 0 for a cell that is not
   * sensitive. A sensitive cell that is printed must be withheld; one that is only implied must not be computable.
   */
  readonly protection: Float64Array
  /** See `cellState`: what earlier releases have already decided. */
  readonly state: Uint8Array
}

/** The total is the sum of the parts; all are positions among the counts. No part stands twice. */
export interface LinkedSum {
  readonly total: number
  readonly parts: readonly number[]
}

/** `free`: to be decided. `shown`: already published, cannot be withheld. `withheld`: stays withheld. */
export const cellState = { free: 0, shown: 1, withheld: 2 } as const

/** Everything that may be withheld: 1 for what is printed and not out already. */
export const withholdable = ({ printed, state }: Pick<LinkedCells, 'printed' | 'state'>): Uint8Array =>
  printed.map((isPrinted, cell) => (isPrinted === 1 && state[cell] !== cellState.shown ? 1 : 0))

/** What an outsider can say of a cell from all that is shown: it is at least `low` and at most `high` (may be infinite). */
export interface Interval {
  readonly cell: number
  readonly low: number
  readonly high: number
}
