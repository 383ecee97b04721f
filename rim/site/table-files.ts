import type { LocalText } from '#core/foundation'
import { words } from './words.ts'

/** A form that every table of the bank can be fetched in. */
export interface TableFile {
  /** What its address ends with. */
  readonly ending: 'json' | 'csv' | 'plain.csv'
  readonly name: LocalText
  /** Media type, without its character set. */
  readonly type: string
  /** Code in the European Union's list of file types. */
  readonly format: string
  /** The format's own text, where it is narrower than its file type. */
  readonly conformsTo?: string
}

export const tableFiles: readonly TableFile[] = [
  {
    ...{ ending: 'json', name: words.json, type: 'application/json', format: 'JSON' },
    conformsTo: 'https://json-stat.org/full/',
  },
  { ending: 'csv', name: words.excel, type: 'text/csv', format: 'CSV' },
  { ending: 'plain.csv', name: words.plain, type: 'text/csv', format: 'CSV' },
]
