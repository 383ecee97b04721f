export { boxesOf } from './boxes.ts'
export { helpedQuestion, paperForm } from './form.ts'
export { printedNumber } from './groups.ts'
export { pageMark, pageMarkLength, readPageMark } from './page-mark.ts'
export { paperProblems } from './problems.ts'
export { type AnswerIf, type Go, type PaperRouting, paperRouting } from './routing.ts'
export { paperMeasures } from './sheet.ts'
export {
  type HandOutFacts,
  informationSheet,
  orderInstruction,
  type Sheet,
  type SheetFacts,
  staffInstruction,
} from './sheets.ts'
export type {
  PaperBox,
  PaperForm,
  PaperItem,
  PaperPage,
  Place as PaperPlace,
  PlacedItem,
  TableItem,
} from './types.ts'
export { cardWords, paperWords } from './words.ts'
