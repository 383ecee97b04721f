import { isAnswered } from '#core/foundation'
import { choicesOf, type Instrument, type Question, type Section, type Session } from '#core/instruments'
import { partsQuestions } from './parts-questions.ts'

/** How a question is drawn. */
export type FieldKind = 'colour' | 'choice' | 'multi' | 'services' | 'parts' | 'plans' | 'integer'

/** One field on the page: a question, or the questions that are answered as one. */
export interface Field {
  readonly kind: FieldKind
  /** The question that the field is named by; its code is the field's. */
  readonly question: Question
  /** The questions it answers, in the form's order. */
  readonly codes: readonly string[]
}

export interface FieldSection {
  readonly section: Section
  readonly fields: readonly Field[]
}

/** With more choices than this one searches instead of reading them all. */
const mostAtAGlance = 8
const colours = 'green,yellow,red'

/** The fields of a form, in its order. What is drawn by what does not hang on the answers. */
export function fieldsOf(instrument: Instrument): readonly FieldSection[] {
  return instrument.sections.map((section) => ({
    section,
    fields: section.questions.flatMap((question): Field[] => {
      const { code } = question
      const parts = partsQuestions(instrument, code)
      if (!parts) return [{ kind: kindOf(question), question, codes: [code] }]
      if (code === parts.count.code) return []
      return [{ kind: 'parts', question, codes: [parts.count.code, code] }]
    }),
  }))
}

function kindOf(question: Question): FieldKind {
  if (question.type === 'integer') return 'integer'
  if (question.type === 'choice') {
    return question.choices.map(({ code }) => code).join() === colours ? 'colour' : 'choice'
  }
  if (question.code === 'plans') return 'plans'
  return choicesOf(question).length > mostAtAGlance ? 'services' : 'multi'
}

/** Whether a field is on the page: its question is asked, or holds an answer that waits for another to be decided. */
function isShown({ codes }: Field, { states }: Session): boolean {
  return codes.some((code) => {
    const state = states.get(code)
    return state?.state === 'asked' || (state?.state === 'pending' && isAnswered(state.answer))
  })
}

/** Whether everything that a field asks has been answered. */
export const isFilled = ({ codes }: Field, { states }: Session): boolean =>
  codes.every((code) => isAnswered(states.get(code)?.answer))

/** The sections with the fields that are on the page now; those without any are left out. */
export const shownSections = (sections: readonly FieldSection[], session: Session): readonly FieldSection[] =>
  sections
    .map(({ section, fields }) => ({ section, fields: fields.filter((field) => isShown(field, session)) }))
    .filter(({ fields }) => fields.length > 0)

/**
 * The field to go to from another: the one after (1) or before (-1) it on the page. Where the field itself has gone from
 * the page, the one that comes after where it stood. Null at the end.
 */
export function neighbour(
  all: readonly FieldSection[],
  shown: readonly FieldSection[],
  code: string,
  step: 1 | -1,
): string | null {
  const order = all.flatMap(({ fields }) => fields.map(({ question }) => question.code))
  const there = new Set(shown.flatMap(({ fields }) => fields.map(({ question }) => question.code)))
  const from = order.indexOf(code)
  const rest = step === 1 ? order.slice(from + 1) : order.slice(0, Math.max(from, 0)).reverse()
  return rest.find((one) => there.has(one)) ?? null
}
