export { type ComparableSample, comparableSample, type LeftOut } from './comparable-sample.ts'
export {
  type FunnelKind,
  type FunnelLimits,
  type FunnelMethod,
  type FunnelOptions,
  type FunnelPlacement,
  funnelLimits,
  funnelPlacement,
} from './funnel.ts'
export { type MeanInterval, meanInterval } from './mean-interval.ts'
export {
  type EventsInTime,
  indirectStandardisation,
  type RateRatioResult,
  type RateResult,
  rateInterval,
  rateRatio,
  type StandardisedRatio,
} from './rate.ts'
export { directStandardisation, type StandardisedRate, type StandardStratum } from './standardisation.ts'
