export {
  askedIn,
  buildAsked,
  builderDesk,
  builderRounds,
  type DemandDesk,
  demandDesk,
  shownAnswer,
} from './ask.ts'
export { builtTableProblems } from './problems.ts'
export { tableFile, tableFormats } from './table-files.ts'
export { createTableWorkshop, type TableWorkshop } from './workshop.ts'
