import type { Random } from '#core/foundation'
import type { PrintedTable, Span } from '#core/statistics'
import { type Demand, inGroup, knownIn, type RowDemand } from './demand.ts'
import { fitValues } from './fit.ts'
import { type Stratum, strataOf } from './strata.ts'
import { withTotals } from './totals.ts'

/** One value of a background variable: how many have it, and the row of a table that counts them. */
export interface VariableValue {
  readonly count: number
  /** Null: no table has a row for it. */
  readonly row: (demand: Demand) => RowDemand | null | undefined
}

export interface VariableSpec {
  readonly code: string
  readonly values: readonly VariableValue[]
  /** The row of all whose value is told in the tables; who is in none of the values is outside it. */
  readonly known?: (demand: Demand) => RowDemand | undefined
  readonly strata: (values: Uint8Array) => readonly Stratum[]
  /** Values to begin with; without: by chance. */
  readonly start?: Uint8Array
  /** More bounds: on the people of another variable's strata who have the first value and so on. */
  readonly bounds?: (stratum: string, size: number, value: number) => Span | null
}

interface QuestionSpec {
  /** Who is asked; without: everybody. */
  readonly open?: readonly number[]
  /** Categories to begin with; without: by chance. Who has not answered has the number of categories. */
  readonly start?: Uint8Array
  readonly bounds?: (stratum: string, size: number, value: number) => Span | null
}

/** People whose background and answers are made to count up to printed tables, one variable or question after another. */
export interface Population {
  readonly people: number
  /** Each person's category by table; the number of categories where there is no answer. */
  readonly answers: ReadonlyMap<string, Uint8Array>
  /** By table whose answers are not there yet: 1 for who is not to answer. */
  readonly silent: ReadonlyMap<string, Uint8Array>
  /** How far counts are outside what the tables ask, added up over all searches. */
  outside(): number
  variable(spec: VariableSpec): Uint8Array
  /** Makes known which strata come of a variable that was made otherwise. */
  strata(sets: readonly Stratum[]): void
  /** Takes out so many who do not answer, before there is anything known of them; they are the same ones now and then. */
  silence(demand: Demand): void
  question(demand: Demand, spec?: QuestionSpec): Uint8Array
  /** Keeps answers that come of a variable. */
  keep(demand: Demand, values: Uint8Array): void
}

interface TableStratum extends Stratum {
  readonly demand: Demand
  readonly value: number
}

const categoriesOf = ({ totals }: Demand): number => totals.length
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
const within = (one: Span | null, other: Span | null): Span | null =>
  one && other ? { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) } : (one ?? other)
/** How many of `size` are left outside a span. */
const besides = (size: number, { low, high }: Span): Span => ({ low: size - high, high: size - low })

/** How much chance there is in who passes questions over, beside each person's own bent for it, in thousandths. */
const chanceOfSilence = 500

