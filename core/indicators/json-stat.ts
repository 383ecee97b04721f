import { type Problem, ProblemError, problem } from '#core/foundation'
import { jsonStatProblems as kinds } from './json-stat-problems.ts'
import type { IndicatorValue } from './types.ts'

/** A dimension of a JSON-stat dataset: its categories in order. */
export interface JsonStatDimension {
  readonly code: string
  readonly label: string
  readonly role: 'time' | 'geo' | 'other'
  readonly categories: readonly { readonly code: string; readonly label: string }[]
}

/** A JSON-stat 2.0 dataset, read: what it is called, whose it is, its dimensions, and its cells in their order. */
export interface JsonStatTable {
  readonly label: string
  readonly source: string
  readonly dimensions: readonly JsonStatDimension[]
  readonly cell: (at: number) => { readonly value: number | null; readonly status: string | null }
}

/** Which category of each dimension is taken, by code; of those with one category none need be chosen. */
export type JsonStatChoice = Readonly<Record<string, string>>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** What a dimension is where the file does not tell, as Statistics Norway and the Institute of Public Health call them. */
const timeNames = new Set(['tid', 'aar', 'år', 'ar', 'year', 'time', 'årgang'])
const placeNames = new Set(['region', 'geo', 'sted', 'kommune', 'fylke', 'kokkommuneregion0000'])

/**
 * Reads a dataset of JSON-stat 2.0 as Statistics Norway (PxWeb) and the Institute of Public Health give it.
 *
 * @throws problem 3230 where it is none, 3231 where its numbers do not fit its dimensions.
 */
export function readJsonStat(data: unknown): JsonStatTable {
  if (!isObject(data) || data.class !== 'dataset' || !isObject(data.dimension) || !Array.isArray(data.id)) {
    throw new ProblemError(problem(kinds.notDataset))
  }
  const { dimension, id, value, status } = data
  const roles = isObject(data.role) ? data.role : {}
  const dimensions = id.map((code): JsonStatDimension => {
    const own = isObject(dimension[text(code)]) ? (dimension[text(code)] as Record<string, unknown>) : {}
    return {
      code: text(code),
      label: text(own.label) || text(code),
      role: roleOf(text(code), own, roles),
      categories: categoriesOf(own),
    }
  })
  const size = dimensions.reduce((all, { categories }) => all * categories.length, 1)
  const cells = Array.isArray(value) ? value.length : isObject(value) ? size : -1
  if (size === 0 || cells !== size) throw new ProblemError(problem(kinds.notWhole))
  const cell = (at: number) => {
    const number = Array.isArray(value) ? value[at] : (value as Record<string, unknown>)[String(at)]
    const sign =
      typeof status === 'string'
        ? status
        : Array.isArray(status)
          ? status[at]
          : isObject(status)
            ? status[String(at)]
            : null
    return {
      value: typeof number === 'number' && Number.isFinite(number) ? number : null,
      status: typeof sign === 'string' && sign !== '' ? sign : null,
    }
  }
  return { label: text(data.label), source: text(data.source), dimensions, cell }
}

function roleOf(
  code: string,
  own: Record<string, unknown>,
  roles: Record<string, unknown>,
): JsonStatDimension['role'] {
  if (listOf(roles.time).includes(code)) return 'time'
  if (listOf(roles.geo).includes(code)) return 'geo'
  const names = [code.toLowerCase(), text(own.label).toLowerCase()]
  if (names.some((name) => timeNames.has(name))) return 'time'
  return names.some((name) => placeNames.has(name)) ? 'geo' : 'other'
}

/** Categories in their order: `index` is a list of codes, or their places by code; with one category it may be left out. */
function categoriesOf({ category }: Record<string, unknown>): JsonStatDimension['categories'] {
  if (!isObject(category)) return []
  const labels = isObject(category.label) ? category.label : {}
  const codes = Array.isArray(category.index)
    ? category.index.map(text)
    : isObject(category.index)
      ? Object.entries(category.index)
          .sort(([, a], [, b]) => Number(a) - Number(b))
          .map(([code]) => code)
      : Object.keys(labels)
  return codes.map((code) => ({ code, label: text(labels[code]) || code }))
}

