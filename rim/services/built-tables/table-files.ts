import { type BuiltTable, type TableRequest, type TablesFile, tablesModel } from '#core/builder'
import { type LocalText, ProblemError, problem, sayIn, type WrittenForm } from '#core/foundation'
import { plainTable, tableCsv, tableJsonStat } from '#rim/exports'
import type { StoredRound, Work } from '#rim/storage'
import { mediaTypes } from '#rim/writers'
import { tableSvg } from '../files/built-tables.ts'
import type { Desks } from '../house/desks.ts'
import { buildAsked } from './ask.ts'
import { builtTableProblems } from './problems.ts'

export const tableFormats = ['pptx', 'xlsx', 'pdf', 'csv', 'json-stat', 'svg'] as const
type TableFormat = (typeof tableFormats)[number]

/** Tables as they are wanted in a file. */
export interface WantedFile {
  readonly format: TableFormat
  readonly language: WrittenForm
  readonly title: string
  /** A PDF on two pages for few tables. */
  readonly sheet: boolean
}

const editions = { pptx: 'slides', xlsx: 'workbook', pdf: 'document' } as const
const textTypes = {
  csv: 'text/csv; charset=utf-8',
  'json-stat': 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
} as const
const textEndings = { csv: 'csv', 'json-stat': 'json', svg: 'svg' } as const

/**
 * Answers requests as a file: the same cells as on the screen.
 *
 * @throws problems 1763 for several places or groups, 1764 where the format takes one table, and those of `buildAsked`: one table
 *   that may not be shown refuses the file.
 */
export async function tableFile(
  desks: Desks,
  work: Work,
  round: StoredRound,
  requests: readonly TableRequest[],
  wanted: WantedFile,
): Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array }> {
  const of = ({ place, group }: TableRequest): string => JSON.stringify([place, group])
  if (new Set(requests.map(of)).size > 1) throw new ProblemError(problem(builtTableProblems.severalPlaces))
  const { format } = wanted
  if (requests.length > 1 && (format === 'svg' || format === 'json-stat'))
    throw new ProblemError(problem(builtTableProblems.oneTable, { format }))
  const { tables, place, plan } = await buildAsked(desks, work, round, requests, 'export')
  const made = desks.clock.today()
  if (format === 'pptx' || format === 'xlsx' || format === 'pdf') {
    const { writeReports } = desks
    if (!writeReports) throw new RangeError('no files are written here')
    const file = fileOf(tables, place, { ...wanted, edition: editions[format], made, dataHash: plan.hash })
    const [written] = await writeReports([tablesModel(file)])
    return { ...written!, type: mediaTypes[format] }
  }
  const file = fileOf(tables, place, { ...wanted, edition: 'workbook', made, dataHash: plan.hash })
  const name = tablesModel(file).fileName.replace(/[a-z]+$/, textEndings[format])
  return { name, type: textTypes[format], bytes: textOf(tables, format, wanted.language) }
}

function fileOf(
  tables: readonly BuiltTable[],
  name: LocalText,
  wanted: Omit<WantedFile, 'format'> & Pick<TablesFile, 'edition' | 'made'> & { readonly dataHash: string },
): TablesFile {
  const { place } = tables[0]!.request
  const { language, edition, title, sheet, made, dataHash } = wanted
  return {
    tables,
    // as it was written, whichever the language
    title: { nb: title, nn: title },
    language,
    edition,
    place: { number: place.kind === 'country' ? '' : place.code, name: sayIn(language)(name) },
    made,
    dataHash,
    ...(sheet && edition === 'document' ? { sheet: true as const } : {}),
  }
}

function textOf(
  tables: readonly BuiltTable[],
  format: keyof typeof textTypes,
  language: WrittenForm,
): Uint8Array {
  if (format === 'svg') return tableSvg(tables[0]!, language).bytes
  const text =
    format === 'csv'
      ? tables.map(({ table }) => tableCsv(plainTable(table, language))).join('\r\n\r\n')
      : JSON.stringify(tableJsonStat(tables[0]!.table, language), null, 1)
  return new TextEncoder().encode(text)
}
