import { percentOf } from '../percent.ts'
import { type DifferenceFlag, differenceFlag, reportMargin, requireCount } from './margin.ts'

/** A group with fewer people in its base than this is not shown. */
export const smallestShown = 5

/** Counts per category of one group, in the order of the question's categories. */
export interface SubgroupCounts {
  readonly group: string
  readonly counts: readonly number[]
}

/**
 * A background variable. `exclusive`: everybody is in one group at most, and the others are the sum of the other
 * groups, so that people without a valid value on the variable are in neither. `multiple`: one may be in several
 * groups, and the others are everyone in `all` who is not in the group.
 */
export type SubgroupVariable =
  | { readonly variable: string; readonly kind: 'exclusive'; readonly groups: readonly SubgroupCounts[] }
  | {
      readonly variable: string
      readonly kind: 'multiple'
      readonly groups: readonly SubgroupCounts[]
      /** Counts per category of all who answered the question, whether or not they are in any of the groups. */
      readonly all: readonly number[]
    }

/** One question's categories and its counts by background variable. */
export interface SubgroupQuestion {
  readonly categories: readonly string[]
  readonly variables: readonly SubgroupVariable[]
}

/** `percent` is 0 to 100 and not rounded. */
export interface SubgroupCell {
  readonly category: string
  readonly count: number
  readonly percent: number
  readonly flag: DifferenceFlag
}

/** One group's line. A suppressed line (n below 5) has no n, no counts, no percentages and no flags. */
export type SubgroupRow =
  | {
      readonly variable: string
      readonly group: string
      readonly n: number
      readonly suppressed: false
      readonly cells: readonly SubgroupCell[]
    }
  | {
      readonly variable: string
      readonly group: string
      readonly n: null
      readonly suppressed: true
      readonly cells: readonly []
    }

export interface SubgroupTable {
  readonly method: 'margins-do-not-overlap'
  readonly rows: readonly SubgroupRow[]
}

/**
 * A question's results by group as the printed report's appendix gives them: each group against all others with a
 * valid value on the same variable; a category is flagged where the two margins of error (`reportMargin`) do not
 * overlap. A group below 5 is not shown but still counts among the others of the groups that are. No flag is set where
 * the others are fewer than 5 themselves, because it would tell of people who are not shown.
 *
 * This hides small groups as the report did and no more: what is hidden may follow from totals printed beside it.
 * Figures that are to be published go through the disclosure rules too.
 *
 * Source: Brukertilfredshetsevalueringen 2021, chapter 2.5 and appendix 2.
 *
 * @throws RangeError when a list of counts has not one whole number from 0 per category, or a group of a `multiple`
 *   variable has more people in a category than `all` has.
 */
export function subgroupTable({ categories, variables }: SubgroupQuestion): SubgroupTable {
  const rows = variables.flatMap((variable) => {
    const lists = variable.groups.map((one) => checked(categories, one.counts, one.group))
    const all =
      variable.kind === 'multiple'
        ? checked(categories, variable.all, variable.variable)
        : categories.map((_, k) => sum(lists.map((counts) => counts[k]!)))
    return variable.groups.map(({ group, counts }) =>
      groupRow(categories, variable.variable, group, counts, all),
    )
  })
  return { method: 'margins-do-not-overlap', rows }
}

function groupRow(
  categories: readonly string[],
  variable: string,
  group: string,
  counts: readonly number[],
  all: readonly number[],
): SubgroupRow {
  const n = sum(counts)
  const others = counts.map((count, k) => all[k]! - count)
  if (others.some((count) => count < 0)) {
    throw new RangeError(`${variable}: "${group}" has more people in a category than all have`)
  }
  if (n < smallestShown) return { variable, group, n: null, suppressed: true, cells: [] }
  const otherN = sum(others)
  const cells = categories.map((category, k): SubgroupCell => {
    const count = counts[k]!
    const flag =
      otherN < smallestShown ? null : differenceFlag(reportMargin(count, n), reportMargin(others[k]!, otherN))
    return { category, count, percent: percentOf(count, n), flag }
  })
  return { variable, group, n, suppressed: false, cells }
}

function checked(categories: readonly string[], counts: readonly number[], of: string): readonly number[] {
  if (counts.length !== categories.length) {
    throw new RangeError(`"${of}" has ${counts.length} counts for ${categories.length} categories`)
  }
  for (const [k, count] of counts.entries()) requireCount(`${of}, ${categories[k]}`, count)
  return counts
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
