export { type ClusterDesign, clusterDesign, type ParticipantDesign } from './cluster-design.ts'
export { type RobustComparison, type RobustMethod, robustMethods, testLevel } from './comparison.ts'
export { participantsCoverage, type RecipientCoverage, recipientCoverage } from './coverage.ts'
export { ageTable, type CrossedTable, crossedTables, derivedTables } from './crossed.ts'
export {
  ageInYears,
  ageShares,
  derivedColumns,
  mentalHealthGroups,
  physicalHealthGroups,
  servicesUsed,
  substancesUsed,
} from './derived.ts'
export { type MarginRow, marginRows, marginSizes } from './margin-rows.ts'
export { methodWords } from './method-words.ts'
export { type EarlierRobustWave, type RobustMarks, type RobustWave, robustMarks } from './robust.ts'
export { type MethodCount, methodCounts, type RobustSummary, robustSummary } from './summary.ts'
export type { CategoryPrecision, QuestionPrecision } from './totals.ts'
