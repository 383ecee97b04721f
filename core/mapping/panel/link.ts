import { choiceColumn, type Dataset, keyColumnOf, type Rows, selectRows } from '#core/dataset'
import { type LocalText, ProblemError, problem } from '#core/foundation'
import type { InclusionCriterion } from '#core/instruments'
import type { MainGroup } from '../category.ts'
import { roundPopulation } from '../population.ts'
import { mappingProblems } from '../problems.ts'
import { type SampleYears, usableUnitTypes } from '../samples/index.ts'
import { checkGrant, type LinkingGrant } from './grant.ts'

export interface PanelRequest extends SampleYears {
  /** Both times in this group; absent: in either. */
  readonly group?: MainGroup
  /** The unit types whose registrations count; default all. Those without a legal basis in either round are left out. */
  readonly unitTypes?: readonly string[]
  readonly criteria: readonly InclusionCriterion[]
  /** The rows that may be followed from round to round; default all. */
  readonly follow?: (row: number) => boolean
  readonly grant: LinkingGrant | undefined
}

/** What became of somebody who was registered in the first round only, or where somebody in the second came from. */
export type PanelFate = 'linked' | 'gone' | 'came' | 'of_age' | 'other_group'

/** The same adults in two rounds. */
export interface Panel extends SampleYears {
  readonly group: MainGroup | null
  readonly unitTypes: readonly string[]
  readonly grant: LinkingGrant
  /** One entry a person, in the same order: the row of each round. */
  readonly pairs: { readonly from: Rows; readonly to: Rows }
  /** The adults of each round, one row a person, by what became of them. */
  readonly fates: {
    /** `linked`, `gone` (not registered in the second round) or `other_group`. */
    readonly from: ReadonlyMap<PanelFate, Rows>
    /** `linked`, `came` (not registered in the first), `of_age` (under 18 then) or `other_group`. */
    readonly to: ReadonlyMap<PanelFate, Rows>
  }
  readonly notes: readonly LocalText[]
}

/**
 * Links the registrations of the same persons in two rounds, adults in the first. Where several units have registered a
 * person in a round, the last in the dataset's order stands.
 *
 * @param dataset with derived columns, where the same key is the same person in both rounds.
 * @throws problem 1507 without a legal basis that covers both rounds, 1504 for a year that is no round, 1505 where the years
 * do not follow each other, 1506 where no unit type may be used.
 */
export function linkedPanel(dataset: Dataset, request: PanelRequest): Panel {
  const { from, to, group = null, grant, follow: mayBeFollowed = () => true } = request
  checkGrant(grant, from, to)
  const known = choiceColumn(dataset, 'round').choices.map(({ code }) => code)
  for (const round of [from, to]) {
    if (!known.includes(round)) {
      throw new ProblemError(problem(mappingProblems.unknownRound, { round, known: known.join(', ') }))
    }
  }
  if (from >= to) throw new ProblemError(problem(mappingProblems.yearsInOrder, { from, to }))
  const unit = choiceColumn(dataset, 'unit_type')
  const every = unit.choices.map(({ code }) => code)
  const { unitTypes, reasons } = usableUnitTypes(request.unitTypes ?? every, [from, to])
  if (unitTypes.length === 0) throw new ProblemError(problem(mappingProblems.noUnitTypes, { from, to }))
  const usable = unit.choices.map(({ code }) => unitTypes.includes(code))
  const peopleIn = (round: string): PeopleOfRound => {
    const { adults, young } = roundPopulation(dataset, round, round, request.criteria)
    const own = (rows: Rows): Rows =>
      selectRows(dataset, (row) => usable[unit.data[row]!] === true && mayBeFollowed(row), rows)
    return { adults: byPerson(dataset, own(adults)), young: byPerson(dataset, own(young)) }
  }
  const linked = follow(dataset, peopleIn(from), peopleIn(to), group)
  return {
    ...{ from, to, group, unitTypes, grant: grant!, ...linked },
    notes: reasons.map(({ nb, nn }) => ({
      nb: `Holdt utenfor i begge år: ${nb}.`,
      nn: `Haldne utanfor i begge år: ${nn}.`,
    })),
  }
}

/** Row by person. */
interface PeopleOfRound {
  readonly adults: ReadonlyMap<number, number>
  readonly young: ReadonlyMap<number, number>
}

/** The last row of each person, in the order in which the persons first stand. */
function byPerson(dataset: Dataset, rows: Rows): Map<number, number> {
  const person = keyColumnOf(dataset, 'person').data
  const found = new Map<number, number>()
  for (const row of rows) found.set(person[row]!, row)
  return found
}

function follow(
  dataset: Dataset,
  before: PeopleOfRound,
  after: PeopleOfRound,
  group: MainGroup | null,
): Pick<Panel, 'pairs' | 'fates'> {
  const groups = choiceColumn(dataset, 'group')
  const inGroup = (row: number): boolean =>
    group === null || groups.choices[groups.data[row]!]?.code === group
  const pairs = { from: [] as number[], to: [] as number[] }
  const fates = { from: new Map<PanelFate, number[]>(), to: new Map<PanelFate, number[]>() }
  const put = (side: 'from' | 'to', fate: PanelFate, row: number): void => {
    const rows = fates[side].get(fate)
    if (rows) rows.push(row)
    else fates[side].set(fate, [row])
  }
  for (const [person, row] of before.adults) {
    if (!inGroup(row)) continue
    const later = after.adults.get(person)
    if (later === undefined) put('from', 'gone', row)
    else if (!inGroup(later)) put('from', 'other_group', row)
    else {
      put('from', 'linked', row)
      pairs.from.push(row)
      pairs.to.push(later)
    }
  }
  for (const [person, row] of after.adults) {
    if (!inGroup(row)) continue
    const earlier = before.adults.get(person)
    if (earlier !== undefined) put('to', inGroup(earlier) ? 'linked' : 'other_group', row)
    else put('to', before.young.has(person) ? 'of_age' : 'came', row)
  }
  const asRows = (lists: ReadonlyMap<PanelFate, readonly number[]>): ReadonlyMap<PanelFate, Rows> =>
    new Map([...lists].map(([fate, rows]) => [fate, Uint32Array.from(rows).sort()]))
  return {
    pairs: { from: Uint32Array.from(pairs.from), to: Uint32Array.from(pairs.to) },
    fates: { from: asRows(fates.from), to: asRows(fates.to) },
  }
}
