import type { RoundAnswer } from '../../api/index.ts'

type Dated = Pick<RoundAnswer, 'opensOn' | 'closesOn'>

/** Whether a round can be registered in on a day (`YYYY-MM-DD`), by its dates. */
export const isOpen = (round: Dated, today: string): boolean =>
  round.opensOn <= today && today <= round.closesOn

/** The rounds as they lie around a day. */
export interface RoundsNow<R extends Dated> {
  /** The one that closes first stands first. */
  readonly open: readonly R[]
  /** The next that opens; null where none is set. */
  readonly next: R | null
  /** Those that are over, the last one first. */
  readonly over: readonly R[]
}

/** Sorts rounds by whether they are open, to come or over on a day (`YYYY-MM-DD`). */
export function roundsNow<R extends Dated>(rounds: readonly R[], today: string): RoundsNow<R> {
  const byDay = (day: 'opensOn' | 'closesOn') => (one: R, other: R) => one[day].localeCompare(other[day])
  const coming = rounds.filter(({ opensOn }) => opensOn > today).sort(byDay('opensOn'))
  return {
    open: rounds.filter((round) => isOpen(round, today)).sort(byDay('closesOn')),
    next: coming[0] ?? null,
    over: rounds
      .filter(({ closesOn }) => closesOn < today)
      .sort(byDay('closesOn'))
      .reverse(),
  }
}
