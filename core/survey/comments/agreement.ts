import { agreementTable, cohenKappa } from '#core/statistics'
import { type CommentCoding, commentServices, commentValues } from './grid.ts'

/** How well two coders agree on one column of the grid. */
export interface ColumnAgreement {
  /** `overall`, or the code of a service. */
  readonly column: string
  /** Comments that both have coded; for a service, those where at least one of them found it named. */
  readonly both: number
  readonly same: number
  /**
   * Cohen's kappa with its interval of 95 percent, over all comments that both have coded; for a service «not named» is a
   * value as the others. Null where it is not defined: nothing is coded twice, or both used one and the same value.
   */
  readonly kappa: { readonly kappa: number; readonly low: number; readonly high: number } | null
}

const notNamed = commentValues.length

const codeOf = (coding: CommentCoding, column: string): number => {
  const value = column === 'overall' ? coding.overall : coding.services[column]
  return value === undefined ? notNamed : commentValues.findIndex(({ code }) => code === value)
}

function columnAgreement(
  pairs: readonly (readonly [CommentCoding, CommentCoding])[],
  column: string,
): ColumnAgreement {
  const coded = pairs.map(([first, second]) => [codeOf(first, column), codeOf(second, column)] as const)
  const told = coded.filter(([first, second]) => first !== notNamed || second !== notNamed)
  const same = told.filter(([first, second]) => first === second).length
  if (coded.length === 0) return { column, both: 0, same, kappa: null }
  const codes = [...new Set(coded.flat())].sort((a, b) => a - b)
  const { kappa, low, high } = cohenKappa(agreementTable(coded, { codes }).counts)
  // at full agreement there is no interval to tell
  const bound = (end: number): number => (Number.isNaN(end) ? kappa : end)
  return {
    column,
    both: told.length,
    same,
    kappa: Number.isNaN(kappa) ? null : { kappa, low: bound(low), high: bound(high) },
  }
}

/**
 * Agreement on the overall value first, then on each service of the grid.
 *
 * @param pairs what two coders gave the same comment, each without seeing the other's.
 */
export function commentAgreement(
  pairs: readonly (readonly [first: CommentCoding, second: CommentCoding])[],
): readonly ColumnAgreement[] {
  return ['overall', ...commentServices.map(({ code }) => code)].map((column) =>
    columnAgreement(pairs, column),
  )
}
