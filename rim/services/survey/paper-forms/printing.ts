import type { PaperForm, Sheet } from '#core/survey'
import type { CardsToWrite, FormsToWrite, FormToWrite, SetPages } from '#rim/writers'

/** What a thread is asked to print. Plain data, which travels by copy. */
export type PaperAsked =
  | ({ readonly kind: 'forms' } & FormsToWrite)
  | ({ readonly kind: 'cards' } & CardsToWrite)
  /** A form to look at: nothing stands where its code would but what says so. */
  | ({ readonly kind: 'specimen'; readonly mark: string } & FormToWrite)
  | { readonly kind: 'sheet'; readonly sheet: Sheet; readonly made: string }

/** A PDF, and how many pages it has. */
export type PaperMade = SetPages

/** How many pages a form has. */
export const pagesOf = (form: PaperForm): number => form.pages.length
