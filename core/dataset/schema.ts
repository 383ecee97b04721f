import type { LocalText } from '#core/foundation'
import { choicesOf, type Instrument, type Question } from '#core/instruments'
import type { ColumnChoice } from './columns.ts'

/** What a column will hold, before it holds anything. */
export interface ColumnPlan {
  readonly code: string
  readonly label: LocalText
  readonly number: string | null
  readonly kind: 'choice' | 'flags' | 'number'
  readonly choices: readonly ColumnChoice[]
  /** The rounds whose form has the question. */
  readonly rounds: ReadonlySet<string>
}

/** The unit types that may register, in the order that reports print them. */
export const unitTypes: readonly ColumnChoice[] = [
  { code: 'health_care', label: { nb: 'Helse- og omsorgstjenester', nn: 'Helse- og omsorgstenester' } },
  { code: 'nav', label: { nb: 'NAV', nn: 'NAV' } },
  { code: 'child_welfare', label: { nb: 'Barnevern', nn: 'Barnevern' } },
  { code: 'gp', label: { nb: 'Fastlege', nn: 'Fastlege' } },
]

/**
 * The columns that the versions of one family need together. Wording and order come from the newest version that has
 * the question; choices that only older versions have are put last.
 *
 * @param versions all versions in use, oldest first.
 */
export function planColumns(versions: readonly Instrument[]): ColumnPlan[] {
  const newestFirst = [...versions].reverse()
  const seen = new Map<string, Question>()
  const plans: ColumnPlan[] = []
  for (const version of newestFirst) {
    for (const question of version.sections.flatMap((section) => section.questions)) {
      // what is written in own words is never counted
      if (question.type === 'text' || seen.has(question.code)) continue
      seen.set(question.code, question)
      plans.push(planColumn(question, versions))
    }
  }
  return plans
}

function planColumn(question: Question, versions: readonly Instrument[]): ColumnPlan {
  const rounds = new Set<string>()
  const choices = new Map<string, ColumnChoice>()
  for (const choice of choicesOf(question))
    choices.set(choice.code, { code: choice.code, label: choice.label })
  for (const version of versions) {
    const there = version.sections
      .flatMap((section) => section.questions)
      .find((q) => q.code === question.code)
    if (!there) continue
    for (const round of version.rounds) rounds.add(round)
    for (const choice of choicesOf(there)) {
      if (!choices.has(choice.code)) choices.set(choice.code, { code: choice.code, label: choice.label })
    }
  }
  return {
    code: question.code,
    label: question.text,
    number: question.number,
    kind: question.type === 'choice' ? 'choice' : question.type === 'multi' ? 'flags' : 'number',
    choices: [...choices.values()],
    rounds,
  }
}
