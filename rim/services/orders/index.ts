export { makeOrders, type OrderTools } from './make-orders.ts'
export { orderProblems } from './order-problems.ts'
export {
  type AskedReport,
  answerOrder,
  type OwnOrder,
  orderDesk,
  orderReport,
} from './report-orders.ts'
export { askRowExport, confirmExport, exportMinutes, openExport } from './row-exports.ts'
export { rowFileFormats } from './row-files.ts'
export { createOrderWorkshop } from './workshop.ts'