export function populationOf(people: number, random: Random): Population {
  const everybody = Array.from({ length: people }, (_, person) => person)
  const bent = random.fork('silent')
  const silent = everybody.map(() => bent.below(1000))
  const background: Stratum[] = []
  const answers = new Map<string, Uint8Array>()
  const answered: TableStratum[] = []
  const early = new Map<string, Uint8Array>()
  let outside = 0

  /** Those of the open people who do not answer: the most silent ones, with some chance. */
  const quiet = (name: string, count: number, open: readonly number[] = everybody): Uint8Array => {
    const chance = random.fork(`silent/${name}`)
    const score = new Map(open.map((person) => [person, silent[person]! + chance.below(chanceOfSilence)]))
    const order = [...open].sort((a, b) => score.get(a)! - score.get(b)! || a - b)
    const gone = new Uint8Array(people).fill(open.length < people ? 1 : 0)
    for (const person of open) gone[person] = 0
    for (const person of order.slice(0, count)) gone[person] = 1
    return gone
  }
  const fitted = (
    name: string,
    strata: readonly Stratum[],
    start: Uint8Array,
    { width, open }: { readonly width: number; readonly open: readonly number[] },
    span: (stratum: number, size: number, value: number) => Span | null,
  ): Uint8Array => {
    const sets = strataOf(people, strata)
    const wanted = sets.sizes.map((size, stratum) =>
      Array.from({ length: width }, (_, value) => span(stratum, size, value)),
    )
    const found = fitValues({ strata: sets, width, wanted, open }, start, random.fork(`fit/${name}`))
    outside += found.outside
    return found.values
  }
  const tableStrata = (demand: Demand, values: Uint8Array, from = 0): TableStratum[] =>
    Array.from({ length: categoriesOf(demand) + 1 - from }, (_, at) => ({
      name: `${demand.table}=${at + from}`,
      has: (person: number) => values[person] === at + from,
      demand,
      value: at + from,
    }))
  const answeredStrata = (): TableStratum[] => [
    ...[...early].flatMap(([table, gone]) => {
      if (answers.has(table)) return []
      const demand = earlyDemands.get(table)!
      const value = categoriesOf(demand)
      return [{ name: `${table}=${value}`, has: (person: number) => gone[person] === 1, demand, value }]
    }),
    ...answered,
  ]
  const earlyDemands = new Map<string, Demand>()

  return {
    people,
    answers,
    silent: early,
    outside: () => outside,
    silence: (demand) => {
      early.set(demand.table, quiet(demand.table, people - sum(demand.totals)))
      earlyDemands.set(demand.table, demand)
    },
    keep: (demand, values) => {
      answers.set(demand.table, values)
      answered.push(...tableStrata(demand, values))
    },
    strata: (sets) => {
      background.push(...sets)
    },
    variable: (spec) => {
      const counts = spec.values.map(({ count }) => count)
      const total = sum(counts)
      const unknown = people - total
      const width = counts.length + 1
      const draw = random.fork(`draw/${spec.code}`)
      const gone = quiet(spec.code, unknown)
      const start = withTotals(
        Uint8Array.from(everybody, (person) =>
          gone[person] === 1 ? counts.length : Math.min(spec.start?.[person] ?? 0, counts.length - 1),
        ),
        [...counts, unknown],
        draw,
      )
      const tables = answeredStrata()
      const strata = [...tables, ...(spec.bounds ? background : [])]
      const values = fitted(spec.code, strata, start, { width, open: everybody }, (stratum, size, value) => {
        const more = spec.bounds?.(strata[stratum]!.name, size, value) ?? null
        const table = tables[stratum]
        return within(table ? spanOf(spec, table, size, value) : null, more)
      })
      background.push(...spec.strata(values))
      return values
    },
    question: (demand, { open = everybody, start, bounds } = {}) => {
      const { table, totals, rows } = demand
      const none = totals.length
      const strata = background.filter(({ name }) => rows.has(name) || bounds)
      const rowAt = (stratum: number): RowDemand | undefined => rows.get(strata[stratum]!.name)
      const gone =
        early.get(table) ??
        fitted(
          `${table} silent`,
          strata,
          quiet(table, open.length - sum(totals), open),
          { width: 2, open },
          (stratum, size, value) => {
            const row = rowAt(stratum)
            return value === 1 && row ? besides(size, row.n) : null
          },
        )
      const there = open.filter((person) => gone[person] === 0)
      const chance = random.fork(`start/${table}`)
      const begin = withTotals(
        Uint8Array.from(everybody, (person) =>
          gone[person] === 1 ? none : Math.min(start?.[person] ?? 0, none - 1),
        ),
        [...totals, 0],
        chance,
        there,
      )
      const values = fitted(
        table,
        strata,
        begin,
        { width: none + 1, open: there },
        (stratum, size, value) => {
          const row = rowAt(stratum)
          const more = bounds?.(strata[stratum]!.name, size, value) ?? null
          if (!row) return more
          return within(value < none ? row.spans[value]! : besides(size, row.n), more)
        },
      )
      answers.set(table, values)
      answered.push(...tableStrata(demand, values))
      return values
    },
  }
}

/** How many who gave an answer of a table may have a value of a variable. */
function spanOf(
  spec: VariableSpec,
  { demand, value: answer }: TableStratum,
  size: number,
  value: number,
): Span | null {
  const given = answer < categoriesOf(demand)
  if (value < spec.values.length) {
    const { count, row } = spec.values[value]!
    const found = row(demand)
    if (!found) return null
    return given ? found.spans[answer]! : besides(count, found.n)
  }
  const known = spec.known?.(demand)
  if (!known) return null
  const total = sum(spec.values.map(({ count }) => count))
  return besides(size, given ? known.spans[answer]! : besides(total, known.n))
}

/** Numbers of answers of those who are asked a follow-up question: so many at least, and at most those who pass it over more. */
export function followUp(table: PrintedTable, asked: number): (stratum: string) => Span | null {
  const answered = table.rows.find(({ variable }) => variable === 'alle')!.n!
  const spare = asked - answered
  const known = new Map<string, number>()
  const rows = new Map<string, number>()
  for (const { variable, group, n } of table.rows) {
    if (n === null) continue
    rows.set(inGroup(variable, group), n)
    rows.set(knownIn(variable), (known.get(variable) ?? 0) + n)
    known.set(variable, (known.get(variable) ?? 0) + n)
  }
  return (stratum) => {
    const low = rows.get(stratum)
    return low === undefined ? null : { low, high: low + spare }
  }
}
