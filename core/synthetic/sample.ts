import type { ChoiceRule } from './answer-kit.ts'
import { apportion } from './apportion.ts'
import { where } from './pick.ts'
import { natural, type Six } from './target-kit.ts'
import type { Cohort, Work } from './work.ts'

/** A share of the comparable sample in its two years, percent. */
export interface SampleShare {
  readonly 2017: number
  readonly 2020: number
}

/**
 * Gives a choice to its published share of the comparable sample, and returns a rule that leaves the sample alone
 * after that. Elsewhere the rule comes back as it was.
 */
export function giveInSample(
  work: Work,
  cohort: Cohort,
  flag: Uint8Array,
  name: string,
  six: Six,
  share: SampleShare,
  rule: ChoiceRule,
): ChoiceRule {
  const year = cohort.name === 'report' ? 2020 : cohort.name === 'sample2017' ? 2017 : null
  if (year === null) return rule
  const stratum = year === 2020 ? 'comparable' : 'sample2017'
  const inSample = (row: number): boolean => work.blocks[work.block[row]!]!.stratum === stratum
  const parts = [0, 1, 2].map((category) => where(cohort.byCategory[category]!, inSample))
  const total = parts.reduce((sum, rows) => sum + rows.length, 0)
  const wanted = apportion(
    Math.round((total * share[year]) / 100),
    parts.map((rows, category) => (rows.length * six[category as 0]) / natural[category as 0]),
    parts.map((rows) => rows.length),
  )
  parts.forEach((rows, category) => {
    const pool = rule.eligible ? where(rows, rule.eligible) : rows
    for (const row of work.pick.top(pool, wanted[category]!, name, rule.lean ?? (() => 0))) flag[row] = 1
  })
  return {
    ...rule,
    eligible: (row) => !inSample(row) && (rule.eligible?.(row) ?? true),
    keep: (row) => inSample(row) || (rule.keep?.(row) ?? false),
  }
}
