import type { LocalText } from '#core/foundation'
import { earliestRound, rowsAsked } from './availability.ts'
import type { ChoiceColumn, Dataset, FlagsColumn } from './columns.ts'
import { missingCodes } from './columns.ts'
import { countChoice, countFlags } from './count.ts'
import { type Moments, momentsOf } from './moments.ts'
import { choiceColumn, numberColumn, type Rows, rowsWith, selectRows } from './rows.ts'

export interface AxisItem {
  readonly code: string
  readonly label: LocalText
}

/** Some people under one heading. */
export interface Population extends AxisItem {
  readonly rows: Rows
}

/** What a frequency table counts. */
export interface FrequencySpec {
  /** Permanent; the same in tables, figures, reports and the command line. */
  readonly id: string
  readonly title: LocalText
  /** The column counted. */
  readonly column: string
  /**
   * What percentages are taken of: everyone in the population (one who was not asked counts as not having it), or only
   * those who were asked.
   */
  readonly base: 'population' | 'asked'
  /** Choices put together or left out; absent: every choice as it stands. */
  readonly rows?: readonly RowSpec[]
  /** By row code: the first round whose form has the choice; for earlier people it is "not available", not "none". */
  readonly since?: Readonly<Record<string, string>>
  /** Whether "unknown" is a row of its own. With rows left out it still counts in the base. */
  readonly unknownRow?: LocalText
}

export interface RowSpec {
  readonly code: string
  readonly label: LocalText
  readonly choices: readonly string[]
}

/**
 * Counts that have not been through disclosure control: not to be shown. `counts[row][column]`.
 * Where columns are parts of another column, `columnTotals` says so, so that protection can follow the sums.
 */
export interface RawFrequencyTable {
  readonly kind: 'frequency'
  readonly id: string
  readonly title: LocalText
  readonly shape: 'partition' | 'multiple'
  readonly rows: readonly AxisItem[]
  readonly columns: readonly AxisItem[]
  readonly counts: readonly (readonly number[])[]
  readonly bases: readonly number[]
  /** Whether the base is those who were asked, even where that is everybody. */
  readonly ofAsked: boolean
  /** `available[row][column]`: false where the population's form did not have the question or the choice. */
  readonly available: readonly (readonly boolean[])[]
  /** True where the rows of each column add up to its base. */
  readonly rowsCoverBase: boolean
  readonly columnTotals: readonly { readonly total: number; readonly parts: readonly number[] }[]
  /** Columns that hold the people of another one among others: the country holds the municipality. */
  readonly nested: readonly { readonly whole: number; readonly part: number }[]
  /** Everyone in each column's population. */
  readonly everyone: readonly number[]
  /** Everyone in each column's population whose form had the question; the base is fewer where some were not asked. */
  readonly people: readonly number[]
  /** The column of the dataset that is counted. Tables of the same one share cells. */
  readonly question: string
  /** `pieces[row]`: the choices that a row puts together, each counted alone; one for a row that is a choice as it stands. */
  readonly pieces: readonly (readonly RowPiece[])[]
}

/** One choice of a row, or a kind of missing answer in brackets. `counts[column]`. */
export interface RowPiece {
  readonly choice: string
  readonly counts: readonly number[]
}

/** Means that have not been through disclosure control. `cells[row][column]`. */
export interface RawMeanTable {
  readonly kind: 'mean'
  readonly id: string
  readonly title: LocalText
  readonly rows: readonly AxisItem[]
  readonly columns: readonly AxisItem[]
  readonly cells: readonly (readonly Moments[])[]
  /** What one unit of the number column is worth in the printed measure (17.25 points per index unit; else 1). */
  readonly unit: number
  /** Rows that are parts of another row, so that protection can follow the sums. */
  readonly rowTotals: RawFrequencyTable['columnTotals']
  readonly nested: RawFrequencyTable['nested']
}

export type RawTable = RawFrequencyTable | RawMeanTable

/** People who left a question open or refused it. Where there are none in the whole table, it is not printed. */
export const unansweredRow: AxisItem = {
  code: 'unanswered',
  label: { nb: 'Ubesvart', nn: 'Ikkje svart' },
}

/**
 * Counts one column in each population. In a single-choice column the rows are made to cover the base: people who
 * left it open or refused stand in a row "Ubesvart" (see `unansweredRow`). People whose round's form
 * does not have the question are in neither counts nor base.
 */
