import { type RawFrequencyTable, type RawMeanTable, unansweredRow } from '#core/dataset'
import type { Linker, Linkers } from './linker.ts'
import type { Policy } from './policies.ts'
import { countProtection, rowProtection, sumProtection } from './primary.ts'

/** Names the people of a column, the same in every table that has them. A name holds no `|`. */
export type PopulationName = (column: number) => string

/** The population that a key is about. */
export const populationOf = (key: string): string => key.slice(0, key.indexOf('|'))
/** Everyone in a population. */
export const peopleKey = (population: string): string => `${population}|`
/** One choice of a question in a population. */
export const choiceKey = (population: string, question: string, choice: string): string =>
  `${population}|${question}=${choice}`

/**
 * Those whose form had a question: in a population of several rounds that may be some of them. Questions that as many
 * were asked have the same people as far as anybody can tell.
 */
function formKey(raw: RawFrequencyTable, column: number, population: string): string {
  const people = raw.people[column]!
  return people === raw.everyone[column] ? peopleKey(population) : `${population}|form:${people}`
}

/** The base of a table's column: everyone whose form had the question, or those of them who were asked. */
export function baseKey(raw: RawFrequencyTable, column: number, population: string): string {
  return raw.ofAsked ? `${population}|asked:${raw.question}` : formKey(raw, column, population)
}

/** A row of a table: a choice, or the choices that it puts together. */
export function rowKey(raw: RawFrequencyTable, row: number, population: string): string {
  return choiceKey(population, raw.question, raw.pieces[row]!.map(({ choice }) => choice).join('+'))
}

/** What a count is worth to the reader: more for many people, and something for a zero. */
const worth = (count: number): number => 1 + count
/** What it costs to print a row of ignorance where there was none. */
const untoldWorth = 50

/**
 * Puts a frequency table's counts among the linked cells, with every sum that a reader could know of: rows to the
 * base, chosen and not chosen, rows put together of choices, those asked and not asked, columns to their total, and a
 * column that is a part of another.
 */
export function linkFrequencies(
  { counts: linker }: Linkers,
  raw: RawFrequencyTable,
  policy: Policy,
  population: PopulationName,
): void {
  const protect = (rest: number): number => countProtection(rest, policy)
  const bases = raw.columns.map((_, column) => linkBase(linker, raw, column, population(column), policy))
  const rows = raw.rows.map((_, row) =>
    raw.columns.map((_, column) =>
      raw.available[row]![column] ? linkRow(linker, raw, row, column, population(column), policy) : -1,
    ),
  )
  raw.columns.forEach((_, column) => {
    const base = bases[column]!
    const protectIn = (rest: number): number => countProtection(rest, policy, raw.bases[column])
    const present = rows.map((row) => row[column]!).filter((cell) => cell >= 0)
    if (present.length === 0) return
    if (raw.shape === 'multiple') {
      // of those who could have been chosen, "not chosen" is as telling as "chosen"
      raw.rows.forEach((_, row) => {
        const cell = rows[row]![column]!
        if (cell >= 0) linkAmong(linker, base, [cell], protectIn)
      })
    } else linkCovering(linker, base, present, protectIn)
  })
  for (const { total, parts } of raw.columnTotals) {
    for (const row of [...rows, bases]) {
      if ([total, ...parts].every((column) => row[column]! >= 0)) {
        linker.sum(
          row[total]!,
          parts.map((part) => row[part]!),
        )
      }
    }
  }
  for (const { whole, part } of raw.nested) {
    for (const row of [...rows, bases]) {
      if (row[whole]! >= 0 && row[part]! >= 0) linkAmong(linker, row[whole]!, [row[part]!], protect)
    }
  }
}

