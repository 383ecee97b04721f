import { type Instrument, questionsOf } from '#core/instruments'
import { QuoteError, scanRows, separatorOf } from './scan.ts'

/**
 * The form that the columns of a file fit best: the most of them are its questions, and the fewest of its questions are
 * without one. Of forms that fit equally well the last. What the file otherwise holds is not looked at.
 *
 * @param forms at least one.
 */
export function fittingForm(file: Uint8Array, forms: readonly Instrument[]): Instrument {
  const heads = new Set<string>()
  const start = file[0] === 0xef ? 3 : 0
  try {
    scanRows(file, start, separatorOf(file, start)).next((_, bytes, from, to) => {
      heads.add(new TextDecoder().decode(bytes.subarray(from, to)).trim())
    })
  } catch (cause) {
    // reading the file itself tells of it
    if (!(cause instanceof QuoteError)) throw cause
  }
  const suits = (form: Instrument): number => {
    const codes = questionsOf(form).map(({ code }) => code)
    const found = codes.filter((code) => heads.has(code)).length
    return 2 * found - codes.length
  }
  return forms.reduce((best, form) => (suits(form) >= suits(best) ? form : best))
}
