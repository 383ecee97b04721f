import { readDocx } from './read.ts'

/** A quote as it is printed, without its marks, and who it was; empty where that is not told. */
export interface PrintedQuote {
  readonly text: string
  readonly label: string
}

/** The quotes in a document that `writeDocx` made, in order; one that is printed several times, several times. */
export function quotesInDocument(bytes: Uint8Array): readonly PrintedQuote[] {
  const { paragraphs } = readDocx(bytes)
  return paragraphs.flatMap(({ style, text }, at): readonly PrintedQuote[] => {
    if (style !== 'Quote') return []
    const next = paragraphs[at + 1]
    return [{ text: text.replace(/^«|»$/g, ''), label: next?.style === 'QuoteSource' ? next.text : '' }]
  })
}
