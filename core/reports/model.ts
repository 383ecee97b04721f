import type { Figure } from '#core/figures'
import type { NumberFormat } from '#core/foundation'
import type { MainGroup } from '#core/mapping'

/** A report ready to be written: every text in one language, every number from one cell. No writer computes anything. */
export interface ReportModel {
  /**
   * Whose report it is: a municipality's, a county's, or the country's (`annual`), of the mapping; one on a wave of the
   * users' survey; one on a study by interviews; one on the survey to the municipalities; or one on a plan's goals.
   */
  readonly kind: 'municipality' | 'region' | 'annual' | 'survey' | 'interviews' | 'municipal_survey' | 'goals'
  readonly language: 'nb' | 'nn'
  /**
   * The files: slides for one group, the document with both, or the workbook with both (a municipality's only). `screen`
   * is read in the browser and is no file. The country's and the survey's have `slides`, `document`, `workbook` and `page` (HTML). `manuscript`
   * is the document for a word processor, to be worked on: a study by interviews has it beside `document` and `slides`.
   */
  readonly edition:
    | 'slides_substance'
    | 'slides_mental'
    | 'slides'
    | 'document'
    | 'manuscript'
    | 'workbook'
    | 'page'
    | 'screen'
  /** A document of a page or two: its title stands over the first, without cover and contents. Absent: it has both. */
  readonly sheet?: true
  /** Each chapter begins on a page of its own. Absent: where the one before ends. */
  readonly paged?: true
  /** File name without folder, e.g. `1103-stavanger-2020-rus.pptx`; of the screen: what names of single tables begin with. */
  readonly fileName: string
  readonly title: string
  readonly subtitle: string
  /** The municipality or county; of a report on the whole country a number of its own, and its name. */
  readonly place: { readonly number: string; readonly name: string }
  readonly round: string
  /** When it was made, ISO date; injected. */
  readonly made: string
  /** Printed on every page and slide where the registrations are made up; null for real ones. */
  readonly syntheticMark: string | null
  /** Short facts for the cover and the document's properties: source, policy, rule version. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** Texts that writers themselves print: "Side", "Innhold", "Kilde" ... */
  readonly words: ReportWords
  readonly sections: readonly ReportSection[]
  /** The code book, for the workbook. */
  readonly codeBook: readonly CodeBookRow[]
}

export interface ReportWords {
  readonly page: string
  readonly contents: string
  readonly table: string
  readonly figure: string
  readonly notes: string
  readonly codeBook: string
  readonly definitions: string
  readonly overview: string
  readonly symbols: string
}

export interface ReportSection {
  readonly id: string
  readonly title: string
  /** How deep its heading stands: 1 (absent too) a chapter, 2 a part of the chapter before it. */
  readonly level?: 1 | 2
  /** Printed before the title: "5", "5.1", "Vedlegg 2". Absent: none. */
  readonly number?: string
  /** Where each group has its own sections (on the screen): whose it is. */
  readonly group?: MainGroup
  readonly nodes: readonly ReportNode[]
}

export type ReportNode = ParagraphNode | ListNode | QuoteNode | TableNode | FigureNode

export interface ParagraphNode {
  readonly type: 'paragraph'
  readonly id: string
  readonly text: string
}
export interface ListNode {
  readonly type: 'list'
  readonly id: string
  readonly items: readonly string[]
}
/** What somebody wrote or said, word for word. `label` tells who, as far as may be told; '': nothing. */
export interface QuoteNode {
  readonly type: 'quote'
  readonly id: string
  readonly text: string
  readonly label: string
}
export interface TableNode {
  readonly type: 'table'
  readonly id: string
  readonly table: ShownTable
}
/** A figure and the table with the same numbers (slides show the figure; the document and workbook show both). */
export interface FigureNode {
  readonly type: 'figure'
  readonly id: string
  readonly figure: Figure
  readonly table: ShownTable
  readonly speakerNotes: readonly string[]
}

/** A table as printed. */
export interface ShownTable {
  readonly id: string
  readonly caption: string
  /**
   * What is printed over it where it stands right under its figure: such a table has no number of its own. Absent: the
   * caption and a number, also there.
   */
  readonly underFigure?: string
  /** Heading over the row labels. */
  readonly corner: string
  /** Upper head row: groups that span columns; empty where there is one head row only. */
  readonly columnGroups: readonly { readonly label: string; readonly span: number }[]
  readonly columns: readonly { readonly label: string; readonly base: string | null }[]
  readonly rows: readonly ShownRow[]
  /** In a table of words alone: the row labels' share of its width on a page, 0 to 1. Absent: all columns are alike. */
  readonly labelShare?: number
  /** Provenance and explanations, one line each, printed under the table. */
  readonly notes: readonly string[]
}
export interface ShownRow {
  readonly label: string
  /** `heading`: a label across the table, its cells empty; `total`: drawn apart. */
  readonly role: 'heading' | 'normal' | 'total'
  readonly cells: readonly ShownCell[]
}
/** `text` is what is printed. `value` is the unrounded number for workbooks (percent: 0 to 100), null where a symbol or nothing stands. */
export interface ShownCell {
  readonly text: string
  readonly value: number | null
  readonly format: NumberFormat
  /** Marked as higher (▲) or lower (▼) than what it is compared with; not part of `text`. Absent: neither. */
  readonly mark?: 'higher' | 'lower'
}

export interface CodeBookRow {
  readonly number: string
  readonly code: string
  readonly question: string
  readonly choiceCode: string
  readonly choice: string
  readonly origin: string
}
