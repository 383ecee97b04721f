export type { GoalQuote, GoalReportRequest } from './context.ts'
export { goalModels } from './models.ts'
