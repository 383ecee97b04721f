export { type BalancedOptions, balancedReplicates } from './balanced.ts'
export { type BootstrapOptions, bootstrap } from './bootstrap.ts'
export {
  calibratedReplicates,
  type ReplicateEstimates,
  replicateEstimates,
  type WeightedStatistic,
} from './estimate.ts'
export { jackknife } from './jackknife.ts'
export {
  givenReplicates,
  type ReplicateMethod,
  type ReplicateOptions,
  type ReplicateWeights,
  weightsOfReplicate,
} from './replicate-weights.ts'
export { replicateMean, replicateQuantile, replicateRatio, replicateTotal } from './statistics.ts'
