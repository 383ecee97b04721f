import { chanceIn, type DrawnStratum, type DrawResult } from './draw.ts'
import { type SurveySize, stratumName, surveySizes } from './frame.ts'

/** How somebody who was invited answered. */
export interface InvitedUnit {
  /** Municipality; several rows of one are its districts, and count together as one. */
  readonly number: string
  readonly origin: 'last-wave' | 'drawn' | 'replacement' | 'outside'
  readonly accepted: boolean
}

/** What one participant stands for. */
export interface UnitWeight {
  readonly number: string
  /** The chance of being invited, with what was replaced; null outside the draw. */
  readonly probability: number | null
  /** Municipalities that it stands for; null where it declined, has not answered, or came from outside the draw. */
  readonly weight: number | null
}

/** A stratum, or several put together, inside which those who accepted stand for those who did not. */
export interface WeightCell {
  readonly strata: readonly string[]
  /** Municipalities in the country. */
  readonly municipalities: number
  readonly invited: number
  readonly accepted: number
}

export interface SampleWeights {
  readonly units: readonly UnitWeight[]
  readonly cells: readonly WeightCell[]
  /** Of all weights: the number of municipalities, or 0 where nobody has accepted. */
  readonly sum: number
}

interface Counted {
  readonly stratum: DrawnStratum
  readonly name: string
  readonly members: readonly {
    readonly number: string
    readonly design: number
    readonly accepted: boolean
  }[]
}

/**
 * Weights of the municipalities that have accepted. The design weight is one over the chance of being invited: 1 for those of
 * last time, and for the others of a stratum all of them over those invited, replacements taken from its list included (who
 * is invited is then the beginning of a list in random order). Within the stratum the weight of those who have not accepted
 * is given to those who have, by the weighted share that accepted; a stratum where nobody has is put together with the
 * nearest size of its region where somebody has, else with its size in the country, else with everybody. The weights sum to
 * the number of municipalities. Whoever came from outside the draw has none. (Särndal, Swensson and Wretman 1992, chapters 3.7
 * and 15.6: stratified sampling and response homogeneity groups.)
 */
export function sampleWeights(result: DrawResult, invited: readonly InvitedUnit[]): SampleWeights {
  const counted = result.strata.map((stratum) => countIn(stratum, invited))
  const cells = cellsOf(counted)
  const adjusted = new Map<string, number>()
  for (const cell of cells) {
    const members = cell.flatMap((one) => one.members)
    const municipalities = cell.reduce((sum, { stratum }) => sum + stratum.size, 0)
    const accepting = members.filter(({ accepted }) => accepted)
    const carried = accepting.reduce((sum, { design }) => sum + design, 0)
    // the design weights of all invited sum to the municipalities where each stratum has somebody invited, as every draw has
    for (const { number, design } of accepting) adjusted.set(number, (design * municipalities) / carried)
  }
  const units = invited.map(({ number, origin, accepted }): UnitWeight => {
    const own = counted.flatMap(({ members }) => members).find((member) => member.number === number)
    if (origin === 'outside' || !own) return { number, probability: null, weight: null }
    const whole = adjusted.get(number)
    const parts = invited.filter((one) => one.number === number && one.accepted).length
    const weight = accepted && whole !== undefined ? whole / parts : null
    return { number, probability: 1 / own.design, weight }
  })
  return {
    units,
    cells: cells.map((cell) => ({
      strata: cell.map(({ name }) => name),
      municipalities: cell.reduce((sum, { stratum }) => sum + stratum.size, 0),
      invited: cell.reduce((sum, { members }) => sum + members.length, 0),
      accepted: cell.reduce((sum, { members }) => sum + members.filter(({ accepted }) => accepted).length, 0),
    })),
    sum: units.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
  }
}

/** The invited municipalities of a stratum with their design weights; whoever came from outside is not among them. */
function countIn(stratum: DrawnStratum, invited: readonly InvitedUnit[]): Counted {
  const fromDraw = invited.filter(({ origin }) => origin !== 'outside')
  const there = (number: string): boolean => fromDraw.some((one) => one.number === number)
  const accepted = (number: string): boolean => fromDraw.some((one) => one.number === number && one.accepted)
  const replaced = stratum.replacements.filter(there).length
  const { drawn, of } = chanceIn(stratum, replaced)
  const others = [...stratum.drawn, ...stratum.replacements].filter(there)
  return {
    stratum,
    name: stratumName({ region: stratum.region, size: stratum.sizeClass }),
    members: [
      ...stratum.certain.filter(there).map((number) => ({ number, design: 1, accepted: accepted(number) })),
      ...others.map((number) => ({ number, design: of / drawn, accepted: accepted(number) })),
    ],
  }
}

/** Strata in which somebody accepted, each with those that are put together with it. */
function cellsOf(counted: readonly Counted[]): readonly (readonly Counted[])[] {
  const cells = counted.filter(hasAccepted).map((one) => [one])
  const orphans = counted.filter((one) => !hasAccepted(one))
  if (cells.length === 0) return []
  // those found a place together: cells may grow into one another
  for (const orphan of orphans) {
    const near = cells.filter(([first]) => first!.stratum.region === orphan.stratum.region)
    const byDistance = [...near].sort((a, b) => distance(a[0]!, orphan) - distance(b[0]!, orphan))
    if (byDistance[0]) {
      byDistance[0].push(orphan)
      continue
    }
    const alike = cells.filter(([first]) => first!.stratum.sizeClass === orphan.stratum.sizeClass)
    merge(cells, alike.length > 0 ? alike : [...cells]).push(orphan)
  }
  return cells
}

/** Makes one cell of several, and returns it. */
function merge(cells: Counted[][], together: readonly Counted[][]): Counted[] {
  const [first, ...others] = together
  for (const other of others) {
    first!.push(...other)
    cells.splice(cells.indexOf(other), 1)
  }
  return first!
}

const hasAccepted = ({ members }: Counted): boolean => members.some(({ accepted }) => accepted)
const place = (size: SurveySize): number => surveySizes.findIndex(({ code }) => code === size)
const distance = (a: Counted, b: Counted): number =>
  Math.abs(place(a.stratum.sizeClass) - place(b.stratum.sizeClass))
