import type { Labels } from './builder.ts'
import type { SurveyDesign } from './design.ts'
import type { RowMask } from './linearisation.ts'
import { answeredRows } from './rows.ts'

export interface GroupResult<T> {
  readonly group: string | number
  /** Rows of the group with positive weight, unweighted, whether they answered or not. */
  readonly rows: number
  readonly result: T
}

/**
 * An estimate for each group, each made as a domain of the whole design: `estimate` is given the group's rows and calls
 * surveyMean or another function with them. Degrees of freedom are then the group's own (R `survey` svyby).
 * Groups stand in ascending order (numbers by size, text by code unit); rows whose label is NaN and groups without a row of
 * positive weight are left out.
 */
export function byGroup<T>(
  design: SurveyDesign,
  groups: Labels,
  estimate: (rows: RowMask) => T,
  rows?: RowMask,
): GroupResult<T>[] {
  if (groups.length !== design.size) throw new RangeError('A grouping has not one entry for each row')
  const inside = answeredRows(design, [], rows)
  const members = new Map<string | number, number[]>()
  for (let row = 0; row < design.size; row++) {
    const label = groups[row]!
    if (inside[row] === 0 || Number.isNaN(label)) continue
    const known = members.get(label)
    if (known === undefined) members.set(label, [row])
    else known.push(row)
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, list]) => {
      // one mask at a time: many groups of a large sample would not fit in memory together
      const mask = new Uint8Array(design.size)
      for (const row of list) mask[row] = 1
      return { group, rows: list.length, result: estimate(mask) }
    })
}

/** The rows with one label, for use as a domain. */
export function rowsWhere(labels: Labels, label: string | number): RowMask {
  const mask = new Uint8Array(labels.length)
  for (let row = 0; row < labels.length; row++) if (labels[row] === label) mask[row] = 1
  return mask
}
