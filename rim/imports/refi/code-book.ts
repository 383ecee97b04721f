import { parse } from 'csv-parse/sync'
import { type Problem, ProblemError, problem } from '#core/foundation'
import {
  bookSeparator,
  bookWords,
  guidFrom,
  isGuid,
  type RefiCode,
  type RefiCodeBook,
  withLines,
} from '#core/interviews'
import { csvUnguarded } from '#rim/exports'
import { decoded } from './decode.ts'
import { refiImportProblems as kinds } from './problems.ts'

type Column = 'type' | 'name' | 'text' | 'within' | 'id'
type Type = 'theme' | 'category' | 'code'
interface Row {
  readonly type: Type
  readonly name: string
  readonly text: string
  readonly within: readonly string[]
  readonly id: string
}

/**
 * Reads a code book as CSV, as `codeBookCsv` writes it; only the column of names has to be there. What is no other type is a code.
 * Give the result to `importedBook`.
 *
 * @throws ProblemError where the column of names is missing.
 */
export function readCodeBookCsv(bytes: Uint8Array): {
  readonly book: RefiCodeBook
  readonly problems: readonly Problem[]
} {
  const { text, notice } = decoded(bytes, 'CSV')
  const plain = text.replace(/^\ufeff/, '')
  const line = (/^[^\r\n]*/.exec(plain)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const delimiter = [';', ',', '\t'].sort((a, b) => line.split(b).length - line.split(a).length)[0]!
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
  const [head = [], ...lines] = parse(plain, options) as string[][]
  const places = new Map(
    (['type', 'name', 'text', 'within', 'id'] as const).map((name) => [name, placeOf(head, name)]),
  )
  if (places.get('name') === -1) {
    throw new ProblemError(problem(kinds.bookHead, { column: bookWords.name.nb }))
  }
  const problems: Problem[] = notice ? [notice] : []
  const rows = lines.flatMap((cells, at): readonly Row[] => {
    const row = rowOf((column) => csvUnguarded(cells[places.get(column)!] ?? '').trim())
    if (row === null) problems.push(problem(kinds.bookRow, { row: at + 2 }))
    return row === null ? [] : [row]
  })
  return { book: bookOf(rows), problems }
}

const placeOf = (head: readonly string[], column: Column): number => {
  const words: readonly string[] = [bookWords[column].nb, bookWords[column].nn, column].map((one) =>
    one.toLowerCase(),
  )
  return head.findIndex((cell) => words.includes(cell.trim().toLowerCase()))
}

function rowOf(cell: (column: Column) => string): Row | null {
  const name = cell('name')
  const written = cell('type').toLowerCase()
  const types = ['theme', 'category', 'code'] as const
  const type = types.find((one) => {
    const words: readonly string[] = [one, bookWords[one].nb, bookWords[one].nn]
    return words.includes(written)
  })
  if (name === '' || (type === undefined && written !== '')) return null
  const kind = type ?? 'code'
  const within = cell('within')
    .split(bookSeparator.trim())
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const id = isGuid(cell('id')) ? cell('id').toLowerCase() : guidFrom('book', kind, name.toLowerCase())
  return { type: kind, name, text: cell('text'), within, id }
}

/** Rows as a tree: codes stand in their first category, and further ones, which only names tell, are made where they are missing. */
function bookOf(given: readonly Row[]): RefiCodeBook {
  const rows = [...given, ...missing(given)]
  const of = (type: Type): readonly Row[] => rows.filter((row) => row.type === type)
  const ids = (type: Type, names: readonly string[]): readonly string[] =>
    names.flatMap((name) => of(type).find((row) => row.name.toLowerCase() === name.toLowerCase())?.id ?? [])
  const leaf = (row: Row): RefiCode => ({
    ...plain(row),
    isCodable: true,
    codes: [],
    description: described(row, ids),
  })
  return {
    origin: null,
    codes: [
      ...of('category').map((row): RefiCode => {
        const codes = of('code').filter(({ within }) => ids('category', within)[0] === row.id)
        return { ...plain(row), isCodable: false, description: row.text || null, codes: codes.map(leaf) }
      }),
      ...of('code')
        .filter(({ within }) => within.length === 0)
        .map(leaf),
    ],
    sets: of('theme').map((row) => ({
      guid: row.id,
      name: row.name,
      // a theme without categories is one all the same
      description: withLines(row.text, 'theme', {}),
      memberCodes: of('category')
        .filter(({ within }) => ids('theme', within).includes(row.id))
        .map(({ id }) => id),
    })),
  }
}

const plain = ({ id, name }: Row): Pick<RefiCode, 'guid' | 'name' | 'color' | 'noteRefs'> => ({
  guid: id,
  name,
  color: null,
  noteRefs: [],
})

/** A description with all categories of a code in its lines, where there are several. */
function described(
  row: Row,
  ids: (type: Type, names: readonly string[]) => readonly string[],
): string | null {
  const categories = ids('category', row.within)
  return categories.length > 1 ? withLines(row.text, 'code', { categories }) : row.text || null
}

/** Categories and themes that are named and have no row of their own. */
function missing(rows: readonly Row[]): readonly Row[] {
  const made = new Map<string, Row>()
  const meet = (type: Type, name: string): void => {
    const there = rows.some((row) => row.type === type && row.name.toLowerCase() === name.toLowerCase())
    const id = guidFrom('book', type, name.toLowerCase())
    if (!there) made.set(id, { type, name, text: '', within: [], id })
  }
  for (const row of rows) {
    if (row.type === 'code') for (const name of row.within) meet('category', name)
    if (row.type === 'category') for (const name of row.within) meet('theme', name)
  }
  return [...made.values()]
}
