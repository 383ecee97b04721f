import type { StoredRound } from '#rim/storage'
import type { TableAsked, TableReply } from './room.ts'

/** A municipality's frozen rows of a round. */
export interface GroundPart {
  readonly round: StoredRound
  readonly municipality: string
  /** Id of the release that they were frozen for. */
  readonly release: string
  /** SHA-256 that names them. */
  readonly hash: string
}

/** What a round's tables are counted from, as it stands now; nothing of it is opened yet. */
export interface GroundPlan {
  readonly round: StoredRound
  /** Names all of it: other rows anywhere, or another release, and it is another. */
  readonly hash: string
  /** When the country's figures were made. */
  readonly releasedAt: string
  readonly parts: readonly GroundPart[]
  /** Municipalities that are in the country's figures and whose rows are being made anew: nothing is counted of them meanwhile. */
  readonly leftOut: readonly string[]
}

/** Asks the thread. */
export type AskTables = (asked: TableAsked) => Promise<TableReply>
