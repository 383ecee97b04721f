import {
  type ChangeReason,
  type Instrument,
  type Question,
  questionOf,
  questionsOf,
  type RevisionChange,
  type RevisionText,
  simpleOf,
} from '#core/instruments'
import type { DraftAnswer } from '../../revision/answers.ts'
import { isForUsers } from './families.ts'

/** Nothing written yet. */
export const noText: RevisionText = { nb: '', nn: '' }

/** A text of the form without where it comes from. */
export const plain = ({ nb, nn, en }: RevisionText): RevisionText => ({
  nb,
  nn,
  ...(en !== undefined && { en }),
})

/** What a change of a question's wording begins with: the question as it is, and the whole of it where it stands in a block. */
export const wordingOf = ({ code, text, title }: Question) => ({
  question: code,
  text: plain(text),
  ...(title && { title: plain(title) }),
})

/** The choices of a question; none of a number or of one that is not there. */
export const choicesOf = (form: Instrument, code: string) => {
  const question = questionOf(form, code)
  return question && 'choices' in question ? question.choices : []
}

/** The first question with choices; the one with the code `except` is not meant. */
export const firstWithChoices = (form: Instrument, except?: string): Question =>
  questionsOf(form).find(({ code, type }) => code !== except && (type === 'choice' || type === 'multi'))!

/** A change of a kind as the editor begins with it: about the first question that it can be about. */
export function begunChange(
  kind: RevisionChange['kind'],
  id: string,
  because: ChangeReason,
  draft: Pick<DraftAnswer, 'form' | 'nextRule'>,
  base: Instrument,
): RevisionChange {
  const made = { id, because }
  const first = questionsOf(base)[0]!
  const chosen = firstWithChoices(base)
  switch (kind) {
    case 'question-wording':
      return { ...made, kind, ...wordingOf(first) }
    case 'choice-wording':
      return { ...made, kind, ...choiceAt(base, chosen.code) }
    case 'add-choice':
      return {
        ...made,
        kind,
        question: chosen.code,
        choice: { code: '', label: noText },
        after: choicesOf(base, chosen.code).at(-1)?.code ?? null,
      }
    case 'retire-choice':
      return {
        ...made,
        kind,
        question: chosen.code,
        choice: choicesOf(base, chosen.code)[0]!.code,
        into: null,
      }
    case 'add-question': {
      const section = draft.form.sections[0]!
      return {
        ...made,
        kind,
        section: section.code,
        after: section.questions.at(-1)?.code ?? null,
        question: {
          code: '',
          type: 'choice',
          text: noText,
          choices: [],
          required: false,
          // who answers the survey has "don't know" among the choices, where it is an answer
          allowsUnknown: !isForUsers(base.id),
          allowsRefused: true,
        },
      }
    }
    case 'retire-question':
      return { ...made, kind, question: first.code }
    case 'answering':
      return { ...made, kind, ...answeringOf(first) }
    case 'asked-when':
      return { ...made, kind, question: first.code, condition: conditionOf(first) }
    case 'add-warning':
      return {
        ...made,
        kind,
        number: draft.nextRule,
        when: [{ question: chosen.code, anyOf: [] }],
        message: noText,
      }
    case 'retire-rule':
      return { ...made, kind, number: base.rules[0]?.number ?? 0 }
  }
}

/** A choice of a question, with its label: what a change of its wording begins with. */
export function choiceAt(form: Instrument, question: string, code?: string) {
  const choices = choicesOf(form, question)
  const choice = choices.find((one) => one.code === code) ?? choices[0]!
  return { question, choice: choice.code, label: plain(choice.label) }
}

/** How a question is answered now. */
export const answeringOf = ({ code, required, allowsUnknown, allowsRefused }: Question) => ({
  question: code,
  required,
  allowsUnknown,
  allowsRefused,
})

/** When a question is shown now, as far as the editor can say it; null: always, or otherwise. */
export const conditionOf = ({ askedWhen }: Question) => (askedWhen ? simpleOf(askedWhen) : null)
