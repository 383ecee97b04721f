import { isMissing } from '#core/foundation'
import {
  type Answer,
  type Answers,
  type Instrument,
  type Question,
  questionsOf,
  session,
} from '#core/instruments'
import { type Colours, colours, type LifeArea, lifeAreas } from '#core/training'

const isArea = (code: string): boolean => lifeAreas.some((area) => area === code)

/** A form that asks for the colours of the life areas alone: without the rest, no rule of it can be judged. */
export const coloursOnly = (instrument: Instrument): Instrument => ({
  ...instrument,
  sections: instrument.sections
    .map((section) => ({ ...section, questions: section.questions.filter(({ code }) => isArea(code)) }))
    .filter(({ questions }) => questions.length > 0),
  rules: [],
  inclusion: [],
})

/** The life areas that have no colour yet, in the form's order. */
export const areasWithoutColour = (answers: Answers): readonly LifeArea[] =>
  lifeAreas.filter((area) => !colours.some((colour) => colour === answers[area]))

/** The colours among answers; null while any is missing. */
export const coloursIn = (answers: Answers): Colours | null =>
  areasWithoutColour(answers).length > 0
    ? null
    : (Object.fromEntries(lifeAreas.map((area) => [area, answers[area]])) as Colours)

/** A question that is answered otherwise than the expert has. */
export interface Difference {
  readonly question: Question
  readonly own: Answer
  readonly expert: Answer
}

/** The questions answered otherwise than the expert has, in the form's order; the colours are compared on their own. */
export function differences(instrument: Instrument, own: Answers, expert: Answers): readonly Difference[] {
  const mine = session(instrument, own).answers
  const theirs = session(instrument, expert).answers
  return questionsOf(instrument)
    .filter(({ code }) => !isArea(code))
    .map((question) => ({ question, own: answerOf(mine, question), expert: answerOf(theirs, question) }))
    .filter((one) => !isSame(one.own, one.expert))
}

const answerOf = (answers: Answers, { code }: Question): Answer => answers[code] ?? { missing: 'blank' }

/** The session has put the choices of both in the form's order. */
function isSame(one: Answer, other: Answer): boolean {
  if (isMissing(one) || isMissing(other)) {
    return isMissing(one) && isMissing(other) && one.missing === other.missing
  }
  return String(one) === String(other)
}

/** The case to go on with: the first after this one that is not done, from the beginning again; null when all are. */
export function nextCase<T extends { readonly code: string; readonly done: boolean }>(
  cases: readonly T[],
  code: string,
): T | null {
  const at = cases.findIndex((one) => one.code === code)
  const order = [...cases.slice(at + 1), ...cases.slice(0, Math.max(at, 0))]
  return order.find(({ done }) => !done) ?? null
}