function linkBase(
  linker: Linker,
  raw: RawFrequencyTable,
  column: number,
  population: string,
  policy: Policy,
): number {
  const protect = (rest: number): number => countProtection(rest, policy)
  const people = raw.people[column]!
  const cell = (key: string, count: number, cost?: number): number =>
    linker.cell(key, {
      count,
      protection: countProtection(count, policy, key === form || key === everyone ? undefined : people),
      ...(cost === undefined ? {} : { cost }),
    })
  const count = raw.bases[column]!
  const form = formKey(raw, column, population)
  const everyone = peopleKey(population)
  const printed = raw.available.length === 0 || raw.available.some((row) => row[column])
  const base = cell(baseKey(raw, column, population), count, printed ? worth(count) : undefined)
  if (raw.ofAsked) {
    // everyone's number stands in other tables, so those not asked can be computed from the base
    const not = cell(`${population}|notasked:${raw.question}`, people - count)
    linker.sum(cell(form, people), [base, not])
  }
  if (form !== everyone) {
    linkAmong(linker, cell(everyone, raw.everyone[column]!), [cell(form, people)], protect)
  }
  return base
}

function linkRow(
  linker: Linker,
  raw: RawFrequencyTable,
  row: number,
  column: number,
  population: string,
  policy: Policy,
): number {
  const count = raw.counts[row]![column]!
  // where nobody left the question open the row is not printed: it is withheld for others' sake only where little else is
  const untold = raw.rows[row]!.code === unansweredRow.code && count === 0
  const cell = linker.cell(rowKey(raw, row, population), {
    count,
    cost: untold ? untoldWorth : worth(count),
    protection: untold ? 0 : rowProtection(count, raw.bases[column]!, policy),
  })
  const pieces = raw.pieces[row]!
  if (pieces.length > 1) {
    const parts = pieces.map(({ choice, counts }) =>
      linker.cell(choiceKey(population, raw.question, choice), { count: counts[column]! }),
    )
    linker.sum(cell, parts)
  }
  return cell
}

/**
 * Some cells are parts of another, without having to cover it: what is left is a cell of its own, which no table
 * prints. That there is nothing left is for nobody to know either.
 *
 * @param protect the protection that the rest needs, from its count.
 * @throws RangeError where the parts are more than the whole.
 */
export function linkAmong(
  linker: Linker,
  whole: number,
  parts: readonly number[],
  protect: (rest: number) => number = () => 0,
): void {
  const rest = restOf(linker, whole, parts)
  linker.sum(whole, [...parts, linker.implied(rest, protect(rest))])
}

/** The same where a reader can know that the parts cover the whole when they do. */
export function linkCovering(
  linker: Linker,
  whole: number,
  parts: readonly number[],
  protect: (rest: number) => number = () => 0,
): void {
  if (restOf(linker, whole, parts) === 0) linker.sum(whole, parts)
  else linkAmong(linker, whole, parts, protect)
}

function restOf(linker: Linker, whole: number, parts: readonly number[]): number {
  const rest = parts.reduce((left, part) => left - linker.count(part), linker.count(whole))
  if (rest < 0) throw new RangeError(`${linker.keys[whole]} is less than its parts`)
  return rest
}

/** The key of a mean's two cells, how many people and the sum of their numbers: one is a count, the other a sum. */
export const meanKey = (raw: RawMeanTable, row: number, population: string): string =>
  `${population}|${raw.id}:${raw.rows[row]!.code}`

/**
 * Puts a table of means among the linked cells: a mean is a count and a sum, and both follow sums like counts do.
 *
 * @param amongKey the key of the count that a row's people stand among: its category; undefined where there is none.
 */
