import type { Language } from '#core/foundation'
import { formOf } from './form.ts'
import type { RevisionText } from './revision-changes.ts'
import type { Choice, Instrument, InstrumentText, Origin, Question } from './types.ts'

/** A text written for a new version. It stands there for the first time, so the version itself is its source. */
export function writtenText(text: RevisionText, before?: InstrumentText): InstrumentText {
  const origin = (form: Language): Origin =>
    (before && before[form] === text[form] && before.origin[form]) || 'printed'
  const { nb, nn, en } = text
  const norwegian = { nb: origin('nb'), nn: origin('nn') }
  if (en === undefined) return { nb, nn, origin: norwegian }
  return { nb, nn, en, origin: { ...norwegian, en: origin('en') } }
}

/** The form with one question changed; the others are untouched. */
export function withQuestion(
  instrument: Instrument,
  code: string,
  change: (question: Question) => Question,
): Instrument {
  return {
    ...instrument,
    sections: instrument.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => (question.code === code ? change(question) : question)),
    })),
  }
}

/** The form with other choices in one question; a whole number has none. */
export function withChoices(
  instrument: Instrument,
  code: string,
  change: (choices: readonly Choice[]) => readonly Choice[],
): Instrument {
  return withQuestion(instrument, code, (question) =>
    'choices' in question ? { ...question, choices: change(question.choices) } : question,
  )
}

/** A list with something put in after the item that `isBefore` holds for; first where there is none such. */
export function putAfter<T>(list: readonly T[], item: T, isBefore: (one: T) => boolean): T[] {
  const at = list.findIndex(isBefore) + 1
  return [...list.slice(0, at), item, ...list.slice(at)]
}

/**
 * Numbers the questions anew in the sections whose questions have come or gone, where the section numbers them by letter
 * and place ("D3"). Conditions and mappings go by codes, so a number is for the eye alone.
 */
export function renumbered(before: Instrument, after: Instrument): Instrument {
  const olderCodes = new Map(
    before.sections.map((section) => [section.code, section.questions.map(({ code }) => code).join(' ')]),
  )
  const byPlace = (code: string, questions: readonly Question[]): boolean =>
    questions.every((question, at) => question.number === `${code}${at + 1}`)
  return {
    ...after,
    sections: after.sections.map((section) => {
      const old = before.sections.find(({ code }) => code === section.code)
      const same = olderCodes.get(section.code) === section.questions.map(({ code }) => code).join(' ')
      if (same || !old || !byPlace(old.code, old.questions)) return section
      return {
        ...section,
        questions: section.questions.map((question, at) => ({
          ...question,
          number: `${section.code}${at + 1}`,
        })),
      }
    }),
  }
}

/** A number for a question that is new in a section: the next of the section's. */
export function nextNumber(instrument: Instrument, section: string): string {
  const taken = new Set(formOf(instrument).questions.map(({ number }) => number))
  for (let n = 1; ; n++) if (!taken.has(`${section}${n}`)) return `${section}${n}`
}
