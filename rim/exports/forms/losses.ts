import { type Problem, problem } from '#core/foundation'
import {
  type Condition,
  type Instrument,
  leavesOf,
  type Question,
  questionOf,
  questionsOf,
} from '#core/instruments'
import { type Dialect, writeCondition } from './dialect.ts'
import { formExportProblems as kinds } from './problems.ts'

/** A form written for other programs, and what did not come along. */
export interface WrittenForm<T> {
  readonly file: T
  readonly losses: readonly Problem[]
}

/** What neither format carries of a form. */
export function commonLosses(instrument: Instrument): Problem[] {
  const questions = questionsOf(instrument)
  const { mapping, inclusion } = instrument
  return [
    problem(kinds.originLost),
    problem(kinds.recordLost),
    ...(mapping ? [problem(kinds.mappingLost, { from: mapping.from })] : []),
    ...inclusion.map(({ code }) => problem(kinds.inclusionLost, { code })),
    ...(questions.some(({ type }) => type === 'multi') ? [problem(kinds.nothingChosenLost)] : []),
    ...questions
      .filter(
        (question) =>
          (question.type === 'integer' || question.type === 'text') &&
          (question.allowsUnknown || question.allowsRefused),
      )
      .map(({ code }) => problem(kinds.missingNotOffered, { question: code })),
  ]
}

/** Writes the conditions of a form, and gathers those that cannot be written. */
export function conditionWriter(instrument: Instrument, dialect: Dialect) {
  const losses: Problem[] = []
  const find = (code: string): Question | undefined => questionOf(instrument, code)
  return {
    losses,
    write: (condition: Condition, lost: () => Problem): string | null => {
      const text = writeCondition(condition, dialect, find)
      if (text === null) losses.push(lost())
      return text
    },
  }
}

/** Whether "not" is said of a question that need not be answered: in two-valued logic an empty answer then counts as "no". */
export function negatesBlank(condition: Condition): boolean {
  switch (condition.op) {
    case 'and': {
      const answered = new Set(condition.all.flatMap((one) => (one.op === 'answered' ? [one.question] : [])))
      return condition.all.some((one) =>
        one.op === 'not' && leavesOf(one.condition).every((leaf) => answered.has(leaf.question))
          ? false
          : negatesBlank(one),
      )
    }
    case 'or':
      return condition.all.some(negatesBlank)
    case 'not':
      return leavesOf(condition.condition).some(({ op }) => op !== 'answered' && op !== 'missing')
    default:
      return false
  }
}
