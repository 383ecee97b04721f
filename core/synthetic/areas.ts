import { apportion } from './apportion.ts'
import { oneSd } from './noise.ts'
import { type Lean, type Rows, where } from './pick.ts'
import {
  type AreaCounts,
  cellCounts,
  cellsOfTable1,
  comparable2017Areas,
  comparableAreas,
  freeAreas,
  mentalAreas,
  restAreas,
} from './target-areas.ts'
import type { Cohort, Work } from './work.ts'

/**
 * How much of an area's ranking is the person's common severity, by category, in percent: the rest is the area's own.
 * Calibrated so that the standard deviations of table 2, the numbers with green, red and blue-light index and the
 * sample's shares come out (`natural.test.ts` counts them).
 */
const substanceParts: CommonPart[] = [
  { low: 86, high: 68 },
  { low: 54, high: 49 },
  { low: 29, high: 65 },
]
export const commonPart: Record<keyof typeof cellCounts | 'mental', CommonPart[]> = {
  comparable: substanceParts,
  rest: substanceParts,
  comparable2017: [
    { low: 88, high: 68 },
    { low: 57, high: 49 },
    { low: 29, high: 65 },
  ],
  mental: [
    { low: 30, high: 4, top: 76 },
    { low: 54, high: 53 },
    { low: 66, high: 30 },
  ],
}
/** The same for the cell of table 1 inside a substance category. */
const cellPart: CommonPart[] = [
  { low: 86, high: 73 },
  { low: 85, high: 60 },
  { low: 38, high: 38 },
]

/** Separately for people better and worse off than the middle of their category. */
export interface CommonPart {
  readonly low: number
  readonly high: number
  /** For the part of a severity that is beyond one standard deviation; absent: as `high`. */
  readonly top?: number
}

const units = [1, 2, 4]

/** Problem types and the eight areas of one stratum: the substance group with its cells, or the mental-health group. */
export function giveAreas(work: Work, cohort: Cohort, part: keyof typeof cellCounts | 'mental'): void {
  const substance = work.frame.choice('substance_problem')
  const mental = work.frame.choice('mental_problem')
  const use = work.frame.choice('substance_use')
  const health = work.frame.choice('mental_health')
  const colours = ['green', 'yellow', 'red']
  const areas = part === 'mental' ? mentalAreas : areasOf[part]
  const own = commonPart[part]
  for (let i = 0; i < 3; i++) {
    const category = (part === 'mental' ? 3 : 0) + i
    const rows = cohort.byCategory[category]!
    for (const row of rows) {
      substance.data[row] = substance.at(part === 'mental' ? 'no' : 'yes')
      mental.data[row] = mental.at(category === 0 ? 'no' : 'yes')
      use.data[row] = use.at('green')
      health.data[row] = health.at(colours[part === 'mental' ? i : 0]!)
      work.units[row] = part === 'mental' ? 1 + units[i]! : 0
    }
    if (part !== 'mental') giveCells(work, rows, part, i, cellPart[i]!)
    giveFreeAreas(work, cohort, rows, areas, i, own[i]!)
  }
}

const areasOf = { comparable: comparableAreas, rest: restAreas, comparable2017: comparable2017Areas }

/** The common severity of a registration. */
export function severityOf(work: Work, row: number): number {
  return work.pick.noise(row, severityCode)
}
const severityCode = 20200

/** The leaning that gives the common severity its part of a ranking; the rest is left to the ranking's own noise. */
function commonLean(work: Work, { low, high, top }: CommonPart): Lean {
  const strength = (share: number): number => share / Math.sqrt(10_000 - share * share)
  const [below, above, beyond] = [strength(low), strength(high), strength(top ?? high)]
  const severity = work.severity
  return (row) => {
    const value = severity[row]!
    if (value < 0) return value * below
    return value <= oneSd ? value * above : oneSd * above + (value - oneSd) * beyond
  }
}

/** Substance use and mental health of a substance category: the cells of table 1, worst first. */
function giveCells(
  work: Work,
  rows: Rows,
  part: keyof typeof cellCounts,
  category: number,
  share: CommonPart,
): void {
  const use = work.frame.choice('substance_use')
  const health = work.frame.choice('mental_health')
  const colour = ['green', 'yellow', 'red']
  const cells = cellsOfTable1
    .map(([c, u, m], i) => ({ c, u, m, n: cellCounts[part][i]! }))
    .filter((cell) => cell.c === category)
    .sort((a, b) => units[b.u]! + units[b.m]! - units[a.u]! - units[a.m]! || b.m - a.m)
  const counts = apportion(
    rows.length,
    cells.map((cell) => cell.n),
  )
  const lean = commonLean(work, share)
  work.pick.levels(rows, counts, `cell/${category}`, lean, (row, level) => {
    const cell = cells[Math.min(level, cells.length - 1)]!
    use.data[row] = use.at(colour[cell.u]!)
    health.data[row] = health.at(colour[cell.m]!)
    work.units[row] = units[cell.u]! + units[cell.m]!
  })
}

function giveFreeAreas(
  work: Work,
  cohort: Cohort,
  rows: Rows,
  areas: AreaCounts,
  i: number,
  share: CommonPart,
): void {
  const common = commonLean(work, share)
  for (const area of freeAreas) {
    const slot = work.frame.choice(area)
    const colours = [slot.at('red'), slot.at('yellow'), slot.at('green')]
    const natural = areas[area][i]!
    const byAge = ageLean[area] ?? 0
    const weights = cohort.young
      ? [
          natural[0] + natural[1] * 0.5 + natural[2] * 0.6,
          natural[1] * 0.5 + natural[2] * 0.1,
          natural[2] * 0.3,
        ]
      : natural
    const counts = apportion(rows.length, weights)
    const open = area === 'housing' ? where(rows, (row) => work.preset[row] === 0) : rows
    if (open.length < rows.length) {
      for (const row of rows) {
        const preset = work.preset[row]!
        if (preset === 0) continue
        slot.data[row] = colours[3 - preset]!
        work.units[row]! += units[preset - 1]!
        counts[preset - 1]!--
      }
    }
    work.pick.levels(
      open,
      [Math.max(0, counts[2]!), Math.max(0, counts[1]!)],
      `area/${area}`,
      (row) => common(row) + (work.age[row]! - 45) * byAge,
      (row, level) => {
        slot.data[row] = colours[level]!
        work.units[row]! += units[2 - level]!
      },
    )
  }
}

/** Older people have poorer health and better homes and finances (assumed); per year. */
const ageLean: Readonly<Partial<Record<(typeof freeAreas)[number], number>>> = {
  physical_health: 3,
  finances: -2,
  housing: -2,
}

/** The rows of a list with red or blue-light index. */
export function redRows(work: Work, rows: Rows): Rows {
  // 15 units and more: the reconstructed limit of the red level
  return where(rows, (row) => work.units[row]! >= 15)
}
