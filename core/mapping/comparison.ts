import { choiceColumn, type Population, type Rows, unionOf } from '#core/dataset'
import {
  groupBy,
  type LocalText,
  listed,
  lowerFirst,
  remember,
  type SizeClass,
  type Territory,
} from '#core/foundation'
import type { MainGroup } from './category.ts'
import { type CountryRound, type Participant, participantOf } from './country.ts'
import { groupRows, municipalityRows, roundPopulation } from './population.ts'

/** The rows of a size class in one group. */
export function sizeClassRows(country: CountryRound, sizeClass: SizeClass, group: MainGroup): Rows {
  const members = country.participants.filter((participant) => participant.sizeClass.code === sizeClass.code)
  return unionOf(...members.map(({ rows }) => rows[group]))
}

/** A municipality's earlier mapping of one group, to compare with. */
export interface EarlierMapping {
  readonly round: string
  readonly rows: Rows
  /** What the reader must know: a merger in between, other borders. Null where the municipality is the same. */
  readonly note: LocalText | null
}

/**
 * The municipality's last mapping of a group before the one in this report, if any, by the unit types of this report.
 * After a merger the parts that mapped that year are added up, and the note names them, since the others are missing.
 */
export function earlierMapping(
  country: CountryRound,
  participant: Participant,
  group: MainGroup,
): EarlierMapping | null {
  const { dataset, territory, round } = country
  const rounds = choiceColumn(dataset, 'round').choices.map((choice) => choice.code)
  const candidates = rounds
    .filter((candidate) => candidate < participant.mapped)
    .sort()
    .reverse()
  for (const candidate of candidates) {
    const lineage = territory.earlier(participant.number, Number(round), Number(candidate))
    if (lineage.kind === 'mixed' || lineage.kind === 'split') continue
    const adults = municipalityRows(dataset, lineage.numbers, adultsOf(country, candidate))
    const rows = groupRows(dataset, group, adults)
    if (rows.length > 0)
      return { round: candidate, rows, note: partsNote(country, participant, candidate, adults) }
  }
  return null
}

/** The note on which parts of a municipality merged since a year the numbers of that year are of; null where it is the same. */
function partsNote(
  country: CountryRound,
  participant: Participant,
  mapped: string,
  rows: Rows,
): LocalText | null {
  const { dataset, territory, round } = country
  const lineage = territory.earlier(participant.number, Number(round), Number(mapped))
  const parts = lineage.numbers.filter((number) => municipalityRows(dataset, [number], rows).length > 0)
  return mergerNote(territory, lineage.numbers, parts, mapped, lineage.kind === 'merged')
}

/** All municipalities of one report share the earlier rounds' populations. */
const adultsByRound = new WeakMap<CountryRound, Map<string, Rows>>()

function adultsOf(country: CountryRound, round: string): Rows {
  const known = remember(adultsByRound, country, () => new Map<string, Rows>())
  return remember(
    known,
    round,
    () => roundPopulation(country.dataset, round, country.round, country.criteria).adults,
  )
}

function mergerNote(
  territory: Territory,
  numbers: readonly string[],
  mapped: readonly string[],
  round: string,
  merged: boolean,
): LocalText | null {
  if (!merged) return null
  const name = (number: string): string => {
    const there = territory.municipalityAt(number, Number(round))
    return there ? territory.nameIn(there, Number(round)) : number
  }
  const partsNb = listed(mapped.map(name))
  const lacking = numbers.filter((number) => !mapped.includes(number)).map(name)
  const restNb = lacking.length > 0 ? ` ${listed(lacking)} kartla ikke det året.` : ''
  const restNn = lacking.length > 0 ? ` ${listed(lacking)} kartla ikkje det året.` : ''
  return {
    nb: `Kommunen er slått sammen etter ${round}. Tallene for ${round} gjelder ${partsNb}.${restNb} Tallene kan ikke uten videre sammenlignes.`,
    nn: `Kommunen er slått saman etter ${round}. Tala for ${round} gjeld ${partsNb}.${restNn} Tala kan ikkje utan vidare samanliknast.`,
  }
}

