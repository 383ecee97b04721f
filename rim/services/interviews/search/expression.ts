import { RE2JS, RE2JSException } from 're2js'
import { ProblemError, problem } from '#core/foundation'
import type { ExpressionQuery } from '#core/interviews'
import { interviewProblems } from '../problems.ts'

/** More places than this in all texts together are of no use to anybody. */
const mostMatches = 20_000

/**
 * A regular expression that a person has written, matched in time that grows with the text alone (RE2's syntax): no expression can
 * hold the server up. `^` and `$` are the ends of lines.
 *
 * @throws ProblemError 4610 for what is no such expression; matching throws 4611 after `mostMatches`.
 */
export function expressionQuery(written: string, matchCase: boolean): ExpressionQuery {
  const compiled = compile(written, RE2JS.MULTILINE | (matchCase ? 0 : RE2JS.CASE_INSENSITIVE))
  let count = 0
  return {
    kind: 'expression',
    *matches(text) {
      const matcher = compiled.matcher(text)
      while (matcher.find()) {
        const index = matcher.start()
        const length = matcher.end() - index
        if (length === 0) continue
        if (++count > mostMatches) {
          throw new ProblemError(problem(interviewProblems.tooManyMatches, { limit: mostMatches }))
        }
        yield { index, length }
      }
    },
  }
}

function compile(written: string, flags: number): RE2JS {
  try {
    return RE2JS.compile(written, flags)
  } catch (cause) {
    if (cause instanceof RE2JSException) throw new ProblemError(problem(interviewProblems.noExpression))
    throw cause
  }
}
