import { type Language, textIn } from '#core/foundation'
import { type Instrument, questionsOf } from '#core/instruments'

/** The questions of a form to choose among, by number and wording. */
export const questionOptions = (form: Instrument, language: Language) =>
  questionsOf(form).map(({ code, number, text, title }) => ({
    value: code,
    text: `${number} ${textIn(title ?? text, language)}`,
  }))
