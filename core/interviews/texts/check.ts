import { type Problem, problem } from '#core/foundation'
import { codePointLength } from './code-points.ts'
import { textProblems } from './problems.ts'
import type { TextVersion } from './version.ts'

/** The most code points that a version may have: more than twenty hours of talk. */
export const longestVersion = 1_000_000

/** What is wrong with a version of a text; errors stop it from being kept. Notes need no turns. */
export function wrongWithVersion({
  text,
  turns,
  kind,
}: Pick<TextVersion, 'text' | 'turns' | 'kind'>): readonly Problem[] {
  const length = codePointLength(text)
  const unreadable = text.split('\ufffd').length - 1
  return [
    ...(/[\p{L}\p{N}]/u.test(text) ? [] : [problem(textProblems.empty)]),
    ...(length > longestVersion ? [problem(textProblems.tooLong, { length, limit: longestVersion })] : []),
    ...(unreadable > 0 ? [problem(textProblems.unreadable, { count: unreadable })] : []),
    ...(turns.length === 0 && kind !== 'notes' ? [problem(textProblems.noTurns)] : []),
  ]
}
