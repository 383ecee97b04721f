import { blank, notAsked } from './answers.ts'
import { leavesOf, questionsIn, valuesIn } from './conditions.ts'
import { evaluateWith } from './evaluate.ts'
import type { Form } from './form.ts'
import type { Answer, Condition, MultiQuestion, Question } from './types.ts'

/** Whether a condition can come true in a form, and by which answers. */
export type Reach =
  | { readonly verdict: 'reachable'; readonly answers: Readonly<Record<string, Answer>> }
  | { readonly verdict: 'unreachable' }
  /** Too many combinations to try them all; `tried` of them gave nothing. */
  | { readonly verdict: 'unproven'; readonly tried: number }

/** More than any form that a person can fill in needs; keeps a hostile form from holding the program. */
const mostTried = 50_000
/** A multi-choice question of which a condition names more choices than this is not tried in all subsets. */
const mostNamed = 10

/**
 * Searches for answers that make a condition true, under the form's own routing (a question that is not asked has no
 * answer to offer). Tries one question after the other and turns back as soon as the condition is false whatever the
 * rest may be; three-valued logic makes that safe. Choices are tried all; whole numbers and lists by the cases that the
 * conditions can tell apart.
 *
 * The conditions must be free of wrong references and circles.
 */
export function reach(form: Form, condition: Condition): Reach {
  const codes = dependencies(form, condition)
  const conditions = [condition, ...codes.flatMap((code) => form.byCode.get(code)!.askedWhen ?? [])]
  const cases = codes.map((code) => casesOf(form.byCode.get(code)!, conditions))
  const assigned = new Map<string, Answer>()
  let tried = 0
  const search = (depth: number): boolean => {
    if (++tried > mostTried) return false
    const truth = evaluateWith(form, condition, (code) => effective(form, code, assigned), 'reach')
    if (truth === true) return true
    if (truth === false || depth === codes.length) return false
    for (const answer of cases[depth]!) {
      assigned.set(codes[depth]!, answer)
      if (search(depth + 1)) return true
    }
    assigned.delete(codes[depth]!)
    return false
  }
  if (search(0)) return { verdict: 'reachable', answers: Object.fromEntries(assigned) }
  return tried > mostTried || cases.some((answers) => answers.length === 0)
    ? { verdict: 'unproven', tried }
    : { verdict: 'unreachable' }
}

/** The questions that decide a condition, those that decide whether they are asked first. */
function dependencies(form: Form, condition: Condition): string[] {
  const ordered = new Set<string>()
  const visit = (code: string): void => {
    if (ordered.has(code)) return
    const askedWhen = form.byCode.get(code)!.askedWhen
    if (askedWhen) for (const needed of questionsIn(askedWhen)) visit(needed)
    ordered.add(code)
  }
  for (const code of questionsIn(condition)) visit(code)
  return [...ordered]
}

/** The answer that counts: what is assigned where the question is asked, "may still be anything" where that is open. */
function effective(form: Form, code: string, assigned: ReadonlyMap<string, Answer>): Answer | undefined {
  const { askedWhen } = form.byCode.get(code)!
  if (!askedWhen) return assigned.get(code)
  const asked = evaluateWith(form, askedWhen, (needed) => effective(form, needed, assigned), 'reach')
  if (asked === false) return notAsked
  return asked === true ? assigned.get(code) : undefined
}

/** The answers to a question that some condition can tell apart. Empty where there are too many. */
function casesOf(question: Question, conditions: readonly Condition[]): Answer[] {
  const leaves = conditions.flatMap(leavesOf).filter((leaf) => leaf.question === question.code)
  const missing: Answer[] = [
    ...(question.allowsUnknown ? [{ missing: 'unknown' as const }] : []),
    ...(question.allowsRefused ? [{ missing: 'refused' as const }] : []),
    ...(question.required ? [] : [blank]),
  ]
  if (question.type === 'choice') return [...question.choices.map((choice) => choice.code), ...missing]
  if (question.type === 'multi') {
    const named = new Set(leaves.flatMap((leaf) => valuesIn(leaf).map(String)))
    const counts = leaves.flatMap((leaf) => (leaf.op === 'countAtLeast' ? [leaf.count - 1, leaf.count] : []))
    return named.size > mostNamed ? [] : [...listsOf(question, named, counts), ...missing]
  }
  // what is written is told apart by nothing but being there
  if (question.type === 'text') return ['a', ...missing]
  const edges = leaves.flatMap(valuesIn).map(Number)
  const numbers = [question.min, question.max, ...edges.flatMap((edge) => [edge - 1, edge, edge + 1])]
  const within = numbers.filter((number) => number >= question.min && number <= question.max)
  return [...new Set(within), ...missing]
}

/** Every set of the named choices, as it stands and filled up with unnamed ones to the lengths that matter. */
function listsOf(question: MultiQuestion, named: ReadonlySet<string>, counts: readonly number[]): string[][] {
  const exclusive = new Set(
    question.choices.filter((choice) => choice.exclusive).map((choice) => choice.code),
  )
  const rest = question.choices.map((choice) => choice.code).filter((code) => !named.has(code))
  const fill = rest.filter((code) => !exclusive.has(code))
  let sets: string[][] = [[]]
  for (const code of named) sets = [...sets, ...sets.map((set) => [...set, code])]
  const lists = sets.flatMap((set) => [
    set,
    ...[...counts, set.length + 1]
      .filter((count) => count > set.length && count <= set.length + fill.length)
      .map((count) => [...set, ...fill.slice(0, count - set.length)]),
  ])
  const alone = rest.filter((code) => exclusive.has(code)).map((code) => [code])
  return [...lists.filter((list) => list.length < 2 || !list.some((code) => exclusive.has(code))), ...alone]
}
