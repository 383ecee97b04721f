import { adjustPValues, fisherExact } from '#core/statistics'
import { type Colour, lifeAreas } from './index-settings.ts'
import type { QualityFacts } from './quality-facts.ts'
import type { QualityLimits } from './quality-thresholds.ts'

/** How many of a unit were given each colour in each life area, in the unit's last round before. */
export interface EarlierColours {
  readonly unit: string
  readonly year: number
  /** `<area>/<colour>`: persons. */
  readonly counts: Readonly<Record<string, number>>
}

/** A share of one colour that is far from another. */
export interface FarShare {
  readonly unit: string
  /** `<area>/<colour>` */
  readonly about: string
  /** Null: the rest of the municipality; else the year of the unit's own earlier round. */
  readonly year: number | null
  /** Per cent, unrounded. */
  readonly share: number
  readonly other: number
  /** Adjusted. */
  readonly p: number
}

const compared: readonly Colour[] = ['green', 'red']
/** Those who have a problem there and those who have not are not compared: which units meet whom decides it. */
const areas = lifeAreas.filter((area) => area !== 'substance_use' && area !== 'mental_health')

interface Counted {
  readonly x: number
  readonly n: number
}

/**
 * The shares of green and red in six life areas that are far from the rest of the municipality or from the unit's own
 * earlier round: Fisher's exact test, adjusted by Holm over every comparison of the municipality, and a difference large
 * enough to matter. The three surest of each unit and kind.
 */
export function farShares(
  facts: readonly QualityFacts[],
  earlier: readonly EarlierColours[],
  limits: QualityLimits,
): FarShare[] {
  const complete = facts.filter((one) => one.complete)
  const units = [...new Set(complete.map(({ unit }) => unit))].sort()
  const tested = units.flatMap((unit) => {
    const own = complete.filter((one) => one.unit === unit)
    const others = complete.filter((one) => one.unit !== unit)
    const before = earlier.find((one) => one.unit === unit)
    return areas.flatMap((area) =>
      compared.flatMap((colour) => {
        const here = countOf(own, area, colour)
        const test = (year: number | null, there: Counted) => ({
          unit,
          about: `${area}/${colour}`,
          year,
          here,
          there,
        })
        return [
          test(null, countOf(others, area, colour)),
          ...(before ? [test(before.year, countBefore(before, area, colour))] : []),
        ]
      }),
    )
  })
  const enough = tested.filter(
    ({ here, there }) => here.n >= limits.comparedPersons && there.n >= limits.comparedPersons,
  )
  const raw = enough.map(
    ({ here, there }) => fisherExact({ x1: here.x, n1: here.n, x2: there.x, n2: there.n }).p,
  )
  const adjusted = adjustPValues(raw, 'holm')
  const far = enough.flatMap(({ unit, about, year, here, there }, at) => {
    const share = (100 * here.x) / here.n
    const other = (100 * there.x) / there.n
    const p = adjusted[at]!
    const isFar = p < limits.comparedPerThousand / 1000 && Math.abs(share - other) >= limits.comparedPoints
    return isFar ? [{ unit, about, year, share, other, p }] : []
  })
  return units.flatMap((unit) =>
    [true, false].flatMap((first) =>
      far
        .filter((one) => one.unit === unit && (one.year === null) === first)
        .sort((a, b) => a.p - b.p || (a.about < b.about ? -1 : 1))
        .slice(0, 3),
    ),
  )
}

function countOf(facts: readonly QualityFacts[], area: string, colour: Colour): Counted {
  const judged = facts.filter(({ colours }) => colours[area] !== undefined)
  return { x: judged.filter(({ colours }) => colours[area] === colour).length, n: judged.length }
}

function countBefore({ counts }: EarlierColours, area: string, colour: Colour): Counted {
  const of = (one: string): number => counts[`${area}/${one}`] ?? 0
  return { x: of(colour), n: of('green') + of('yellow') + of('red') }
}
