import { type Random, roundHalfUp } from '#core/foundation'
import { shuffled } from '#core/survey'

/** A question with several ticks: how many ticked anything, each choice, and several. */
export interface TickTargets {
  readonly answered: number
  /** Percent of those who answered, as printed. */
  readonly percent: Readonly<Record<string, number>>
  /** How many have at least so many ticks: `[ticks, percent]`, fewest first. */
  readonly atLeast: readonly (readonly [number, number])[]
}

/**
 * Ticks for so many people: those of before are kept where they can be, then ticks are given and taken until each choice has its
 * share, and moved between people until so many have two, three and so on.
 *
 * @returns the ticks by person, for the people given; empty for none.
 */
export function ticksLike(
  before: readonly ReadonlySet<string>[],
  { percent, atLeast, answered }: TickTargets,
  random: Random,
): readonly ReadonlySet<string>[] {
  const ticks = before.map((set) => new Set(set))
  const order = (): readonly number[] =>
    shuffled(
      ticks.map((_, person) => person),
      (limit) => random.below(limit),
    )
  for (const [choice, share] of Object.entries(percent)) {
    const wanted = roundHalfUp((share * answered) / 100, 0)
    let has = ticks.filter((set) => set.has(choice)).length
    // whoever has most gives up first, and whoever has fewest is given first
    const people = [...order()].sort((a, b) => ticks[a]!.size - ticks[b]!.size)
    for (const person of [...people].reverse()) {
      if (has <= wanted) break
      if (ticks[person]!.size > 1 && ticks[person]!.delete(choice)) has--
    }
    for (const person of people) {
      if (has >= wanted) break
      if (ticks[person]!.has(choice)) continue
      ticks[person]!.add(choice)
      has++
    }
  }
  const limits = [[1, 100] as const, ...atLeast]
  for (const [least, share] of limits) {
    const wanted = roundHalfUp((share * answered) / 100, 0)
    let has = ticks.filter((set) => set.size >= least).length
    for (let step = 0; step < 400_000 && has !== wanted; step++) {
      const [one, other] = [random.below(ticks.length), random.below(ticks.length)]
      const [from, to] = [ticks[one]!, ticks[other]!]
      // up: one who can spare a tick gives it to somebody with too few; down: who has few enough gives to who has more
      const fits =
        has < wanted ? from.size > least && to.size === least - 1 : from.size >= least && to.size >= from.size
      const moved = fits && from.size > 1 ? [...from].find((choice) => !to.has(choice)) : undefined
      if (moved === undefined) {
        trade(from, to, random)
        continue
      }
      from.delete(moved)
      to.add(moved)
      if (has < wanted) has++
      else if (from.size < least) has--
    }
  }
  return ticks
}

/** Two people exchange a tick each, so that who has few does not keep the same few for ever. */
function trade(one: Set<string>, other: Set<string>, random: Random): void {
  const given = [...one].filter((choice) => !other.has(choice))
  const taken = [...other].filter((choice) => !one.has(choice))
  if (given.length === 0 || taken.length === 0) return
  const [there, here] = [given[random.below(given.length)]!, taken[random.below(taken.length)]!]
  one.delete(there)
  other.add(there)
  other.delete(here)
  one.add(here)
}