/**
 * `NO`, a county or a municipality; null for what is none. Statistics Norway writes `0` for the country, in KOSTRA `EAK`
 * (`EAKUO`, the country without Oslo, is another place), and may write `K-1103`.
 */
export function placeCode(code: string): string | null {
  if (/^(0|00|0000|NO|Norge|EAK)$/i.test(code)) return 'NO'
  return /^(?:[KF][-_]?)?(\d{2}|\d{4})$/.exec(code)?.[1] ?? null
}

/** The year of a time code: `2020`, and `2020_2020` as the Institute of Public Health writes one year; null for any other span. */
export function yearOf(code: string): number | null {
  const match = /^(\d{4})(?:[_-](\d{4}))?$/.exec(code)
  return match && (match[2] === undefined || match[2] === match[1]) ? Number(match[1]) : null
}

/** Signs in place of numbers, Statistics Norway's earlier ones too; `-` was a true zero. */
export const signs: ReadonlyMap<string, Pick<IndicatorValue, 'status' | 'value'>> = new Map([
  ['.', { status: 'not_applicable', value: null }],
  ['..', { status: 'missing', value: null }],
  ['...', { status: 'missing', value: null }],
  [':', { status: 'withheld', value: null }],
  ['-', { status: 'value', value: 0 }],
])

/**
 * The values of one indicator in a dataset: every place and year of the chosen categories.
 *
 * @param cited where the numbers stand; the dataset's own source is put before it.
 * @returns values, and problems of places and years that are none that the house knows (3233, 3234) and signs that say nothing (3235):
 *   these are left out.
 * @throws problem 3232 where a category must be chosen, 3236 where there is no dimension of time.
 */
export function valuesFromJsonStat(
  table: JsonStatTable,
  choice: JsonStatChoice,
  cited: string,
): { readonly values: readonly IndicatorValue[]; readonly problems: readonly Problem[] } {
  const { dimensions } = table
  if (!dimensions.some(({ role }) => role === 'time')) throw new ProblemError(problem(kinds.noTime))
  const taken = dimensions.map((dimension) => takenOf(dimension, choice))
  const [values, problems]: [IndicatorValue[], Problem[]] = [[], []]
  const where = [...new Set([table.source, table.label, cited].filter((one) => one !== ''))]
    .join('. ')
    .slice(0, 500)
  const walk = (depth: number, at: number, place: string, year: string): void => {
    const dimension = dimensions[depth]
    if (dimension) {
      for (const index of taken[depth]!) {
        const { code } = dimension.categories[index]!
        const next = at * dimension.categories.length + index
        walk(
          depth + 1,
          next,
          dimension.role === 'geo' ? code : place,
          dimension.role === 'time' ? code : year,
        )
      }
      return
    }
    const [territory, when] = [placeCode(place), yearOf(year)]
    if (territory === null) problems.push(problem(kinds.unknownPlace, { code: place }))
    else if (when === null) problems.push(problem(kinds.unknownYear, { code: year }))
    else {
      const { value, status } = table.cell(at)
      const told = value !== null ? { status: 'value' as const, value } : signs.get(status ?? '..')
      if (told) values.push({ year: when, territory, ...told, cited: where })
      else problems.push(problem(kinds.unknownSign, { sign: status ?? '', code: `${place} ${year}` }))
    }
  }
  // a dataset without places is of the country
  walk(0, 0, 'NO', '')
  const once = new Map(problems.map((one) => [`${one.number} ${JSON.stringify(one)}`, one] as const))
  return { values, problems: [...once.values()] }
}

/** Which categories of a dimension are taken: all of time and place, one of every other. */
function takenOf(
  { code, label, role, categories }: JsonStatDimension,
  choice: JsonStatChoice,
): readonly number[] {
  if (role !== 'other') return categories.map((_, index) => index)
  if (categories.length === 1) return [0]
  const at = categories.findIndex((one) => one.code === choice[code])
  if (at === -1) {
    const known = categories.slice(0, 20).map((one) => `${one.code} (${one.label})`)
    throw new ProblemError(problem(kinds.chooseOne, { dimension: label, known: known.join(', ') }))
  }
  return [at]
}
