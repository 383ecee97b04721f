import type { Say } from '#core/foundation'
import type { Goal, Indicator, Plan } from './types.ts'

/** A goal's indicators, in its order. */
export const indicatorsOf = ({ indicators }: Pick<Plan, 'indicators'>, goal: Goal): readonly Indicator[] =>
  goal.indicators.flatMap((code) => indicators.filter((one) => one.code === code))

/** A goal's title after its number, where it has one. */
export const goalTitle = ({ number, title }: Pick<Goal, 'number' | 'title'>, say: Say): string =>
  number === '' ? say(title) : `${number}. ${say(title)}`
