import type { ColumnType, Generated } from 'kysely'

/** The reception of paper forms: what came in, and what is entered of it. */
export interface PaperTables {
  survey_envelope: SurveyEnvelopeTable
  survey_batch: SurveyBatchTable
  survey_sheet: SurveySheetTable
}

interface SurveyEnvelopeTable {
  id: string
  wave: string
  participant: string
  service: string | null
  day: string
  received: number
  empty: Generated<number>
  unusable: Generated<number>
  reason: Generated<string>
}

interface SurveyBatchTable {
  wave: string
  number: number
  state: Generated<'filling' | 'full' | 'drawn' | 'stopped' | 'settled' | 'released'>
  seed: string
  sheets: Generated<number>
  /** A decimal number as text. */
  share: ColumnType<string | null, string | number | null | undefined, string | number | null>
  chosen: number | null
  compared: Generated<number>
  differing: Generated<number>
  passed: boolean | null
  all_compared: Generated<number>
  all_differing: Generated<number>
  mended: Generated<number>
  unclear: Generated<number>
  unreadable: Generated<number>
  routed: Generated<number>
  contradiction: Generated<number>
  refused: Generated<number>
  released_on: string | null
}

interface SurveySheetTable {
  hash: Buffer
  wave: string
  batch: number | null
  state: Generated<'typing' | 'waiting' | 'chosen' | 'differs' | 'ready'>
  drawn: Generated<boolean>
  turn: Generated<number>
  holder: Buffer | null
  first_marks: Generated<Buffer[]>
  second_mark: Buffer | null
  first_entry: Buffer
  second_entry: Buffer | null
  compared: number | null
  differing: number | null
  mended: number | null
}
