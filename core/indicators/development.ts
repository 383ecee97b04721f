import { newcombeInterval } from '#core/statistics'
import type { Indicator, IndicatorTarget, IndicatorUnit, IndicatorValue } from './types.ts'

/** How an indicator has moved in a territory. */
export interface IndicatorDevelopment {
  /** Values with a number, ascending, in runs between breaks: only those of one run may be compared. */
  readonly runs: readonly (readonly IndicatorValue[])[]
  /** The value that development is counted from, and the latest; null where the two cannot be compared. */
  readonly change: {
    readonly from: IndicatorValue
    readonly to: IndicatorValue
    /** In the indicator's unit; percentage points of a percentage. */
    readonly difference: number
    /** Whether that is the way that is wanted; `unclear` where it may be chance. */
    readonly way: 'towards' | 'away' | 'unchanged' | 'unclear' | 'not_judged'
  } | null
  /** How much of the way from the base to the target is gone, 0 to 1 and beyond; null: no target, or not to be compared. */
  readonly ofTarget: number | null
}

/** An indicator's values in a territory, ascending by year. */
export const valuesIn = (
  { values }: Pick<Indicator, 'values'>,
  territory: string,
): readonly IndicatorValue[] =>
  values.filter((one) => one.territory === territory).toSorted((a, b) => a.year - b.year)

/** A value that can be compared and drawn: a number, and no bound. */
export const isNumber = ({ status, bound }: IndicatorValue): boolean =>
  status === 'value' && bound === undefined

/**
 * Looks at an indicator's values in one territory. Values that are bounds ("under 50 %") are told and never compared.
 *
 * @example developmentOf(satisfied, 'NO').change?.difference // 9: from 54 to 63 per cent
 */
export function developmentOf(
  { values, breaks, baseYear, target, direction, unit }: Indicator,
  territory: string,
): IndicatorDevelopment {
  const own = valuesIn({ values }, territory).filter(isNumber)
  const runOf = (year: number): number => breaks.filter((one) => year >= one.year).length
  const runs: IndicatorValue[][] = []
  for (const value of own) {
    const last = runs.at(-1)
    if (last && runOf(last[0]!.year) === runOf(value.year)) last.push(value)
    else runs.push([value])
  }
  const run = runs.at(-1) ?? []
  // the base year where it can be compared with now, else the first that can
  const from = run.find(({ year }) => year === baseYear) ?? run[0]
  const to = run.at(-1)
  if (!from || !to || from === to) return { runs, change: null, ofTarget: null }
  const difference = to.value! - from.value!
  const wanted = target && wantedFrom(target, from, baseYear)
  return {
    runs,
    change: { from, to, difference, way: wayOf(from, to, direction, unit) },
    ofTarget: wanted !== null && wanted !== from.value ? difference / (wanted - from.value!) : null,
  }
}

/** The value that is wanted; null where it is so much from a base year that cannot be compared with now. */
const wantedFrom = (
  target: IndicatorTarget,
  from: IndicatorValue,
  baseYear: number | null,
): number | null => {
  if ('value' in target) return target.value
  return baseYear === null || from.year === baseYear ? from.value! * (1 + target.change / 100) : null
}

function wayOf(
  from: IndicatorValue,
  to: IndicatorValue,
  direction: Indicator['direction'],
  unit: IndicatorUnit,
): NonNullable<IndicatorDevelopment['change']>['way'] {
  if (direction === 'none') return 'not_judged'
  const difference = to.value! - from.value!
  if (difference === 0) return 'unchanged'
  if (mayBeChance(from, to, unit)) return 'unclear'
  return difference > 0 === (direction === 'up') ? 'towards' : 'away'
}

/**
 * Whether a change may be chance: the 95 % interval of the difference holds 0. Of percentages with their numbers it is Newcombe's, as if
 * everybody had been drawn alone; of values with intervals of their own it is made from those in the same way (MOVER; Zou and Donner 2008,
 * Statistics in Medicine 27:1693-1702), so that what the source knows of its sample counts.
 */
function mayBeChance(from: IndicatorValue, to: IndicatorValue, unit: IndicatorUnit): boolean {
  if ([from, to].every(({ low, high }) => low !== undefined && high !== undefined)) {
    const difference = to.value! - from.value!
    const low = difference - Math.hypot(to.value! - to.low!, from.high! - from.value!)
    const high = difference + Math.hypot(to.high! - to.value!, from.value! - from.low!)
    return low <= 0 && high >= 0
  }
  if (unit !== 'percent') return false
  // of whole percentages without their numbers, one apart may be how they were rounded
  if (from.n === undefined || to.n === undefined) {
    const whole = [from, to].every(({ value }) => Number.isInteger(value))
    return whole && Math.abs(to.value! - from.value!) <= 1
  }
  const counted = ({ value, n }: IndicatorValue): number => Math.round((value! / 100) * n!)
  const { low, high } = newcombeInterval({ x1: counted(to), n1: to.n, x2: counted(from), n2: from.n })
  return low <= 0 && high >= 0
}
