export { makeSurveyOrders, type SurveyOrderTools } from './make-survey-orders.ts'
export {
  type PaperGround,
  type PaperWave,
  type WavePaper,
  wavePaper,
} from './papers.ts'
export type { PaperAsked, PaperMade } from './printing.ts'
export { paperFormProblems } from './problems.ts'
export { type OrderFile, readOrderFile } from './read-order-file.ts'
export { createPaperWorkshop, type PaperWorkshop } from './workshop.ts'
