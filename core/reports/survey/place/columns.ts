import type { SafeFrequencyTable, SafeValue } from '#core/disclosure'
import { type LocalText, remember } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { TableQuestion } from '#core/survey'
import { type Continuity, columnAt, continuityOf, rowAt } from '../parts/index.ts'
import {
  everybodyColumn,
  groupColumn,
  placeColumn,
  regionColumn,
  type SurveyReportPlace,
  type SurveyTables,
} from '../tables.ts'

/** Whose report it is: a municipality's or city district's with enough answers, or a region's. */
export type ReportedPlace =
  | { readonly kind: 'municipality'; readonly place: SurveyReportPlace }
  | { readonly kind: 'region'; readonly code: string; readonly name: LocalText }

export type ColumnRole = 'own' | 'earlier' | 'size' | 'region' | 'country'

/** A column of the report: some people in one wave. */
export interface PlaceReportColumn {
  /** `own`, `own_2019`, `size`, `region`, `country`. */
  readonly code: string
  readonly role: ColumnRole
  readonly year: string
  /** "2021", "2019", "Under 5000 innb.", "KoRus Øst", "Landet". */
  readonly label: LocalText
  readonly tables: SurveyTables
  /** The column of `SurveyTables.places`. */
  readonly column: string
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const same = (word: string): LocalText => text(word, word)

/** The column of a place's own people. */
export const ownColumn = (reported: ReportedPlace): string =>
  reported.kind === 'region' ? regionColumn(reported.code) : placeColumn(reported.place.number)

/**
 * The place now, in the earlier waves where it has numbers (the newest first), and what stands beside it.
 *
 * @param earlier waves before, oldest first.
 */
export function placeColumns(
  reported: ReportedPlace,
  now: SurveyTables,
  earlier: readonly SurveyTables[],
): readonly PlaceReportColumn[] {
  const own = ownColumn(reported)
  const at = (role: ColumnRole, label: LocalText, column: string): PlaceReportColumn => ({
    code: role,
    role,
    year: String(now.wave.year),
    label,
    tables: now,
    column,
  })
  const before = [...earlier].reverse().filter((tables) => tables.hasPlace(own))
  return [
    at('own', same(String(now.wave.year)), own),
    ...before.map((tables): PlaceReportColumn => {
      const year = String(tables.wave.year)
      return { code: `own_${year}`, role: 'earlier', year, label: same(year), tables, column: own }
    }),
    ...(reported.kind === 'municipality' ? besideOf(reported.place, at) : []),
    at('country', text('Landet', 'Landet'), everybodyColumn),
  ]
}

/** Short enough for a column's head. */
const sizes = {
  small: text('Under 5000 innb.', 'Under 5000 innb.'),
  medium: text('5000–19999 innb.', '5000–19999 innb.'),
  large: text('20000 innb. og mer', '20000 innb. og meir'),
} as const

function besideOf(
  { size, region }: SurveyReportPlace,
  at: (role: ColumnRole, label: LocalText, column: string) => PlaceReportColumn,
): PlaceReportColumn[] {
  return [
    ...(size ? [at('size', sizes[size], groupColumn('size', size))] : []),
    ...(region ? [at('region', region.name, regionColumn(region.code))] : []),
  ]
}

/** A question in a column: its table there, and where the column stands. Null: the wave has nothing to compare it with. */
export interface QuestionColumn {
  readonly table: SafeFrequencyTable
  readonly at: number
  /** Put in other words then, or to others. */
  readonly changed: boolean
}

/** Followed once for each question and earlier form, whatever the number of places. */
const continuities = new WeakMap<TableQuestion, Map<string, Continuity>>()

/** @param versions the forms of the family, oldest first. */
export function questionIn(
  question: TableQuestion,
  now: SurveyTables,
  { tables, column, role }: PlaceReportColumn,
  versions: readonly Instrument[],
): QuestionColumn | null {
  if (role !== 'earlier') {
    const table = tables.places(question.code)
    return { table, at: columnAt(table, column), changed: false }
  }
  const known = remember(continuities, question, () => new Map<string, Continuity>())
  const found = remember(known, tables.instrument.id, () =>
    continuityOf(question, now.instrument, tables.instrument, versions),
  )
  if (found.kind === 'none') return null
  const table = tables.places(found.question.code)
  return { table, at: columnAt(table, column), changed: found.kind === 'changed' }
}

const notAvailable: SafeValue = { symbol: '..' }

/** The percentage of a category in a column; `..` where the wave has nothing to compare the question with. */
export function percentOf(found: QuestionColumn | null, category: string): SafeValue {
  if (!found) return notAvailable
  return found.table.cells[rowAt(found.table, category)]?.[found.at]?.percent ?? notAvailable
}

/** How many a column's percentages are of. */
export const baseOf = (found: QuestionColumn | null): SafeValue =>
  found?.table.columns[found.at]?.base ?? notAvailable
