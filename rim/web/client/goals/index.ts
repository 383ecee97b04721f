export type {
  OwnGoalAnswer,
  OwnGoalsAnswer,
  PlanAnswer,
  PlanListed,
} from './answers.ts'
export { IndicatorTable } from './indicator-table.tsx'
export { JudgeForm } from './judge-form.tsx'
export { Judgements } from './judgements.tsx'
export { readYear } from './numbers.ts'
export { GoalQuotes, ReadQuotes } from './quotes.tsx'
export { TableFileForm } from './table-file-form.tsx'
export { ValueForm } from './value-form.tsx'
export { goalWords } from './words.ts'
