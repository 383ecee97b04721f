import { type CodeBook, originInWords, typeInWords } from '#core/instruments'
import type { CodeBookRow } from './model.ts'

/** The code book as rows: one per choice, or one for a question without choices. Origins in words. */
export function codeBookRows(book: CodeBook, language: 'nb' | 'nn'): CodeBookRow[] {
  return book.variables.flatMap((variable): CodeBookRow[] => {
    const { number, code } = variable
    const head = { number, code, question: variable.text, origin: originInWords(variable.origin, language) }
    if (variable.choices.length === 0) {
      return [{ ...head, choiceCode: '', choice: typeInWords(variable.type, language) }]
    }
    return variable.choices.map((choice) => ({ ...head, choiceCode: choice.code, choice: choice.label }))
  })
}
