import {
  type Answer,
  type Answers,
  type Instrument,
  questionsOf,
  type SessionProblem,
  session,
} from '#core/instruments'
import { isSeen, isUnclear, type PaperEntry } from './entry.ts'

/**
 * Why something that stands on the paper is no answer:
 * - `unclear`: the marks cannot be read as one answer.
 * - `unreadable`: it is none that the question can have (a year outside the range, too long a text).
 * - `routed`: the printed arrows lead past the question.
 * - `contradiction`: it breaks a rule of severity error together with other answers.
 */
export type TakenOutReason = 'unclear' | 'unreadable' | 'routed' | 'contradiction'
export const takenOutReasons: readonly TakenOutReason[] = ['unclear', 'unreadable', 'routed', 'contradiction']

export interface TakenOut {
  readonly question: string
  readonly reason: TakenOutReason
}

/** A paper form as it is received: answers without errors, and what was left out of them by rule. */
export interface Received {
  readonly answers: Answers
  /** In the form's order. */
  readonly takenOut: readonly TakenOut[]
  /** Rules of severity warning that are broken. The answers stand as they are on the paper. */
  readonly warnings: readonly SessionProblem[]
  /** Whether nothing is answered. */
  readonly empty: boolean
}

/**
 * Makes answers of what stands on a paper form, by rule and never by judgement, so that two clerks who see the same get
 * the same. What a person has ticked is not changed: it is kept, or the whole field becomes blank with a reason that is
 * counted. First go fields that hold no answer to their question, then those that the printed arrows lead past, then
 * all fields of each rule of severity error that is still broken (which of them is wrong, nobody can know). Where the
 * question that decides the way is blank, its follow-ups stand.
 */
export function receiveEntry(instrument: Instrument, { seen }: PaperEntry): Received {
  const questions = questionsOf(instrument)
  const answers: Record<string, Answer> = {}
  const out = new Map<string, TakenOutReason>()
  for (const { code } of questions) {
    const value = Object.hasOwn(seen, code) ? seen[code] : undefined
    if (!isSeen(value)) continue
    if (isUnclear(value)) out.set(code, 'unclear')
    else answers[code] = value
  }
  for (;;) {
    const found = session(instrument, answers)
    const wrong = nextToGo(found, answers)
    if (wrong === null) {
      return {
        answers,
        takenOut: questions.flatMap(({ code }) => {
          const reason = out.get(code)
          return reason === undefined ? [] : [{ question: code, reason }]
        }),
        warnings: found.problems.filter(({ severity }) => severity === 'warning'),
        empty: Object.keys(answers).length === 0,
      }
    }
    for (const code of wrong.questions) {
      out.set(code, wrong.reason)
      delete answers[code]
    }
  }
}

interface ToGo {
  readonly questions: readonly string[]
  readonly reason: TakenOutReason
}

/** One kind at a time: with a wrong answer gone, what hung on it may be right. */
function nextToGo({ states, problems }: ReturnType<typeof session>, answers: Answers): ToGo | null {
  const given = Object.keys(answers)
  const wrong = problems.filter(({ severity }) => severity === 'error')
  const fieldsOf = (ofRule: boolean): readonly string[] => {
    const met = wrong.filter(({ rule }) => (rule !== undefined) === ofRule)
    return given.filter((code) => met.some(({ questions }) => questions.includes(code)))
  }
  const skipped = given.filter((code) => states.get(code)?.state === 'notAsked')
  const kinds: readonly ToGo[] = [
    { reason: 'unreadable', questions: fieldsOf(false) },
    { reason: 'routed', questions: skipped },
    { reason: 'contradiction', questions: fieldsOf(true) },
  ]
  return kinds.find(({ questions }) => questions.length > 0) ?? null
}
