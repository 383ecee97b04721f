import { requireCount } from './margin.ts'

/** How the answers to one question become the categories of a printed table. */
export interface CollapsePlan {
  readonly name: string
  /** The printed categories in printed order, each with the answers that are summed in it. */
  readonly categories: readonly { readonly code: string; readonly answers: readonly string[] }[]
  /** Answers taken out of the base before any percentage. */
  readonly leftOut: readonly string[]
}

export type CollapsePlanName = 'five-to-three' | 'three-as-printed' | 'yes-no-dont-know' | 'ill-treatment'

const noOpinion = ['notRelevant', 'dontKnow', 'noAnswer'] as const

/**
 * The report's four ways. Points of a scale are `1`, `2`, ... in the order of the form, from the least good to the
 * best (`1` is "not at all", or "very bad").
 * - `five-to-three`: points 1 and 2, point 3, points 4 and 5.
 * - `three-as-printed`: worse, unchanged, better; nothing is summed.
 * - `yes-no-dont-know`: whether one has a plan, a group, a contact person ("don't know" stays in the base).
 * - `ill-treatment`: no against once, sometimes or often.
 *
 * Source: Brukertilfredshetsevalueringen 2021, chapter 2.5 with note 14, and appendix 2 with table V2.1.
 */
export const collapsePlans: Readonly<Record<CollapsePlanName, CollapsePlan>> = {
  'five-to-three': {
    name: 'five-to-three',
    categories: [
      { code: 'low', answers: ['1', '2'] },
      { code: 'middle', answers: ['3'] },
      { code: 'high', answers: ['4', '5'] },
    ],
    leftOut: noOpinion,
  },
  'three-as-printed': {
    name: 'three-as-printed',
    categories: [
      { code: 'low', answers: ['1'] },
      { code: 'middle', answers: ['2'] },
      { code: 'high', answers: ['3'] },
    ],
    leftOut: noOpinion,
  },
  'yes-no-dont-know': {
    name: 'yes-no-dont-know',
    categories: [
      { code: 'yes', answers: ['yes'] },
      { code: 'no', answers: ['no'] },
      { code: 'dontKnow', answers: ['dontKnow'] },
    ],
    leftOut: ['notRelevant', 'noAnswer'],
  },
  'ill-treatment': {
    name: 'ill-treatment',
    categories: [
      { code: 'no', answers: ['no'] },
      { code: 'yes', answers: ['once', 'sometimes', 'often'] },
    ],
    leftOut: noOpinion,
  },
}

/** The counts of a printed table's categories, in the plan's order. */
export interface CollapsedCounts {
  readonly counts: readonly number[]
  /** The sum of `counts`: what the percentages are of. */
  readonly base: number
  /** People taken out of the base. */
  readonly leftOut: number
}

/**
 * Sums the counts of the answers that belong together. Counts are summed, never printed percentages: 6.4 % and 3.4 %
 * are 9.8 %, printed 10, though their printed 6 and 3 make 9 (the report's note 15).
 *
 * @param counts people per answer code; an answer nobody gave may be missing.
 * @throws RangeError for an answer the plan does not know, or a count that is not a whole number from 0.
 */
export function collapseScale(counts: Readonly<Record<string, number>>, plan: CollapsePlan): CollapsedCounts {
  const known = new Set([...plan.leftOut, ...plan.categories.flatMap((category) => category.answers)])
  for (const [answer, count] of Object.entries(counts)) {
    if (!known.has(answer)) throw new RangeError(`The plan "${plan.name}" has no answer "${answer}"`)
    requireCount(`counts.${answer}`, count)
  }
  const sumOf = (answers: readonly string[]): number =>
    answers.reduce((sum, answer) => sum + (Object.hasOwn(counts, answer) ? counts[answer]! : 0), 0)
  const collapsed = plan.categories.map((category) => sumOf(category.answers))
  return {
    counts: collapsed,
    base: collapsed.reduce((sum, count) => sum + count, 0),
    leftOut: sumOf(plan.leftOut),
  }
}
