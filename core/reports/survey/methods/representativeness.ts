import type { SafeFrequencyTable, SafeValue } from '#core/disclosure'
import type { LocalText } from '#core/foundation'
import { reportMargin } from '#core/statistics'
import { columnAt, rowAt } from '../parts/index.ts'
import { everybodyColumn, type SurveyTables } from '../tables.ts'
import { type ComparedRow, comparedRows, type RowSource } from './compared-rows.ts'

/** A round of the mapping to compare with, and why that one. */
export interface MappingChoice {
  readonly round: string
  readonly reason: LocalText
}

/** The round that the report of 2021 chose, and why not the one after it. */
export const mappingChoice2019: MappingChoice = {
  round: '2019',
  reason: {
    nb: 'Kartleggingen i 2020 er nyere, men der mangler mottakere kartlagt av NAV og barnevernet, så tallene kan ikke sammenlignes med andre år.',
    nn: 'Kartlegginga i 2020 er nyare, men der manglar mottakarar kartlagde av NAV og barnevernet, så tala kan ikkje samanliknast med andre år.',
  },
}

/** Tables of a wave, with its mean age where that may be shown. */
export interface ComparedWave {
  readonly tables: SurveyTables
  readonly meanAge?: SafeValue
}

/** Tables of people with substance problems in a round of the mapping. */
export interface ComparedMapping {
  readonly choice: MappingChoice
  /** By id of the standard table: `sex`, `age_band`, `education`, `housing`. */
  readonly tables: ReadonlyMap<string, SafeFrequencyTable>
  /** The column to read: the whole country's. */
  readonly column: string
  readonly meanAge?: SafeValue
}

/** How the wave stands to the mapping: `none` where the difference is within the margin of the wave's own share. */
export type Standing = 'higher' | 'lower' | 'none'

/** One line of the table of representativeness. Percent, 0 to 100, or years. */
export interface RepresentativenessRow extends Pick<ComparedRow, 'code' | 'heading' | 'label' | 'unit'> {
  /** In the order of the waves given. `..`: the wave's form did not ask, or the table lacks it. */
  readonly waves: readonly SafeValue[]
  readonly mapping: SafeValue
  /** Null where there is nothing to compare. */
  readonly standing: Standing | null
}

/** The wave beside earlier waves and the mapping. */
export interface Representativeness {
  /** Years, oldest first; the last is the wave of the report. */
  readonly years: readonly number[]
  readonly choice: MappingChoice | null
  readonly rows: readonly RepresentativenessRow[]
  /** Tables behind it, for the line on where its numbers come from. */
  readonly source: SafeFrequencyTable
}

/**
 * Who answered, beside earlier waves and a round of the mapping, made comparable: "don't know" is in no base; no education
 * counts as primary school; homeless are those without a fixed home, in a hostel or with friends; sex is of men and women,
 * since the mapping has no other. From tables that may be shown, and withheld where a number behind a share is.
 *
 * Source: Brukertilfredshetsevalueringen 2021, table 1 with notes 10 to 13.
 *
 * @param waves oldest first; the last is the wave of the report.
 * @throws RangeError where there is no wave.
 */
export function representativeness(
  waves: readonly ComparedWave[],
  mapping: ComparedMapping | null,
): Representativeness {
  const last = waves.at(-1)
  if (!last) throw new RangeError('There is no wave to compare')
  return {
    years: waves.map(({ tables }) => tables.wave.year),
    choice: mapping?.choice ?? null,
    rows: comparedRows.map((row) => compared(row, waves, mapping)),
    source: last.tables.groups(last.tables.questions[0]!.code),
  }
}

function compared(
  { code, heading, label, unit, wave, mapping: from }: ComparedRow,
  waves: readonly ComparedWave[],
  mapping: ComparedMapping | null,
): RepresentativenessRow {
  const shares = waves.map(({ tables }) => wave && shareIn(tables, wave))
  const own = shares.at(-1)
  const ages = waves.map(({ meanAge }): SafeValue => meanAge ?? absent)
  const mapped = mapping && from ? shareOf(mapping.tables.get(from.table), mapping.column, from) : null
  const mappingValue = unit === 'years' ? (mapping?.meanAge ?? absent) : (mapped?.percent ?? absent)
  return {
    ...{ code, heading, label, unit },
    waves: unit === 'years' ? ages : shares.map((share) => share?.percent ?? absent),
    mapping: mappingValue,
    standing: unit === 'years' || !own ? null : standingOf(own, mappingValue),
  }
}

const absent: SafeValue = { symbol: '..' }
const withheld: SafeValue = { symbol: ':' }

interface Share {
  readonly percent: SafeValue
  /** Null where withheld. */
  readonly counts: readonly [x: number, n: number] | null
}

function shareIn(tables: SurveyTables, source: RowSource): Share | null {
  const found = [source, ...(source.otherwise ? [source.otherwise] : [])].find(({ table }) =>
    tables.has(table),
  )
  if (!found) return null
  const derived = found.table.startsWith('derived_')
  const table = derived
    ? tables.derived(found.table)
    : tables.background(found.table.slice('background_'.length))
  return shareOf(table, everybodyColumn, found)
}

/** The share of some rows among others (absent: among the column's base); null where the table lacks them. */
function shareOf(
  table: SafeFrequencyTable | undefined,
  column: string,
  { rows, among }: Pick<RowSource, 'rows' | 'among'>,
): Share | null {
  const at = table ? columnAt(table, column) : -1
  // an older form may lack a choice; then the share is of those it has, but one of no choice at all is none
  const places = table ? rows.map((row) => rowAt(table, row)).filter((row) => row >= 0) : []
  if (!table || at < 0 || places.length === 0) return null
  const counts = places.map((row) => table.cells[row]![at]!.count)
  const base = among
    ? among.map((row) => rowAt(table, row)).flatMap((row) => (row < 0 ? [] : [table.cells[row]![at]!.count]))
    : [table.columns[at]!.base]
  const [x, n] = [sumOf(counts), sumOf(base)]
  if (x === null || n === null) return { percent: withheld, counts: null }
  if (n === 0) return { percent: absent, counts: null }
  return { percent: { value: (100 * x) / n }, counts: [x, n] }
}

function sumOf(values: readonly SafeValue[]): number | null {
  let sum = 0
  for (const value of values) {
    if (!('value' in value)) return null
    sum += value.value
  }
  return sum
}

function standingOf({ counts }: Share, mapping: SafeValue): Standing | null {
  if (!counts || !('value' in mapping)) return null
  const { share, margin } = reportMargin(counts[0], counts[1])
  const difference = share - mapping.value / 100
  if (Math.abs(difference) <= margin) return 'none'
  return difference > 0 ? 'higher' : 'lower'
}
