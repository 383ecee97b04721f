export {
  type CubeComparisons,
  compareGroups,
  comparisonIndex,
  joinComparisons,
  type Measure,
  proportions,
} from './comparisons.ts'
export { type WeightedCube, weightedCube } from './cube.ts'
export type { CubeGroup, CubeItem, CubeMembers } from './members.ts'
