import { krippendorffAlpha } from './krippendorff.ts'
import { codesMet, type Ratings, ratingsByUnit } from './ratings.ts'

export interface CategoryAgreement {
  readonly method: 'specific-agreement'
  readonly category: number
  /** Times the category was given to a unit with two ratings or more. */
  readonly uses: number
  /**
   * Of the pairs of ratings of one unit in which the first is this category, the share in which the second is too; for
   * two coders 2 n_ii / (n_i. + n_.i). NaN where the category is not used.
   */
  readonly agreement: number
  /** Krippendorff's nominal alpha of this category against all others; NaN where it is used always or never. */
  readonly alpha: number
}

/**
 * Agreement category by category: which codes are hard to tell apart. Specific agreement (Fleiss 1975; Cicchetti and
 * Feinstein 1990) for any number of coders, missing ratings allowed.
 *
 * @param categories codes to report; those met where not given.
 */
export function perCategoryAgreement(
  ratings: Ratings,
  categories: readonly number[] = codesMet(ratings),
): CategoryAgreement[] {
  const codes = codesMet(ratings)
  const units = ratingsByUnit(ratings, codes)
  return categories.map((category) => {
    const c = codes.indexOf(category)
    let uses = 0
    let agreeing = 0
    let pairs = 0
    for (const counts of units) {
      const own = counts[c] ?? 0
      const all = counts.reduce((sum, count) => sum + count, 0)
      if (all < 2) continue
      uses += own
      agreeing += own * (own - 1)
      pairs += own * (all - 1)
    }
    const against = ratings.map((unit) =>
      unit.map((value) => (value === null ? null : value === category ? 1 : 0)),
    )
    const { alpha } = krippendorffAlpha(against, 'nominal')
    return { method: 'specific-agreement', category, uses, agreement: agreeing / pairs, alpha }
  })
}
