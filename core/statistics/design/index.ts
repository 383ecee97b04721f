export { type Labels, type StageColumns, type SurveyDesignColumns, surveyDesign } from './builder.ts'
export {
  compareDomains,
  compareGroupWithRest,
  type DomainComparison,
  type OneSampleTest,
  oneSampleTest,
} from './compare.ts'
export type { CalibrationStep, LonelyPolicy, Stage, SurveyDesign } from './design.ts'
export {
  type DesignEffectBase,
  designEffectOfMean,
  designEffectOfRatio,
  designEffectOfTotal,
} from './design-effect.ts'
export { byGroup, type GroupResult, rowsWhere } from './domains.ts'
export {
  linearCombination,
  type SurveyEstimates,
  type SurveyStatistic,
  surveyMean,
  surveyProportions,
  surveyRatio,
  surveyTotal,
  surveyVariance,
} from './estimates.ts'
export {
  type Interval,
  type ProportionIntervalOptions,
  type ProportionMethod,
  proportionIntervalByDesign,
  type ShareEstimate,
  type SurveyProportionInterval,
  shareInterval,
  tInterval,
} from './intervals.ts'
export {
  type ClusterCoverage,
  clusterCoverage,
  covarianceOfTotals,
  degreesOfFreedom,
  type RowMask,
} from './linearisation.ts'
export {
  type QuantileIntervalMethod,
  type QuantileOptions,
  type QuantileRule,
  type SurveyQuantile,
  surveyQuantile,
} from './quantiles.ts'
export { type AssociationForm, type AssociationTest, associationTest } from './rao-scott.ts'
