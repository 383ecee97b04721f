export type { NamedInterval, TwoGroups } from './checks.ts'
export { cohensH, type EffectSizes, effectSizes, oddsRatio, phi, riskRatio } from './effect-size.ts'
export { type FisherExact, fisherExact } from './fisher.ts'
export { type IntervalMethodText, intervalMethods } from './interval-methods.ts'
export { type IntervalMethod, type ProportionInterval, proportionInterval } from './intervals.ts'
export { type AdjustedTable, type AdjustmentMethod, adjustPValues, adjustTable } from './multiple-testing.ts'
export { type ChiSquareTest, type ProportionTrend, proportionTrend, type Wave } from './trend.ts'
export {
  type ChiSquare2x2,
  chiSquare2x2,
  type DifferenceInterval,
  type DifferenceMethod,
  newcombeInterval,
  type TwoProportionZ,
  twoProportionZ,
  waldDifferenceInterval,
} from './two-samples.ts'
