import { isMissing, type Problem } from '#core/foundation'
import { readAnswer } from './answers.ts'
import { type Leaf, leafProblem } from './conditions.ts'
import { type Form, formOf } from './form.ts'
import type { Answer, Answers, Condition, Instrument } from './types.ts'

/** Kleene's three values: what is not answered yet can make a condition neither true nor false. */
export type Truth = true | false | 'undetermined'

/** What a condition comes to; a condition that cannot be evaluated is a problem, never "false". */
export type Evaluation = Truth | { readonly problem: Problem }

/**
 * Evaluates a condition on answers.
 *
 * A blank answer leaves it undetermined. "Unknown", "refused" and "not asked" are facts: the answer is then not the
 * value asked for, so that a question asked only after "yes" is not asked after "unknown". (A rule that must not
 * break on them says `answered` as well.)
 *
 * @param place where the condition stands, for the message of a problem: "Regel 1101".
 * @example evaluate(form, { op: 'is', question: 'sex', value: 'male' }, {}) // 'undetermined'
 */
export function evaluate(
  instrument: Instrument,
  condition: Condition,
  answers: Answers,
  place = instrument.id,
): Evaluation {
  const form = formOf(instrument)
  return evaluateWith(
    form,
    condition,
    (code) => (Object.hasOwn(answers, code) ? answers[code] : { missing: 'blank' }),
    place,
  )
}

/** As `evaluate`, on answers looked up by a function; `undefined` stands for "may still be anything". */
export function evaluateWith(
  form: Form,
  condition: Condition,
  answerOf: (code: string) => Answer | undefined,
  place: string,
): Evaluation {
  switch (condition.op) {
    case 'and':
    case 'or': {
      const deciding = condition.op === 'or'
      let verdict: Truth = !deciding
      for (const one of condition.all) {
        // all are looked at even when the verdict is known: a part that cannot be evaluated must be told
        const truth = evaluateWith(form, one, answerOf, place)
        if (typeof truth === 'object') return truth
        if (truth === deciding) verdict = deciding
        else if (truth === 'undetermined' && verdict !== deciding) verdict = truth
      }
      return verdict
    }
    case 'not': {
      const truth = evaluateWith(form, condition.condition, answerOf, place)
      return typeof truth === 'boolean' ? !truth : truth
    }
    default:
      return evaluateLeaf(form, condition, answerOf, place)
  }
}

function evaluateLeaf(
  form: Form,
  leaf: Leaf,
  answerOf: (code: string) => Answer | undefined,
  place: string,
): Evaluation {
  const wrong = knownLeafProblem(form, leaf, place)
  if (wrong) return { problem: wrong }
  const answer = answerOf(leaf.question)
  if (answer === undefined) return 'undetermined'
  const unfit = unfitAnswer(form, leaf.question, answer)
  if (unfit) return { problem: unfit }
  if (leaf.op === 'answered') return !isMissing(answer)
  if (leaf.op === 'missing') return isMissing(answer) && answer.missing === leaf.kind
  if (isMissing(answer)) return answer.missing === 'blank' ? 'undetermined' : false
  switch (leaf.op) {
    case 'is':
      return answer === leaf.value
    case 'in':
      return leaf.values.some((value) => value === answer)
    case 'has':
      return (answer as readonly string[]).includes(leaf.value)
    case 'countAtLeast':
      return (answer as readonly string[]).length >= leaf.count
    case 'atLeast':
      return (answer as number) >= leaf.value
    case 'atMost':
      return (answer as number) <= leaf.value
  }
}

const sound = new WeakMap<Form, WeakSet<Leaf>>()

/** `leafProblem`, remembered for leaves that are right: a form is read for every registration of a country. */
function knownLeafProblem(form: Form, leaf: Leaf, place: string): Problem | null {
  let known = sound.get(form)
  if (!known) {
    known = new WeakSet()
    sound.set(form, known)
  }
  if (known.has(leaf)) return null
  const wrong = leafProblem(form, leaf, place)
  if (!wrong) known.add(leaf)
  return wrong
}

/** A stored answer of another type than its question's, or a choice that the question does not have. */
function unfitAnswer(form: Form, code: string, answer: Answer): Problem | null {
  if (isMissing(answer)) return null
  const question = form.byCode.get(code)!
  // the answers that are right need not be read again
  if (question.type === 'integer' && Number.isInteger(answer)) return null
  if (question.type === 'text' && typeof answer === 'string') return null
  const choices = form.choices.get(code)!
  if (question.type === 'choice' && typeof answer === 'string' && choices.has(answer)) return null
  if (question.type === 'multi' && Array.isArray(answer) && answer.every((one) => choices.has(one)))
    return null
  return readAnswer(form, question, answer).problems[0] ?? null
}
