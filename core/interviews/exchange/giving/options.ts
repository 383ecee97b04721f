import type { WrittenForm } from '#core/foundation'

/**
 * What an export is for. `archive`: the study's own, with coders' initials and every version but raw ones. `share`: for others,
 * with versions of which identifiers were taken out, without who did what, and with sex and age alone of the informants.
 */
export type ExportKind = 'archive' | 'share'

export interface ExportOptions {
  readonly kind: ExportKind
  readonly language: WrittenForm
  /** When it is made: UTC, ISO 8601. The same study and date give the same bytes. */
  readonly date: string
  /** The program and its version: `Lyttepost 0.1.0`. */
  readonly program: string
}

/** What an export left out or made less of, and how many; `what` says which. */
export interface LeftOut {
  readonly what:
    | 'raw-texts'
    | 'uncleared-texts'
    | 'codings'
    | 'quotes'
    | 'coders'
    | 'attributes'
    | 'journal'
    | 'house'
    | 'speakers'
  readonly count: number
}
