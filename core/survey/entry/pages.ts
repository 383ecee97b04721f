import type { Instrument } from '#core/instruments'
import { type PaperItem, paperForm } from '../paper/index.ts'

/** One page of the paper form, as it is typed in. */
export interface EntryPage {
  /** As printed, from 1. */
  readonly number: number
  /** Codes of questions in the order they are printed; `helped`: whether somebody helped. */
  readonly fields: readonly string[]
}

/** The pages of the paper form in bokmål, with the fields of each in their order. Pages without fields are left out. */
export function entryPages(instrument: Instrument): readonly EntryPage[] {
  return paperForm(instrument, 'nb')
    .pages.map(({ number, items }) => ({ number, fields: items.flatMap(fieldsOf) }))
    .filter(({ fields }) => fields.length > 0)
}

function fieldsOf(item: PaperItem): readonly string[] {
  if (item.kind === 'table') return item.rows.map(({ question }) => question)
  return 'question' in item ? [item.question] : []
}
