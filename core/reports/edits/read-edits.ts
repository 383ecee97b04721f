import { ProblemError, problem } from '#core/foundation'
import { reportProblems } from '../problems.ts'
import type { ReportEdit } from './edit.ts'

/**
 * A writer's edits from JSON: a list of `{ kind, node, section, replaced, text, after }`, as `ReportEdit` says.
 *
 * @throws problem 1522 where it is no such list, naming the first line that is not an edit.
 */
export function readEdits(json: string): readonly ReportEdit[] {
  let list: unknown
  try {
    list = JSON.parse(json)
  } catch {
    throw refused('1')
  }
  if (!Array.isArray(list)) throw refused('1')
  return list.map((one: unknown, at) => {
    if (!isEdit(one)) throw refused(String(at + 1))
    return one
  })
}

const refused = (position: string): ProblemError =>
  new ProblemError(problem(reportProblems.noEdits, { position }))

function isEdit(one: unknown): one is ReportEdit {
  if (typeof one !== 'object' || one === null) return false
  const edit = one as Readonly<Record<string, unknown>>
  const words = (...names: readonly string[]): boolean =>
    names.every((name) => typeof edit[name] === 'string')
  if (!words('node', 'section')) return false
  switch (edit.kind) {
    case 'replaced':
      return words('replaced', 'text')
    case 'removed':
      return words('replaced')
    case 'added':
      return words('text') && (edit.after === null || words('after'))
    default:
      return false
  }
}
