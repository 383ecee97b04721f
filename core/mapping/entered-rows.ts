import { type Problem, problem, textIn } from '#core/foundation'
import { enteredProblems } from './entered-problems.ts'
import { type EnteredSpec, type EnteredTable, enteredTable } from './entered-specs.ts'

/** The columns of the file that numbers can be filled in and read back by. The last but one tell people what the codes are. */
export const enteredColumns = ['gruppe', 'tabell', 'rad', 'spørsmål', 'svar', 'antall'] as const
type EnteredColumn = (typeof enteredColumns)[number]

/** The row that holds how many a table is about. */
const baseRow = 'antall'
const mostCounted = 999_999

/** A line of the file. */
export type EnteredLine = Readonly<Record<EnteredColumn, string>>

const baseText = {
  own: { nb: 'Antall mottakere i alt', nn: 'Talet på mottakarar i alt' },
  asked: { nb: 'Antall spørsmålet gjelder', nn: 'Talet på dei spørsmålet gjeld' },
} as const

/** Every row of every form as lines, with what is entered already. */
export function enteredLines(
  specs: readonly EnteredSpec[],
  tables: readonly EnteredTable[],
  language: 'nb' | 'nn',
): EnteredLine[] {
  return specs.flatMap((spec) => {
    const own = enteredTable(tables, spec.group, spec.table)
    const line = (rad: string, svar: string, count: number | null | undefined): EnteredLine => ({
      gruppe: spec.group,
      tabell: spec.table,
      rad,
      spørsmål: textIn(spec.title, language),
      svar,
      antall: count === null || count === undefined ? '' : String(count),
    })
    return [
      ...(spec.base === 'everyone' ? [] : [line(baseRow, textIn(baseText[spec.base], language), own?.base)]),
      ...spec.rows.map(({ code, label }) => line(code, textIn(label, language), own?.counts[code])),
    ]
  })
}

/**
 * Reads lines back. A line without a number is nothing entered; tables that have no number at all are left out. What is
 * wrong is told by line (1 is the headings).
 */
export function readEnteredLines(
  specs: readonly EnteredSpec[],
  lines: readonly Readonly<Record<string, string>>[],
): { readonly tables: readonly EnteredTable[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const found = new Map<string, { spec: EnteredSpec; base: number | null; counts: Record<string, number> }>()
  const [first] = lines
  if (!first) return { tables: [], problems: [problem(enteredProblems.nothingInFile)] }
  const lacking = (['gruppe', 'tabell', 'rad', 'antall'] as const).filter((name) => first[name] === undefined)
  if (lacking.length > 0) {
    return {
      tables: [],
      problems: lacking.map((column) => problem(enteredProblems.lacksColumn, { column })),
    }
  }
  lines.forEach((given, at) => {
    const line = at + 2
    const read = (name: EnteredColumn): string => (given[name] ?? '').trim()
    const [group, table, row, value] = [read('gruppe'), read('tabell'), read('rad'), read('antall')]
    const short = (text: string): string => text.slice(0, 60)
    if (group === '' && table === '' && row === '' && value === '') return
    const spec = enteredTable(specs, group, table)
    if (!spec) {
      problems.push(problem(enteredProblems.unknownTable, { line, group: short(group), table: short(table) }))
      return
    }
    const isBase = row === baseRow && spec.base !== 'everyone'
    if (!isBase && !spec.rows.some(({ code }) => code === row)) {
      problems.push(problem(enteredProblems.unknownRow, { line, table, row: short(row) }))
      return
    }
    if (value === '') return
    // as spreadsheets write thousands
    const digits = value.replace(/[\s\u00a0\u202f]/g, '')
    const count = /^[0-9]{1,6}$/.test(digits) ? Number(digits) : null
    if (count === null || count > mostCounted) {
      problems.push(problem(enteredProblems.notANumber, { line, value: short(value) }))
      return
    }
    const known = found.get(`${group}/${table}`) ?? { spec, base: null, counts: {} }
    if (isBase ? known.base !== null : known.counts[row] !== undefined) {
      problems.push(problem(enteredProblems.twice, { line, table, row }))
      return
    }
    if (isBase) known.base = count
    else known.counts[row] = count
    found.set(`${group}/${table}`, known)
  })
  if (found.size === 0 && problems.length === 0) problems.push(problem(enteredProblems.nothingInFile))
  return {
    tables: [...found.values()].map(({ spec, base, counts }) => ({
      group: spec.group,
      table: spec.table,
      base,
      counts,
    })),
    problems,
  }
}
