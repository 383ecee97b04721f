import type { CodeBook } from '#core/instruments'
import type { CodeBookRow } from './model.ts'

/** The code book as rows: one per choice, or one for a question without choices. */
export function codeBookRows(book: CodeBook, language: 'nb' | 'nn'): CodeBookRow[] {
  void language
  return book.variables.flatMap((variable): CodeBookRow[] => {
    const head = {
      number: variable.number,
      code: variable.code,
      question: variable.text,
      origin: variable.origin,
    }
    if (variable.choices.length === 0) return [{ ...head, choiceCode: '', choice: variable.type }]
    return variable.choices.map((choice) => ({ ...head, choiceCode: choice.code, choice: choice.label }))
  })
}
