import { proportionInterval } from '#core/statistics'

/** Sizes of samples that the report's figure of margins runs over. */
export const marginSizes: readonly number[] = [50, 100, 200, 300, 400, 500, 750, 1000, 1250, 1500]

/** The shares that it has a line for; a share and the rest of it have the same margin. */
const shares: readonly number[] = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5]

/** The margin of one share in samples of several sizes. */
export interface MarginRow {
  /** A share of 1. */
  readonly share: number
  readonly sizes: readonly {
    readonly n: number
    /** Percentage points to either side, by the report's formula. */
    readonly margin: number
    /** Percent: Wilson's interval, which is not the same length to both sides and is right for small groups too. */
    readonly low: number
    readonly high: number
  }[]
}

/**
 * Margins of error by share and size of the sample: 1.96 * sqrt(p (1 - p) / n), beside Wilson's interval.
 *
 * Source: Brukertilfredshetsevalueringen 2021, figure 1 and note 16; Wilson (1927).
 *
 * @param sizes answers, each above 0; any others than `marginSizes`, as that of the wave.
 */
export function marginRows(sizes: readonly number[] = marginSizes): readonly MarginRow[] {
  return shares.map((share) => ({
    share,
    sizes: sizes.map((n) => {
      if (!(n > 0)) throw new RangeError(`A sample of ${n} has no margin`)
      const { low, high } = proportionInterval(share * n, n, { method: 'wilson' })
      // written 1.96 in the report, as its marks are
      return { n, margin: 196 * Math.sqrt((share * (1 - share)) / n), low: 100 * low, high: 100 * high }
    }),
  }))
}
