/** What was measured, by name. */
export type Figures = Record<string, number>

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10

/** Does something some times and notes the median and, of several, the longest time. */
export async function timed<T>(
  figures: Figures,
  name: string,
  runs: number,
  act: () => T | Promise<T>,
): Promise<T> {
  const times: number[] = []
  let made = await Promise.resolve(undefined as T | undefined)
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    made = await act()
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  figures[`${name}_ms`] = rounded(times[times.length >> 1]!)
  if (runs > 1) figures[`${name}_first_ms`] = rounded(times.at(-1)!)
  return made as T
}

/** The time that a share of them, 0 to 1, is not over; NaN where there are none. */
export function percentileOf(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
}

/** Times of several runs, in milliseconds. */
export interface Times {
  readonly best: number
  readonly first: number
  /** The least time of the processors, all threads together: it tells more than the clock where other work goes on. */
  readonly processors: number
}

/** Does something some times, and gives what came out the last time. */
export async function bestOf<T>(runs: number, act: () => T | Promise<T>): Promise<Times & { made: T }> {
  const times: number[] = []
  const processors: number[] = []
  let made = await Promise.resolve(undefined as T | undefined)
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    const before = process.cpuUsage()
    made = await act()
    const used = process.cpuUsage(before)
    times.push(performance.now() - started)
    processors.push((used.user + used.system) / 1000)
  }
  return {
    best: rounded(Math.min(...times)),
    first: rounded(times[0]!),
    processors: rounded(Math.min(...processors)),
    made: made as T,
  }
}
