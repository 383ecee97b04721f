import {
  type Dataset,
  type FrequencySpec,
  frequencyTable,
  meanTable,
  numberColumn,
  type Population,
  type RawFrequencyTable,
  type RawMeanTable,
} from '#core/dataset'
import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { compareDomains, newcombeInterval, type SurveyDesign, surveyDesign } from '#core/statistics'
import { breaksBetween, type SampleBreak } from './breaks.ts'
import { createMembership } from './membership.ts'
import type { ComparableSample, SampleMunicipality } from './sample.ts'

/** A change with the uncertainty of random variation. Shares in percentage points; means in the unit of the mean. */
export interface ChangeInterval {
  readonly method: 'clusters-of-municipalities' | 'newcombe' | 'independent'
  readonly level: number
  /** Later less earlier. */
  readonly difference: number
  readonly low: number
  readonly high: number
}

/** The same change seen in two ways. NaN at the ends where there is nothing to estimate from. */
export interface UncertainChange {
  /** People of one municipality are more alike than others, and the same municipality stands in both years. */
  readonly clustered: ChangeInterval
  /** As if everybody were drawn alone: to see what the municipalities do to it. */
  readonly simple: ChangeInterval
}

/** One table over both years: not to be shown. */
export interface RawChange {
  readonly table: RawFrequencyTable
  /** By row of the table. */
  readonly changes: readonly UncertainChange[]
  readonly breaks: readonly SampleBreak[]
}

/** A mean over both years: not to be shown. */
export interface RawMeanChange {
  readonly table: RawMeanTable
  readonly change: UncertainChange
  readonly breaks: readonly SampleBreak[]
}

const yearTexts = ({ from, to }: Pick<ComparableSample, 'from' | 'to'>) =>
  ({ from: { nb: from, nn: from }, to: { nb: to, nn: to } }) as const

/** Changes of one sample, each table counted in both years. */
export interface SampleChanges {
  /** What stands between the years of a column of the dataset. */
  breaks(column: string): SampleBreak[]
  frequency(spec: FrequencySpec): RawChange
  mean(spec: {
    readonly id: string
    readonly title: LocalText
    readonly column: string
    readonly unit: number
  }): RawMeanChange
}

/**
 * Counts tables over the two years of a sample, with each row's change and its interval.
 *
 * The clustered interval takes the municipalities as clusters of a sample: Taylor linearisation with one cluster a
 * municipality over both years, so that what makes a place differ from others is not taken for change, and t with clusters
 * less 2 degrees of freedom (`compareDomains`). The simple one is Newcombe's for two independent shares, and Wald's for means.
 * Everybody that was mapped is counted, so neither is about a draw: it is about how much such a share moves by chance
 * from one round to the next.
 *
 * @param dataset the one that the sample was made from, with derived columns.
 * @param versions the versions of the form, oldest first.
 */
export function sampleChanges(
  dataset: Dataset,
  sample: ComparableSample,
  versions: readonly Instrument[],
  level = 0.95,
): SampleChanges {
  const labels = yearTexts(sample)
  const populations: readonly Population[] = [
    { code: 'from', label: labels.from, rows: sample.rows.from },
    { code: 'to', label: labels.to, rows: sample.rows.to },
  ]
  const clusters = clusterColumns(sample.municipalities)
  const { rows, masks, design } = clusters
  const breaksOf = (column: string): SampleBreak[] =>
    breaksBetween(column, sample.group, sample.rounds, versions)
  const clustered = (column: Float64Array, scale: number): ChangeInterval => {
    const method = 'clusters-of-municipalities'
    // one municipality differs from no other: how much places move cannot be known, and its bounds are not told
    if (sample.municipalities.length < 2) {
      return { method, level, difference: Number.NaN, low: Number.NaN, high: Number.NaN }
    }
    const { difference, lower, upper } = compareDomains(design, column, masks.from, masks.to, level)
    return { method, level, difference: difference * scale, low: lower * scale, high: upper * scale }
  }
  return {
    breaks: breaksOf,
    frequency(spec) {
      const table = frequencyTable(dataset, spec, populations)
      const member = createMembership(dataset, table)
      const changes = table.rows.map((_, at): UncertainChange => {
        const column = Float64Array.from(rows, (row) => member(at, row))
        const [x2, x1] = table.counts[at]! as [number, number]
        const [n2, n1] = table.bases as [number, number]
        const { method, estimate, low, high } = newcombeInterval({ x1, n1, x2, n2 }, { level })
        const simple = { method: method as 'newcombe', level, ...points(estimate, low, high) }
        return { clustered: clustered(column, 100), simple }
      })
      return { table, changes, breaks: breaksOf(spec.column) }
    },
    mean(spec) {
      const total = { code: 'total', label: spec.title }
      const table = meanTable(dataset, spec, [total], populations, (_, at) => populations[at]!.rows)
      const numbers = numberColumn(dataset, spec.column).data
      const column = Float64Array.from(rows, (row) => (numbers[row]! < 0 ? Number.NaN : numbers[row]!))
      // everybody a cluster of their own
      const alone = compareDomains(
        surveyDesign({ weights: ones(rows.length) }),
        column,
        masks.from,
        masks.to,
        level,
      )
      const simple = {
        method: 'independent' as const,
        level,
        difference: alone.difference * spec.unit,
        low: alone.lower * spec.unit,
        high: alone.upper * spec.unit,
      }
      return {
        table,
        change: { clustered: clustered(column, spec.unit), simple },
        breaks: breaksOf(spec.column),
      }
    },
  }
}

const points = (estimate: number, low: number, high: number) => ({
  difference: 100 * estimate,
  low: 100 * low,
  high: 100 * high,
})

const ones = (size: number): Float64Array => new Float64Array(size).fill(1)

interface ClusterColumns {
  /** Rows of the dataset, both years together, municipality by municipality. */
  readonly rows: Uint32Array
  readonly masks: Readonly<Record<'from' | 'to', Uint8Array>>
  readonly design: SurveyDesign
}

function clusterColumns(municipalities: readonly SampleMunicipality[]): ClusterColumns {
  const size = municipalities.reduce((sum, { rows }) => sum + rows.from.length + rows.to.length, 0)
  const rows = new Uint32Array(size)
  const clusters = new Float64Array(size)
  const masks = { from: new Uint8Array(size), to: new Uint8Array(size) }
  let at = 0
  municipalities.forEach((one, cluster) => {
    for (const side of ['from', 'to'] as const) {
      for (const row of one.rows[side]) {
        rows[at] = row
        clusters[at] = cluster
        masks[side][at++] = 1
      }
    }
  })
  return { rows, masks, design: surveyDesign({ clusters }) }
}
