import { type Language, ProblemError, problem } from '#core/foundation'
import { openSheets } from '../xlsx-rows.ts'
import { formImportProblems as kinds } from './problems.ts'

/** A row by its columns' heads, lower-case; empty cells are left out. */
export type Row = Readonly<Record<string, string>>

export interface Sheet {
  readonly heads: readonly string[]
  readonly rows: readonly Row[]
}

/** More rows than any form has. */
const mostRows = 20_000

/** The sheets of a workbook by name, as rows by heads. Throws what reading a damaged workbook throws. */
export function sheetsByName(bytes: Uint8Array): ReadonlyMap<string, Sheet> {
  return new Map(
    openSheets(bytes).flatMap(({ name, rows }) => {
      if (!rows) return []
      const all: (readonly string[])[] = []
      for (const { cells } of rows) {
        all.push(cells)
        if (all.length > mostRows) break
      }
      const [head = [], ...rest] = all
      const heads = head.map((one) => one.trim().toLowerCase())
      const read = rest.map((cells) =>
        Object.fromEntries(
          heads.flatMap((one, at) => ((cells[at] ?? '').trim() === '' ? [] : [[one, cells[at]!]])),
        ),
      )
      return [[name.trim().toLowerCase(), { heads, rows: read }] as const]
    }),
  )
}

/** A sheet that has to be there, with the columns it has to have. Throws problem 2131. */
export function demandSheet(
  sheets: ReadonlyMap<string, Sheet>,
  name: string,
  columns: readonly string[],
): Sheet {
  const sheet = sheets.get(name)
  if (!sheet || columns.some((one) => !sheet.heads.includes(one))) {
    throw new ProblemError(problem(kinds.notXlsForm, { sheet: name, columns: columns.join(', ') }))
  }
  return sheet
}

type Texts = Partial<Record<Language, string>>

/** Which language a head such as `label::Nynorsk (nn)` means; a head without any is the form's own, bokmål. */
function languageOf(tail: string): Language | null {
  if (/\((nb|no)\)|bokm|norsk|norwegian/.test(tail) && !/nynorsk/.test(tail)) return 'nb'
  if (/\(nn\)|nynorsk/.test(tail)) return 'nn'
  return /\(en\)|english|engelsk/.test(tail) ? 'en' : null
}

/** A text in the languages that a row has it in; null where it has none. */
export function textsIn(row: Row, name: string): Texts | null {
  const texts: Texts = {}
  for (const [head, text] of Object.entries(row)) {
    if (head === name) texts.nb ??= text
    else if (head.startsWith(`${name}:`)) {
      const language = languageOf(head.slice(name.length))
      if (language) texts[language] = text
    }
  }
  return Object.keys(texts).length > 0 ? texts : null
}

/** A text in columns of ours. */
export function ownTexts(row: Row, name: string): Texts | null {
  const texts: Texts = {}
  for (const language of ['nb', 'nn', 'en'] as const) {
    const text = row[`lyttepost_${name}_${language}`]
    if (text !== undefined) texts[language] = text
  }
  return Object.keys(texts).length > 0 ? texts : null
}
