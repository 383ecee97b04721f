import type { Registration } from '#core/dataset'
import type { Problem } from '#core/foundation'
import type { InstrumentRegistry } from '#core/instruments'
import type { CsvProfile } from '#rim/exports'

export interface ImportOptions {
  readonly instruments: InstrumentRegistry
  /** The family of forms that the file is for; `brukerplan` unless told. */
  readonly family?: string
  /** Whether a municipality had this number in this round. */
  municipalityExists(number: string, round: string): boolean
  /** How a CSV file is written; found out where not told. */
  readonly profile?: CsvProfile
  /** Take the rows without errors, and hand back the others. Otherwise one error refuses the whole file. */
  readonly acceptValid?: boolean
  /** Called after each row with the number of rows read so far. */
  onRow?(rows: number): void
}

/** A row that was not taken, as it stood in the file. */
export interface RejectedRow {
  readonly row: number
  readonly cells: readonly string[]
  /** Empty where the row itself is right, but the file was refused. */
  readonly problems: readonly Problem[]
}

/** What became of a file. Every row read is either among the accepted or among the rejected. */
export interface ImportResult {
  readonly kind: 'csv' | 'xlsx' | null
  readonly profile: CsvProfile | null
  /** Rows under the head, without the empty ones. */
  readonly rowsRead: number
  readonly emptyRows: number
  /** True where nothing of the file was taken. */
  readonly refused: boolean
  /** True where the file marks every registration read as made up. Some only: the file is refused. */
  readonly synthetic: boolean
  readonly accepted: readonly Registration[]
  readonly rejected: readonly RejectedRow[]
  /** The names of the columns as they stand in the file. */
  readonly head: readonly string[]
  /** Everything there is to say: about the file first, then row by row. */
  readonly problems: readonly Problem[]
}