export function frequencyTable(
  dataset: Dataset,
  spec: FrequencySpec,
  populations: readonly Population[],
  columnTotals: RawFrequencyTable['columnTotals'] = [],
): RawFrequencyTable {
  const column = dataset.columns.get(spec.column)
  if (!column) throw new Error(`The dataset has no column "${spec.column}"`)
  const columns = populations.map(({ code, label }) => ({ code, label }))
  const people = populations.map(({ rows }) => rowsAsked(dataset, column, rows))
  const plan = column.kind === 'choice' || column.kind === 'flags' ? rowPlan(column, spec) : null
  if (!plan) throw new Error(`Column "${spec.column}" is ${column.kind} and cannot be counted`)
  const counted =
    column.kind === 'choice'
      ? choiceCounts(column, spec, plan, people, columnTotals)
      : flagCounts(column as FlagsColumn, spec, plan, people, columnTotals)
  const hasQuestion = populations.map(({ rows }, at) => rows.length === 0 || people[at]!.length > 0)
  const earliest = populations.map(({ rows }) => earliestRound(dataset, rows))
  const available = counted.rows.map((item) => {
    const since = spec.since?.[item.code]
    return hasQuestion.map((has, at) => has && (since === undefined || (earliest[at] ?? since) >= since))
  })
  return {
    kind: 'frequency',
    id: spec.id,
    title: spec.title,
    columns,
    columnTotals,
    nested: [],
    everyone: populations.map(({ rows }) => rows.length),
    people: people.map((rows) => rows.length),
    available,
    question: spec.column,
    ofAsked: spec.base === 'asked',
    ...counted,
  }
}

type Counted = Pick<RawFrequencyTable, 'shape' | 'rows' | 'counts' | 'bases' | 'rowsCoverBase' | 'pieces'>

interface PlannedRow {
  readonly item: AxisItem
  readonly at: readonly number[]
}

function rowPlan(column: ChoiceColumn | FlagsColumn, spec: FrequencySpec): PlannedRow[] {
  const position = new Map(column.choices.map((choice, at) => [choice.code, at]))
  if (!spec.rows) return column.choices.map((choice, at) => ({ item: choice, at: [at] }))
  return spec.rows.map(({ code, label, choices }) => ({
    item: { code, label },
    at: choices.map((choice) => {
      const at = position.get(choice)
      if (at === undefined) throw new Error(`Column "${column.code}" has no choice "${choice}"`)
      return at
    }),
  }))
}

function choiceCounts(
  column: ChoiceColumn,
  spec: FrequencySpec,
  plan: readonly PlannedRow[],
  people: readonly Rows[],
  columnTotals: RawFrequencyTable['columnTotals'],
): Counted {
  const counted = countEach(people, columnTotals, (rows) => [countChoice(column, rows)]).map(
    ([counts]) => counts!,
  )
  const rows: AxisItem[] = plan.map((row) => row.item)
  const pieces: RowPiece[][] = plan.map((row) =>
    row.at.map((at) => ({ choice: column.choices[at]!.code, counts: counted.map((c) => c[at]!) })),
  )
  if (spec.unknownRow) {
    rows.push({ code: 'unknown', label: spec.unknownRow })
    pieces.push([{ choice: '(unknown)', counts: counted.map((c) => c[missingCodes.unknown]!) }])
  }
  const open = counted.map((c) => c[missingCodes.blank]! + c[missingCodes.refused]!)
  const all = new Set(plan.flatMap((row) => row.at)).size === column.choices.length
  if (all) {
    rows.push(unansweredRow)
    pieces.push([{ choice: '(unanswered)', counts: open }])
  }
  const counts = pieces.map((row) =>
    people.map((_, i) => row.reduce((sum, piece) => sum + piece.counts[i]!, 0)),
  )
  const bases = people.map((rows, i) =>
    spec.base === 'asked' ? rows.length - counted[i]![missingCodes.notAsked]! : rows.length,
  )
  const rowsCoverBase = bases.every((base, i) => counts.reduce((sum, row) => sum + row[i]!, 0) === base)
  return { shape: 'partition', rows, counts, bases, rowsCoverBase, pieces }
}

