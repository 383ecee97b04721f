import type { Form } from './form.ts'
import type { SimpleCondition } from './revision-changes.ts'
import type { Condition } from './types.ts'

/**
 * What the editor can say, as a condition of the form. A question that the form lacks gives a condition that the form's
 * own checks refuse.
 *
 * @example conditionOf(form, { question: 'own_children', anyOf: ['yes'] }) // { op: 'is', question: 'own_children', value: 'yes' }
 */
export function conditionOf(form: Form, simple: SimpleCondition): Condition {
  const { question } = simple
  if ('anyOf' in simple) {
    const values = simple.anyOf
    if (form.byCode.get(question)?.type === 'multi') {
      return joined(
        'or',
        values.map((value) => ({ op: 'has', question, value })),
      )
    }
    return values.length === 1 ? { op: 'is', question, value: values[0]! } : { op: 'in', question, values }
  }
  return joined('and', [
    { op: 'atLeast', question, value: simple.from },
    { op: 'atMost', question, value: simple.to },
  ])
}

/** All of some conditions. */
export const allOf = (form: Form, when: readonly SimpleCondition[]): Condition =>
  joined(
    'and',
    when.map((one) => conditionOf(form, one)),
  )

const joined = (op: 'and' | 'or', all: readonly Condition[]): Condition =>
  all.length === 1 ? all[0]! : { op, all }

/** A condition as the editor can say it; null where it says more than that. */
export function simpleOf(condition: Condition): SimpleCondition | null {
  switch (condition.op) {
    case 'is':
      return typeof condition.value === 'string'
        ? { question: condition.question, anyOf: [condition.value] }
        : null
    case 'in': {
      const values = condition.values.filter((value) => typeof value === 'string')
      return values.length === condition.values.length
        ? { question: condition.question, anyOf: values }
        : null
    }
    case 'has':
      return { question: condition.question, anyOf: [condition.value] }
    case 'or': {
      const parts = condition.all.map((one) => (one.op === 'has' ? one : null))
      const first = parts[0]
      if (!first || parts.some((one) => one?.question !== first.question)) return null
      return { question: first.question, anyOf: parts.flatMap((one) => (one ? [one.value] : [])) }
    }
    default:
      return null
  }
}
