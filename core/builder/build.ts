import { earliestRound, numberColumn, type Rows } from '#core/dataset'
import {
  type CellKeyRules,
  cellKeyRules,
  type KeyedMean,
  type KeyedProtection,
  protectKeyedFrequencies,
  protectKeyedMeans,
  type SafeTable,
} from '#core/disclosure'
import { fillText, type LocalText, ProblemError, problem } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import {
  type CountryRound,
  defaultIndexSettings,
  indexDefinition,
  recomputedNote,
  seriesBreaks,
} from '#core/mapping'
import { type CountedColumn, countedColumn, type MeasuredNumber, measuredColumn } from './count.ts'
import { type FilteredPeople, filteredPeople, readFilter } from './people.ts'
import { placesOf, type TablePeople } from './places.ts'
import { builderProblems } from './problems.ts'
import { canonicalRequest, requestHash, type TableRequest } from './request.ts'
import { withoutUnanswered } from './unanswered.ts'
import { readVariable, rowsByChoice } from './variables.ts'
import { builderWords, type DescribedTable, describedPeople, describedTable } from './words.ts'

/** The secret numbers that noise is made of. Who has them can take the noise away. */
export interface CellKeys {
  /** By row of the dataset, from `recordKeys`: another secret for each frozen version of the data (docs/table-builder.md). */
  readonly perRecord: Uint32Array
  /** What the noise of means is drawn with. */
  readonly meanSecret: string
}

/** What a table is made from. */
export interface BuilderGround {
  readonly round: CountryRound
  readonly keys: CellKeys
  /** The form's versions, oldest first: they tell where a series breaks. */
  readonly versions: readonly Instrument[]
  readonly withheld?: KeyedProtection['withheld']
  /** How many municipalities of the round are in no place's people for the time being; tables of more than one say so. */
  readonly missing?: number
}

/** One of the table's columns: which place's, and the choice of the column variable (null: all of the place). */
export interface BuiltColumn {
  readonly code: string
  readonly place: TablePeople['code']
  readonly role: TablePeople['role']
  readonly choice: string | null
}

/** An answer: the table that may be shown, and what was asked. */
export interface BuiltTable {
  readonly request: TableRequest
  /** SHA-256 of the canonical request. */
  readonly hash: string
  /** The request as a line of words. */
  readonly description: LocalText
  readonly columns: readonly BuiltColumn[]
  readonly table: SafeTable
}

/** A column before it is counted. */
interface PlannedColumn extends BuiltColumn {
  readonly label: LocalText
  readonly people: Rows
  readonly closed: boolean
}

/** Numbers that means are of, and the range that one person's is held within: the index's own, and 0 to 20 services. */
const measured = { mean_index: { code: 'index_units' }, mean_services: { code: 'services_count' } } as const
const mostServices = 20

/**
 * Answers a request. The same request to the same frozen data gives the same figures, whoever asks and however often.
 *
 * @throws problems 1740 to 1749 where the request cannot be answered or may not be.
 */
