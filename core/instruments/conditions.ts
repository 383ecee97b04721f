import { type Problem, problem } from '#core/foundation'
import type { Form } from './form.ts'
import { kinds } from './problems.ts'
import type { Condition, Question } from './types.ts'

/** A condition about one question. */
export type Leaf = Exclude<Condition, { readonly op: 'and' | 'or' | 'not' }>

/** The condition itself where it is about one question, else null. */
export function asLeaf(condition: Condition): Leaf | null {
  switch (condition.op) {
    case 'and':
    case 'or':
    case 'not':
      return null
    default:
      return condition
  }
}

/** The conditions about single questions that a condition is made of. */
export function leavesOf(condition: Condition): Leaf[] {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.all.flatMap(leavesOf)
    case 'not':
      return leavesOf(condition.condition)
    default:
      return [condition]
  }
}

/** The codes of the questions that a condition reads. */
export function questionsIn(condition: Condition): string[] {
  return [...new Set(leavesOf(condition).map((leaf) => leaf.question))]
}

const typesFor: Record<Leaf['op'], readonly Question['type'][]> = {
  is: ['choice', 'integer'],
  in: ['choice', 'integer'],
  has: ['multi'],
  countAtLeast: ['multi'],
  atLeast: ['integer'],
  atMost: ['integer'],
  answered: ['choice', 'multi', 'integer', 'text'],
  missing: ['choice', 'multi', 'integer', 'text'],
}

/** The values of the question that a leaf names. */
export function valuesIn(leaf: Leaf): readonly (string | number)[] {
  switch (leaf.op) {
    case 'is':
    case 'has':
    case 'atLeast':
    case 'atMost':
      return [leaf.value]
    case 'in':
      return leaf.values
    default:
      return []
  }
}

/**
 * Why a leaf cannot be evaluated in a form, or null where it can: the question is missing (1012), it has no such
 * value (1013), or the operator is for another type (1014).
 *
 * @param place where the condition stands, for the message: "Regel 1101".
 */
export function leafProblem(form: Form, leaf: Leaf, place: string): Problem | null {
  const question = form.byCode.get(leaf.question)
  if (!question) return problem(kinds.noSuchQuestion, { place, question: leaf.question })
  if (!typesFor[leaf.op].includes(question.type)) {
    return problem(kinds.wrongOperator, { place, op: leaf.op, question: question.code, type: question.type })
  }
  const wrong = valuesIn(leaf).find((value) => !isValueOf(form, question, value))
  if (wrong === undefined) return null
  return problem(kinds.noSuchValue, { place, value: wrong, question: question.code })
}

function isValueOf(form: Form, question: Question, value: string | number): boolean {
  if (question.type === 'integer') {
    return typeof value === 'number' && value >= question.min && value <= question.max
  }
  return typeof value === 'string' && form.choices.get(question.code)!.has(value)
}
