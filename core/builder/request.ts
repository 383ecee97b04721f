import { canonicalHash, ProblemError, problem } from '#core/foundation'
import { builderProblems } from './problems.ts'

/** The area that a table is about. `code`: the number of a municipality or county, or the code of a size class or region. */
export type TablePlace =
  | { readonly kind: 'country' }
  | { readonly kind: 'municipality' | 'county' | 'class' | 'region'; readonly code: string }

/** What stands beside it, in this order. */
export const comparisons = ['earlier', 'class', 'county', 'region', 'country'] as const
export type TableComparison = (typeof comparisons)[number]

/**
 * What is in the cells: counts, or percentages of the column's or of the row's people (counts stand beside them), or the mean of
 * the living-conditions index or of the number of services.
 */
export const measures = [
  'count',
  'percent_of_column',
  'percent_of_row',
  'mean_index',
  'mean_services',
] as const
export type TableMeasure = (typeof measures)[number]

export const tableGroups = ['all', 'substance', 'mental'] as const
export type TableGroup = (typeof tableGroups)[number]

/** People with one of the choices of a variable. */
export interface TableFilter {
  readonly variable: string
  readonly choices: readonly string[]
}

/** A table that somebody has put together, as plain data: it is saved, shared and answered again as it stands. */
export interface TableRequest {
  /** Of this description of tables. */
  readonly version: 1
  /** The report's round, a year. */
  readonly round: string
  readonly place: TablePlace
  readonly group: TableGroup
  /** A variable's code (`builderVariables`). */
  readonly rows: string
  /** Null: no columns but the places. */
  readonly columns: string | null
  readonly filters: readonly TableFilter[]
  readonly measure: TableMeasure
  readonly compare: readonly TableComparison[]
}

/**
 * The same request in one form: filters by variable, choices by code and each once, comparisons in their order. Two requests that
 * ask for the same have the same canonical form.
 */
export function canonicalRequest(request: TableRequest): TableRequest {
  const filters = [...request.filters]
    .map(({ variable, choices }) => ({ variable, choices: [...new Set(choices)].sort() }))
    .sort((a, b) => (a.variable < b.variable ? -1 : a.variable > b.variable ? 1 : 0))
  const compare = comparisons.filter((comparison) => request.compare.includes(comparison))
  return { ...request, filters, compare }
}

/** SHA-256 of the canonical form: names what is asked for, whoever asks and in whatever order. */
export const requestHash = (request: TableRequest): string => canonicalHash(canonicalRequest(request))

const placeKinds = ['country', 'municipality', 'county', 'class', 'region'] as const

/**
 * Reads a request from JSON that came from outside. Whether its variables, choices and places exist is asked when it is
 * answered.
 *
 * @throws problem 1750, naming the first thing that is wrong.
 */
export function readRequest(value: unknown): TableRequest {
  const from = objectAt(value, 'table')
  const place = objectAt(from.place, 'place')
  const kind = oneOf(place.kind, placeKinds, 'place.kind')
  if (from.version !== 1) throw wrong('version', '1')
  return canonicalRequest({
    version: 1,
    round: textAt(from.round, 'round'),
    place: kind === 'country' ? { kind } : { kind, code: textAt(place.code, 'place.code') },
    group: oneOf(from.group ?? 'all', tableGroups, 'group'),
    rows: textAt(from.rows, 'rows'),
    columns: from.columns == null ? null : textAt(from.columns, 'columns'),
    filters: listAt(from.filters ?? [], 'filters').map((one, at) => {
      const filter = objectAt(one, `filters[${at}]`)
      return {
        variable: textAt(filter.variable, `filters[${at}].variable`),
        choices: listAt(filter.choices, `filters[${at}].choices`).map((choice) =>
          textAt(choice, `filters[${at}].choices`),
        ),
      }
    }),
    measure: oneOf(from.measure ?? 'percent_of_column', measures, 'measure'),
    compare: listAt(from.compare ?? [], 'compare').map((one) => oneOf(one, comparisons, 'compare')),
  })
}

const wrong = (path: string, expected: string): ProblemError =>
  new ProblemError(problem(builderProblems.malformed, { path, expected }))

function objectAt(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(path, '{ }')
  return value as Record<string, unknown>
}

const longestText = 100
function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '' || value.length > longestText)
    throw wrong(path, `"…" (1–${longestText})`)
  return value
}

const longestList = 100
function listAt(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length > longestList) throw wrong(path, `[ ] (0–${longestList})`)
  return value
}

function oneOf<T extends string>(value: unknown, known: readonly T[], path: string): T {
  const found = known.find((one) => one === value)
  if (found === undefined) throw wrong(path, known.join(' | '))
  return found
}
