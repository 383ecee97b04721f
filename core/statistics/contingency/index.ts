export { type ChiSquareResult, chiSquareTest } from './chi-square.ts'
export {
  type KruskalWallisResult,
  kruskalWallis,
  type RankSumResult,
  wilcoxonRankSum,
} from './ranks.ts'
export {
  type LinearByLinearResult,
  linearByLinear,
  momentsFromCounts,
  type WelchResult,
  welchTest,
} from './scores.ts'
export type { CountTable } from './table.ts'
