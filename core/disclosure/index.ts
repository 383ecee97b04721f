export { type AttackOptions, attack } from './attack.ts'
export { attackDecided, type ReleaseAttack } from './attack-release.ts'
export { frequenciesBeside, meansBeside } from './beside.ts'
export {
  type CellKeyOptions,
  type CellKeyRules,
  type CellKeyTable,
  cellKey,
  cellKeyRules,
  cellKeyTable,
  houseTable,
  type KeyedFrequencyTable,
  type KeyedMean,
  type KeyedMeanTable,
  type KeyedProtection,
  type NoisyTable,
  noisyCount,
  noisyTable,
  protectKeyedFrequencies,
  protectKeyedMeans,
  recordKeys,
  spreadText,
} from './cell-key/index.ts'
export {
  type DecidedCells,
  type Decision,
  decide,
  policyOf,
  shownOf,
  type WithheldCells,
  withheldCells,
  withholds,
} from './decide.ts'
export { type EarlierCells, linkEarlier } from './earlier-releases.ts'
export { proveAgainstInsiders } from './insiders.ts'
export type { LinearAnswer, LinearModel, LinearProgram, LinearRow, LinearSolver } from './linear-solver.ts'
export { linkPopulations, type PopulationSum } from './link-populations.ts'
export {
  baseKey,
  choiceKey,
  linkAmong,
  linkAsked,
  linkFrequencies,
  linkMeans,
  linkSame,
  linkWithin,
  type PopulationName,
  peopleKey,
  type Routing,
  rowKey,
} from './link-tables.ts'
export { cellState, type Interval, type LinkedCells, type LinkedSum } from './linked-cells.ts'
export { createLinker, createLinkers, type Linker, type Linkers, type NewCell } from './linker.ts'
export { costOf, type LeastLoss, leastLoss } from './optimal.ts'
export { type Policy, type PolicyName, policies } from './policies.ts'
export { countProtection } from './primary.ts'
export { disclosureProblems } from './problems.ts'
export { type Origin, policyNamed, protectFrequencies, protectMeans } from './protect.ts'
export { proveProtected } from './prove.ts'
export { type PurposedRows, releaseRows } from './purposed-rows.ts'
export { type RoundedCounts, type RoundingOptions, roundSmallCounts } from './rounding/index.ts'
export type {
  CellSymbol,
  Provenance,
  SafeAxisItem,
  SafeCell,
  SafeColumn,
  SafeFrequencyTable,
  SafeMeanCell,
  SafeMeanTable,
  SafeTable,
  SafeValue,
} from './safe-table.ts'
export { suppress } from './suppress.ts'
