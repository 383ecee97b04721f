import { createRandom } from '#core/foundation'
import { agreementTable, cohenKappa, type KappaResult } from '#core/statistics'

/** The share of texts that a second coder is asked to code without seeing the first's. */
export const secondShare = 0.1

/**
 * Whether a group of texts is among those for a second coder: drawn from the wave's id and the group's, which are random, so that nobody chooses and
 * everybody gets the same ones.
 *
 * @param share 0 to 1, in steps of a thousandth.
 */
export function inSecondShare(
  of: { readonly wave: string; readonly group: string },
  share: number = secondShare,
): boolean {
  const draw = createRandom(`second coder/${of.wave}/${of.group}`).below(1000)
  return draw < Math.round(share * 1000)
}

/** How well two coders agree. */
export interface CodingAgreement {
  /** Texts that both have coded. */
  readonly both: number
  readonly same: number
  /** Cohen's kappa with its interval of 95 percent; null where both used one and the same code, or there is nothing. */
  readonly kappa: Pick<KappaResult, 'kappa' | 'low' | 'high'> | null
}

/** Compares what two coders gave the same texts. */
export function codingAgreement(
  pairs: readonly (readonly [first: string, second: string])[],
): CodingAgreement {
  const codes = [...new Set(pairs.flat())].sort()
  const place = (code: string): number => codes.indexOf(code)
  const { counts } = agreementTable(
    pairs.map(([first, second]) => [place(first), place(second)]),
    { codes: codes.map((_, at) => at) },
  )
  const same = pairs.filter(([first, second]) => first === second).length
  if (pairs.length === 0) return { both: 0, same, kappa: null }
  const { kappa, low, high } = cohenKappa(counts)
  return { both: pairs.length, same, kappa: Number.isNaN(kappa) ? null : { kappa, low, high } }
}
