export { surveyCommentChapter } from './chapter.ts'
export { type CommentDesk, commentDesk, type DeskComment, type DeskQuote, type QuoteTag } from './desk.ts'
export { commentProblems } from './problems.ts'
export type { CommentStep } from './steps.ts'
export {
  approveCommentQuote,
  cleanComments,
  closeCommentWork,
  codeComment,
  confirmComments,
  type GivenCleaning,
  quoteComment,
  removeCommentQuote,
  uncodeComment,
} from './write.ts'