export function linkMeans(
  linkers: Linkers,
  raw: RawMeanTable,
  policy: Policy,
  population: PopulationName,
  amongKey: (row: number, column: number) => string | undefined = () => undefined,
): void {
  const cells = raw.rows.map((_, row) =>
    raw.columns.map((_, column) => {
      const moments = raw.cells[row]![column]!
      const key = meanKey(raw, row, population(column))
      const cost = worth(moments.n)
      const whole = linkers.counts.find(amongKey(row, column) ?? '')
      const among = whole === undefined ? undefined : linkers.counts.count(whole)
      const needs = countProtection(moments.n, policy, among)
      const n =
        whole !== undefined && among === moments.n
          ? linkers.counts.alias(key, whole, cost, needs)
          : linkers.counts.cell(key, { count: moments.n, cost, protection: needs })
      const sum = linkers.sums.cell(key, {
        count: moments.sum,
        cost,
        protection: sumProtection(moments, policy),
      })
      // those without the number are not sensitive, but they tie the two counts
      if (whole !== undefined && whole !== n) linkAmong(linkers.counts, whole, [n])
      return { counts: n, sums: sum }
    }),
  )
  for (const kind of ['counts', 'sums'] as const) {
    const protect = (rest: number): number => (kind === 'counts' ? countProtection(rest, policy) : 0)
    raw.columns.forEach((_, column) => {
      for (const { total, parts } of raw.rowTotals) {
        const parted = parts.map((part) => cells[part]![column]![kind])
        linkCovering(linkers[kind], cells[total]![column]![kind], parted, protect)
      }
    })
    for (const { whole, part } of raw.nested) {
      for (const row of cells) linkAmong(linkers[kind], row[whole]![kind], [row[part]![kind]], protect)
    }
  }
}

/** Who is asked a question depends on a row of another table: those who stand in it, or those who do not. */
export interface Routing {
  readonly table: string
  readonly row: string
  readonly whether: 'in' | 'not-in'
}

/**
 * Ties a question's base to the row that decides who is asked it: those asked are among those in the row, or those in
 * the row among those not asked.
 *
 * @param routing the table that decides; undefined where the population has no such table.
 */
export function linkAsked(
  linker: Linker,
  raw: RawFrequencyTable,
  routing: RawFrequencyTable | undefined,
  { row, whether }: Routing,
  population: string,
): void {
  const deciding = positionOf(linker, routing, row, population)
  const base = linker.find(baseKey(raw, 0, population))
  const notAsked = linker.find(`${population}|notasked:${raw.question}`)
  if (deciding === undefined || base === undefined) return
  const [whole, part] = whether === 'in' ? [deciding, base] : [notAsked, deciding]
  // forms of earlier years asked by other rules: what does not hold is not known to anybody
  if (whole === undefined || part === undefined || linker.count(whole) < linker.count(part)) return
  if (whole !== part) linkCovering(linker, whole, [part])
}

/**
 * Ties rows of a table (absent: all) to one row of another, or of the same, that everybody in them stands in: each
 * service to "any service".
 */
export function linkWithin(
  linker: Linker,
  raw: RawFrequencyTable,
  holding: RawFrequencyTable | undefined,
  { row, rows }: { readonly row: string; readonly rows?: readonly string[] },
  population: string,
): void {
  const whole = positionOf(linker, holding, row, population)
  if (whole === undefined) return
  raw.rows.forEach(({ code }, at) => {
    if (code === 'unknown' || rows?.includes(code) === false) return
    const part = linker.find(rowKey(raw, at, population))
    if (part === undefined || part === whole || linker.count(whole) < linker.count(part)) return
    linkAmong(linker, whole, [part])
  })
}

function positionOf(
  linker: Linker,
  raw: RawFrequencyTable | undefined,
  row: string,
  population: string,
): number | undefined {
  const at = raw?.rows.findIndex(({ code }) => code === row) ?? -1
  return at < 0 ? undefined : linker.find(rowKey(raw!, at, population))
}

/** Two names of one figure, where both are known: nothing happens where one is not. */
export function linkSame(linker: Linker, first: string, second: string): void {
  const [one, other] = [linker.find(first), linker.find(second)]
  if (one !== undefined && other !== undefined && one !== other) linker.sum(one, [other])
}
