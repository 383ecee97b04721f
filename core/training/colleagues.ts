import { type Colour, colours, type LifeArea, lifeAreas } from '#core/mapping'
import { fleissKappa, krippendorffAlpha, type Ratings } from '#core/statistics'

/**
 * Colleagues' colours of a case are shown where at least so many others have answered it. The one who looks is never
 * among them: from a count that holds the own answer, the own answer can be taken away.
 */
export const fewestColleagues = 5

/** How many others have given a case's life area a colour. */
export interface ColourCount {
  readonly case: string
  readonly area: string
  readonly colour: string
  readonly count: number
}

/** What the others have answered of one life area of one case. */
export interface AreaOfColleagues {
  /** Others who have answered. */
  readonly n: number
  /** Share of them for each colour, 0 to 1. */
  readonly shares: Readonly<Record<Colour, number>>
  /** Of the pairs that can be made of them, the share who chose the same colour, 0 to 1. */
  readonly agreement: number
}

/** How well the others agree on a life area, over the cases that may be shown. */
export interface ColleagueAgreement {
  /** Share of the pairs of colleagues who chose the same colour, as a mean over the cases; 0 to 1. */
  readonly agreement: number
  /** Krippendorff's ordinal alpha: 1 full agreement, 0 as by chance; null where all have chosen one and the same colour. */
  readonly alpha: number | null
  readonly cases: number
  /** Answers that it is made of. */
  readonly n: number
}

/** The others' colours of one life area of one case; null where fewer than `fewestColleagues` have answered. */
export function colleaguesOn(
  counts: readonly ColourCount[],
  code: string,
  area: LifeArea,
): AreaOfColleagues | null {
  const row = countsOf(counts, code, area)
  if (row === null) return null
  const n = sum(row)
  const shares = Object.fromEntries(colours.map((colour, at) => [colour, row[at]! / n]))
  return { n, shares: shares as Record<Colour, number>, agreement: fleissKappa(ratings([row])).observed }
}

/** How well the others agree on a life area over the cases given; null where no case may be shown. */
export function agreementOfColleagues(
  counts: readonly ColourCount[],
  codes: readonly string[],
  area: LifeArea,
): ColleagueAgreement | null {
  const rows = codes.flatMap((code) => {
    const row = countsOf(counts, code, area)
    return row === null ? [] : [row]
  })
  if (rows.length === 0) return null
  const all = ratings(rows)
  const { alpha } = krippendorffAlpha(all, 'ordinal')
  return {
    agreement: fleissKappa(all).observed,
    alpha: Number.isNaN(alpha) ? null : alpha,
    cases: rows.length,
    n: sum(rows.map(sum)),
  }
}

/** Counts by colour, in order. Null where they are of too few; decided for the whole case, so that no area gives it away. */
function countsOf(counts: readonly ColourCount[], code: string, area: LifeArea): readonly number[] | null {
  const totals = new Map<string, number>()
  for (const row of counts) {
    if (row.case !== code) continue
    const key = `${row.area} ${row.colour}`
    totals.set(key, (totals.get(key) ?? 0) + row.count)
  }
  const ofArea = (one: LifeArea): readonly number[] =>
    colours.map((colour) => totals.get(`${one} ${colour}`) ?? 0)
  return lifeAreas.every((one) => sum(ofArea(one)) >= fewestColleagues) ? ofArea(area) : null
}

/** The counts as the methods take them: a row for each case, as many places as the most answered one has answers. */
function ratings(rows: readonly (readonly number[])[]): Ratings {
  const width = Math.max(...rows.map(sum))
  return rows.map((row) => {
    const given = row.flatMap((count, code) => new Array<number | null>(count).fill(code))
    return [...given, ...new Array<null>(width - given.length).fill(null)]
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
