import { type AxisItem, type RawFrequencyTable, unansweredRow } from '#core/dataset'
import { isMissing, type LocalText } from '#core/foundation'
import type { ChoiceQuestion, MultiQuestion } from '#core/instruments'

/** A question whose answers can be counted: those with choices. */
export type CountedQuestion = ChoiceQuestion | MultiQuestion

/** One count of a tabulation, as the database makes it. */
export interface PlaceCount {
  readonly municipality: string
  /** A choice's code, a missing answer as JSON, '' for none, or `*` for everybody. */
  readonly value: string
  readonly count: number
}

/** Where people are counted: the country, its counties, their municipalities. */
export interface Places {
  readonly country: AxisItem
  readonly counties: readonly (AxisItem & { readonly municipalities: readonly AxisItem[] })[]
}

const everybody = '*'
const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Which columns a table of these places has, in order: the country, then each county before its municipalities. */
const columnsOf = ({ country, counties }: Places): readonly AxisItem[] =>
  [country, ...counties.flatMap((county) => [county, ...county.municipalities])].map(({ code, label }) => ({
    code,
    label,
  }))

/**
 * A tabulation as a table by place. Counts have not been through disclosure control. A question that not everybody is
 * asked has those who were not asked among the unanswered: the database does not tell them apart.
 */
export function tabulatedTable(
  question: CountedQuestion,
  counts: readonly PlaceCount[],
  places: Places,
): RawFrequencyTable {
  const columns = columnsOf(places)
  const count = summed(counts)
  const bases = columns.map(({ code }) => count(code, everybody))
  const told: AxisItem[] = [
    ...question.choices.map(({ code, label }) => ({ code, label: plain(label) })),
    ...(question.allowsUnknown ? [{ code: 'unknown', label: text('Vet ikke', 'Veit ikkje') }] : []),
  ]
  const storedAs = (code: string): string => (code === 'unknown' ? missingValue('unknown') : code)
  const counted = told.map(({ code }) => columns.map((column) => count(column.code, storedAs(code))))
  const shape = question.type === 'choice' ? 'partition' : 'multiple'
  const unanswered = bases.map((base, at) => counted.reduce((rest, row) => rest - row[at]!, base))
  const rows =
    shape === 'multiple'
      ? told
      : [...told, { ...unansweredRow, ...(question.askedWhen && { label: notAsked }) }]
  const all = shape === 'multiple' ? counted : [...counted, unanswered]
  return {
    kind: 'frequency',
    id: question.code,
    title: plain(question.text),
    shape,
    rows,
    columns,
    counts: all,
    bases,
    ofAsked: false,
    available: rows.map(() => columns.map(() => true)),
    rowsCoverBase: shape === 'partition',
    columnTotals: [],
    nested: [],
    everyone: bases,
    people: bases,
    question: question.code,
    pieces: rows.map(({ code }, row) => [{ choice: pieceOf(code), counts: all[row]! }]),
  }
}

const notAsked = text('Ikke spurt eller ubesvart', 'Ikkje spurd eller ikkje svart')
const pieceOf = (row: string): string => (row === 'unknown' || row === unansweredRow.code ? `(${row})` : row)
const plain = ({ nb, nn, en }: LocalText): LocalText => ({ nb, nn, ...(en !== undefined && { en }) })
const missingValue = (kind: string): string => `missing ${kind}`

/** The count of a value in a place: a municipality, a county (two digits), or the country. */
function summed(counts: readonly PlaceCount[]): (place: string, value: string) => number {
  const sums = new Map<string, number>()
  for (const { municipality, value, count } of counts) {
    for (const place of [municipality, municipality.slice(0, 2), country]) {
      const key = `${place} ${readValue(value)}`
      sums.set(key, (sums.get(key) ?? 0) + count)
    }
  }
  return (place, value) => sums.get(`${place} ${value}`) ?? 0
}

export const country = 'NO'

function readValue(value: string): string {
  if (!value.startsWith('{')) return value
  const read: unknown = JSON.parse(value)
  return isMissing(read) ? missingValue(read.missing) : value
}
