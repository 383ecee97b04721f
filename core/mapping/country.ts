import { choiceColumn, type Dataset, keyColumnOf, type Population, type Rows, selectRows } from '#core/dataset'
import { type LocalText, ProblemError, problem, type SizeClass, type Territory } from '#core/foundation'
import type { InclusionCriterion } from '#core/instruments'
import type { MainGroup } from './category.ts'
import {
  groupRows,
  municipalityRows,
  type ReportPopulation,
  reportPopulation,
  roundPopulation,
} from './population.ts'
import { mappingProblems } from './problems.ts'

/** A municipality that takes part in a report round. */
export interface Participant {
  /** The number in the report's round. */
  readonly number: string
  readonly name: string
  /** The year of its latest mapping: the report's round or the one before. */
  readonly mapped: string
  readonly sizeClass: SizeClass
  readonly residents: number
  /** Adults by main group; an empty set where it did not map the group. */
  readonly rows: Readonly<Record<MainGroup, Rows>>
  readonly young: Rows
}

/** Everything that the tables of one report round are made from. */
export interface CountryRound {
  readonly dataset: Dataset
  readonly round: string
  readonly territory: Territory
  readonly population: ReportPopulation
  readonly criteria: readonly InclusionCriterion[]
  /** By number, ascending. */
  readonly participants: readonly Participant[]
  readonly groups: Readonly<Record<MainGroup, Rows>>
}

/**
 * Gathers a report round: who is in it, and each municipality under the number it has in that round.
 *
 * @param dataset with derived columns.
 * @throws problem 1504 where the dataset has no such round.
 */
export function countryRound(
  dataset: Dataset,
  territory: Territory,
  criteria: readonly InclusionCriterion[],
  round: string,
): CountryRound {
  const rounds = choiceColumn(dataset, 'round')
  if (!rounds.choices.some((choice) => choice.code === round)) {
    const known = rounds.choices.map((choice) => choice.code).join(', ')
    throw new ProblemError(problem(mappingProblems.unknownRound, { round, known }))
  }
  const year = Number(round)
  const now = (number: string, then: string): string | null => {
    const lineage = territory.later(number, Number(then), year)
    return lineage.kind === 'split' || lineage.kind === 'mixed' ? null : lineage.numbers[0]!
  }
  const population = reportPopulation(dataset, round, criteria, now)
  const column = keyColumnOf(dataset, 'municipality')
  const nowOf = (row: number): string | null => {
    const mapped = rounds.choices[rounds.data[row]!]!.code
    return now(column.keys[column.data[row]!]!, mapped)
  }
  const places = new Map<string, { mapped: string; adults: number[]; young: number[] }>()
  const cache = new Map<number, string | null>()
  const place = (row: number, kind: 'adults' | 'young'): void => {
    const key = column.data[row]! * 256 + rounds.data[row]!
    let number = cache.get(key)
    if (number === undefined) cache.set(key, (number = nowOf(row)))
    if (number === null) return
    const mapped = rounds.choices[rounds.data[row]!]!.code
    const found = places.get(number)
    if (found) found[kind].push(row)
    else places.set(number, { mapped, adults: [], young: [], [kind]: [row] })
  }
  for (const row of population.adults) place(row, 'adults')
  for (const row of population.young) place(row, 'young')
  const participants = [...places]
    .map(([number, { mapped, adults, young }]): Participant => {
      const municipality = territory.municipalityAt(number, year)!
      const residents = territory.population(number, year)?.residents ?? 0
      const rows = Uint32Array.from(adults)
      return {
        number,
        name: territory.nameIn(municipality, year),
        mapped,
        residents,
        sizeClass: territory.sizeClassOf(residents),
        rows: { substance: groupRows(dataset, 'substance', rows), mental: groupRows(dataset, 'mental', rows) },
        young: Uint32Array.from(young),
      }
    })
    .sort((a, b) => (a.number < b.number ? -1 : 1))
  return {
    dataset,
    round,
    territory,
    population,
    criteria,
    participants,
    groups: {
      substance: groupRows(dataset, 'substance', population.adults),
      mental: groupRows(dataset, 'mental', population.adults),
    },
  }
}

/** One participant by number. Throws problem 1502 where it has no usable registrations. */
export function participantOf(country: CountryRound, municipality: string): Participant {
  const found = country.participants.find((candidate) => candidate.number === municipality)
  if (!found) {
    throw new ProblemError(problem(mappingProblems.noRegistrations, { municipality, round: country.round }))
  }
  return found
}

/** The rows of a size class in one group. */
export function sizeClassRows(country: CountryRound, sizeClass: SizeClass, group: MainGroup): Rows {
  const parts = country.participants.filter((p) => p.sizeClass.code === sizeClass.code).map((p) => p.rows[group])
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all.sort()
}

/** A municipality's earlier mapping, to compare with. */
export interface EarlierMapping {
  readonly round: string
  readonly rows: Readonly<Record<MainGroup, Rows>>
  /** What the reader must know: a merger in between, other borders. Null where the municipality is the same. */
  readonly note: LocalText | null
}

/**
 * The municipality's last mapping before the one in this report, if any, by the unit types of this report. After a
 * merger the parts that mapped that year are added up, and the note names them, since the others are missing.
 */