export function buildTable(ground: BuilderGround, asked: TableRequest): BuiltTable {
  const { round, keys } = ground
  const request = canonicalRequest(asked)
  checkVariables(request)
  const { dataset } = round
  const rows = readVariable(dataset, request.group, request.rows)
  const columns = request.columns === null ? null : readVariable(dataset, request.group, request.columns)
  if (request.measure === 'percent_of_row' && columns === null)
    throw new ProblemError(problem(builderProblems.percentOfRow))
  const filters = request.filters.map((filter) => readFilter(dataset, request.group, filter))
  const { people: places, notes: placeNotes } = placesOf(round, request)
  const filtered = places.map((place) => filteredPeople(filters, place.rows, keys.perRecord))
  if (filtered[0]!.refused) throw filtered[0]!.refused
  const planned = places.flatMap((place, at) =>
    plannedColumns(place, filtered[at]!, columns, places.length > 1),
  )
  const described: DescribedTable = {
    rows,
    columns,
    filters,
    group: request.group,
    measure: request.measure,
    place: places[0]!.label,
    year: places[0]!.year,
  }
  const description = describedTable(described)
  const head = {
    id: request.rows,
    title: description,
    columns: planned.map(({ code, label }) => ({ code, label })),
    closed: planned.map(({ closed }) => closed),
  }
  const protection: KeyedProtection = {
    origin: {
      source: dataset.synthetic ? builderWords.synthetic : builderWords.source,
      round: round.round,
      population: describedPeople(described),
      excludedNote: builderWords.excluded,
      notes: [...placeNotes, ...notesOf(ground, request, described, places, filtered)],
      synthetic: dataset.synthetic,
    },
    ...(ground.withheld ? { withheld: ground.withheld } : {}),
  }
  const number = measuredNumber(round, request)
  const table = number
    ? meansOf(planned.map(({ people }) => measuredColumn(dataset, rows, people, keys.perRecord, number)))
    : countsOf(planned.map(({ people }) => countedColumn(dataset, rows, people, keys.perRecord)))
  const made = withoutUnanswered(table)
  return {
    request,
    hash: requestHash(request),
    description,
    columns: made.columns.map(({ code }) => {
      const { place, role, choice } = planned.find((column) => column.code === code)!
      return { code, place, role, choice }
    }),
    table: made,
  }

  function countsOf(
    counted: readonly CountedColumn<KeyedMean | { count: number; key: number }>[],
  ): SafeTable {
    // the place's own column of everybody stands last among the place's
    const whole = planned.map(({ place }) => planned.findIndex((c) => c.place === place && c.choice === null))
    return protectKeyedFrequencies(
      {
        ...head,
        shape: rows.answers === 'several' ? 'multiple' : 'partition',
        rows: rows.choices,
        cells: rows.choices.map((_, r) => counted.map(({ cells }) => cells[r]!)),
        available: rows.choices.map((_, r) => counted.map(({ available }) => available[r]!)),
        bases: counted.map(({ base }) => base),
        percentBases:
          request.measure === 'percent_of_row'
            ? rows.choices.map((_, r) => whole.map((at) => counted[at]!.cells[r]!))
            : null,
      },
      protection,
    )
  }

  function meansOf(counted: readonly CountedColumn<KeyedMean>[]): SafeTable {
    const items = [...rows.choices, { code: 'all', label: builderWords.all }]
    const range = { low: number!.low, high: number!.high }
    return protectKeyedMeans(
      {
        ...head,
        id: request.measure === 'mean_index' ? 'index' : 'services_count',
        rows: items,
        cells: items.map((_, r) => counted.map(({ cells }) => cells[r]!)),
        available: items.map((_, r) => counted.map(({ available }) => available[r]!)),
        range,
        unit: request.measure === 'mean_index' ? defaultIndexSettings.pointsPerUnit : 1,
      },
      `${request.measure} ${keys.meanSecret}`,
      protection,
    )
  }
}

/** Whether the variables are as many as may be crossed, each once. Throws problems 1742 and 1743. */
function checkVariables(
  { rows, columns, filters }: TableRequest,
  { mostVariables }: CellKeyRules = cellKeyRules,
): void {
  const used = [rows, ...(columns === null ? [] : [columns]), ...filters.map(({ variable }) => variable)]
  const twice = used.find((code, at) => used.indexOf(code) !== at)
  if (twice !== undefined) throw new ProblemError(problem(builderProblems.variableTwice, { variable: twice }))
  if (used.length > mostVariables) {
    throw new ProblemError(
      problem(builderProblems.tooManyVariables, { count: String(used.length), most: String(mostVariables) }),
    )
  }
}

