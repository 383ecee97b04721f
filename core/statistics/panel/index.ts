export {
  type McNemarMethod,
  type McNemarResult,
  mcnemarTest,
  type PairedDifference,
  pairedDifference,
} from './mcnemar.ts'
export { type PairedTResult, pairedT, type SignedRankResult, signedRank } from './paired-scores.ts'
export { bhapkarTest, bowkerTest, type SymmetryResult, stuartMaxwellTest } from './symmetry.ts'
export {
  type CategoryOrder,
  type NetChange,
  type TransitionMatrix,
  type TransitionShare,
  type TransitionSummary,
  transitionMatrix,
  transitionSummary,
} from './transitions.ts'
