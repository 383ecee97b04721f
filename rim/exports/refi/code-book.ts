import { type LocalText, textIn, type WrittenForm } from '#core/foundation'
import { type BookRow, bookSeparator, bookWords } from '#core/interviews'
import { csvLine } from '../csv.ts'

const columns = ['type', 'name', 'text', 'within', 'origin', 'codings', 'interviews', 'id'] as const

/** A code book as CSV for Norwegian Excel: semicolons, a mark at the beginning, and formulas made harmless. */
export function codeBookCsv(rows: readonly BookRow[], language: WrittenForm): string {
  const head = columns.map((column) => textIn(bookWords[column], language))
  return [head, ...rows.map((row) => cells(row, language))]
    .map((line, at) => csvLine(line, 'excel', at === 0))
    .join('')
}

function cells(row: BookRow, language: WrittenForm): readonly (string | number | null)[] {
  const say = (text: LocalText): string => textIn(text, language)
  return [
    say(bookWords[row.type]),
    row.name,
    row.text,
    row.within.join(bookSeparator),
    row.origin === null ? null : say(bookWords[row.origin]),
    row.codings,
    row.interviews,
    row.id,
  ]
}

/** A code book as Markdown: categories under their themes, codes under their categories, each once and then by name. */
export function codeBookMarkdown(rows: readonly BookRow[], title: string, language: WrittenForm): string {
  const of = (type: BookRow['type']): readonly BookRow[] => rows.filter((row) => row.type === type)
  const told = new Set<string>()
  const codeLines = (within: string | null): readonly string[] =>
    of('code')
      .filter((code) => (within === null ? code.within.length === 0 : code.within.includes(within)))
      .map((code) => codeLine(code, told, language))
  const category = (row: BookRow, level: string): readonly string[] => {
    const first = !told.has(row.id)
    told.add(row.id)
    if (!first) return [`${level} ${inline(row.name)}`, '']
    return [`${level} ${inline(row.name)}`, '', ...paragraph(row.text), ...codeLines(row.name), '']
  }
  const lines = [
    `# ${inline(title)}`,
    '',
    ...of('theme').flatMap((theme) => [
      `## ${inline(theme.name)}`,
      '',
      ...paragraph(theme.text),
      ...of('category')
        .filter(({ within }) => within.includes(theme.name))
        .flatMap((row) => category(row, '###')),
    ]),
    ...of('category')
      .filter(({ within }) => within.length === 0)
      .flatMap((row) => category(row, '##')),
    ...codeLines(null),
  ]
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function codeLine(code: BookRow, told: Set<string>, language: WrittenForm): string {
  const first = !told.has(code.id)
  told.add(code.id)
  const counts = `${code.codings} ${textIn(bookWords.codings, language).toLowerCase()}, ${code.interviews} ${textIn(bookWords.interviews, language).toLowerCase()}`
  const text = first && code.text.trim() !== '' ? ` ${inline(code.text)}` : ''
  return `- **${inline(code.name)}** (${counts})${text}`
}

const paragraph = (text: string): readonly string[] => (text.trim() === '' ? [] : [inline(text), ''])

/** Text on one line, with the signs that Markdown would take as its own set apart. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, '\\$&')
