import type { ConsequencesAnswer, FieldConsequenceAnswer } from '../rounds/answers.ts'

/** The numbers of a consequence list, for the sentences above it. */
export interface ConsequenceSums {
  readonly new: number
  readonly dropped: number
  readonly changed: number
  readonly renumbered: number
  /** Fields whose figures cannot be joined to those before. */
  readonly breaks: readonly FieldConsequenceAnswer[]
  /** How many fields there are of whose series the form does not say anything. */
  readonly undeclared: number
  readonly rules: number
  readonly tables: number
  /** Stored answers to the fields that the changes concern; counts of fewer than five are not in it. */
  readonly answers: number
  /** Whether something was counted and not told. */
  readonly someHidden: boolean
}

/** Adds up a consequence list. */
export function sumsOf({ fields, rules, tables, answers }: ConsequencesAnswer): ConsequenceSums {
  const of = (change: FieldConsequenceAnswer['change']): number =>
    fields.filter((field) => field.change === change).length
  const concerned = fields.filter(({ change }) => change !== 'renumbered').flatMap(({ stored }) => stored)
  const counts = [...new Set(concerned)].map((code) => answers[code] ?? 0)
  return {
    new: of('new'),
    dropped: of('dropped'),
    changed: of('changed'),
    renumbered: of('renumbered'),
    breaks: fields.filter(({ series, change }) => change !== 'dropped' && series === 'break'),
    undeclared: fields.filter(({ series }) => series === 'undeclared').length,
    rules: rules.length,
    tables: tables.length,
    answers: told(counts),
    someHidden: counts.includes(-1),
  }
}

/** The sum of those counts that are told. */
const told = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + Math.max(count, 0), 0)

/** Stored answers that one field concerns; -1: fewer than five, but some; null: none are meant. */
export function storedOf(
  { stored }: FieldConsequenceAnswer,
  answers: ConsequencesAnswer['answers'],
): number | null {
  if (stored.length === 0) return null
  const counts = stored.map((code) => answers[code] ?? 0)
  const sum = told(counts)
  return sum === 0 && counts.includes(-1) ? -1 : sum
}
