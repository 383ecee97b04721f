export { planFaults } from './check.ts'
export { developmentOf, type IndicatorDevelopment } from './development.ts'
export type { Goal, Indicator, IndicatorValue, Judgement, Plan } from './types.ts'
export { levelNames, sourceNames, valueText, verdictNames } from './words.ts'
