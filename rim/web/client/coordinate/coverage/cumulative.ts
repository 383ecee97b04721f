/** One day of the registering. */
export interface CurveDay {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** Completed on this day, and still complete. */
  readonly complete: number
  /** Completed until and with this day. */
  readonly sum: number
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/**
 * Every day from the first to the last, also those on which nothing was completed. What was completed outside of them
 * stretches the days, so that the last sum is always of all.
 */
export function cumulative(
  counts: readonly { readonly day: string; readonly complete: number }[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly CurveDay[] {
  const byDay = new Map<string, number>()
  for (const { day, complete } of counts) byDay.set(day, (byDay.get(day) ?? 0) + complete)
  const days = [...byDay.keys(), from].toSorted()
  const first = days[0] ?? from
  const last = [days.at(-1) ?? to, to].toSorted()[1] ?? to
  const curve: CurveDay[] = []
  let sum = 0
  for (let day = first; day <= last; day = nextDay(day)) {
    const complete = byDay.get(day) ?? 0
    sum += complete
    curve.push({ day, complete, sum })
  }
  return curve
}
