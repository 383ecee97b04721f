import type { LocalText } from '#core/foundation'

/** Statistics Norway's symbols: `.` cannot occur, `..` not available, `:` withheld to protect someone. */
export type CellSymbol = '.' | '..' | ':'

/** A number that may be shown, or the symbol that stands in its place. Never a hidden number beside a symbol. */
export type SafeValue = { readonly value: number } | { readonly symbol: CellSymbol }

/** One row of one column. A count and what follows from it share one decision. */
export interface SafeCell {
  readonly count: SafeValue
  /** 0 to 100, unrounded; withheld with its count, and where the base is under the policy's minimum. */
  readonly percent: SafeValue
}

export interface SafeAxisItem {
  readonly code: string
  readonly label: LocalText
}

/** A column: the people that its percentages are taken of. */
export interface SafeColumn extends SafeAxisItem {
  readonly base: SafeValue
}

/** What every table must be able to say of itself. */
export interface Provenance {
  readonly source: LocalText
  /** The report's round, e.g. "2020". */
  readonly round: string
  readonly population: LocalText
  /** Registrations left out, by reason, over the table's main population. Counts under the policy's minimum are symbols. */
  readonly excluded: readonly { readonly reason: LocalText; readonly count: SafeValue }[]
  /** Where it is told what was left out, if not here. */
  readonly excludedNote?: LocalText
  readonly policy: string
  readonly ruleVersion: string
  readonly notes: readonly LocalText[]
  readonly synthetic: boolean
}

declare const safe: unique symbol

/** Counts and percentages that may leave the house. Only `protectTable` makes one. */
export interface SafeFrequencyTable {
  readonly [safe]: true
  readonly kind: 'frequency'
  readonly id: string
  readonly title: LocalText
  /** `partition`: rows add up to the base. `multiple`: one person may stand in several rows, the sum may exceed 100 %. */
  readonly shape: 'partition' | 'multiple'
  readonly rows: readonly SafeAxisItem[]
  readonly columns: readonly SafeColumn[]
  /** `cells[row][column]` */
  readonly cells: readonly (readonly SafeCell[])[]
  readonly provenance: Provenance
}

export interface SafeMeanCell {
  readonly n: SafeValue
  readonly mean: SafeValue
  readonly sd: SafeValue
}

/** Means and standard deviations that may leave the house. */
export interface SafeMeanTable {
  readonly [safe]: true
  readonly kind: 'mean'
  readonly id: string
  readonly title: LocalText
  readonly rows: readonly SafeAxisItem[]
  readonly columns: readonly SafeAxisItem[]
  readonly cells: readonly (readonly SafeMeanCell[])[]
  readonly provenance: Provenance
}

export type SafeTable = SafeFrequencyTable | SafeMeanTable
