export { makeOrders, type OrderTools } from './make-orders.ts'
export { orderProblems } from './order-problems.ts'
export {
  type AskedReport,
  answerOrder,
  type OrderableRound,
  type OwnOrder,
  orderableRounds,
  orderReport,
  ownOrders,
} from './report-orders.ts'
export { askRowExport, confirmExport, exportMinutes, openExport } from './row-exports.ts'
export { createOrderWorkshop } from './workshop.ts'
