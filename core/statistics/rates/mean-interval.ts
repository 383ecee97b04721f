import type { MomentStatistics } from '#core/dataset'
import { tQuantile } from '../distributions.ts'

export interface MeanInterval extends MomentStatistics {
  readonly method: 't'
  readonly level: number
  readonly se: number
  readonly low: number
  readonly high: number
}

/**
 * Student's interval of a mean: mean -+ t(n - 1) sd / sqrt(n).
 * NaN for fewer than two people, and where all have the same value: the formula would give no width.
 */
export function meanInterval({ n, mean, sd }: MomentStatistics, { level = 0.95 } = {}): MeanInterval {
  const se = n > 1 && sd > 0 ? sd / Math.sqrt(n) : Number.NaN
  const half = tQuantile(1 - (1 - level) / 2, n - 1) * se
  return { method: 't', level, n, mean, sd, se, low: mean - half, high: mean + half }
}
