import type { SafeFrequencyTable } from '#core/disclosure'
import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { TableQuestion } from '#core/survey'

/** A wave of the survey, as its reports tell of it. Dates are `YYYY-MM-DD`. */
export interface SurveyWave {
  readonly year: number
  readonly title: LocalText
  readonly opensOn: string
  readonly closesOn: string
  /** Municipalities and city districts that took part; how many municipalities they are. */
  readonly participants: number
  readonly municipalities: number
  readonly synthetic: boolean
}

/** A municipality or city district that took part, as far as its tables and reports need to know of it. */
export interface SurveyReportPlace {
  /** As in the dataset's column `participant`. */
  readonly number: string
  readonly name: string
  /** Of a city district: its municipality. */
  readonly municipality?: { readonly number: string; readonly name: string }
  readonly size: 'small' | 'medium' | 'large' | null
  /** The competence centre's region; null: not known. */
  readonly region: { readonly code: string; readonly name: LocalText } | null
}

/** Tables of one wave that may be shown. Columns are read by the codes below. */
export interface SurveyTables {
  readonly wave: SurveyWave
  readonly instrument: Instrument
  readonly questions: readonly TableQuestion[]
  /** Rows: the question's categories. Columns: everybody, every group, and everybody known on each exclusive variable. */
  groups(question: string): SafeFrequencyTable
  /** Rows: all points of the scale. Column: everybody. */
  points(question: string): SafeFrequencyTable
  /**
   * Rows: the choices of a question on who answers, or on services or substances; of a background variable's column
   * (`by_age`) its groups. Column: everybody. The base is those who answered.
   */
  background(column: string): SafeFrequencyTable
  /** One of `crossedTables`: rows are categories, columns everybody and the choices of `by` (`crossed:<choice>`). */
  crossed(id: string): SafeFrequencyTable
  /** One of `derivedTables`. Column: everybody. */
  derived(id: string): SafeFrequencyTable
  /**
   * Rows: the question's categories. Columns: every place with at least `smallestPlace` answers (`placeColumn`), the size
   * classes (`groupColumn('size', …)`), the regions (`regionColumn`) and everybody.
   */
  places(question: string): SafeFrequencyTable
  /** No rows. Columns as `places`; their bases are how many answered. */
  answers(): SafeFrequencyTable
  /** Whether the tables by place have a column. */
  hasPlace(column: string): boolean
  /** The places with a column in `places`: participants, and municipalities of several city districts. */
  readonly ownPlaces: readonly SurveyReportPlace[]
  /** Whether there is a table: `groups_gets_needed_help`, `background_sex`, `places_gets_needed_help`. */
  has(id: string): boolean
}

/** A municipality or city district with fewer answers has no tables of its own. */
export const smallestPlace = 10

/** The column of everybody. */
export const everybodyColumn = 'all'
/** The column of a group: `sex:female`. */
export const groupColumn = (variable: string, group: string): string => `${variable}:${group}`
/** The column of all who are in any group of an exclusive variable: those that a group is compared with are the rest of it. */
export const knownColumn = (variable: string): string => `${variable}:known`
/** The column of a choice in a crossed table. */
export const crossedColumn = (choice: string): string => `crossed:${choice}`
/** The column of a municipality or city district. */
export const placeColumn = (number: string): string => `place:${number}`
/** The column of a competence centre's region. */
export const regionColumn = (region: string): string => `center:${region}`
