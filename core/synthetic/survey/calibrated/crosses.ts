import { type Random, roundHalfUp } from '#core/foundation'
import type { Span } from '#core/statistics'
import { fitValues } from './fit.ts'
import { strataOf } from './strata.ts'

/** Counts that two questions are to have together: `counts[category of the other][value]`; null: any. */
export type CrossCounts = readonly (readonly (number | null)[])[]

/**
 * Exchanges values between people until they cross with another question as they should; how many have each value stays.
 *
 * @param other everybody's category of the other question; who has none has the number of categories.
 * @param width how many values there are, the one of those without an answer included.
 * @returns the values, and how far the counts are off, added up.
 */
export function crossedValues(
  values: Uint8Array,
  other: Uint8Array,
  counts: CrossCounts,
  width: number,
  random: Random,
): { readonly values: Uint8Array; readonly outside: number } {
  const everybody = Array.from(values, (_, person) => person)
  const strata = strataOf(
    values.length,
    counts.map((_, category) => ({
      name: `${category}`,
      has: (person: number) => other[person] === category,
    })),
  )
  const wanted = counts.map((row) =>
    row.map((count): Span | null => (count === null ? null : { low: count, high: count })),
  )
  return fitValues({ strata, width, wanted, open: everybody }, values, random)
}

/** Low and high of a question among those whose own health is good and bad, in percent. */
export interface HealthCross {
  /** The printed numbers of the two questions, and their codes. */
  readonly help: string
  readonly health: string
  readonly question: string
  readonly own: string
  readonly figure: string
  readonly good: { readonly low: number; readonly high: number }
  readonly bad: { readonly low: number; readonly high: number }
}

/** Source: Brukertilfredshetsevalueringen 2021, chapter 14.2, figures 26 and 27. */
export const healthCrosses: readonly HealthCross[] = [
  {
    help: '15_2',
    health: '16_2',
    question: 'help_physical_health',
    own: 'own_physical_health',
    figure: 'figur 26',
    good: { low: 24, high: 46 },
    bad: { low: 37, high: 31 },
  },
  {
    help: '15_1',
    health: '16_3',
    question: 'help_mental_health',
    own: 'own_mental_health',
    figure: 'figur 27',
    good: { low: 21, high: 50 },
    bad: { low: 40, high: 33 },
  },
]

/** What the answers on own health are to count up to in each category of the help, so that both figures come out. */
export function healthCounts(help: Uint8Array, health: Uint8Array, { good, bad }: HealthCross): CrossCounts {
  const answered = help.filter((category) => category < 3).length / help.length
  const among = (own: number) => roundHalfUp(answered * health.filter((one) => one === own).length, 0)
  const [ill, well] = [among(0), among(2)]
  const part = (all: number, share: number) => roundHalfUp((all * share) / 100, 0)
  const row = (badShare: number, goodShare: number) => [
    part(ill, badShare),
    null,
    part(well, goodShare),
    null,
  ]
  const [low, high] = [row(bad.low, good.low), row(bad.high, good.high)]
  return [low, [ill - low[0]! - high[0]!, null, well - low[2]! - high[2]!, null], high]
}