export function earlierMapping(country: CountryRound, participant: Participant): EarlierMapping | null {
  const { dataset, territory, round, criteria } = country
  const rounds = choiceColumn(dataset, 'round').choices.map((choice) => choice.code)
  const candidates = rounds.filter((candidate) => candidate < participant.mapped).sort().reverse()
  for (const candidate of candidates) {
    const lineage = territory.earlier(participant.number, Number(round), Number(candidate))
    if (lineage.kind === 'mixed' || lineage.kind === 'split') continue
    const adults = earlierAdults(country, candidate)
    const rows = municipalityRows(dataset, lineage.numbers, adults)
    if (rows.length === 0) continue
    const mapped = lineage.numbers.filter((number) => municipalityRows(dataset, [number], rows).length > 0)
    return {
      round: candidate,
      rows: { substance: groupRows(dataset, 'substance', rows), mental: groupRows(dataset, 'mental', rows) },
      note: mergerNote(territory, lineage.numbers, mapped, candidate, lineage.kind === 'merged'),
    }
  }
  return null

  function earlierAdults(from: CountryRound, candidate: string): Rows {
    let byRound = adultsCache.get(from)
    if (!byRound) adultsCache.set(from, (byRound = new Map()))
    let adults = byRound.get(candidate)
    if (!adults) byRound.set(candidate, (adults = roundPopulation(dataset, candidate, round, criteria).adults))
    return adults
  }
}

/** All municipalities of one report share the earlier rounds' populations. */
const adultsCache = new WeakMap<CountryRound, Map<string, Rows>>()

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
  const list = (words: readonly string[], and: string): string =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
  const partsNb = list(mapped.map(name), 'og')
  const lacking = numbers.filter((number) => !mapped.includes(number)).map(name)
  const restNb = lacking.length > 0 ? ` ${list(lacking, 'og')} kartla ikke det året.` : ''
  const restNn = lacking.length > 0 ? ` ${list(lacking, 'og')} kartla ikkje det året.` : ''
  return {
    nb: `Kommunen er slått sammen siden ${round}. Tallene for ${round} gjelder ${partsNb}.${restNb} De kan ikke uten videre sammenlignes.`,
    nn: `Kommunen er slått saman sidan ${round}. Tala for ${round} gjeld ${partsNb}.${restNn} Dei kan ikkje utan vidare samanliknast.`,
  }
}

/** The columns of a municipality's tables for one group: itself, its last round, its size class, the country. */
export interface Comparison {
  readonly group: MainGroup
  readonly participant: Participant
  readonly populations: readonly (Population & { readonly role: 'own' | 'earlier' | 'class' | 'country' })[]
  readonly notes: readonly LocalText[]
}

/** Puts a municipality beside its own last round, its size class and the country. The last round is left out where there is none. */
export function comparison(country: CountryRound, municipality: string, group: MainGroup): Comparison {
  const participant = participantOf(country, municipality)
  const earlier = earlierMapping(country, participant)
  const same = (label: string): LocalText => ({ nb: label, nn: label })
  const own = {
    role: 'own' as const,
    code: 'own',
    label: same(`${participant.name} ${participant.mapped}`),
    rows: participant.rows[group],
  }
  const classRows = sizeClassCache(country, participant.sizeClass, group)
  const classLabel = participant.sizeClass.label
  return {
    group,
    participant,
    populations: [
      own,
      ...(earlier
        ? [
            {
              role: 'earlier' as const,
              code: 'earlier',
              label: same(`${participant.name} ${earlier.round}`),
              rows: earlier.rows[group],
            },
          ]
        : []),
      {
        role: 'class' as const,
        code: 'class',
        label: { nb: `${classLabel.nb} innbyggere`, nn: `${classLabel.nn} innbyggjarar` },
        rows: classRows,
      },
      { role: 'country' as const, code: 'country', label: { nb: 'Landet', nn: 'Landet' }, rows: country.groups[group] },
    ],
    notes: earlier?.note ? [earlier.note] : [],
  }
}

const classCache = new WeakMap<CountryRound, Map<string, Rows>>()

function sizeClassCache(country: CountryRound, sizeClass: SizeClass, group: MainGroup): Rows {
  let known = classCache.get(country)
  if (!known) classCache.set(country, (known = new Map()))
  const key = `${sizeClass.code}/${group}`
  let rows = known.get(key)
  if (!rows) known.set(key, (rows = sizeClassRows(country, sizeClass, group)))
  return rows
}

/** Excluded registrations of one municipality, by reason: what its report must say was left out. */
export function excludedIn(country: CountryRound, municipality: string): { reason: LocalText; count: number }[] {
  const { dataset, territory, round, population } = country
  const column = keyColumnOf(dataset, 'municipality')
  const rounds = choiceColumn(dataset, 'round')
  const mine = (row: number): boolean => {
    const then = Number(rounds.choices[rounds.data[row]!]!.code)
    return territory.later(column.keys[column.data[row]!]!, then, Number(round)).numbers[0] === municipality
  }
  return population.excluded
    .map(({ reason, rows }) => ({ reason, count: selectRows(dataset, mine, rows).length }))
    .filter(({ count }) => count > 0)
}
