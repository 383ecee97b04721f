import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { type Problem, problem } from '#core/foundation'
import { placeCode, signs, yearOf } from './json-stat.ts'
import { readNumber } from './numbers.ts'
import { goalProblems as kinds } from './problems.ts'
import type { IndicatorValue } from './types.ts'

/** What a column holds, by the heads that it may have. */
const heads = {
  year: ['år', 'aar', 'year', 'tid'],
  place: ['sted', 'stad', 'kommune', 'kommunenummer', 'fylke', 'region', 'place', 'territory'],
  value: ['verdi', 'value', 'andel', 'del', 'prosent', 'antall', 'tal'],
  n: ['n'],
  low: ['lav', 'låg', 'nedre', 'low'],
  high: ['høy', 'høg', 'øvre', 'high'],
  cited: ['kilde', 'kjelde', 'source'],
} as const
type Part = keyof typeof heads

/** A line's cells, and at which line of the file it ends. */
interface ReadLine {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

/**
 * The values of one indicator in a table of text: a line for each place and year, heads in the first, `;`, `,` or tab between them, decimal
 * comma or point. Without a column of places it is of the country. Signs in place of numbers are read as in JSON-stat.
 *
 * @param cited where the numbers stand, for lines that do not say it.
 * @returns values, or what is wrong (3222 and 3223), each with its line and column; where anything is wrong there are no values, so that
 *   nothing is entered by halves.
 * @example valuesFromCsv('År;Verdi\n2020;54,5\n', 'x').values[0]!.value // 54.5
 */
export function valuesFromCsv(
  text: string,
  cited: string,
): { readonly values: readonly IndicatorValue[]; readonly problems: readonly Problem[] } {
  const refused = (...problems: readonly Problem[]) => ({ values: [], problems })
  const [first = ''] = text.split(/\r?\n/, 1)
  const delimiter = [';', '\t', ','].find((one) => first.includes(one)) ?? ';'
  let read: readonly ReadLine[]
  try {
    // its types know no `info`
    read = parse(text, {
      bom: true,
      delimiter,
      // empty lines are skipped, so what stands on which line has to be told
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly ReadLine[]
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    return refused(problem(kinds.noTable))
  }
  const lines = read.map(({ record }) => record)
  const columns = new Map<Part, number>()
  lines[0]?.forEach((head, at) => {
    const part = (Object.keys(heads) as Part[]).find((one) =>
      (heads[one] as readonly string[]).includes(head.toLowerCase()),
    )
    if (part && !columns.has(part)) columns.set(part, at)
  })
  if (!columns.has('year') || !columns.has('value') || lines.length < 2)
    return refused(problem(kinds.noTable))
  const problems: Problem[] = []
  const values = lines.slice(1).map((line, at): IndicatorValue => {
    const cell = (part: Part): string => line[columns.get(part) ?? -1] ?? ''
    const wrong = (part: Part): void => {
      const column = lines[0]![columns.get(part)!]!
      const row = read[at + 1]!.info.lines
      problems.push(
        problem(kinds.unreadCell, { text: cell(part).slice(0, 60) || '–', row, column }, { row, column }),
      )
    }
    const number = (part: 'value' | 'n' | 'low' | 'high'): number | null =>
      readNumber(cell(part).replace(/%$/, '').replace(/^−/, '-'))
    const [year, territory] = [yearOf(cell('year')), columns.has('place') ? placeCode(cell('place')) : 'NO']
    if (year === null) wrong('year')
    if (territory === null) wrong('place')
    const told = number('value')
    const sign = told === null ? signs.get(cell('value') || '..') : undefined
    if (told === null && !sign) wrong('value')
    const beside = (['n', 'low', 'high'] as const).flatMap((part) => {
      if (cell(part) === '') return []
      const found = number(part)
      if (found === null || (part === 'n' && (found < 0 || !Number.isInteger(found)))) wrong(part)
      return [[part, found ?? 0] as const]
    })
    return {
      ...{ year: year ?? 0, territory: territory ?? '' },
      ...(told === null ? (sign ?? { status: 'missing', value: null }) : { status: 'value', value: told }),
      ...Object.fromEntries(beside),
      cited: (cell('cited') || cited).slice(0, 500),
    }
  })
  return problems.length > 0 ? refused(...problems) : { values, problems: [] }
}
