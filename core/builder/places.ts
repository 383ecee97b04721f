import { type Rows, unionOf } from '#core/dataset'
import {
  fillText,
  type LocalText,
  lowerFirst,
  ProblemError,
  problem,
  remember,
  sizeClasses,
} from '#core/foundation'
import {
  type ColumnRole,
  type CountryRound,
  countyRows,
  earlierMapping,
  type MainGroup,
  type Participant,
  participantOf,
  participantsByCounty,
  sizeClassRows,
} from '#core/mapping'
import { builderProblems } from './problems.ts'
import type { TableComparison, TableGroup, TablePlace, TableRequest } from './request.ts'

/** Some place's people of one year, under the name that a column's head prints. */
export interface TablePeople {
  readonly code: 'own' | TableComparison
  readonly role: ColumnRole | 'region'
  readonly label: LocalText
  readonly year: string
  readonly rows: Rows
}

/** Which comparisons a kind of place can have. */
export const comparisonsOf: Readonly<Record<TablePlace['kind'], readonly TableComparison[]>> = {
  municipality: ['earlier', 'class', 'county', 'region', 'country'],
  county: ['region', 'country'],
  class: ['country'],
  region: ['country'],
  country: [],
}

const same = (name: string): LocalText => ({ nb: name, nn: name })
const country: LocalText = { nb: 'Landet', nn: 'Landet', en: 'The country' }
/** The seven competence centres' regions are those that advisers work in. */
const system = 'competence'

/**
 * The place that a table is about and those beside it, in the request's order. A comparison that has nobody (no earlier mapping) is
 * left out, and a note says so.
 *
 * @throws problem 1746 for a place that has nobody, 1747 for a comparison that the place cannot have.
 */
export function placesOf(
  round: CountryRound,
  { place, group, compare }: Pick<TableRequest, 'place' | 'group' | 'compare'>,
): { readonly people: readonly TablePeople[]; readonly notes: readonly LocalText[] } {
  const own = ownPeople(round, place, group)
  const notes: LocalText[] = []
  const beside = compare.flatMap((comparison) => {
    if (!comparisonsOf[place.kind].includes(comparison)) throw notComparable(comparison, place)
    const found = peopleBeside(round, place, group, comparison)
    if (!found) notes.push(noEarlier)
    else if ('note' in found && found.note) notes.push(found.note)
    return found ? [found.people] : []
  })
  return { people: [own, ...beside], notes }
}

const noEarlier: LocalText = {
  nb: 'Kommunen har ingen tidligere kartlegging å sammenligne med.',
  nn: 'Kommunen har inga tidlegare kartlegging å samanlikne med.',
  en: 'The municipality has no earlier mapping to compare with.',
}

function notComparable(comparison: string, place: TablePlace): ProblemError {
  const known = comparisonsOf[place.kind].join(', ') || '–'
  return new ProblemError(
    problem(builderProblems.notComparable, { comparison, place: placeText(place), known }),
  )
}

const placeText = (place: TablePlace): string => (place.kind === 'country' ? 'country' : place.code)

function ownPeople(round: CountryRound, place: TablePlace, group: TableGroup): TablePeople {
  const rows = rowsOfPlace(round, place, group)
  if (rows.length === 0) {
    throw new ProblemError(problem(builderProblems.noPlace, { place: placeText(place), round: round.round }))
  }
  const year = place.kind === 'municipality' ? participantOf(round, place.code).mapped : round.round
  const role = place.kind === 'country' ? 'country' : 'own'
  return { code: 'own', role, label: placeLabel(round, place), year, rows }
}

function peopleBeside(
  round: CountryRound,
  place: TablePlace,
  group: TableGroup,
  comparison: TableComparison,
): { readonly people: TablePeople; readonly note?: LocalText | null } | null {
  if (comparison === 'earlier') return earlierPeople(round, placeText(place), group)
  const wider = widerPlace(round, place, comparison)
  return {
    people: {
      code: comparison,
      role: comparison,
      label: placeLabel(round, wider),
      year: round.round,
      rows: rowsOfPlace(round, wider, group),
    },
  }
}