function flagCounts(
  column: FlagsColumn,
  spec: FrequencySpec,
  plan: readonly PlannedRow[],
  people: readonly Rows[],
  columnTotals: RawFrequencyTable['columnTotals'],
): Counted {
  if (plan.some((row) => row.at.length !== 1))
    throw new Error(`${spec.id}: flags cannot be put together by adding`)
  const counted = countEach(people, columnTotals, (rows) => {
    const { chosen, states } = countFlags(column, rows)
    return [chosen, states]
  }).map(([chosen, states]) => ({ chosen: chosen!, states: states! }))
  const rows: AxisItem[] = plan.map((row) => row.item)
  const pieces: RowPiece[][] = plan.map(({ at: [at] }) => [
    { choice: column.choices[at!]!.code, counts: counted.map((c) => c.chosen[at!]!) },
  ])
  if (spec.unknownRow) {
    rows.push({ code: 'unknown', label: spec.unknownRow })
    pieces.push([{ choice: '(unknown)', counts: counted.map((c) => c.states[missingCodes.unknown]!) }])
  }
  const counts = pieces.map(([piece]) => piece!.counts)
  const bases = people.map((rows, i) =>
    spec.base === 'asked' ? rows.length - counted[i]!.states[missingCodes.notAsked]! : rows.length,
  )
  return { shape: 'multiple', rows, counts, bases, rowsCoverBase: false, pieces }
}

/** Counts each population once: a column declared as the sum of others is added up instead of counted again. */
function countEach(
  people: readonly Rows[],
  columnTotals: RawFrequencyTable['columnTotals'],
  count: (rows: Rows) => Int32Array[],
): Int32Array[][] {
  const counted: (Int32Array[] | undefined)[] = people.map((rows, at) =>
    columnTotals.some(({ total }) => total === at) ? undefined : count(rows),
  )
  for (const { total, parts } of columnTotals) {
    const added = parts.map((part) => counted[part] ?? count(people[part]!))
    counted[total] = added[0]!.map((first, kind) =>
      first.map((_, at) => added.reduce((sum, one) => sum + one[kind]![at]!, 0)),
    )
  }
  return counted.map((one, at) => one ?? count(people[at]!))
}

/** Count, sum and squares of a number column for each row's people (given as populations) under one or more columns. */
export function meanTable(
  dataset: Dataset,
  spec: { id: string; title: LocalText; column: string; unit: number },
  rows: readonly AxisItem[],
  columns: readonly AxisItem[],
  people: (row: number, column: number) => Rows,
  rowTotals: RawFrequencyTable['columnTotals'] = [],
): RawMeanTable {
  const column = numberColumn(dataset, spec.column)
  const cells = rows.map((_, r) => columns.map((_, c) => momentsOf(column, people(r, c))))
  return {
    kind: 'mean',
    id: spec.id,
    title: spec.title,
    rows,
    columns,
    cells,
    unit: spec.unit,
    rowTotals,
    nested: [],
  }
}

/**
 * Populations by the choices of a column, with the whole group last, and the note that the parts add up to it. People
 * whose answer is missing, or is none of the wanted choices, are a part of their own ("Ubesvart"), there only when
 * there are some: the sum must hold, or protection could not follow it.
 */
export function populationsBy(
  dataset: Dataset,
  code: string,
  rows: Rows,
  total: AxisItem,
  choices?: readonly string[],
): { populations: Population[]; columnTotals: RawFrequencyTable['columnTotals'] } {
  const column = choiceColumn(dataset, code)
  const wanted = choices ?? column.choices.map((choice) => choice.code)
  const parts: Population[] = wanted.map((choice) => {
    const item = column.choices.find((c) => c.code === choice)
    if (!item) throw new Error(`Column "${code}" has no choice "${choice}"`)
    return { code: choice, label: item.label, rows: rowsWith(dataset, code, choice, rows) }
  })
  if (parts.reduce((sum, part) => sum + part.rows.length, 0) < rows.length) {
    const placed = new Set(wanted.map((choice) => column.choices.findIndex((c) => c.code === choice)))
    const others = selectRows(dataset, (row) => !placed.has(column.data[row]!), rows)
    parts.push({ ...unansweredRow, rows: others })
  }
  return {
    populations: [...parts, { ...total, rows }],
    columnTotals: [{ total: parts.length, parts: parts.map((_, at) => at) }],
  }
}