/** Whose numbers a report's column has: the place's own, its earlier ones, or those of places that it is compared with. */
export type ColumnRole = 'own' | 'earlier' | 'class' | 'county' | 'country'

/** People whom a report has a column for. */
export interface ComparedPopulation extends Population {
  readonly role: ColumnRole
  /** The year that the numbers are of: that of the mapping, or of the report round where many places are added up. */
  readonly year: string
  /** The shortest name of the place, as a column's head prints it; the label says what kind of place it is. */
  readonly place: LocalText
}

/** The columns of a municipality's tables for one group: itself, its last round, its size class, the country. */
export interface Comparison {
  readonly group: MainGroup
  readonly participant: Participant
  readonly populations: readonly ComparedPopulation[]
  readonly notes: readonly LocalText[]
}

/** Puts a municipality beside its own last round, its size class and the country. The last round is left out where there is none. */
export function comparison(country: CountryRound, municipality: string, group: MainGroup): Comparison {
  const participant = participantOf(country, municipality)
  const earlier = earlierMapping(country, participant, group)
  return {
    group,
    participant,
    populations: [
      ownPopulation('own', participant, participant.rows[group]),
      ...(earlier ? [ownPopulation('earlier', { ...participant, mapped: earlier.round }, earlier.rows)] : []),
      classPopulation(country, participant.sizeClass, group),
      countryPopulation(country, group),
    ],
    // a municipality merged after its own mapping shows its parts' numbers under the new name
    notes: [
      partsNote(country, participant, participant.mapped, participant.rows[group]),
      earlier?.note,
    ].filter((note) => note !== null && note !== undefined),
  }
}

const same = (label: string): LocalText => ({ nb: label, nn: label })

/** A place's own people of one year, called by its name. */
export function ownPopulation(
  role: 'own' | 'earlier',
  { name, mapped }: { readonly name: string; readonly mapped: string },
  rows: Rows,
): ComparedPopulation {
  return { role, code: role, label: same(`${name} ${mapped}`), place: same(name), year: mapped, rows }
}

/** The municipalities of a size class in a report round. */
export function classPopulation(
  country: CountryRound,
  sizeClass: SizeClass,
  group: MainGroup,
): ComparedPopulation {
  const { nb, nn } = sizeClass.label
  return {
    role: 'class',
    code: 'class',
    label: { nb: `Folketall ${lowerFirst(nb)}`, nn: `Folketal ${lowerFirst(nn)}` },
    place: sizeClass.label,
    year: country.round,
    rows: rowsOfClass(country, sizeClass, group),
  }
}

/** The municipalities of a county in a report round. */
export function countyPopulation(
  country: CountryRound,
  county: { readonly number: string; readonly name: string },
  group: MainGroup,
): ComparedPopulation {
  return {
    role: 'county',
    code: 'county',
    label: same(county.name),
    place: same(county.name),
    year: country.round,
    rows: countyRows(country, county.number, group),
  }
}

/** All participating municipalities of a report round. */
export function countryPopulation(country: CountryRound, group: MainGroup): ComparedPopulation {
  const label = same('Landet')
  return {
    role: 'country',
    code: 'country',
    label,
    place: label,
    year: country.round,
    rows: country.groups[group],
  }
}

/** Participants by the county that they lie in, in the report's round. */
export function participantsByCounty({
  participants,
  territory,
  round,
}: CountryRound): Map<string, Participant[]> {
  return groupBy(participants, ({ number }) => territory.municipalityAt(number, Number(round))!.county)
}

/** The rows of a county's participants in one group. */
export function countyRows(country: CountryRound, county: string, group: MainGroup): Rows {
  const members = participantsByCounty(country).get(county) ?? []
  return unionOf(...members.map(({ rows }) => rows[group]))
}

const classRows = new WeakMap<CountryRound, Map<string, Rows>>()

function rowsOfClass(country: CountryRound, sizeClass: SizeClass, group: MainGroup): Rows {
  const known = remember(classRows, country, () => new Map<string, Rows>())
  return remember(known, `${sizeClass.code}/${group}`, () => sizeClassRows(country, sizeClass, group))
}
