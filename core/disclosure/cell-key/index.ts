export { type CellKeyRules, cellKeyRules, houseTable } from './cell-key-rules.ts'
export { type CellKeyOptions, type CellKeyTable, cellKeyTable } from './cell-key-table.ts'
export { type NoisyTable, noisyCount, noisyTable } from './noisy-count.ts'
export {
  type KeyedFrequencyTable,
  type KeyedMean,
  type KeyedMeanTable,
  type KeyedProtection,
  protectKeyedFrequencies,
  protectKeyedMeans,
} from './protect-keyed.ts'
export { cellKey, recordKeys } from './record-keys.ts'
export { spreadText } from './spread.ts'
