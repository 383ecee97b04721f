import { choiceColumn, type Dataset, keyColumnOf, type Rows, selectRows } from '#core/dataset'
import { remember, type Territory } from '#core/foundation'
import type { InclusionCriterion } from '#core/instruments'
import type { MainGroup } from '../category.ts'
import { groupRows, roundPopulation } from '../population.ts'

/** How a municipality of the later year stands in one of the two years. */
export type PlaceMapping =
  /** Its whole area was mapped in `round`, under these numbers. */
  | {
      readonly kind: 'mapped'
      readonly round: string
      readonly numbers: readonly string[]
      readonly rows: Rows
    }
  /** Some of the parts that it was put together of were mapped, and some were not. */
  | {
      readonly kind: 'parts'
      readonly round: string
      readonly mapped: readonly string[]
      readonly lacking: readonly string[]
    }
  /** Its area cannot be found again in that year's numbers. */
  | { readonly kind: 'borders'; readonly round: string; readonly numbers: readonly string[] }
  /** Units of other types mapped it. */
  | { readonly kind: 'other_units'; readonly round: string }
  | { readonly kind: 'none' }

export interface MappedPlaces {
  /** How a municipality, by its number in the later year, was mapped in one of these rounds: the first that has it whole. */
  find(number: string, rounds: readonly string[]): PlaceMapping
}

/**
 * Finds municipalities' adult recipients of one group in any round, by the numbers that they have in one year.
 *
 * @param year the year of the numbers; no round is later.
 * @param unitTypes the only ones whose registrations are used.
 */
export function mappedPlaces(
  dataset: Dataset,
  territory: Territory,
  {
    year,
    group,
    unitTypes,
    criteria,
  }: {
    readonly year: string
    readonly group: MainGroup
    readonly unitTypes: readonly string[]
    readonly criteria: readonly InclusionCriterion[]
  },
): MappedPlaces {
  const unit = choiceColumn(dataset, 'unit_type')
  const wanted = unit.choices.map(({ code }) => unitTypes.includes(code))
  const byRound = new Map<string, { own: Map<string, number[]>; others: Set<string> }>()
  const inRound = (round: string) =>
    remember(byRound, round, () => {
      const people = groupRows(dataset, group, roundPopulation(dataset, round, year, criteria).adults)
      const own = selectRows(dataset, (row) => wanted[unit.data[row]!] === true, people)
      return { own: placesOf(dataset, own), others: new Set(placesOf(dataset, people).keys()) }
    })
  const inOne = (number: string, round: string): PlaceMapping => {
    const { own, others } = inRound(round)
    const { numbers, kind } = territory.earlier(number, Number(year), Number(round))
    const mapped = numbers.filter((one) => own.has(one))
    if (mapped.length === 0) {
      return numbers.some((one) => others.has(one)) ? { kind: 'other_units', round } : { kind: 'none' }
    }
    if (kind === 'split' || kind === 'mixed') return { kind: 'borders', round, numbers }
    const lacking = numbers.filter((one) => !own.has(one))
    if (lacking.length > 0) return { kind: 'parts', round, mapped, lacking }
    const rows = Uint32Array.from(numbers.flatMap((one) => own.get(one)!)).sort()
    return { kind: 'mapped', round, numbers, rows }
  }
  return {
    find(number, rounds) {
      const found = rounds.map((round) => inOne(number, round))
      return (
        found.find(({ kind }) => kind === 'mapped') ??
        found.find(({ kind }) => kind !== 'none') ?? { kind: 'none' }
      )
    },
  }
}

function placesOf(dataset: Dataset, rows: Rows): Map<string, number[]> {
  const column = keyColumnOf(dataset, 'municipality')
  const places = new Map<string, number[]>()
  for (const row of rows) remember(places, column.keys[column.data[row]!]!, () => [] as number[]).push(row)
  return places
}
