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
