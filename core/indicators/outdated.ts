import type { EnteredValue } from './entered.ts'
import type { Plan } from './types.ts'

/** Why what is told of an indicator is older than what is known. */
export interface OutdatedValue {
  readonly indicator: string
  readonly year: number
  /** `entered`: somebody has entered another number than the release has now. `waiting`: the year is counted, and its numbers are not out. */
  readonly why: 'entered' | 'waiting'
  /** The release's own number, where that is `entered`. */
  readonly released: number | null
}

/** Numbers nearer than this are the same, told with one decimal. */
const same = 0.05

/**
 * What of a plan's indicators is out of date. What is computed follows from the releases that hold now whenever it is read, so two things alone
 * can be older than what is known: a number that somebody entered, and a year that is counted and not released.
 *
 * @param waiting years of a source that are closed and have nothing out; earlier than what is told they do not matter.
 */
export function outdatedIn(
  { indicators }: Pick<Plan, 'indicators'>,
  {
    values,
    entered,
    waiting,
  }: {
    readonly values: readonly EnteredValue[]
    readonly entered: readonly EnteredValue[]
    readonly waiting: readonly { readonly from: 'mapping' | 'survey'; readonly year: number }[]
  },
): readonly OutdatedValue[] {
  return indicators.flatMap(({ code, formula, values: shipped }): readonly OutdatedValue[] => {
    if (!formula) return []
    const own = (list: readonly EnteredValue[]) =>
      list.filter(({ indicator }) => indicator === code).map(({ value }) => value)
    const released = own(values)
    const stated = own(entered)
    const over = stated.flatMap(({ year, territory, value }): readonly OutdatedValue[] => {
      const now = released.find((one) => one.year === year && one.territory === territory)?.value ?? null
      if (now === null || (value !== null && Math.abs(value - now) < same)) return []
      return [{ indicator: code, year, why: 'entered', released: now }]
    })
    const last = Math.max(0, ...[...shipped, ...released, ...stated].map(({ year }) => year))
    const newer = waiting
      .filter(({ from, year }) => from === formula.from && year > last)
      .map(({ year }) => ({ indicator: code, year, why: 'waiting' as const, released: null }))
    return [...over, ...newer]
  })
}
