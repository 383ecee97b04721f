/**
 * A document of prose, ready to be written: every text in one language, nothing left to compute. Reports have their own
 * model (`ReportModel`), whose tables carry figures from safe tables; here the cells of a table are sentences.
 */
export interface TextDocument {
  readonly kind:
    | 'information-letter'
    | 'processing-record'
    | 'impact-assessment'
    | 'registration-printout'
    | 'letter'
  readonly language: 'nb' | 'nn'
  readonly title: string
  /** Whom and what it concerns, under the title and at the head of each page. */
  readonly subtitle: string
  /** Said beside the title and on every page, e.g. that it is a draft; null: nothing. */
  readonly mark: string | null
  /** Date that it was made, `YYYY-MM-DD`. */
  readonly made: string
  /** The same date in words, as printed. */
  readonly dated: string
  /** File name without folder and ending. */
  readonly fileName: string
  readonly words: { readonly page: string; readonly of: string }
  readonly sections: readonly TextSection[]
}

export interface TextSection {
  readonly heading: string
  readonly blocks: readonly TextBlock[]
}

export type TextBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** As many cells in each row as in the head; the first names the row. */
      readonly rows: readonly (readonly string[])[]
      /** The columns' shares of the width, together 1, for tables that stand under each other; absent: by what they hold. */
      readonly shares?: readonly number[]
    }
  | {
      readonly type: 'definitions'
      readonly items: readonly { readonly term: string; readonly text: string }[]
    }

/** Every text of a document in reading order, for searching and counting. */
export function textsOf(document: TextDocument): readonly string[] {
  const blockTexts = (block: TextBlock): readonly string[] => {
    switch (block.type) {
      case 'paragraph':
        return [block.text]
      case 'list':
        return block.items
      case 'table':
        return [block.caption, ...block.head, ...block.rows.flat()]
      case 'definitions':
        return block.items.flatMap(({ term, text }) => [term, text])
    }
  }
  const body = document.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(blockTexts)])
  return [document.title, document.subtitle, ...(document.mark === null ? [] : [document.mark]), ...body]
}

export const paragraph = (text: string): TextBlock => ({ type: 'paragraph', text })
export const list = (items: readonly string[]): TextBlock => ({ type: 'list', items })
