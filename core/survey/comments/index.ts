export { type ColumnAgreement, commentAgreement } from './agreement.ts'
export { type CodedComment, commentDataset, overallColumn, serviceColumn } from './dataset.ts'
export {
  type CommentCoding,
  type CommentValue,
  commentServices,
  commentValues,
  type GridService,
  type GridValue,
  isCommentCoding,
  sameCoding,
  servicesNamed,
} from './grid.ts'
export { isQuoteOf, omission } from './quotes.ts'
export { drawSecondShare, secondCodingSeed, secondCodingShare } from './share.ts'
export { tellsNothing } from './substance.ts'
