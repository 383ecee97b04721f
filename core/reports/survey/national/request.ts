import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { ReportNode } from '../../model.ts'
import type { CommentChapter } from '../comments.ts'
import type { SurveyTables } from '../tables.ts'

/** Blocks that others make from what they know; absent ones leave their place out. In the request's language. */
export interface NationalBlocks {
  /** How large margins are by number of answers and share. */
  readonly margins?: readonly ReportNode[]
  /** Who answered beside earlier waves and a mapping of recipients. */
  readonly representativeness?: readonly ReportNode[]
  /** Answers against estimated recipients: never without saying that it is not a response rate. */
  readonly coverage?: readonly ReportNode[]
  /** Which marks also hold by stricter methods. */
  readonly methods?: readonly ReportNode[]
}

/** What the national report on a wave is made of. */
export interface NationalRequest {
  readonly tables: SurveyTables
  /** Earlier waves, oldest first. */
  readonly earlier: readonly SurveyTables[]
  /** The forms of the family, oldest first: how their questions are to be compared. */
  readonly versions: readonly Instrument[]
  readonly language: 'nb' | 'nn'
  /** ISO date, injected. */
  readonly made: string
  /** SHA-256 of the frozen answers, in hex; its beginning stands among the facts. */
  readonly dataHash?: string
  readonly blocks?: NationalBlocks
  /** The open comments; absent: the chapter is left out. */
  readonly comments?: CommentChapter
  /** What else must be said of how the numbers came about. */
  readonly notes?: readonly LocalText[]
}
