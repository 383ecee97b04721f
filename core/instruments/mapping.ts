import { ProblemError, problem } from '#core/foundation'
import { blank, notAsked } from './answers.ts'
import { formOf, questionsOf } from './form.ts'
import { kinds } from './problems.ts'
import { recode } from './recoding.ts'
import type { Answer, Answers, Instrument, MappingEntry } from './types.ts'

/**
 * Carries answers of an older version over to the next by the newer version's declared mapping. The same questions keep
 * their answers, recoded ones are made from their sources, dropped ones are left behind, and new ones are `notAsked`:
 * nobody was asked them. The answers should be normalised (`session(from, answers).answers`).
 *
 * Throws 1023 where `to` declares no mapping from `from`; carry over one version at a time.
 */
export function mapAnswers(answers: Answers, from: Instrument, to: Instrument): Answers {
  if (to.mapping?.from !== from.id) {
    throw new ProblemError(problem(kinds.noMapping, { from: from.id, to: to.id }))
  }
  const { byCode } = formOf(to)
  const entries = entriesOf(to.mapping.entries)
  const carried = (code: string): Answer => {
    const entry = entries.get(code)
    if (entry?.kind === 'same') return answers[code] ?? blank
    if (entry?.kind === 'recoded') return recode(entry, answers, byCode.get(code)!)
    return notAsked
  }
  return Object.fromEntries(questionsOf(to).map(({ code }) => [code, carried(code)]))
}

function entriesOf(entries: readonly MappingEntry[]): ReadonlyMap<string, MappingEntry> {
  return new Map(entries.map((entry) => [entry.question, entry]))
}
