export { countWithLabel, suggestedLabel } from './check-labels.ts'
export {
  type CheckedQuote,
  checkedQuotes,
  type QuoteCheck,
  type QuoteCheckCode,
  type QuotedText,
  type QuoteGround,
  type QuoteLimits,
  quoteLimits,
} from './checked.ts'
export { quoteChecks } from './checks.ts'
export { wrongWithEdits } from './edits.ts'
export { ageBand, type BandWidth, quoteLabel, type TypedLabel, typedLabels } from './label.ts'
export { comparedWords, type Likeness, likeness, sameUtterance, utteranceThreshold } from './likeness.ts'
export { quoteProblems } from './problems.ts'
export {
  omissionMark,
  plainQuote,
  type QuotePiece,
  quoteWords,
  renderedQuote,
  verbatimQuote,
} from './rendered.ts'
export { saysTheSame, signedQuotes } from './signed.ts'
