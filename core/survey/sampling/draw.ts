import { canonicalHash, createRandom, type Random, type Territory } from '#core/foundation'
import { type Allocation, allocate, type Fraction } from './allocate.ts'
import { districtsOf } from './districts.ts'
import { type SamplingFrame, type Stratum, type SurveySize, samplingFrame, stratumName } from './frame.ts'
import { type LastWave, lastWaveIn } from './last-wave.ts'
import { checkSeed, type SamplingPlan } from './plan.ts'

/** What a draw gave in one region and size class. */
export interface DrawnStratum extends Allocation {
  readonly region: string
  readonly sizeClass: SurveySize
  /** Those of last time: invited always. */
  readonly certain: readonly string[]
  /** Those drawn among the others, in drawn order. */
  readonly drawn: readonly string[]
  /** The rest in drawn order: whoever declines is replaced by the next. */
  readonly replacements: readonly string[]
}

/** City districts of a municipality that takes part by them. */
export interface DrawnDistricts {
  readonly municipality: string
  readonly certain: readonly string[]
  readonly drawn: readonly string[]
  readonly replacements: readonly string[]
}

/** The outcome of a draw: codes alone, as it is kept. */
export interface DrawResult {
  readonly strata: readonly DrawnStratum[]
  readonly districts: readonly DrawnDistricts[]
}

/** A draw with all that is needed to make it again. */
export interface SurveyDraw {
  readonly seed: string
  readonly plan: SamplingPlan
  readonly frameHash: string
  readonly result: DrawResult
  /** SHA-256 of the result as canonical JSON. */
  readonly resultHash: string
}

/**
 * Draws the municipalities of a wave. Whoever took part last is invited; in each stratum the others are put in random order
 * by a generator of the stratum's own (xoshiro128**, whole numbers only), the first are drawn, and the rest is the list of
 * replacements. The same seed, plan and frame give the same draw on every machine.
 *
 * Problem 1802 for the seed, 101 and 1804 for numbers that the last wave cannot have had.
 */
export function drawMunicipalities(territory: Territory, plan: SamplingPlan, seed: string): SurveyDraw {
  const frame = samplingFrame(territory, plan.year)
  const result = drawFrom(frame, plan, lastWaveIn(territory, plan), seed)
  return { seed, plan, frameHash: frame.hash, result, resultHash: canonicalHash(result) }
}

/** The outcome alone, of a given frame. */
export function drawFrom(
  frame: SamplingFrame,
  plan: SamplingPlan,
  lastWave: Pick<LastWave, 'municipalities' | 'districts'>,
  seed: string,
): DrawResult {
  checkSeed(seed)
  const random = createRandom(seed)
  const last = new Set(lastWave.municipalities)
  const allocations = allocate(frame, plan, last)
  const strata = frame.strata.map((stratum) =>
    drawStratum(stratum, allocations.get(stratumName(stratum))!, last, random),
  )
  const districts = frame.units
    .filter(({ number }) => districtsOf(number).length > 0)
    .map(({ number }) => drawDistricts(number, plan.districts, lastWave.districts, random))
  return { strata, districts }
}

function drawStratum(
  stratum: Stratum,
  allocation: Allocation,
  last: ReadonlySet<string>,
  random: Random,
): DrawnStratum {
  const numbers = stratum.units.map(({ number }) => number)
  const certain = numbers.filter((number) => last.has(number))
  const others = shuffled(
    numbers.filter((number) => !last.has(number)),
    random.fork(stratumName(stratum)),
  )
  const count = allocation.base + allocation.raised - allocation.last
  return {
    region: stratum.region,
    sizeClass: stratum.size,
    ...allocation,
    certain,
    drawn: others.slice(0, count),
    replacements: others.slice(count),
  }
}

/** The city's districts of last time, or so many at random; whether the city itself is invited is its stratum's matter. */
function drawDistricts(
  municipality: string,
  wanted: number,
  lastWave: readonly string[],
  random: Random,
): DrawnDistricts {
  const codes = districtsOf(municipality).map(({ code }) => code)
  const certain = codes.filter((code) => lastWave.includes(code))
  const others = shuffled(
    codes.filter((code) => !certain.includes(code)),
    random.fork(`districts/${municipality}`),
  )
  const count = certain.length > 0 ? 0 : wanted
  return { municipality, certain, drawn: others.slice(0, count), replacements: others.slice(count) }
}

/** All in random order, each order as likely (Fisher and Yates). */
function shuffled(values: readonly string[], random: Random): string[] {
  const order = [...values]
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const moved = order[last]!
    order[last] = order[other]!
    order[other] = moved
  }
  return order
}

/** Everybody invited by a draw. */
export interface DrawnUnit {
  readonly number: string
  readonly region: string
  readonly sizeClass: SurveySize
  readonly origin: 'last-wave' | 'drawn'
  /** The chance of being invited by this plan, exact. */
  readonly probability: Fraction
}

/** Everybody invited by a draw: strata in order, in each first those of last time. */
export const invitedBy = ({ strata }: DrawResult): readonly DrawnUnit[] =>
  strata.flatMap((stratum) => {
    const { region, sizeClass, certain, drawn } = stratum
    const unit = (origin: DrawnUnit['origin']) => (number: string) => ({
      number,
      region,
      sizeClass,
      origin,
      probability: origin === 'drawn' ? chanceIn(stratum) : { drawn: 1, of: 1 },
    })
    return [...certain.map(unit('last-wave')), ...drawn.map(unit('drawn'))]
  })

/**
 * The chance of being invited for those of a stratum who did not take part last: drawn of them all. `replaced`: how many of
 * its list of replacements have been invited beside; since the list is in random order, whoever is invited is then a simple
 * random sample of that many more.
 */
export function chanceIn(stratum: DrawnStratum, replaced = 0): Fraction {
  return { drawn: stratum.drawn.length + replaced, of: stratum.size - stratum.last }
}
