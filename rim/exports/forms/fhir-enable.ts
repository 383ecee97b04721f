import { asLeaf, type Condition, type Instrument, type Leaf, questionOf } from '#core/instruments'
import { ownFhir } from './fhir-terms.ts'

type Json = Readonly<Record<string, unknown>>

/** A condition as `enableWhen`, which knows one level of "all" or "any"; null where it needs an expression. */
export function enableWhenOf(instrument: Instrument, condition: Condition): Json | null {
  const flat = flattened(condition)
  if (!flat) return null
  const rules = flat.leaves.map((leaf) => enableWhen(instrument, leaf))
  if (rules.includes(null)) return null
  return {
    enableWhen: rules,
    ...(rules.length > 1 ? { enableBehavior: flat.behavior } : {}),
  }
}

function flattened(
  condition: Condition,
): { readonly behavior: 'all' | 'any'; readonly leaves: readonly Leaf[] } | null {
  switch (condition.op) {
    case 'not':
      return null
    case 'in': {
      const { question, values } = condition
      return { behavior: 'any', leaves: values.map((value) => ({ op: 'is', question, value })) }
    }
    case 'and':
    case 'or': {
      const { op, all } = condition
      const leaves = all.flatMap((one) => asLeaf(one) ?? [])
      return leaves.length === all.length ? { behavior: op === 'and' ? 'all' : 'any', leaves } : null
    }
    default:
      return { behavior: 'all', leaves: [condition] }
  }
}

function enableWhen(instrument: Instrument, leaf: Leaf): Json | null {
  const question = questionOf(instrument, leaf.question)
  const base = { question: leaf.question }
  const coding = (code: string | number) => ({
    system: `${ownFhir.codes}${instrument.family}:${leaf.question}`,
    code,
  })
  switch (leaf.op) {
    case 'is':
      return typeof leaf.value === 'number'
        ? { ...base, operator: '=', answerInteger: leaf.value }
        : { ...base, operator: '=', answerCoding: coding(leaf.value) }
    case 'has':
      return { ...base, operator: '=', answerCoding: coding(leaf.value) }
    case 'atLeast':
      return { ...base, operator: '>=', answerInteger: leaf.value }
    case 'atMost':
      return { ...base, operator: '<=', answerInteger: leaf.value }
    case 'answered':
      // "does not know" is an answer to FHIR
      return question?.allowsUnknown || question?.allowsRefused
        ? null
        : { ...base, operator: 'exists', answerBoolean: true }
    default:
      return null
  }
}
