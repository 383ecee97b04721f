import { surveyDesign } from '../design/builder.ts'
import type { SurveyDesign } from '../design/design.ts'

/** The samples behind survey-methods.json, made from its two tables. For tests only. */
export interface Sample {
  readonly design: SurveyDesign
  readonly columns: Readonly<Record<string, Float64Array>>
}

/** The columns of a table of numbers, by name; an empty cell is NaN. A column of text becomes NaN. */
export function parsedColumns(text: string): Record<string, Float64Array> {
  const [head, ...lines] = text.trim().split('\n')
  return columnsOf(
    head!,
    lines.map((line) => line.split(',')),
  )
}

function columnsOf(head: string, cells: readonly string[][]): Record<string, Float64Array> {
  return Object.fromEntries(
    head
      .split(',')
      .map((title, at) => [
        title.replaceAll('"', ''),
        Float64Array.from(cells, (row) => (row[at] === '' ? Number.NaN : Number(row[at]))),
      ]),
  )
}

export function sampleOf(name: string, apiText: string, kommuneText: string): Sample {
  const [head, ...lines] = apiText.trim().split('\n')
  const cells = lines.map((line) => line.split(','))
  const [family, fpc] = name.split('_')
  if (family === 'kommune') {
    const columns = parsedColumns(kommuneText)
    const populationClusters = fpc === undefined ? undefined : columns.Nh!
    return {
      columns,
      design: surveyDesign({
        weights: columns.w!,
        strata: columns.sent!,
        clusters: columns.kom!,
        populationClusters,
      }),
    }
  }
  const columns = columnsOf(
    head!,
    cells.filter((row) => row[0] === `"${family}"`),
  )
  const { cluster, unit, stratum, pw, fpc1, fpc2 } = columns as Record<string, Float64Array>
  if (family === 'clus2') {
    const stages = [
      { clusters: cluster!, populationClusters: fpc1! },
      { clusters: unit!, populationClusters: fpc2! },
    ]
    return { columns, design: surveyDesign({ stages }) }
  }
  const populationClusters = fpc === undefined ? undefined : fpc1!
  const strata = family === 'strat' ? stratum! : undefined
  return {
    columns,
    design: surveyDesign({ weights: pw!, strata, clusters: cluster!, populationClusters }),
  }
}

/** Largest relative difference between two lists; differences below `floor` (where the true value is 0) count as none. */
export function largestGap(ours: ArrayLike<number>, theirs: ArrayLike<number | null>, floor = 0): number {
  if (ours.length !== theirs.length) return Number.POSITIVE_INFINITY
  let gap = 0
  for (let i = 0; i < ours.length; i++) {
    const other = theirs[i] ?? Number.NaN
    if (Number.isNaN(ours[i]!) && Number.isNaN(other)) continue
    const difference = Math.abs(ours[i]! - other)
    if (difference <= floor) continue
    gap = Math.max(gap, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference / Math.abs(other))
  }
  return gap
}
