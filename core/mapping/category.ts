import type { LocalText } from '#core/foundation'
import type { Colour } from './index-settings.ts'

export type MainGroup = 'substance' | 'mental'
export type Category =
  | 'substance_only'
  | 'dual_less_severe'
  | 'dual_severe'
  | 'mental_milder'
  | 'mental_moderate'
  | 'mental_severe'

export interface CategoryInfo {
  readonly code: Category
  readonly group: MainGroup
  readonly label: LocalText
}

/** The six categories of table 1 of the annual report for 2020, in the order that its tables print them. */
export const categories: readonly CategoryInfo[] = [
  {
    code: 'substance_only',
    group: 'substance',
    label: { nb: 'Ikke ROP (kun rus)', nn: 'Ikkje ROP (berre rus)' },
  },
  {
    code: 'dual_less_severe',
    group: 'substance',
    label: { nb: 'Mindre alvorlig ROP', nn: 'Mindre alvorleg ROP' },
  },
  { code: 'dual_severe', group: 'substance', label: { nb: 'Alvorlig ROP', nn: 'Alvorleg ROP' } },
  {
    code: 'mental_milder',
    group: 'mental',
    label: { nb: 'Mildere psykiske problemer', nn: 'Mildare psykiske problem' },
  },
  {
    code: 'mental_moderate',
    group: 'mental',
    label: { nb: 'Moderate psykiske problemer', nn: 'Moderate psykiske problem' },
  },
  {
    code: 'mental_severe',
    group: 'mental',
    label: { nb: 'Alvorlige psykiske problemer', nn: 'Alvorlege psykiske problem' },
  },
]

/** Substance recipients with a mental-health problem, by colour of substance use (row) and mental health (column). */
const dualCategories: Readonly<Record<Colour, Readonly<Record<Colour, Category>>>> = {
  green: { green: 'dual_less_severe', yellow: 'dual_less_severe', red: 'dual_less_severe' },
  yellow: { green: 'dual_less_severe', yellow: 'dual_less_severe', red: 'dual_severe' },
  red: { green: 'dual_less_severe', yellow: 'dual_severe', red: 'dual_severe' },
}
const mentalCategories: Readonly<Record<Colour, Category>> = {
  green: 'mental_milder',
  yellow: 'mental_moderate',
  red: 'mental_severe',
}

/**
 * The category of a recipient (annual report 2020, table 1), or null where the combination has none: neither problem,
 * or a mental-health colour other than green without a mental-health problem.
 *
 * @example categoryOf({ substanceProblem: true, mentalProblem: true, substanceUse: 'red', mentalHealth: 'yellow' }) // 'dual_severe'
 */
export function categoryOf(facts: {
  readonly substanceProblem: boolean
  readonly mentalProblem: boolean
  readonly substanceUse: Colour
  readonly mentalHealth: Colour
}): Category | null {
  if (facts.substanceProblem && facts.mentalProblem)
    return dualCategories[facts.substanceUse][facts.mentalHealth]
  if (facts.substanceProblem) return facts.mentalHealth === 'green' ? 'substance_only' : null
  if (facts.mentalProblem) return mentalCategories[facts.mentalHealth]
  return null
}
