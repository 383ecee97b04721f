import type { SafeFrequencyTable, SafeValue } from '#core/disclosure'
import {
  type DifferenceFlag,
  differenceFlag,
  proportionInterval,
  reportMargin,
  smallestShown,
} from '#core/statistics'
import { everybodyColumn, knownColumn } from './tables.ts'

/**
 * The report's mark of a group's category against everybody else known on the variable (of a variable with several answers:
 * everybody else), by the published rule. It follows from shown numbers alone, so that a mark tells nothing that is withheld:
 * where the number of either side is, or either side is fewer than five, there is none.
 *
 * Source: Brukertilfredshetsevalueringen 2021, appendix 2.
 */
export function groupMark(
  table: SafeFrequencyTable,
  row: number,
  variable: string,
  column: string,
): DifferenceFlag {
  const known = knownColumn(variable)
  const whole = table.columns.some(({ code }) => code === known) ? known : everybodyColumn
  return markWithin(table, row, column, whole)
}

/** The mark of a column against the rest of another that holds its people, by the published rule. As `groupMark`. */
function markWithin(
  table: SafeFrequencyTable,
  row: number,
  column: string,
  whole: string,
  rule: Rule = published,
): DifferenceFlag {
  const [own, all] = [shownIn(table, row, column), shownIn(table, row, whole)]
  // a share that is not printed, of too few, is not marked either
  const cell = table.cells[row]?.[table.columns.findIndex(({ code }) => code === column)]
  if (!own || !all || !(cell && 'value' in cell.percent)) return null
  return markOf(own, { x: all.x - own.x, n: all.n - own.n }, rule)
}

/**
 * The mark of a place against the rest of the country. Beside the published rule the Wilson intervals must be apart too:
 * the published margins have no width where few have all answered the same, and would call chance a difference.
 */
export const placeMark = (table: SafeFrequencyTable, row: number, column: string): DifferenceFlag =>
  markWithin(table, row, column, everybodyColumn, careful)

/** The mark of a place in one wave against itself in another, by the rule of `placeMark`. The tables have the same rows. */
export function placeWaveMark(
  now: SafeFrequencyTable,
  before: SafeFrequencyTable,
  row: number,
  column: string,
): DifferenceFlag {
  const [own, older] = [shownIn(now, row, column), shownIn(before, row, column)]
  return own && older ? markOf(own, older, careful) : null
}

/** The mark of everybody in one wave against everybody in another, by the published rule. As `groupMark`. */
export function waveMark(now: SafeFrequencyTable, before: SafeFrequencyTable, row: number): DifferenceFlag {
  const [own, older] = [shownIn(now, row, everybodyColumn), shownIn(before, row, everybodyColumn)]
  return own && older ? markOf(own, older, published) : null
}

type Rule = (one: Shown, other: Shown) => DifferenceFlag

const published: Rule = (one, other) =>
  differenceFlag(reportMargin(one.x, one.n), reportMargin(other.x, other.n))

const careful: Rule = (one, other) => {
  const [a, b] = [one, other].map(({ x, n }) => proportionInterval(x, n))
  const apart = a!.low > b!.high || b!.low > a!.high
  return apart ? published(one, other) : null
}

interface Shown {
  readonly x: number
  readonly n: number
}

/** A cell's count and its column's base; null where either is not shown. */
function shownIn(table: SafeFrequencyTable, row: number, column: string): Shown | null {
  const at = table.columns.findIndex(({ code }) => code === column)
  const [x, n] = [table.cells[row]?.[at]?.count, table.columns[at]?.base].map(shownNumber)
  return x === undefined || n === undefined ? null : { x, n }
}

const markOf = (one: Shown, other: Shown, rule: Rule): DifferenceFlag =>
  one.n < smallestShown || other.n < smallestShown ? null : rule(one, other)

const shownNumber = (value: SafeValue | undefined): number | undefined =>
  value && 'value' in value ? value.value : undefined
