import { createRandom } from '#core/foundation'
import { createDraws, type Draws } from './draws.ts'
import type { DemandHistory } from './history.ts'
import { type DrawnRates, type DrawnService, drawRates, drawService } from './rates.ts'
import { demandBands } from './services.ts'
import type { DemandStart } from './start.ts'

export interface DemandSettings {
  /** How many steps ahead; a step is as long as between the rounds of the history. */
  readonly steps: number
  readonly seed: number
  /** How often the future is drawn; default 1,000. */
  readonly draws?: number
  /**
   * How much the country weighs beside the municipality's own past: as if it were so many of its recipients; default 300, by the held-out
   * check (docs/demand.md). The smaller, the more municipalities are taken to differ, and the wider the intervals of small ones.
   */
  readonly countryWeight?: number
  /** What the number of newcomers of each age band is multiplied by; default 1 each, which is "as before". */
  readonly growth?: readonly number[]
}

/** What was drawn: by service (and `recipients` for everybody), by step, as many numbers as draws, ascending. */
export type DemandDraws = ReadonlyMap<string, readonly Float64Array[]>

/** Chosen on a held-out round of the training country: 84 and 95 of a hundred numbers lay in the intervals of 80 and 95. */
export const defaultCountryWeight = 300

export const everyRecipient = 'recipients'

/**
 * Draws the coming years: who stays, grows older and keeps or begins services at the rates of the past, and who comes. The rates
 * are drawn too, from what the past leaves possible, so that a small municipality's future is wider. In the first step
 * they are those of recipients of whom the same was said of the need; after that, everybody's.
 *
 * @param country the past of all; @param own that of the place asked about, null for the country itself.
 */
export function simulateDemand(
  country: DemandHistory,
  own: DemandHistory | null,
  start: DemandStart,
  settings: DemandSettings,
): DemandDraws {
  const {
    steps,
    seed,
    draws = 1000,
    countryWeight = defaultCountryWeight,
    growth = demandBands.map(() => 1),
  } = settings
  const random = createRandom(seed)
  const drawn = new Map<string, Float64Array[]>()
  const put = (code: string, at: number, counts: readonly number[]): void => {
    if (!drawn.has(code))
      drawn.set(
        code,
        counts.map(() => new Float64Array(draws)),
      )
    counts.forEach((count, step) => {
      drawn.get(code)![step]![at] = count
    })
  }
  const growOut = start.bands.map(({ recipients, growOut: out }) => (recipients === 0 ? 0 : out / recipients))
  for (let at = 0; at < draws; at++) {
    const pull = createDraws(random.fork(`draw ${at}`))
    const rates = drawRates(pull, country, own, countryWeight)
    const world: World = { pull, rates, growOut, growth }
    const everybody = goOn(
      world,
      steps,
      start.bands.map(({ recipients }) => recipients),
    )
    put(everyRecipient, at, everybody.map(sum))
    for (const [code, byBand] of start.services) {
      // each service by a generator of its own, so that asking for fewer services changes none
      const pullService = createDraws(random.fork(`draw ${at} ${code}`))
      const service = drawService(
        pullService,
        country.services.get(code)!,
        own?.services.get(code),
        countryWeight,
      )
      put(code, at, receivingOf({ ...world, pull: pullService }, steps, byBand, service, everybody, start))
    }
  }
  for (const lists of drawn.values()) for (const list of lists) list.sort()
  return drawn
}

interface World {
  readonly pull: Draws
  readonly rates: DrawnRates
  readonly growOut: readonly number[]
  readonly growth: readonly number[]
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)

const newcomers = ({ pull, rates, growth }: World, before: number): number[] =>
  rates.came.map((rate, band) => pull.poisson(rate * before * growth[band]!))

/** Those who grow out of a band are in the next; nobody grows out of the last. */
function olderBy({ pull, growOut }: World, bands: readonly number[]): number[] {
  const leaving = bands.map((count, at) => (at === bands.length - 1 ? 0 : pull.binomial(count, growOut[at]!)))
  return bands.map((count, at) => count - leaving[at]! + (leaving[at - 1] ?? 0))
}

/** The recipients by band after each step. */
function goOn(world: World, steps: number, start: readonly number[]): number[][] {
  const after: number[][] = []
  let bands: readonly number[] = start
  for (let step = 0; step < steps; step++) {
    const came = newcomers(world, sum(bands))
    const stayed = bands.map((count, at) => world.pull.binomial(count, world.rates.stay[at]!))
    bands = olderBy(world, stayed).map((count, at) => count + came[at]!)
    after.push([...bands])
  }
  return after
}

/** How many receive a service after each step. */
function receivingOf(
  world: World,
  steps: number,
  start: readonly { readonly with: readonly number[]; readonly without: readonly number[] }[],
  { keep, begin, keepAll, beginAll, newcomer }: DrawnService,
  everybody: readonly (readonly number[])[],
  { bands }: DemandStart,
): number[] {
  const { pull, rates } = world
  /** Of those who stay: how many have the service a step later, and how many do not. */
  const after = (count: number, band: number, chance: number) => {
    const stayed = pull.binomial(count, rates.stay[band]!)
    const withIt = pull.binomial(stayed, chance)
    return { withIt, rest: stayed - withIt }
  }
  const counts: number[] = []
  let using: number[] = start.map((one) => sum(one.with))
  let without: number[] = start.map((one) => sum(one.without))
  for (let step = 0; step < steps; step++) {
    const before = step === 0 ? sum(bands.map(({ recipients }) => recipients)) : sum(everybody[step - 1]!)
    const came = newcomers(world, before).map((count) => {
      const withIt = pull.binomial(count, newcomer)
      return { withIt, rest: count - withIt }
    })
    const next = start.map((one, band) => {
      const [those, others] =
        step === 0
          ? [
              one.with.map((count, need) => after(count, band, keep[need]!)),
              one.without.map((count, need) => after(count, band, begin[need]!)),
            ]
          : [[after(using[band]!, band, keepAll)], [after(without[band]!, band, beginAll)]]
      const all = [...those, ...others]
      return { using: sum(all.map(({ withIt }) => withIt)), without: sum(all.map(({ rest }) => rest)) }
    })
    using = olderBy(
      world,
      next.map((one) => one.using),
    ).map((count, at) => count + came[at]!.withIt)
    without = olderBy(
      world,
      next.map((one) => one.without),
    ).map((count, at) => count + came[at]!.rest)
    counts.push(sum(using))
  }
  return counts
}
