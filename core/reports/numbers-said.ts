import { formatNumber, type LocalText, roundHalfUp } from '#core/foundation'

/** A percentage as running text has it: rounded once. @example saidPercent(63.5) // '64 prosent' */
export const saidPercent = (value: number): string => `${roundHalfUp(value, 0)} prosent`

/** The number of a percentage alone, rounded once, as in "(73 mot 62 prosent)". */
export const saidNumber = (value: number): string => String(roundHalfUp(value, 0))

/** A count as printed: `1 079` with a no-break space. */
export const saidCount = (value: number): string => formatNumber(value, 'count', 'nb')

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const fractions: readonly (readonly [share: number, said: LocalText])[] = [
  [10, text('én av ti', 'éin av ti')],
  [20, text('én av fem', 'éin av fem')],
  [25, text('én av fire', 'éin av fire')],
  [100 / 3, text('én av tre', 'éin av tre')],
  [40, text('fire av ti', 'fire av ti')],
  [50, text('halvparten', 'halvparten')],
  [60, text('seks av ti', 'seks av ti')],
  [200 / 3, text('to av tre', 'to av tre')],
  [75, text('tre av fire', 'tre av fire')],
  [80, text('åtte av ti', 'åtte av ti')],
  [90, text('ni av ti', 'ni av ti')],
]

/** As far as this a share is "about" a fraction, and to twice of it "just over" or "barely", percentage points. */
const nearness = 1

/**
 * A share in everyday words, only where a simple fraction is within two percentage points: within one it is "about" the
 * fraction, else just over or barely. The words never stand without the number itself.
 *
 * @param share 0 to 100, unrounded.
 * @returns null where no fraction is near.
 * @example saidFraction(66) // { nb: 'om lag to av tre', nn: 'om lag to av tre' }
 */
export function saidFraction(share: number): LocalText | null {
  const near = fractions
    .map(([of, said]) => ({ off: share - of, said }))
    .sort((a, b) => Math.abs(a.off) - Math.abs(b.off))[0]!
  if (Math.abs(near.off) > 2 * nearness) return null
  const word = Math.abs(near.off) <= nearness ? text('om lag', 'om lag') : near.off > 0 ? over : under
  return { nb: `${word.nb} ${near.said.nb}`, nn: `${word.nn} ${near.said.nn}` }
}

const over = text('litt over', 'litt over')
const under = text('nesten', 'nesten')
