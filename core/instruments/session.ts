import { isAnswered, isMissing, type Problem, problem } from '#core/foundation'
import { blank, notAsked, readAnswer } from './answers.ts'
import { evaluateWith, type Truth } from './evaluate.ts'
import { type Form, formOf, questionName } from './form.ts'
import { kinds } from './problems.ts'
import type { Answer, Answers, Instrument, Question } from './types.ts'

/** A problem with answers, and the fields that it can be mended in; the first gets focus. */
export interface SessionProblem extends Problem {
  readonly questions: readonly string[]
  /** The number of the form's rule that is broken; absent for what the type of the question says. */
  readonly rule?: number
}

/** Where a question stands: to be asked, not to be asked, or waiting for the answer that decides it. */
export type AskedState = 'asked' | 'notAsked' | 'pending'

export interface QuestionState {
  readonly question: Question
  readonly state: AskedState
  /** The answer, or why there is none. */
  readonly answer: Answer
}

/** Everything that follows from a form and a set of answers. */
export interface Session {
  /** By question code, in the form's order. */
  readonly states: ReadonlyMap<string, QuestionState>
  /** Fields first, in the form's order; then the rules by number. */
  readonly problems: readonly SessionProblem[]
  /** No errors, and no required question waiting. Warnings do not count: they want a reason, not a change. */
  readonly complete: boolean
  /** An answer for every question of the form: `notAsked` and `blank` filled in, choices in the form's order. */
  readonly answers: Answers
  /** By criterion code. */
  readonly inclusion: Readonly<Record<string, Truth>>
  /** Whether the person belongs in the mapping: every criterion must hold. */
  readonly included: Truth
}

/**
 * Reads answers against a form: which questions are to be asked, what is wrong, whether it is complete, who belongs.
 * A pure function of both, the same for the web page, the import and the paper entry. Never throws: whatever is given,
 * what is wrong with it is among the problems.
 */
export function session(instrument: Instrument, given: Answers): Session {
  const form = formOf(instrument)
  const problems: SessionProblem[] = []
  const add = (met: Problem, questions: readonly string[], rule?: number): void => {
    problems.push(rule === undefined ? { ...met, questions } : { ...met, questions, rule })
  }
  for (const code of Object.keys(given)) {
    if (!form.byCode.has(code)) {
      add(problem(kinds.unknownQuestion, { question: code.slice(0, 60), instrument: instrument.id }), [])
    }
  }
  const states = resolveStates(form, given, add)
  const answerOf = (code: string): Answer => states.get(code)?.answer ?? blank
  for (const rule of instrument.rules) {
    const broken = evaluateWith(form, rule.brokenWhen, answerOf, `Regel ${rule.number}`)
    if (typeof broken === 'object') add(broken.problem, rule.questions, rule.number)
    else if (broken === true) add(ruleProblem(rule), rule.questions, rule.number)
  }
  const inclusion: Record<string, Truth> = {}
  for (const criterion of instrument.inclusion) {
    const held = evaluateWith(form, criterion.condition, answerOf, `Inklusjonskriterium ${criterion.code}`)
    if (typeof held === 'object') add(held.problem, [])
    inclusion[criterion.code] = typeof held === 'object' ? 'undetermined' : held
  }
  const waiting = [...states.values()].some(({ question, state }) => question.required && state === 'pending')
  return {
    states,
    problems,
    complete: !waiting && problems.every((met) => met.severity !== 'error'),
    answers: Object.fromEntries([...states].map(([code, { answer }]) => [code, answer])),
    inclusion,
    included: all(Object.values(inclusion)),
  }
}

function ruleProblem(rule: Instrument['rules'][number]): Problem {
  const { nb, nn, en } = rule.message
  const text = en === undefined ? { nb, nn } : { nb, nn, en }
  return { number: rule.number, severity: rule.severity, text, details: {} }
}

function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.includes('undetermined') ? 'undetermined' : true
}

type Add = (met: Problem, questions: readonly string[]) => void

function resolveStates(form: Form, given: Answers, add: Add): ReadonlyMap<string, QuestionState> {
  const resolved = new Map<string, QuestionState>()
  const underWay: string[] = []
  const found = new Map<string, Problem[]>()
  // a question's routing may hang on one that stands later in the form, so each is resolved when it is needed
  const resolve = (question: Question): QuestionState => {
    const { code } = question
    const known = resolved.get(code)
    if (known) return known
    const problems = found.get(code) ?? []
    found.set(code, problems)
    if (underWay.includes(code)) {
      const circle = [...underWay.slice(underWay.indexOf(code)), code].join(' → ')
      problems.push(problem(kinds.circle, { question: code, circle }))
      return { question, state: 'pending', answer: blank }
    }
    underWay.push(code)
    const asked = question.askedWhen
      ? evaluateWith(
          form,
          question.askedWhen,
          (needed) => resolve(form.byCode.get(needed)!).answer,
          `Spørsmål ${questionName(question)}`,
        )
      : true
    underWay.pop()
    if (typeof asked === 'object') problems.push(asked.problem)
    const value = Object.hasOwn(given, code) ? given[code] : undefined
    const state = stateFrom(
      form,
      question,
      typeof asked === 'object' ? 'undetermined' : asked,
      value,
      problems,
    )
    resolved.set(code, state)
    return state
  }
  // in the form's order, whatever order they were resolved in
  const states = new Map(form.questions.map((question) => [question.code, resolve(question)]))
  for (const code of states.keys()) for (const met of found.get(code) ?? []) add(met, [code])
  return states
}

function stateFrom(
  form: Form,
  question: Question,
  asked: Truth,
  given: unknown,
  problems: Problem[],
): QuestionState {
  const name = questionName(question)
  const marked = isMissing(given) ? given.missing : null
  if (asked === false) {
    if (isAnswered(given)) problems.push(problem(kinds.notAskedButAnswered, { question: name }))
    return { question, state: 'notAsked', answer: notAsked }
  }
  const state = asked === true ? 'asked' : 'pending'
  if (marked === 'notAsked') {
    if (state === 'asked') problems.push(problem(kinds.askedButNotAsked, { question: name }))
  } else {
    const read = readAnswer(form, question, given)
    problems.push(...read.problems)
    if (!isMissing(read.answer) || read.answer.missing !== 'blank') {
      return { question, state, answer: read.answer }
    }
  }
  // one that is wrong has been told so already
  const told = problems.some((met) => met.severity === 'error')
  if (state === 'asked' && question.required && !told) {
    problems.push(problem(kinds.required, { question: name }))
  }
  return { question, state, answer: blank }
}
