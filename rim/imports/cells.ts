import type { Missing, MissingKind } from '#core/foundation'
import type { Answer, Question } from '#core/instruments'
import { choiceSeparator, missingMarks, nothingChosen } from '#rim/exports'
import { folded } from './header.ts'

/** Marks for why there is no answer, in lower case. */
const marks = new Map<string, Missing>(
  (Object.entries(missingMarks) as [MissingKind, string | null][])
    .filter(([, mark]) => mark !== null)
    .map(([missing, mark]) => [mark!.toLowerCase(), { missing }]),
)
/** How people write that the registrar does not know. */
const unknownInWords = new Set(['vet ikke', 'veit ikkje'])

/**
 * One cell as an answer to a question: choices by code or by label in either form, several joined by `|`, whole
 * numbers also as `1,0`; `#unknown` and the other marks for why there is none. An empty cell is blank. What fits no
 * choice or is no number is passed on as it is, so that the form's own check can say what is wrong with it.
 * Returns null for a mark that is not known.
 */
export function answerFrom(cell: string, question: Question): Answer | null {
  const text = folded(cell)
  if (text === '') return { missing: 'blank' }
  if (text === nothingChosen && question.type === 'multi') return []
  const mark = marks.get(text)
  if (mark) return mark
  if (text.startsWith('#')) return null
  if (question.type === 'integer') return numberFrom(cell)
  if (question.type === 'text') return cell
  const names = choiceNames(question)
  const code = (one: string): string => names.get(folded(one)) ?? one.trim()
  if (!names.has(text) && unknownInWords.has(text)) return { missing: 'unknown' }
  if (question.type === 'choice') return code(cell)
  // a label may itself hold the separator
  return names.has(text) ? [names.get(text)!] : cell.split(choiceSeparator).map(code)
}

function numberFrom(cell: string): Answer {
  const text = cell.trim()
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text
}

const namesMade = new WeakMap<Question, ReadonlyMap<string, string>>()

/** Codes by all that a choice may be called. A label that two choices share names neither; a code always wins. */
function choiceNames(question: Extract<Question, { choices: unknown }>): ReadonlyMap<string, string> {
  const known = namesMade.get(question)
  if (known) return known
  const names = new Map<string, string>()
  const shared = new Set<string>()
  for (const { code, label } of question.choices) {
    for (const name of new Set([folded(label.nb), folded(label.nn)])) {
      if (names.has(name)) shared.add(name)
      names.set(name, code)
    }
  }
  for (const name of shared) names.delete(name)
  for (const { code } of question.choices) names.set(code, code)
  namesMade.set(question, names)
  return names
}
