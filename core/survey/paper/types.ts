import type { Language } from '#core/foundation'

/** A place on a page in mm, from its upper left corner. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A form as it is printed: every text, line and box at its place. Plain data; the same instrument, the same form. */
export interface PaperForm {
  /** Id of the instrument. */
  readonly instrument: string
  readonly language: Language
  /** Eight hexadecimal digits of all that is printed: forms of one layout have their boxes at the same places. */
  readonly layout: string
  readonly title: string
  readonly pages: readonly PaperPage[]
}

export interface PaperPage {
  /** From 1. */
  readonly number: number
  /** In reading order. */
  readonly items: readonly PlacedItem[]
}

export type PlacedItem = Place & PaperItem & { readonly below: boolean }

/** What stands on a page; `below`: it belongs to an answer to the question above it. Numbers of questions are as printed: "12.1". */
export type PaperItem = HeadingItem | NoteItem | ChoicesItem | FigureItem | LinesItem | TableItem

export interface HeadingItem {
  readonly kind: 'heading'
  readonly text: string
}
/** A sentence or two to the reader. */
export interface NoteItem {
  readonly kind: 'note'
  readonly text: string
}

/** What every question of its own has. */
interface QuestionItem {
  /** Code of the question; `helped`: no question of the instrument, but how the form was filled in. */
  readonly question: string
  /** Empty where it has none. */
  readonly number: string
  readonly text: string
  /** What is said under the question; null: nothing. */
  readonly hint: string | null
  /** Height of the question's own text; 0: it stands on the line of its answers. */
  readonly textHeight: number
  /** Width of the question's text where it stands on the line of its answers, else the item's. */
  readonly textWidth: number
}

/** Choices beside each other, read along the lines. */
export interface ChoicesItem extends QuestionItem {
  readonly kind: 'choices'
  /** More than one may be ticked. */
  readonly several: boolean
  readonly columnWidths: readonly number[]
  readonly rowHeight: number
  readonly choices: readonly PaperChoice[]
}

export interface PaperChoice {
  readonly code: string
  readonly label: string
  /** Where to go on; `down`: to what stands beneath. Null: to the next question. */
  readonly go: 'down' | { readonly text: string } | null
}

/** A number, one box for each figure. */
export interface FigureItem extends QuestionItem {
  readonly kind: 'figures'
  readonly figures: number
}

/** Lines to write on. */
export interface LinesItem extends QuestionItem {
  readonly kind: 'lines'
  readonly lines: number
  readonly lineHeight: number
}

/** Questions under each other with the same scale on top. */
export interface TableItem {
  readonly kind: 'table'
  /** Of the block; empty where each row has its own number alone. */
  readonly number: string
  /** What stands to the left of the scale. */
  readonly lead: string
  /** Who is to answer; null: everyone. */
  readonly answerIf: string | null
  /** It began on the page before. */
  readonly continued: boolean
  readonly headHeight: number
  readonly numberWidth: number
  readonly textWidth: number
  readonly columns: readonly {
    readonly code: string
    readonly label: string
    /** White to the left of the column. */
    readonly gap: number
    readonly width: number
  }[]
  readonly rows: readonly TableRow[]
}

interface TableRow {
  readonly question: string
  readonly number: string
  readonly text: string
  readonly height: number
}

/** A box to tick, or to write a figure in; `area`: what is written on lines. */
export interface PaperBox extends Place {
  readonly kind: 'tick' | 'figure' | 'area'
  readonly page: number
  /** Code of the question; `helped`: how the form was filled in. */
  readonly question: string
  /** Code of the choice; of a figure its place from the left, from 1; of an area empty. */
  readonly choice: string
}
