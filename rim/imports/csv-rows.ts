import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Problem, ProblemError, problem } from '#core/foundation'
import { type CsvProfile, csvUnguarded } from '#rim/exports'
import { importProblems as kinds } from './problems.ts'
import { nothingPeculiar, type RowSource, type SourceRow } from './source-rows.ts'

const separators: Readonly<Record<CsvProfile, string>> = { excel: ';', machine: ',' }
/** One row longer than this has a quote that is never closed. */
const longestRow = 1 << 20

/**
 * Reads CSV as rows, with memory for one row at a time. The profile is told by the first line: `;` where it has more
 * of them than commas. Throws a ProblemError on other encodings than UTF-8, zero bytes, and quotes that are wrong.
 */
export async function openCsv(
  bytes: AsyncIterable<Uint8Array>,
  wanted: CsvProfile | undefined,
): Promise<RowSource> {
  const notices: Problem[] = []
  const texts = decode(bytes, notices)[Symbol.asyncIterator]()
  let start = ''
  while (!/[\r\n]/.test(start)) {
    const next = await texts.next()
    if (next.done) break
    start += next.value
  }
  const profile = wanted ?? profileOf(start)
  async function* all(): AsyncIterable<string> {
    if (start !== '') yield start
    for (let next = await texts.next(); !next.done; next = await texts.next()) yield next.value
  }
  return { kind: 'csv', profile, notices, rows: parsedRows(all(), profile) }
}

/** The profile that the first line is written in. Separators within quotes do not count. */
function profileOf(start: string): CsvProfile {
  const line = (/^[^\r\n]*/.exec(start)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (separator: string): number => line.split(separator).length
  return count(',') > count(';') ? 'machine' : 'excel'
}

/** Bytes as text, without byte-order marks; refuses what is not UTF-8. */
async function* decode(bytes: AsyncIterable<Uint8Array>, notices: Problem[]): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let begun = false
  let marks = 0
  for await (const chunk of bytes) {
    let text = decodeOr(() => decoder.decode(chunk, { stream: true }))
    if (text.includes('\0')) throw new ProblemError(problem(kinds.nulBytes))
    if (!begun) {
      const bare = text.replace(/^\ufeff+/, '')
      marks += text.length - bare.length
      begun = bare !== ''
      text = bare
    }
    if (text !== '') yield text
  }
  decodeOr(() => decoder.decode())
  if (marks > 1) notices.push(problem(kinds.repeatedMark))
}

function decodeOr(decode: () => string): string {
  try {
    return decode()
  } catch {
    throw new ProblemError(problem(kinds.notUtf8))
  }
}

async function* parsedRows(texts: AsyncIterable<string>, profile: CsvProfile): AsyncIterable<SourceRow> {
  const parser = parse({
    delimiter: separators[profile],
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
  })
  const source = Readable.from(texts)
  // an error of the source reaches the reader of the parser
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let number = 0
  const rowOf = (record: string[]): SourceRow => ({
    number: ++number,
    cells: profile === 'excel' ? record.map(csvUnguarded) : record,
    peculiar: nothingPeculiar,
  })
  try {
    for await (const record of parser as AsyncIterable<string[]>) yield rowOf(record)
  } catch (error) {
    // rows that were read before the error are still in the parser
    for (let record = parser.read(); record !== null; record = parser.read()) yield rowOf(record)
    throw error instanceof CsvError ? new ProblemError(quoteProblem(error, number + 1)) : error
  } finally {
    source.destroy()
  }
}

function quoteProblem(error: CsvError, row: number): Problem {
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
  return problem(unclosed ? kinds.unclosedQuote : kinds.misplacedQuote, { row }, { row })
}
