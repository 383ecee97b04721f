export { type BuilderGround, type BuiltColumn, type BuiltTable, buildTable, type CellKeys } from './build.ts'
export { type TablesFile, tablesModel } from './models.ts'
export { comparisonsOf, placeLabel } from './places.ts'
export { builderProblems } from './problems.ts'
export {
  canonicalRequest,
  comparisons,
  measures,
  readRequest,
  requestHash,
  type TableComparison,
  type TableFilter,
  type TableGroup,
  type TableMeasure,
  type TablePlace,
  type TableRequest,
  tableGroups,
} from './request.ts'
export { figureOf, shownTables } from './shown.ts'
export { type TableTemplate, tableTemplate, tableTemplates, templateRequests } from './templates.ts'
export { type ToldWithheld, withheldIn } from './told.ts'
export { type BuilderVariable, builderVariables } from './variables.ts'
export { withheldPeople } from './withheld.ts'
export { rulesText } from './words.ts'
