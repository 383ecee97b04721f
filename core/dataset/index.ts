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
