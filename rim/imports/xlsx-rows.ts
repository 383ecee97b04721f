import { type Problem, ProblemError, problem } from '#core/foundation'
import { importProblems as kinds } from './problems.ts'
import type { PeculiarCell, RowSource, SourceRow } from './source-rows.ts'
import { dateLooks, partOf, readXml, sharedTexts, sheetsOf, unescaped } from './xlsx-parts.ts'

/** A sheet cannot have more; what lies beyond is a damaged file. */
const mostColumns = 16384
const mostRows = 1048576

/**
 * Reads the first sheet of a workbook as rows, one at a time. Throws a ProblemError on a package that is damaged or no
 * workbook. We read the file ourselves, because exceljs' streaming reader spoils letters such as æ where they fall
 * between two pieces, and puts sheets in temporary files, where personal data do not belong.
 */
export function openXlsx(bytes: Uint8Array): RowSource {
  const [first, ...others] = openSheets(bytes)
  if (!first?.rows) throw new ProblemError(problem(kinds.damagedWorkbook))
  const notices: Problem[] = []
  if (others.length > 0) {
    const names = others.map(({ name }) => name).join(', ')
    notices.push(problem(kinds.otherSheets, { sheet: first.name, others: names }))
  }
  return { kind: 'xlsx', profile: null, notices, rows: first.rows }
}

/**
 * The sheets of a workbook, each read as rows when it is gone through; null where the package has no such part. Throws a
 * ProblemError on a package that is damaged or no workbook.
 */
export function openSheets(
  bytes: Uint8Array,
): readonly { readonly name: string; readonly rows: Iterable<SourceRow> | null }[] {
  const book = partOf(bytes, 'xl/workbook.xml')
  if (!book) throw new ProblemError(problem(kinds.notWorkbook))
  const texts = partOf(bytes, 'xl/sharedStrings.xml')
  const styles = partOf(bytes, 'xl/styles.xml')
  const shared = texts ? sharedTexts(texts) : []
  const dates = styles ? dateLooks(styles) : new Set<number>()
  return sheetsOf(bytes, book).map(({ name, path }) => {
    const sheet = path === null ? null : partOf(bytes, path)
    return { name, rows: sheet && sheetRows(sheet, shared, dates) }
  })
}

function* sheetRows(
  bytes: Uint8Array,
  texts: readonly string[],
  dates: ReadonlySet<number>,
): Iterable<SourceRow> {
  const ready: SourceRow[] = []
  let last = 0
  let cells: string[] = []
  let peculiar = new Map<number, PeculiarCell>()
  let cell: { column: number; type: string; look: number; formula: boolean } | null = null
  let value = ''
  let inValue = false
  let inPhonetic = false
  const pieces = readXml(bytes, {
    open(name, attributes) {
      if (name === 'row') {
        const number = attributes.r === undefined ? last + 1 : Number(attributes.r)
        if (!Number.isInteger(number) || number <= last || number > mostRows) {
          throw new ProblemError(problem(kinds.damagedWorkbook))
        }
        // rows that the file leaves out are empty rows to those who see the sheet
        for (let empty = last + 1; empty < number; empty++) ready.push(emptyRow(empty))
        last = number
        cells = []
        peculiar = new Map()
      } else if (name === 'c') {
        const column = attributes.r === undefined ? cells.length : columnOf(attributes.r)
        cell = { column, type: attributes.t ?? 'n', look: Number(attributes.s ?? 0), formula: false }
        value = ''
      } else if (name === 'f' && cell) cell.formula = true
      else if (name === 'rPh') inPhonetic = true
      else if (name === 'v' || (name === 't' && !inPhonetic)) inValue = cell !== null
    },
    text(piece) {
      if (inValue) value += piece
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'row') ready.push({ number: last, cells, peculiar })
      else if (name === 'c' && cell) {
        while (cells.length < cell.column) cells.push('')
        cells[cell.column] = plainText(value, cell.type, texts)
        const what = peculiarity(cell, value, dates)
        if (what) peculiar.set(cell.column, what)
        cell = null
      }
    },
  })
  for (const _ of pieces) yield* ready.splice(0)
  yield* ready
}

const emptyRow = (number: number): SourceRow => ({ number, cells: [], peculiar: new Map() })

/** The column of an address such as `AB12`, from 0. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of /^[A-Z]*/.exec(address)![0]) column = column * 26 + letter.charCodeAt(0) - 64
  if (column === 0 || column > mostColumns) throw new ProblemError(problem(kinds.damagedWorkbook))
  return column - 1
}

function plainText(value: string, type: string, texts: readonly string[]): string {
  switch (type) {
    case 's': {
      const text = texts[Number(value)]
      if (text === undefined) throw new ProblemError(problem(kinds.damagedWorkbook))
      return text
    }
    case 'inlineStr':
    case 'str':
      return unescaped(value)
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'n': {
      // `42.0` and `4.2E1` are 42 to the person who sees the sheet
      const number = Number(value)
      return value === '' || Number.isNaN(number) ? value : String(number)
    }
    default:
      return value
  }
}

function peculiarity(
  cell: { readonly type: string; readonly look: number; readonly formula: boolean },
  value: string,
  dates: ReadonlySet<number>,
): PeculiarCell | null {
  if (cell.formula) return 'formula'
  if (cell.type === 'e') return 'error'
  if (cell.type === 'd' || (cell.type === 'n' && value !== '' && dates.has(cell.look))) return 'date'
  return null
}
