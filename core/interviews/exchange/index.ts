export {
  type BookOptions,
  type BookRow,
  bookRows,
  bookSeparator,
  bookWords,
  codeBook,
  importedBook,
} from './book.ts'
export { compared, type ImportComparison, type ImportProposal } from './compare.ts'
export { withLines } from './data-lines.ts'
export * from './giving/index.ts'
export { guidFrom, isGuid, plainGuid } from './guids.ts'
export { exchangeProblems } from './problems.ts'
export type * from './refi/model.ts'
export {
  type Content as RefiContent,
  namespaces as refiNamespaces,
  type Shape as RefiShape,
  type ShapeName as RefiShapeName,
  shapes as refiShapes,
  valueElements as refiValueElements,
} from './refi/shapes.ts'
export type { ExchangeCase, ExchangeCoder, ExchangeInterview, ExchangeStudy } from './study.ts'
export * from './taking/index.ts'
export { countingInWords, kindsInWords, lossInWords } from './telling.ts'
