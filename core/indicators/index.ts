export { planFaults } from './check.ts'
export {
  computedValues,
  type GroupOfTables,
  mappingTables,
  type ReleasedTables,
  tablesOfFormulas,
} from './computed.ts'
export { valuesFromCsv } from './csv.ts'
export { developmentOf, type IndicatorDevelopment, isNumber, valuesIn } from './development.ts'
export { type EnteredValue, type GivenJudgement, valueFaults, withEntered } from './entered.ts'
export {
  type JsonStatDimension,
  type JsonStatTable,
  readJsonStat,
  valuesFromJsonStat,
} from './json-stat.ts'
export { jsonStatProblems } from './json-stat-problems.ts'
export { readNumber } from './numbers.ts'
export { type OutdatedValue, outdatedIn } from './outdated.ts'
export { goalProblems } from './problems.ts'
export { goalTitle, indicatorsOf } from './told.ts'
export {
  type Goal,
  type Indicator,
  type IndicatorFormula,
  type IndicatorTarget,
  type IndicatorValue,
  type Judgement,
  judgementLevels,
  type Plan,
  verdicts,
} from './types.ts'
export {
  intervalText,
  levelNames,
  periodText,
  sourceNames,
  targetText,
  valueText,
  verdictNames,
} from './words.ts'
