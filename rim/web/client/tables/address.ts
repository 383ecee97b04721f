import {
  comparisons,
  measures,
  type TableFilter,
  type TableGroup,
  type TableMeasure,
  type TablePlace,
  tableGroups,
} from '#core/builder'
import type { AskedTable, BuilderPlace, Template } from './answers.ts'

/** What has been chosen so far: all of it stands in the address, so that it can be shared, gone back to and printed. */
export interface Chosen extends Omit<AskedTable, 'rows' | 'place'> {
  /** Null: the newest. */
  readonly round: string | null
  /** Null: the first that the reader may ask about. */
  readonly place: TablePlace | null
  readonly rows: string | null
  /** A template whose tables are shown, where no table of one's own is put together. */
  readonly template: string | null
}

/** At most so many filters: rows, columns and two filters are the four variables that a table may cross. */
export const mostFilters = 2

const measureAtFirst: TableMeasure = 'percent_of_column'

/** Reads what stands in an address; what is not known there counts as not chosen. */
export function readAddress(search: string): Chosen {
  const from = new URLSearchParams(search)
  const list = (name: string): string[] => (from.get(name) ?? '').split(',').filter((one) => one !== '')
  return {
    round: from.get('round'),
    place: readPlace(from.get('place') ?? ''),
    group: oneOf(from.get('group'), tableGroups) ?? 'all',
    template: from.get('template'),
    rows: from.get('rows') || null,
    columns: from.get('columns') || null,
    filters: from.getAll('filter').slice(0, mostFilters).flatMap(readFilter),
    measure: oneOf(from.get('measure'), measures) ?? measureAtFirst,
    compare: comparisons.filter((one) => list('compare').includes(one)),
  }
}

/** The address of what is chosen, from the question mark on; `readAddress` reads the same out of it. */
export function addressOf(chosen: Chosen): string {
  const to = new URLSearchParams()
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') to.append(name, value)
  }
  put('round', chosen.round)
  put('place', chosen.place && placeText(chosen.place))
  put('group', chosen.group === 'all' ? null : chosen.group)
  put('template', chosen.template)
  put('rows', chosen.rows)
  put('columns', chosen.columns)
  for (const { variable, choices } of chosen.filters) put('filter', `${variable}:${choices.join(',')}`)
  put('measure', chosen.measure === measureAtFirst ? null : chosen.measure)
  put('compare', chosen.compare.join(','))
  return `?${to}`
}

/** A place in one word: `country`, `municipality:1103`. */
export const placeText = (place: TablePlace): string =>
  place.kind === 'country' ? place.kind : `${place.kind}:${place.code}`

const coded = ['municipality', 'county', 'class', 'region'] as const

/** The place of such a word, or null. */
export function readPlace(text: string): TablePlace | null {
  const [kind, code = ''] = text.split(':')
  if (kind === 'country') return { kind }
  const found = oneOf(kind, coded)
  return found && code !== '' ? { kind: found, code } : null
}

function readFilter(text: string): TableFilter[] {
  const colon = text.indexOf(':')
  if (colon < 1) return []
  const choices = text.slice(colon + 1).split(',')
  return [{ variable: text.slice(0, colon), choices: choices.filter((choice) => choice !== '') }]
}

const oneOf = <T extends string>(value: string | null | undefined, known: readonly T[]): T | undefined =>
  known.find((one) => one === value)

/** The variables that are in use, each once. */
export const usedBy = ({ rows, columns, filters }: Pick<Chosen, 'rows' | 'columns' | 'filters'>): string[] =>
  [rows, columns, ...filters.map(({ variable }) => variable)].filter((code) => code !== null)

/** The table to ask for, or null while something is missing: rows, or the answers of a filter. */
export function tableOf(chosen: Chosen, { place, compare }: BuilderPlace): AskedTable | null {
  const { rows, columns, filters, group, measure } = chosen
  if (rows === null || filters.some(({ choices }) => choices.length === 0)) return null
  return {
    place,
    group,
    rows,
    columns,
    filters,
    // of the row's people there are none without columns
    measure: measure === 'percent_of_row' && columns === null ? measureAtFirst : measure,
    compare: chosen.compare.filter((one) => compare.includes(one)),
  }
}

/** A template's tables of a place and a group of people. */
export const templateTables = (
  { tables }: Template,
  { place, compare }: BuilderPlace,
  group: TableGroup,
): AskedTable[] =>
  tables.map((table) => ({
    ...table,
    place,
    group,
    compare: table.compare.filter((one) => compare.includes(one)),
  }))

/** What is chosen when somebody goes on from a table of a round. */
export const chosenFrom = (round: string, table: AskedTable): Chosen => ({
  ...{ round, template: null, place: table.place, group: table.group, rows: table.rows },
  ...{ columns: table.columns, filters: table.filters, measure: table.measure, compare: table.compare },
})