function plannedColumns(
  place: TablePeople,
  { rows, refused }: FilteredPeople,
  columns: ReturnType<typeof readVariable> | null,
  several: boolean,
): PlannedColumn[] {
  const closed = refused !== null
  const { code, role } = place
  const whole = { code, place: code, role, choice: null, people: rows, closed }
  if (columns === null) return [{ ...whole, label: place.label }]
  const label = (choice: LocalText): LocalText => {
    if (!several) return choice
    const both = (name: string, of: string): string => `${name}: ${of}`
    return {
      nb: both(place.label.nb, choice.nb),
      nn: both(place.label.nn, choice.nn),
      en: both(place.label.en ?? place.label.nb, choice.en ?? choice.nb),
    }
  }
  const lists = rowsByChoice(columns, rows)
  return [
    ...columns.choices.map((choice, at) => ({
      code: `${code}/${choice.code}`,
      place: code,
      role,
      choice: choice.code,
      label: label(choice.label),
      people: lists[at]!,
      closed,
    })),
    { ...whole, code: `${code}/all`, label: label(builderWords.all) },
  ]
}

function measuredNumber({ dataset }: CountryRound, { measure }: TableRequest): MeasuredNumber | null {
  if (measure !== 'mean_index' && measure !== 'mean_services') return null
  const column = numberColumn(dataset, measured[measure].code)
  if (measure === 'mean_services') return { column, low: 0, high: mostServices }
  const { green, red } = defaultIndexSettings.units
  return { column, low: 8 * green, high: 8 * red }
}

/** What must be said of the table besides the noise. */
function notesOf(
  { round, versions, missing = 0 }: BuilderGround,
  request: TableRequest,
  { rows, columns }: DescribedTable,
  places: readonly TablePeople[],
  filtered: readonly FilteredPeople[],
): LocalText[] {
  const mean = request.measure === 'mean_index' || request.measure === 'mean_services'
  const index = request.measure === 'mean_index' || request.rows === 'index_level'
  const early = places.some(({ rows: people }) => {
    const first = earliestRound(round.dataset, people)
    return (
      first !== null && indexDefinition(request.group === 'mental' ? 'mental' : 'substance', first).recomputed
    )
  })
  const several =
    request.place.kind !== 'municipality' || places.some(({ role }) => role !== 'own' && role !== 'earlier')
  const years = [...new Set(places.map(({ year }) => year))].sort()
  const breaks = seriesBreaks(rows.column.code, years, versions)
  return [
    ...(rows.note ? [rows.note] : []),
    ...(rows.answers === 'several' && !mean
      ? [filledIn(builderWords.several, 'place', builderWords.inRows)]
      : []),
    ...(columns?.answers === 'several'
      ? [filledIn(builderWords.several, 'place', builderWords.inColumns)]
      : []),
    ...(request.measure === 'percent_of_row' ? [builderWords.ofRow] : []),
    ...(rows.ofAsked && request.measure === 'percent_of_column' ? [builderWords.ofAsked] : []),
    ...(index ? [defaultIndexSettings.label, ...(early ? [recomputedNote] : [])] : []),
    ...(mean ? [builderWords.mean] : []),
    ...(request.measure === 'mean_services'
      ? [filledIn(builderWords.servicesHeld, 'most', same(String(mostServices)))]
      : []),
    ...(filtered.some(({ refused }) => refused) ? [builderWords.closed] : []),
    ...(missing > 0 && several ? [filledIn(builderWords.missing, 'count', same(String(missing)))] : []),
    ...breaks.flatMap(({ year, note }) => [
      filledIn(builderWords.breakBefore, 'year', same(year)),
      ...(note ? [note] : []),
    ]),
  ]
}

const same = (word: string): LocalText => ({ nb: word, nn: word, en: word })

const filledIn = (wording: LocalText, name: string, value: LocalText): LocalText => ({
  nb: fillText(wording.nb, { [name]: value.nb }),
  nn: fillText(wording.nn, { [name]: value.nn }),
  en: fillText(wording.en ?? wording.nb, { [name]: value.en ?? value.nb }),
})
