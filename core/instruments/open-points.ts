import { isMissing, problem } from '#core/foundation'
import { questionsIn } from './conditions.ts'
import { questionName } from './form.ts'
import { reasonKey } from './notes.ts'
import { kinds } from './problems.ts'
import type { QuestionState, Session, SessionProblem } from './session.ts'

/** One open point before a registration can be completed. */
export interface OpenPoint {
  /**
   * `error`: something must be mended. `unanswered`: a required question waits for an answer. `reason-missing`: a
   * warning wants a reason why it is right as it stands.
   */
  readonly kind: 'error' | 'unanswered' | 'reason-missing'
  /** What to say. */
  readonly problem: SessionProblem
  /** Where to go; the first gets focus. */
  readonly questions: readonly string[]
}

/**
 * What stands between a registration and completion, in the form's order: errors, required questions without an
 * answer, and warnings of the form's rules without a reason that still holds. Points about no question come last.
 *
 * @param notes by note key (`notes.ts`); only the reasons are read.
 * @param answeredIn the revision in which each answer and note was last written; without it every reason holds.
 */
export function openPoints(
  session: Session,
  notes: Readonly<Record<string, unknown>>,
  answeredIn?: Readonly<Record<string, number>>,
): readonly OpenPoint[] {
  const points: OpenPoint[] = []
  for (const met of session.problems) {
    const { questions } = met
    if (met.severity === 'error') {
      points.push({
        kind: met.number === kinds.required.number ? 'unanswered' : 'error',
        problem: met,
        questions,
      })
    } else if (met.severity === 'warning' && met.rule !== undefined) {
      if (!reasonHolds(met, notes, answeredIn))
        points.push({ kind: 'reason-missing', problem: met, questions })
    }
  }
  points.push(...waitedFor(session, points))
  const positions = new Map([...session.states.keys()].map((code, at) => [code, at]))
  const at = ({ questions }: OpenPoint): number => positions.get(questions[0] ?? '') ?? positions.size
  return points.sort((one, other) => at(one) - at(other))
}

/**
 * Whether the warning of a rule, which has the rule's number, has a reason that holds: one that was written no earlier
 * than each answer that the rule is about.
 *
 * @param notes by note key (`notes.ts`).
 * @param answeredIn the revision in which each answer and note was last written; without it every reason holds.
 */
export function reasonHolds(
  { number, questions }: Pick<SessionProblem, 'number' | 'questions'>,
  notes: Readonly<Record<string, unknown>>,
  answeredIn?: Readonly<Record<string, number>>,
): boolean {
  const key = reasonKey(number)
  if (!Object.hasOwn(notes, key) || notes[key] === null || notes[key] === undefined) return false
  if (!answeredIn) return true
  const written = answeredIn[key] ?? 0
  return questions.every((question) => (answeredIn[question] ?? 0) <= written)
}

/**
 * A required question that cannot be asked yet, because another is not answered, hinders completion too. Where the other
 * is required, it is an open point already; where it is not, it becomes one.
 */
function waitedFor(session: Session, known: readonly OpenPoint[]): OpenPoint[] {
  const told = new Set(known.flatMap(({ kind, questions }) => (kind === 'reason-missing' ? [] : questions)))
  const found = new Map<string, OpenPoint>()
  for (const state of session.states.values()) {
    if (!state.question.required || state.state !== 'pending') continue
    const waiting = deciding(session, state)
    if (waiting.some(({ question }) => told.has(question.code))) continue
    for (const { question } of waiting) {
      const { code } = question
      const met = { ...problem(kinds.required, { question: questionName(question) }), questions: [code] }
      found.set(code, { kind: 'unanswered', problem: met, questions: [code] })
    }
  }
  return [...found.values()]
}

/** The questions asked and not answered that decide, at once or by others, whether this one is asked. */
function deciding(session: Session, state: QuestionState, seen = new Set<string>()): QuestionState[] {
  const condition = state.question.askedWhen
  if (!condition) return []
  return questionsIn(condition).flatMap((code) => {
    const needed = session.states.get(code)
    if (!needed || seen.has(code)) return []
    seen.add(code)
    if (needed.state === 'pending') return deciding(session, needed, seen)
    return isMissing(needed.answer) && needed.answer.missing === 'blank' ? [needed] : []
  })
}
