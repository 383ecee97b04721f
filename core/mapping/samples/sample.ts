import { choiceColumn, type Dataset, type Rows, unionOf } from '#core/dataset'
import {
  type LocalText,
  lowerFirst,
  ProblemError,
  problem,
  type SizeClass,
  type Territory,
} from '#core/foundation'
import type { InclusionCriterion } from '#core/instruments'
import { comparableSample as sharedKeys } from '#core/statistics'
import type { MainGroup } from '../category.ts'
import { placeOfYear } from '../country.ts'
import { mappingProblems } from '../problems.ts'
import { type LeftOutReason, otherUnits, type SampleYears, whyLeftOut } from './left-out.ts'
import { mappedPlaces } from './mapped-places.ts'
import { usableUnitTypes } from './unit-types.ts'

/** One of the two years. */
export type SampleSide = keyof SampleYears

export interface SampleRequest extends SampleYears {
  readonly group: MainGroup
  /** The unit types whose registrations count; default health and care services alone, as in the report of 2020. */
  readonly unitTypes?: readonly string[]
  /** Whether a municipality that did not map in a year may stand with its mapping of the year before; default true. */
  readonly previousYearAllowed?: boolean
  /** The form's inclusion criteria. */
  readonly criteria: readonly InclusionCriterion[]
}

/** A municipality whose whole area was mapped both times. */
export interface SampleMunicipality {
  /** Number, name, residents and size class in the later year. */
  readonly number: string
  readonly name: string
  readonly residents: number
  readonly sizeClass: SizeClass
  /** The rounds that its registrations are of. */
  readonly mapped: Readonly<Record<SampleSide, string>>
  /** The numbers that its area had in those rounds. */
  readonly numbers: Readonly<Record<SampleSide, readonly string[]>>
  readonly rows: Readonly<Record<SampleSide, Rows>>
}

/** A municipality that mapped at least once and cannot be compared. */
export interface LeftOutMunicipality {
  /** In the later year. */
  readonly number: string
  readonly name: string
  readonly reason: LeftOutReason
  readonly text: LocalText
}

/** Municipalities and unit types that stand in both years, so that development is not a change of who took part. */
export interface ComparableSample extends SampleYears {
  readonly group: MainGroup
  readonly unitTypes: readonly string[]
  /** By number, ascending. */
  readonly municipalities: readonly SampleMunicipality[]
  readonly rows: Readonly<Record<SampleSide, Rows>>
  /** Every round that a registration is of, ascending: breaks anywhere among them concern the comparison. */
  readonly rounds: readonly string[]
  /** By number, ascending. */
  readonly leftOut: readonly LeftOutMunicipality[]
  readonly notes: readonly LocalText[]
}

/**
 * The municipalities whose adult recipients of one group can be compared between two years: mapped both times, over the
 * same area and by the same types of units (annual report 2020, table 14). A municipality is the one of the later year. Parts
 * that became one whole are added up if all of them mapped in the same round; where areas were divided, or parts of them
 * went to different municipalities, nothing is estimated: the municipality is left out and named.
 *
 * @param dataset with derived columns.
 * @throws problem 1504 for a year that is no round, 1505 where the years do not follow each other, 1506 where no unit type
 * may be used.
 */
export function comparableSample(
  dataset: Dataset,
  territory: Territory,
  request: SampleRequest,
): ComparableSample {
  const { from, to, group, criteria } = request
  checkYears(dataset, request)
  const rounds = roundsOf(dataset, request)
  const { unitTypes, reasons } = usableUnitTypes(request.unitTypes ?? defaultUnitTypes, [
    ...rounds.from,
    ...rounds.to,
  ])
  if (unitTypes.length === 0) {
    throw new ProblemError(problem(mappingProblems.noUnitTypes, { from, to }))
  }
  const places = mappedPlaces(dataset, territory, { year: to, group, unitTypes, criteria })
  const municipalities: SampleMunicipality[] = []
  const leftOut: LeftOutMunicipality[] = []
  for (const { number } of territory.municipalitiesAt(Number(to))) {
    const place = placeOfYear(territory, number, Number(to))!
    const then = places.find(number, rounds.from)
    const now = places.find(number, rounds.to)
    const both = then.kind === 'mapped' && now.kind === 'mapped'
    const rows = both ? sameUnits(dataset, { from: then.rows, to: now.rows }) : undefined
    if (both && rows) {
      const mapped = { from: then.round, to: now.round }
      const numbers = { from: then.numbers, to: now.numbers }
      municipalities.push({ ...place, mapped, numbers, rows })
      continue
    }
    const why = both
      ? { reason: 'unit_types' as const, text: otherUnits(request) }
      : whyLeftOut(then, now, request, territory)
    if (why) leftOut.push({ number, name: place.name, ...why })
  }
  const all = (side: SampleSide): Rows => unionOf(...municipalities.map(({ rows }) => rows[side]))
  const used = new Set(municipalities.flatMap(({ mapped }) => [mapped.from, mapped.to]))
  return {
    ...{ from, to, group, unitTypes, municipalities, leftOut },
    rows: { from: all('from'), to: all('to') },
    rounds: [...new Set([from, to, ...used])].sort(),
    notes: reasons.map(({ nb, nn }) => ({
      nb: `Holdt utenfor i begge år: ${lowerFirst(nb)}.`,
      nn: `Haldne utanfor i begge år: ${lowerFirst(nn)}.`,
    })),
  }
}

/** Health and care services: the only ones with a legal basis in 2020. */
const defaultUnitTypes: readonly string[] = ['health_care']

function checkYears(dataset: Dataset, { from, to }: SampleYears): void {
  const known = choiceColumn(dataset, 'round').choices.map(({ code }) => code)
  for (const round of [from, to]) {
    if (!known.includes(round)) {
      throw new ProblemError(problem(mappingProblems.unknownRound, { round, known: known.join(', ') }))
    }
  }
  if (from >= to) throw new ProblemError(problem(mappingProblems.yearsInOrder, { from, to }))
}

/** The rounds that may stand for each year, the wanted one first. A year's stand-in is never the other year or before it. */
function roundsOf(
  dataset: Dataset,
  { from, to, previousYearAllowed = true }: SampleRequest,
): Record<SampleSide, readonly string[]> {
  const known = choiceColumn(dataset, 'round').choices.map(({ code }) => code)
  const before = (round: string): string[] => {
    const year = String(Number(round) - 1)
    return previousYearAllowed && known.includes(year) ? [year] : []
  }
  return { from: [from, ...before(from)], to: [to, ...before(to).filter((round) => round > from)] }
}

/** The rows of the unit types that stand in both years; undefined where there is none such. */
function sameUnits(
  dataset: Dataset,
  rows: Readonly<Record<SampleSide, Rows>>,
): Readonly<Record<SampleSide, Rows>> | undefined {
  const unit = choiceColumn(dataset, 'unit_type')
  const keys = (side: SampleSide): string[] =>
    Array.from(rows[side], (row) => unit.choices[unit.data[row]!]!.code)
  const shared = sharedKeys(keys('from'), keys('to'))
  if (shared.keys.length === 0) return undefined
  const kept = (side: SampleSide, at: number): Rows =>
    shared.rows[at]!.map((position) => rows[side][position]!)
  return { from: kept('from', 0), to: kept('to', 1) }
}
