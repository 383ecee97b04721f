import type { Session, SessionProblem } from '#core/instruments'
import type { Field } from './fields.ts'

/** What is wrong at a field. */
export interface FieldProblems {
  /** Told in full here. */
  readonly here: readonly SessionProblem[]
  /** Concern this field too, and are told at another. */
  readonly elsewhere: readonly { readonly problem: SessionProblem; readonly at: string }[]
}

/** Says that a question must be answered (core/instruments/problems.ts). */
const unanswered = 1047

/** What routing takes away by itself, and needs not be told: answered though not asked, and the other way round. */
const ownAffair = new Set([1050, 1051])

/**
 * What to tell at each field, by its code. What concerns several is told in full at the last of them on the page, because
 * that is where one is when it arises; at the others it is told where. What is unanswered is told once completion
 * has been tried.
 */
export function problemsByField(
  shown: readonly Field[],
  session: Session,
  tried: boolean,
): ReadonlyMap<string, FieldProblems> {
  const fieldOf = new Map(shown.flatMap((field) => field.codes.map((code) => [code, field] as const)))
  const position = new Map(shown.map((field, at) => [field, at]))
  const found = new Map<string, { here: SessionProblem[]; elsewhere: FieldProblems['elsewhere'][number][] }>()
  const at = ({ question: { code } }: Field) => {
    const known = found.get(code) ?? { here: [], elsewhere: [] }
    found.set(code, known)
    return known
  }
  for (const problem of session.problems) {
    if (ownAffair.has(problem.number) || (problem.number === unanswered && !tried)) continue
    const places = [...new Set(problem.questions.flatMap((code) => fieldOf.get(code) ?? []))]
    places.sort((one, other) => position.get(one)! - position.get(other)!)
    const home = places.at(-1)
    if (!home) continue
    for (const place of places) {
      if (place === home) at(place).here.push(problem)
      else at(place).elsewhere.push({ problem, at: home.question.code })
    }
  }
  return found
}
