export { earliestRound, roundsAsked, rowsAsked } from './availability.ts'
export { answerColumns, datasetFromRegistrations, headOf, recordKey, roundChoices } from './build.ts'
export {
  type ChoiceColumn,
  type Column,
  type ColumnChoice,
  type Dataset,
  type FlagsColumn,
  firstMissingCode,
  type KeyColumn,
  missingCodes,
  missingNumbers,
  type NumberColumn,
} from './columns.ts'
export { countChoice, countFlags } from './count.ts'
export { joinDatasets } from './join.ts'
export { type KeyedBytes, type KeyedCount, keyedAt, keyedBytes, keyedPeople, keyedSum } from './keyed.ts'
export { type MomentStatistics, type Moments, momentStatistics, momentsOf } from './moments.ts'
export * from './planes/index.ts'
export type { Registration } from './registrations.ts'
export {
  choiceColumn,
  choicePosition,
  columnOf,
  flagsColumn,
  keyColumnOf,
  numberColumn,
  type Rows,
  rowsWith,
  selectRows,
  unionOf,
  withColumns,
} from './rows.ts'
export { type ColumnPlan, planColumns, unitTypes } from './schema.ts'
export {
  type AxisItem,
  type FrequencySpec,
  frequencyTable,
  meanTable,
  type Population,
  populationsBy,
  type RawFrequencyTable,
  type RawMeanTable,
  type RawTable,
  type RowPiece,
  type RowSpec,
  unansweredRow,
} from './tables.ts'
