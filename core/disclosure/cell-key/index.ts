export { type CellKeyOptions, type CellKeyTable, cellKeyTable } from './cell-key-table.ts'
export { type KeyedCount, type NoisyTable, noisyCount, noisyTable } from './noisy-count.ts'
export { cellKey, recordKeys } from './record-keys.ts'
export { spreadText } from './spread.ts'
