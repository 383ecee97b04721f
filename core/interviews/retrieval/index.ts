export {
  type CommonExtent,
  type CoOccurrence,
  coOccurrence,
  type Extent,
} from './co-occurrence.ts'
export { type CodingFilter, codesUnder, levelOf, type TreeLevel } from './coded.ts'
export { combined, type Near, near, type TwoSets } from './combined.ts'
export { type Elicited, elicited, type LedInterview } from './elicited.ts'
export {
  type CaseFacts,
  codeByCase,
  type GroupCell,
  type Grouping,
  grouped,
  groupOfCase,
  type MatrixCell,
} from './matrix.ts'
export type { WordQuery } from './query.ts'
export {
  type DatedInterview,
  type InterviewYield,
  type RunYield,
  type Saturation,
  type SaturationRule,
  saturation,
  selectiveNote,
} from './saturation.ts'
export {
  type ExpressionQuery,
  type Hit,
  type SearchOptions,
  type SearchQuery,
  type SearchResult,
  search,
} from './search.ts'
export { type Piece, piecesOf, type Segment, segments } from './segments.ts'
export { type TextIndex, textIndex } from './text-index.ts'
export { folded, root, word } from './words.ts'
