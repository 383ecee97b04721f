import { dayAfter, groupBy, weekdayOf } from '#core/foundation'

/** The fewest finished answers that are told of. */
const fewestTold = 5

/** Finished answers of a service, a day and a channel, as they are counted. */
export interface FinishedCount {
  readonly service: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly channel: 'web' | 'paper'
  readonly finished: number
}

/** Finished answers that are told together: so many more, until and with a day. Never fewer than five. */
export interface DayCount {
  /** Null: of several services, since of each alone they were too few. */
  readonly service: string | null
  /** `YYYY-MM-DD` */
  readonly until: string
  /** Null: of both channels, or not told. */
  readonly channel: 'web' | 'paper' | null
  readonly finished: number
}

/**
 * What may be told of one participant's finished answers: steps of five or more, that have no answer in common and never
 * change. So no sum or difference of what was told, or was told before, is about fewer than five.
 *
 * A service's answers are told on the day that there are five more, by channel where each has five or none. What still waits
 * of all the services on a Sunday is told then without service, where it is five or more. A day is told of when it is over.
 *
 * @param today `YYYY-MM-DD`
 */
export function toldCounts(counts: readonly FinishedCount[], today: string): readonly DayCount[] {
  const told: DayCount[] = []
  const waiting = new Map<string, { web: number; paper: number }>()
  const byDay = groupBy(counts, ({ day }) => day)
  for (const day of daysOf([...byDay.keys()], today)) {
    for (const { service, channel, finished } of byDay.get(day) ?? []) {
      const held = waiting.get(service) ?? { web: 0, paper: 0 }
      held[channel] += finished
      waiting.set(service, held)
    }
    for (const service of [...waiting.keys()].sort()) {
      const { web, paper } = waiting.get(service)!
      if (web + paper < fewestTold) continue
      waiting.delete(service)
      if (isTold(web) && isTold(paper)) {
        if (web > 0) told.push({ service, until: day, channel: 'web', finished: web })
        if (paper > 0) told.push({ service, until: day, channel: 'paper', finished: paper })
      } else told.push({ service, until: day, channel: null, finished: web + paper })
    }
    const rest = [...waiting.values()].reduce((sum, { web, paper }) => sum + web + paper, 0)
    if (isSunday(day) && rest >= fewestTold) {
      waiting.clear()
      told.push({ service: null, until: day, channel: null, finished: rest })
    }
  }
  return told
}

const isTold = (count: number): boolean => count === 0 || count >= fewestTold

const isSunday = (day: string): boolean => weekdayOf(day) === 7

/** The days that something was finished on and the Sundays after them, of those that are over. */
function daysOf(days: readonly string[], today: string): readonly string[] {
  const all = new Set(days.flatMap((day) => [day, sundayOf(day)]))
  return [...all].filter((day) => day < today).sort()
}

function sundayOf(day: string): string {
  return isSunday(day) ? day : sundayOf(dayAfter(day))
}
