import type { PurposedRows } from '#core/disclosure'
import type { LocalText } from '#core/foundation'
import { codeBook, type Instrument } from '#core/instruments'
import { chunkedPackage, type PurposedFacts, purposedWorkbook, researchFiles } from '#rim/exports'
import type { MadeFile } from '../files/place-files.ts'

/** The formats that a municipality can have its own registrations in. */
export const rowFileFormats = ['xlsx', 'csv', 'sav', 'parquet'] as const
export type RowFileFormat = (typeof rowFileFormats)[number]

/** A file and what kind it is. */
export interface RowFile extends MadeFile {
  /** Media type. */
  readonly type: string
}

/** What is told of the rows. */
interface RowsAbout {
  /** The file's name without its ending. */
  readonly name: string
  readonly title: LocalText
  /** ISO date. */
  readonly date: string
  readonly form: Instrument
  readonly facts: PurposedFacts
  readonly language: 'nb' | 'nn'
}

/**
 * Released rows as one file: a workbook with its code book, a package of CSV with a code book, an SPSS file or Parquet. Purpose,
 * legal basis and the line in the log stand in each.
 */
export function rowFile(released: PurposedRows, format: RowFileFormat, about: RowsAbout): RowFile {
  const { name, title, date, form, facts, language } = about
  if (format === 'xlsx') {
    return {
      name: `${name}.xlsx`,
      bytes: purposedWorkbook(released, codeBook(form, language, []), facts, language),
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }
  }
  const notes = facts.map(([label, value]) => `${label}: ${value}`)
  const files = researchFiles(released, { format, name, title, date, language, forms: [form], notes })
  if (format === 'csv') return { name: `${name}.zip`, bytes: chunkedPackage(files), type: 'application/zip' }
  // what the file beside it says stands in the data file too
  const [data] = files
  const bytes = Buffer.concat([...data!.chunks()])
  return { name: data!.name, bytes, type: types[format] }
}

const types = { sav: 'application/x-spss-sav', parquet: 'application/vnd.apache.parquet' } as const
