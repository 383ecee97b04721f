import { ProblemError, problem } from '#core/foundation'
import {
  type Choice,
  type ChoiceQuestion,
  type Condition,
  choicesOf,
  type Instrument,
  type Question,
  questionName,
  questionsOf,
} from '#core/instruments'
import { paperProblems } from './problems.ts'

/** On which answers to which earlier question a question is asked. */
export interface AnswerIf {
  /** Code of the question that decides. */
  readonly gate: string
  /** Codes of its choices, in the form's order. */
  readonly choices: readonly string[]
}

/** Where whoever ticks a choice goes on: down to what belongs to it, or past what does not. */
export type Go =
  | { readonly kind: 'down' }
  /** Code of the next question that is asked; null: past the last one. */
  | { readonly kind: 'to'; readonly question: string | null }

/** What the paper says about the way through a form. */
export interface PaperRouting {
  /** By question code; those that are always asked have none. */
  readonly answerIf: ReadonlyMap<string, AnswerIf>
  /** By question code, then choice code; absent: on to the next question. */
  readonly go: ReadonlyMap<string, ReadonlyMap<string, Go>>
}

/**
 * Makes instructions of the conditions on which questions are asked: "answer if you ticked Ja in question 19" above what is
 * asked, and "go to question 20" beside the answers that lead past it.
 *
 * @throws problems 1830 and 1831 for what paper cannot say: a condition on more than the ticks of one earlier question, or
 * on one that does not stand right before.
 */
export function paperRouting(instrument: Instrument): PaperRouting {
  const questions = questionsOf(instrument)
  const answerIf = new Map<string, AnswerIf>()
  for (const question of questions) {
    if (!question.askedWhen) continue
    const said = sayable(question, questions)
    answerIf.set(question.code, said)
    demandBeneath(question, said, questions, answerIf)
  }
  const go = new Map<string, ReadonlyMap<string, Go>>()
  for (const gate of new Set([...answerIf.values()].map((said) => said.gate))) {
    go.set(gate, goFrom(gate, questions, answerIf))
  }
  return { answerIf, go }
}

/** The condition as ticks of one earlier question. */
function sayable(question: Question, questions: readonly Question[]): AnswerIf {
  const refused = () =>
    new ProblemError(problem(paperProblems.unsayable, { question: questionName(question) }))
  const named = ticks(question.askedWhen!)
  const gate = questions.find(({ code }) => code === named?.gate)
  if (!named || gate?.type !== 'choice' || questions.indexOf(gate) >= questions.indexOf(question))
    throw refused()
  const choices = gate.choices.filter(({ code }) => named.values.has(code)).map(({ code }) => code)
  // never or always asked is no instruction
  if (choices.length === 0 || choices.length === gate.choices.length) throw refused()
  return { gate: gate.code, choices }
}

function ticks(
  condition: Condition,
): { readonly gate: string; readonly values: ReadonlySet<unknown> } | null {
  switch (condition.op) {
    case 'is':
      return { gate: condition.question, values: new Set([condition.value]) }
    case 'in':
      return { gate: condition.question, values: new Set(condition.values) }
    case 'or': {
      const parts = condition.all.map(ticks)
      const gate = parts[0]?.gate
      if (gate === undefined || parts.some((part) => part?.gate !== gate)) return null
      return { gate, values: new Set(parts.flatMap((part) => [...part!.values])) }
    }
    default:
      return null
  }
}

/** Nothing but what belongs to the gate may stand between it and the question: nobody is to look for the next one. */
function demandBeneath(
  question: Question,
  { gate }: AnswerIf,
  questions: readonly Question[],
  answerIf: ReadonlyMap<string, AnswerIf>,
): void {
  const codes = questions.map(({ code }) => code)
  const between = codes.slice(codes.indexOf(gate) + 1, codes.indexOf(question.code))
  const belongs = (code: string): boolean => {
    const above = answerIf.get(code)?.gate
    return above !== undefined && (above === gate || belongs(above))
  }
  if (between.every(belongs)) return
  const asked = questions.find(({ code }) => code === gate)!
  throw new ProblemError(
    problem(paperProblems.farAway, { question: questionName(question), gate: questionName(asked) }),
  )
}

function goFrom(
  gate: string,
  questions: readonly Question[],
  answerIf: ReadonlyMap<string, AnswerIf>,
): ReadonlyMap<string, Go> {
  const at = questions.findIndex(({ code }) => code === gate)
  const after = questions.slice(at + 1).map(({ code }) => code)
  const choices: readonly Choice[] = choicesOf(questions[at] as ChoiceQuestion)
  return new Map(
    choices.map(({ code: choice }): [string, Go] => {
      const skipped = (code: string): boolean => {
        const said = answerIf.get(code)
        if (!said) return false
        return said.gate === gate ? !said.choices.includes(choice) : skipped(said.gate)
      }
      const next = after.find((code) => !skipped(code)) ?? null
      return [choice, next !== null && next === after[0] ? { kind: 'down' } : { kind: 'to', question: next }]
    }),
  )
}
