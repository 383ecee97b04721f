import { type Problem, problem } from '#core/foundation'
import type { Target } from './columns.ts'
import { surveyImportProblems as kinds } from './problems.ts'

/** How much of a cell that does not fit is shown. */
const longestGiven = 40

/** Why a cell does not fit. */
export function cellProblem(
  { fits }: Target,
  cell: Uint8Array,
  year: number,
  where: NonNullable<Problem['where']>,
): Problem {
  const text = new TextDecoder().decode(cell)
  const given = text.length > longestGiven ? `${text.slice(0, longestGiven)}…` : text
  if (fits.kind === 'choice')
    return problem(kinds.unknownChoice, { given, known: fits.codes.join(', ') }, where)
  if (fits.kind === 'number') return problem(kinds.notNumber, { given, min: fits.min, max: fits.max }, where)
  if (fits.kind === 'place') return problem(kinds.place, { given, year }, where)
  return problem(kinds.notMark, { given }, where)
}