function widerPlace(
  round: CountryRound,
  place: TablePlace,
  kind: Exclude<TableComparison, 'earlier'>,
): TablePlace {
  if (kind === 'country' || place.kind === 'country') return { kind: 'country' }
  if (kind === 'class') return { kind, code: participantOf(round, place.code).sizeClass.code }
  const number =
    place.kind === 'municipality' ? place.code : participantsByCounty(round).get(place.code)![0]!.number
  if (kind === 'county')
    return { kind, code: round.territory.municipalityAt(number, Number(round.round))!.county }
  return { kind, code: round.territory.regionOf(number, Number(round.round), system).code }
}

/** What a place is called in a column's head. */
export function placeLabel(round: CountryRound, place: TablePlace): LocalText {
  const { territory } = round
  if (place.kind === 'country') return country
  if (place.kind === 'municipality') return same(participantOf(round, place.code).name)
  if (place.kind === 'county') {
    const found = territory.counties(Number(round.round)).find(({ number }) => number === place.code)
    return same(found?.name ?? place.code)
  }
  if (place.kind === 'region') {
    const found = territory.regions(system).find(({ code }) => code === place.code)
    return found ? found.name : same(place.code)
  }
  const found = sizeClasses.find(({ code }) => code === place.code)
  const label = found?.label ?? same(place.code)
  const filled = (wording: string, form: string): string => fillText(wording, { size: lowerFirst(form) })
  return {
    nb: filled('Folketall {size}', label.nb),
    nn: filled('Folketal {size}', label.nn),
    en: filled('Residents {size}', label.en ?? label.nb),
  }
}

/** The same country's places are asked for again and again; adding their municipalities up is what takes time. */
const placeRows = new WeakMap<CountryRound, Map<string, Rows>>()

function rowsOfPlace(round: CountryRound, place: TablePlace, group: TableGroup): Rows {
  const known = remember(placeRows, round, () => new Map<string, Rows>())
  return remember(known, `${place.kind}/${placeText(place)}/${group}`, () =>
    group === 'all'
      ? unionOf(rowsOfGroup(round, place, 'substance'), rowsOfGroup(round, place, 'mental'))
      : rowsOfGroup(round, place, group),
  )
}

function rowsOfGroup(round: CountryRound, place: TablePlace, group: MainGroup): Rows {
  const { participants, territory } = round
  if (place.kind === 'country') return round.groups[group]
  if (place.kind === 'county') return countyRows(round, place.code, group)
  if (place.kind === 'municipality') {
    return participants.find(({ number }) => number === place.code)?.rows[group] ?? new Uint32Array(0)
  }
  if (place.kind === 'class') {
    const found = sizeClasses.find(({ code }) => code === place.code)
    return found ? sizeClassRows(round, found, group) : new Uint32Array(0)
  }
  const inRegion = ({ number }: Participant): boolean =>
    territory.regionOf(number, Number(round.round), system).code === place.code
  return unionOf(...participants.filter(inRegion).map(({ rows }) => rows[group]))
}

/** A municipality's last mapping before this one; of everybody where both groups were last mapped in the same year. */
function earlierPeople(
  round: CountryRound,
  number: string,
  group: TableGroup,
): { readonly people: TablePeople; readonly note: LocalText | null } | null {
  const participant = participantOf(round, number)
  const groups = group === 'all' ? (['substance', 'mental'] as const) : [group]
  const found = groups.map((one) => earlierMapping(round, participant, one))
  const [first] = found
  if (!first || found.some((one) => one?.round !== first.round)) return null
  const label = same(`${participant.name} ${first.round}`)
  const rows = unionOf(...found.map((one) => one!.rows))
  return { people: { code: 'earlier', role: 'earlier', label, year: first.round, rows }, note: first.note }
}
