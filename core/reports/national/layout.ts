import type { LocalText } from '#core/foundation'
import { categories, type MainGroup } from '#core/mapping'
import type { Statement } from './statement.ts'

/**
 * The annual report, as data: chapters of parts of blocks, in the order of the report for 2020, so that its tables 1 to 16
 * and figures 1 to 47 have their numbers. Every file is made from this one list.
 */
export interface AnnualChapter {
  readonly id: string
  readonly title: LocalText
  readonly parts: readonly AnnualPart[]
}

/** A part of a chapter: what is said, and then its tables and figures. */
export interface AnnualPart {
  readonly id: string
  readonly title: LocalText
  readonly says?: readonly Statement[]
  readonly blocks: readonly AnnualBlock[]
  /** Explains what the part is about before the numbers. */
  readonly intro?: LocalText
  /** On slides: the statement that heads each figure, null for the figure's own title. Absent: the first heads the first. */
  readonly headlines?: readonly (string | null)[]
  /** No slide of its own. */
  readonly slides?: false
}

/** Whose numbers stand beside each other. */
export type ColumnSet =
  | 'groups'
  | 'categories'
  | 'substance_categories'
  | 'problem_categories'
  | readonly string[]

/** Some rows of a table of one population, in every column. */
export interface RowPick {
  readonly table: string
  /** Codes of rows, or rows put together of others; absent: all. */
  readonly rows?: readonly (string | SummedRow)[]
  readonly heading?: LocalText
}

/** Rows of a table added up: nobody is in two of them. */
export interface SummedRow {
  readonly code: string
  readonly label: LocalText
  readonly of: readonly string[]
}

export interface SharesBlock {
  readonly kind: 'shares'
  readonly id: string
  readonly title: LocalText
  readonly columns: ColumnSet
  readonly rows: readonly RowPick[]
  /** `null`: a table alone, with a number of its own. */
  readonly figure: 'stacked' | 'grouped' | null
  /** The figure shows the rows with the largest shares only, so many. */
  readonly mostBars?: number
  readonly corner?: LocalText
  readonly note?: LocalText
}

/** Tables and figures that have a shape of their own. */
export type SpecialBlock =
  | 'area_colours'
  | 'index_by_category'
  | 'coverage_substance'
  | 'coverage_mental'
  | 'recipients'
  | 'mean_age'
  | 'substances_by_age'
  | 'parents'
  | 'children'
  | 'child_welfare'
  | 'services_by_level'
  | 'young_categories'
  | 'young_by_age'
  | 'young_areas'
  | 'key_figures'
  | 'life_areas_in_all'

/** One row of a table over the categories, as bars. */
export interface SingleBlock {
  readonly kind: 'single'
  readonly id: string
  readonly title: LocalText
  readonly table: string
  readonly row: string
}

export type AnnualBlock =
  | SharesBlock
  | SingleBlock
  | { readonly kind: 'special'; readonly id: SpecialBlock; readonly title: LocalText }

/** The populations of a set of columns, by code. */
export function columnCodes(set: ColumnSet): readonly string[] {
  const of = (group: MainGroup): string[] =>
    categories.filter((category) => category.group === group).map(({ code }) => code)
  switch (set) {
    case 'groups':
      return ['substance', 'mental']
    case 'categories':
      return [...of('substance'), ...of('mental')]
    case 'substance_categories':
      return of('substance')
    case 'problem_categories':
      return categories.flatMap(({ code }) => (code === 'substance_only' ? [] : [code]))
    default:
      return set
  }
}
