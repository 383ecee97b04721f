import { type Problem, ProblemError, problem } from '#core/foundation'
import { type AnswerColumns, placeHead, type Target } from './columns.ts'
import { surveyImportProblems as kinds } from './problems.ts'
import { QuoteError, type RowScanner } from './scan.ts'

/** How much of a head that is not understood is shown. */
const longestStart = 60

/** The first row of a file, understood. */
export interface Head {
  readonly heads: readonly string[]
  /** By column; undefined: not known. */
  readonly targets: readonly (Target | undefined)[]
  readonly problems: readonly Problem[]
}

/** Reads the head. Throws a ProblemError where it names no question, or two columns are about the same. */
export function headOf(scanner: RowScanner, columns: AnswerColumns, instrument: string): Head {
  const heads = firstRow(scanner)
  const targets = heads.map((head) => columns.target(head))
  const asked = new Set(targets.flatMap((target) => (target ? [target.about.split(' ')[0]!] : [])))
  if (!columns.questions.some((code) => asked.has(code))) {
    const start = heads.join(' ').slice(0, longestStart)
    throw new ProblemError(problem(kinds.noKnownColumn, { instrument, start }))
  }
  const twice = duplicates(heads, targets)
  if (twice.length > 0) throw new ProblemError(...twice)
  const missing = columns.questions.filter((code) => !asked.has(code))
  const at = (head: string): Problem['where'] => ({ row: 1, column: head })
  return {
    heads,
    targets,
    problems: [
      ...heads.flatMap((column, position) => {
        const target = targets[position]
        if (!target) return [problem(kinds.unknownColumn, { column, instrument }, at(column))]
        return target.fits.kind === 'unused' ? [problem(kinds.unusedColumn, { column }, at(column))] : []
      }),
      ...(missing.length > 0
        ? [problem(kinds.missingColumns, { count: missing.length, questions: missing.join(', ') })]
        : []),
      ...(asked.has(placeHead) ? [] : [problem(kinds.noPlaceColumn)]),
    ],
  }
}

function firstRow(scanner: RowScanner): readonly string[] {
  const heads: string[] = []
  try {
    scanner.next((_, bytes, from, to) => {
      heads.push(new TextDecoder().decode(bytes.subarray(from, to)).trim())
    })
  } catch (cause) {
    throw cause instanceof QuoteError ? new ProblemError(problem(kinds.quote, {}, { row: cause.row })) : cause
  }
  return heads
}

/** Columns about what another column before them is about; several choices in one cell are about each of them. */
function duplicates(heads: readonly string[], targets: readonly (Target | undefined)[]): Problem[] {
  const first = new Map<string, string>()
  return heads.flatMap((column, position) => {
    const about = targets[position]?.about
    if (about === undefined) return []
    const question = about.split(' ')[0]!
    const clash =
      first.get(about) ??
      (about === question
        ? [...first].find(([other]) => other.startsWith(`${question} `))?.[1]
        : first.get(question))
    first.set(about, first.get(about) ?? column)
    return clash === undefined
      ? []
      : [problem(kinds.duplicateColumn, { column, first: clash }, { row: 1, column })]
  })
}
