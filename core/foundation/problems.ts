import { fillText, type Language, type LocalText, textIn } from './text.ts'

/** What a problem does: an error stops, a warning wants a reason, info only tells. */
export type Severity = 'error' | 'warning' | 'info'

/** A kind of problem. Numbers are permanent: foundation 100-, instruments 1000-, imports 2000-, disclosure 3000-, services 4000-. */
export interface ProblemKind {
  readonly number: number
  readonly severity: Severity
  /** What is wrong and what to do, with `{places}` for the details. */
  readonly text: LocalText
}

/** One problem met, with the details that fill its text and, for data, where it is. */
export interface Problem {
  readonly number: number
  readonly severity: Severity
  readonly text: LocalText
  readonly details: Readonly<Record<string, string>>
  readonly where?: { readonly file?: string; readonly row?: number; readonly column?: string }
}

/** Makes a problem of a kind. All `{places}` of the text must be among the details. */
export function problem(
  kind: ProblemKind,
  details: Readonly<Record<string, string | number>> = {},
  where?: Problem['where'],
): Problem {
  const filled = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)]))
  const made = { number: kind.number, severity: kind.severity, text: kind.text, details: filled }
  return where ? { ...made, where } : made
}

/** The problem as one line for a person, without its place. */
export function problemText(met: Problem, language: Language): string {
  return fillText(textIn(met.text, language), met.details)
}

/** Thrown where going on is impossible; carries the problem so that the rim can say it in the user's language. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[]
  constructor(...problems: readonly Problem[]) {
    super(problems.map((met) => `${met.number}: ${problemText(met, 'nb')}`).join('\n'))
    this.name = 'ProblemError'
    this.problems = problems
  }
}
