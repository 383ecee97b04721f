import {
  protectFrequencies,
  protectMeans,
  type SafeFrequencyTable,
  type SafeMeanTable,
  type SafeValue,
} from '#core/disclosure'
import { fillText, type LocalText } from '#core/foundation'
import { type ChangeInterval, isComparable, type SampleBreak, type UncertainChange } from '#core/mapping'
import { words as reportWords } from '../words.ts'
import { sampleName } from './sample-counts.ts'
import type { SampleRelease } from './sample-release.ts'
import { overTimeWords as words } from './words.ts'

/** Intervals from fewer municipalities would rest on too little, and could tell something of a single one. */
export const leastMunicipalities = 10

/** A change and its interval; percentage points for shares, the mean's unit for means. Never more precise than what it is of. */
export interface SafeInterval {
  readonly change: SafeValue
  readonly low: SafeValue
  readonly high: SafeValue
}

export interface ChangeRow {
  readonly code: string
  readonly label: LocalText
  /** Percentages, or means. */
  readonly from: SafeValue
  readonly to: SafeValue
  /** By municipalities as clusters: the one that sentences follow. */
  readonly clustered: SafeInterval
  /** As if everybody were alone. */
  readonly simple: SafeInterval
  /** Null where the interval is not known. */
  readonly verdict: 'up' | 'down' | 'within' | null
}

/** One table over the two years of a sample, with the changes between them. */
export interface ChangeTable {
  readonly id: string
  readonly title: LocalText
  readonly table: SafeFrequencyTable
  readonly rows: readonly ChangeRow[]
  /** What stands between the years. Where one is a break, no change is given. */
  readonly breaks: readonly SampleBreak[]
}

export interface MeanChange {
  readonly table: SafeMeanTable
  readonly row: ChangeRow
  readonly breaks: readonly SampleBreak[]
}

/** What may be shown of a sample. */
export interface SampleTables {
  readonly sizes: SafeFrequencyTable
  readonly rounds: SafeFrequencyTable
  readonly changes: ReadonlyMap<string, ChangeTable>
  readonly means: ReadonlyMap<'age' | 'index', MeanChange>
}

/**
 * Looks everything up in the release's decision. A change follows the two percentages that it is the difference of.
 *
 * @throws problem 3004 where the decision was made for other registrations.
 */
export function sampleTables(release: SampleRelease): SampleTables {
  const { sample, counts, decision } = release
  const name = sampleName(sample)
  const origin = originOf(release)
  const known = sample.municipalities.length >= leastMunicipalities
  const safe = (
    raw: SampleRelease['counts']['sizes'],
    notes: readonly LocalText[] = [],
  ): SafeFrequencyTable =>
    protectFrequencies(raw, decision, { ...origin, notes: [...origin.notes, ...notes] }, name)
  return {
    sizes: safe(counts.sizes),
    rounds: safe(counts.rounds),
    changes: new Map(
      [...counts.changes].map(([id, { table: raw, changes, breaks }]) => {
        const table = safe(raw, breakNotes(breaks))
        const uncertain = new Map(raw.rows.map(({ code }, at) => [code, changes[at]!]))
        const rows = table.rows.map(({ code, label }, at): ChangeRow => {
          const [from, to] = table.cells[at]!.map(({ percent }) => percent) as [SafeValue, SafeValue]
          return { code, label, from, to, ...changeOf(from, to, uncertain.get(code)!, breaks, known) }
        })
        return [id, { id, title: raw.title, table, rows, breaks }]
      }),
    ),
    means: new Map(
      [...counts.means].map(([id, { table: raw, change, breaks }]) => {
        const notes = [...origin.notes, ...breakNotes(breaks)]
        const table = protectMeans(raw, decision, { ...origin, notes }, name)
        const [from, to] = table.cells[0]!.map(({ mean }) => mean) as [SafeValue, SafeValue]
        const { code, label } = table.rows[0]!
        const row = { code, label, from, to, ...changeOf(from, to, change, breaks, known) }
        return [id, { table, row, breaks }]
      }),
    ),
  }
}

const breakNotes = (breaks: readonly SampleBreak[]): LocalText[] =>
  breaks.flatMap(({ note }) => (note ? [note] : []))

const withheld: SafeValue = { symbol: ':' }
const unknown: SafeValue = { symbol: '.' }
const notComparable: SafeValue = { symbol: '..' }

function changeOf(
  from: SafeValue,
  to: SafeValue,
  { clustered, simple }: UncertainChange,
  breaks: readonly SampleBreak[],
  known: boolean,
): Pick<ChangeRow, 'clustered' | 'simple' | 'verdict'> {
  const all = (value: SafeValue) => ({ change: value, low: value, high: value })
  if (!isComparable(breaks)) {
    return { clustered: all(notComparable), simple: all(notComparable), verdict: null }
  }
  if (!('value' in from) || !('value' in to)) {
    const value = [from, to].some((one) => 'symbol' in one && one.symbol === ':') ? withheld : unknown
    return { clustered: all(value), simple: all(value), verdict: null }
  }
  const change = { value: to.value - from.value }
  const shown = ({ low, high }: ChangeInterval): SafeInterval =>
    known && Number.isFinite(low) && Number.isFinite(high)
      ? { change, low: { value: low }, high: { value: high } }
      : { change, low: unknown, high: unknown }
  const interval = shown(clustered)
  const verdict =
    'symbol' in interval.low || 'symbol' in interval.high
      ? null
      : interval.low.value > 0
        ? 'up'
        : interval.high.value < 0
          ? 'down'
          : 'within'
  return { clustered: interval, simple: shown(simple), verdict }
}

function originOf({ sample, synthetic }: SampleRelease) {
  const { group, from, to, municipalities } = sample
  const filled = (form: 'nb' | 'nn'): string =>
    fillText(words.population[form], {
      people: words.people[group][form],
      count: String(municipalities.length),
    })
  return {
    source: synthetic ? reportWords.sourceSynthetic : reportWords.sourceName,
    round: `${from}/${to}`,
    population: { nb: filled('nb'), nn: filled('nn') },
    excluded: [],
    excludedNote: words.excludedNote,
    notes: sample.notes,
    synthetic,
  }
}
