export { complement, type Sum } from './complement.ts'
export { type Policy, type PolicyName, policies } from './policies.ts'
export { disclosureProblems } from './problems.ts'
export { type Origin, policyNamed, protectFrequencies, protectMeans } from './protect.ts'
export { type PurposedRows, releaseRows } from './purposed-rows.ts'
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
