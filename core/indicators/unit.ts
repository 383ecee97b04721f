import type { IndicatorUnit } from './types.ts'

/** The highest that a value of a unit can be; what is counted has none. */
export const mostOf: Partial<Record<IndicatorUnit, number>> = { percent: 100, of_ten: 10 }

/** Whether a number can be a value of a unit. */
export const withinUnit = (value: number, unit: IndicatorUnit): boolean =>
  Number.isFinite(value) && value >= 0 && value <= (mostOf[unit] ?? Number.POSITIVE_INFINITY)
